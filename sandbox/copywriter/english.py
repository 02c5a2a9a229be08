"""The few rules of English that copy trips over: articles, verbs, capitals, the reader as *you*."""

import re
from collections.abc import Sequence

from sandbox.copywriter.wordlist import words_of

_VOWEL_SOUND = re.compile(
    r"^(?:[aeio]|u(?!ni[^nm]|s[aeiou]|k|til)|h(?:our|onest|onou?r|eir)|8|11\b|18\b"
    r"|[FHLMNRSX](?=[A-Z0-9\d\b]))",
)
_SILENT_START = re.compile(r"^(?:one\b|once\b|eu|ewe)", re.IGNORECASE)
_SMALL = words_of("a an and as at but by for from in into nor of off on or out the to with")
_IRREGULAR = {
    "has": "have",
    "does": "do",
    "is": "are",
    "goes": "go",
    "was": "were",
    "undoes": "undo",
}
_ES_STEMS = ("sh", "ch", "ss", "x", "zz")
_TO_READER = (
    (r"\bthemselves\b", "yourself"),
    (r"\bthemself\b", "yourself"),
    (r"\btheirs\b", "yours"),
    (r"\btheir\b", "your"),
    (r"\bthem\b", "you"),
    (r"\bthey're\b", "you're"),
    (r"\bthey\b", "you"),
    (r"\bour own\b", "your own"),
)


def article(phrase: str) -> str:
    """`a` or `an`, as the first sound of `phrase` asks."""
    if _SILENT_START.match(phrase):
        return "a"
    lowered = phrase if phrase[:2].isupper() else phrase.lower()
    return "an" if _VOWEL_SOUND.match(lowered) else "a"


def with_article(phrase: str) -> str:
    """The phrase behind its `a` or `an`."""
    return f"{article(phrase)} {phrase}"


def with_right_articles(text: str) -> str:
    """The text with each `a` and `an` as the word behind it asks, for texts put together from
    parts.
    """
    return re.sub(r"\ban? (?=(\S+))", lambda hit: f"{article(hit[1])} ", text)


def base_verb(verb: str) -> str:
    """The plain form of a third-person verb: `wakes` gives `wake`, `carries` gives `carry`."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("ies") and len(verb) > 4:
        return verb[:-3] + "y"
    if verb.endswith("es") and verb[:-2].endswith(_ES_STEMS):
        return verb[:-2]
    return verb[:-1] if verb.endswith("s") and not verb.endswith("ss") else verb


def third_person(verb: str) -> str:
    """The third-person form of a plain verb: `wake` gives `wakes`, `carry` gives `carries`."""
    for third, plain in _IRREGULAR.items():
        if verb == plain:
            return third
    if verb in {"can", "will", "must", "never", "always", "won't", "can't"}:
        return verb
    if verb.endswith("y") and verb[-2:-1] not in set("aeiou"):
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith((*_ES_STEMS, "o", "s")) else "s")


def looks_third_person(verb: str) -> bool:
    """Whether a verb ends as the third person singular does."""
    return verb in _IRREGULAR or (verb.endswith("s") and not verb.endswith(("ss", "us", "is")))


def turned(verb_phrase: str, *, many: bool) -> str:
    """A verb phrase agreed with one subject or with many, its joined verbs too."""
    first, _, rest = verb_phrase.partition(" ")
    if first in {"never", "always", "really", "finally", "actually", "gently", "quietly"} and rest:
        return f"{first} {turned(rest, many=many)}"
    if many:
        agreed = base_verb(first)
    else:
        agreed = first if looks_third_person(first) else third_person(first)
    return f"{agreed} {rest}" if rest else agreed


def to_reader(text: str) -> str:
    """Third-person words turned to the one who listens: `their mornings` gives `your mornings`."""
    for pattern, mine in _TO_READER:
        text = re.sub(pattern, mine, text)
    return text


def capital(text: str) -> str:
    """The text with its first letter raised, the rest as it is."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """The text as a sentence: first letter raised, closed with a mark."""
    text = capital(text.strip())
    return (
        text
        if not text or text[-1] in ".!?\u2026\u3002\uff01\uff1f"
        else text.rstrip(" ,;:\u2014\u2013-") + "."
    )


def headline(text: str) -> str:
    """Title case that leaves small words small and acronyms alone."""
    words = text.split()
    return " ".join(
        word if word in _SMALL and 0 < place < len(words) - 1 else capital(word)
        for place, word in enumerate(words)
    )


def listed(items: Sequence[str]) -> str:
    """Items joined as spoken: `a, b and c`."""
    if len(items) < 2:
        return "".join(items)
    return ", ".join(items[:-1]) + " and " + items[-1]


def count_words(text: str) -> int:
    """Words as a narrator counts them: runs between spaces that hold a letter or a digit."""
    return sum(any(char.isalnum() for char in token) for token in text.split())


def spoken_words(text: str) -> int:
    """How long a text takes to say, in words: a pause between sentences takes as long as one."""
    pauses = len(re.findall(r"[.!?\u3002\uff01\uff1f]\s+(?=\S)", text.strip()))
    return count_words(text) + pauses


def uncapital(text: str) -> str:
    """The text with its first letter lowered, unless its first word is a name or an acronym."""
    first = text.split(" ", 1)[0]
    if first == "I" or first.startswith("I'") or any(char.isupper() for char in first[1:]):
        return text
    return text[:1].lower() + text[1:]
