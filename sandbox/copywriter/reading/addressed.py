"""Sentences on a page that speak to whoever writes about it, and not to whoever buys: no facts.

A page sells; where it gives a writer orders instead, in whatever name and language, a careful
writer passes over them.
"""

import re

_SENTENCE = re.compile(r"[^.!?\u3002\n]+[.!?\u3002]?\s*")
_IN_A_NAME = re.compile(
    r"^\W*(?:system|assistant|developer|user|human|ai|llm|bot|admin|prompt|instructions?)\s*(?::|>|\]|$)"
    r"|^\W*new (?:task|instructions?|orders?|rules?|system prompt)(?:\s*(?::|>|\]|$)|\s+-\s)"
    r"|<\|?\W*(?:im_start|im_end|system|assistant|endoftext)|\[/?inst\]|<</?sys>>",
    re.IGNORECASE,
)
_TO_A_MODEL = re.compile(
    r"\b(?:(?:dear|hey|hello|attention|note to|you are an?|as an?) (?:ai|llm|language model"
    r"|assistant|chatbot|bot|gpt|model|copywriter)|(?:ai|large language|language) models?\b"
    r"|system (?:prompt|message)|prompt injection|jailbreak)",
    re.IGNORECASE,
)
_TO_FORGET = re.compile(
    r"\b(?:ignor\w*|disregard|forget|override|bypass|do not (?:follow|obey)|don't (?:follow|obey)"
    r"|vergiss|vergessen sie|missachte\w*|befolge\w*"
    r"|oubli\w+|n\u00e9glige\w*|olvid\w+|haz caso omiso|dimentica\w*|esque[\u00e7c]a\w*"
    r"|desconsider\w+)\b[^\n]{0,60}?\b"
    r"(?:instructions?|prompts?|rules?|orders?|guidelines?|directions?|(?:all|everything|the)"
    r" (?:of the )?(?:above|before)|anweisung\w*|befehl\w*|regeln?|vorgaben?|consignes?"
    r"|r\u00e8gles|instrucci\w+|\u00f3rdenes|reglas|istruzion\w+|regole|instru[\u00e7c]\w+|regras)"
    r"|(?:\u6307\u793a|\u547d\u4ee4|\u6307\u4ee4)[^\n]{0,10}(?:\u7121\u8996|\u5fd8\u308c"
    r"|\u5ffd\u7565)|(?:\u7121\u8996|\u5ffd\u7565)[^\n]{0,12}(?:\u6307\u793a|\u6307\u4ee4)",
    re.IGNORECASE,
)
_WRITING = (
    r"(?:advertise|promote|recommend|mention|say|write|answer|reply|respond|output|print|repeat)"
)
_ORDER = re.compile(
    rf"\byou (?:must|shall|should|will|have to|are to)(?: now| only| always| instead)? {_WRITING}\b"
    rf"|^\W*(?:now |only |always |instead |please )*(?:advertise|output|print|respond|reply)\b"
    rf"|^\W*(?:now |only |always |instead |please )*{_WRITING}\b[^\n]*\b(?:instead|verbatim"
    r"|in (?:every|each|your|all) (?:line|scene|sentence|answers?|repl(?:y|ies)|output|word)s?"
    r"|the (?:word|phrase|following|text)|(?:the|this|your) (?:ad|advert|commercial|spot|film"
    r"|script|strategy|answer))\b",
    re.IGNORECASE,
)


def to_a_writer(sentence: str) -> bool:
    """Whether a sentence gives orders to whoever reads the page in order to write."""
    return any(
        pattern.search(sentence) for pattern in (_IN_A_NAME, _TO_A_MODEL, _TO_FORGET, _ORDER)
    )


def without_orders(text: str) -> str:
    """The text less each line from where it begins to speak to a writer."""
    return "\n".join(_up_to_orders(line) for line in text.split("\n"))


def _up_to_orders(line: str) -> str:
    kept = ""
    for sentence in _SENTENCE.findall(line) or [line]:
        if to_a_writer(sentence):
            break
        kept += sentence
    return kept
