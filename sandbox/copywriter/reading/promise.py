"""What a brief promises, and to whom."""

import re

from sandbox.copywriter.english import turned
from sandbox.copywriter.lexicon import known_kind
from sandbox.copywriter.reading.product import Product, bare

_PEOPLE = re.compile(
    r"\b(?:people|parents?|women|men|mums?|moms?|dads?|kids|children|teens?|teenagers"
    r"|students?|runners?|cyclists?|owners?|lovers?|anyone|"
    r"everyone|everybody|anybody|those|teams?|founders?|commuters?|families|travell?ers?"
    r"|couples?|adults?|seniors?|athletes?|gamers?|"
    r"cooks?|gardeners?|homeowners|renters|nurses|teachers|workers|professionals|freelancers"
    r"|beginners|hikers?|drivers?|friends|fans|"
    r"grandparents|readers|baristas|chefs|bakers|sleepers|eaters|drinkers|buyers|makers"
    r"|musicians|artists|designers|developers|engineers|businesses|shops|"
    r"companies|neighbours|neighbors|hosts|guests|dogs|cats|millennials|gen z"
    r"|the \w+ generation|heads|skin types?)\b",
    re.IGNORECASE,
)
_FOR = re.compile(
    r"(?:^|[\s,])(?:for|aimed at|targeting|made for|built for|designed for)\s+([^.;:!?\n]+)",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"\b(?:that|which)\s+(.+)", re.IGNORECASE | re.DOTALL)
_WHO_DOES = re.compile(r"^\s*who\s+(.+)", re.IGNORECASE | re.DOTALL)
_END_OF_PROMISE = re.compile(
    r"[,;]\s*(?:for|aimed|targeting|made|with|in|so|and it|it|the|tone|we|show|make)\b"
    r"|[.;!?\n]|\s[\u2013\u2014]\s|,\s*(?=for\b)"
)


def promise_in(text: str, product: Product) -> str:
    """The verb phrase that a brief promises (`wakes up slow mornings`), in the third person; empty
    if none.
    """
    at = text.lower().find(product.name.lower())
    behind = text[at + len(product.name) :] if at >= 0 else ""
    relative = _WHO_DOES.search(behind) or _RELATIVE.search(text)
    if relative and re.search(r"\bfor\s[^,;:]*$", text[: relative.start()]):
        relative = None  # It speaks of those the product is for.
    words = relative[1] if relative else _verb_after(text, product)
    words = _END_OF_PROMISE.split(words, maxsplit=1)[0]
    audience = _FOR.search(words)
    if audience and _PEOPLE.search(audience[1]):
        words = words[: audience.start()]
    words = re.sub(r"^(?:also|really|finally|actually)\s+", "", words.strip(" ,\u2014\u2013-"))
    if not 2 <= len(words.split()) <= 14:
        return ""
    return turned(words[:1].lower() + words[1:], many=False)


def audience_in(text: str) -> str:
    """The people a brief is for, as it words them; empty if it names none."""
    for hit in _FOR.finditer(text):
        words = re.split(r",\s*(?!who|that)|\s[\u2013\u2014]\s|\s+(?:in a|in an|with a) ", hit[1])[
            0
        ].strip()
        head = re.split(r"\s(?:who|that)\s", words)[0]
        if _PEOPLE.search(head) and len(words.split()) <= 16:
            return words
    return ""


def _verb_after(text: str, product: Product) -> str:
    at = text.lower().find(product.name.lower())
    after = text[at + len(product.name) :].strip() if at >= 0 else text
    kind = known_kind(bare(after))
    after = after[len(kind) :].strip() if kind else after
    first = after.split(" ", 1)[0]
    if first == "is" or not re.fullmatch(r"[a-z]+s", first):
        return ""
    return after
