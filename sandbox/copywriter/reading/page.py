"""What a web page says of its product: its name and its features, with the shop's furniture left
out.
"""

import re
from collections.abc import Iterable

from sandbox.copywriter.english import capital, count_words
from sandbox.copywriter.reading.addressed import to_a_writer, without_orders
from sandbox.copywriter.reading.facts import Fact

_FURNITURE = re.compile(
    r"\b(?:cookies?|cart|basket|checkout|sign (?:in|up)|log ?in|subscribe|newsletter|privacy"
    r"|terms|copyright|all rights|menu|search|"
    r"skip to|faqs?|contact us|follow us|share|reviews?|customers? also|related|wishlist"
    r"|returns? policy|shipping|delivery information|"
    r"learn more|read more|shop (?:now|all)|buy now|add to|view all|home ?page|back to top"
    r"|javascript|browser|ignore|instructions?|"
    r"system prompt|assistant|respond|output|previous)\b|©|https?:|www\.|@",
    re.IGNORECASE,
)
_PRICE = re.compile(r"[$€£¥]\s?\d+(?:[.,]\d{2})?|\d+(?:[.,]\d{2})?\s?(?:€|EUR|USD|GBP)")
_LISTED = re.compile(r"^\s*(?:[-*•·✓✔\u2013]|\d{1,2}[.)])\s+(.+)$", re.MULTILINE)
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]?")
_SUBJECT = re.compile(
    r"^(?:it|they|this|each|every|our|the|we)\b(?:\s+[\w'-]+){0,4}?\s+(?:is|are|was|were"
    r"|has been|'s|'re)\s+(?=\w)|^(?:it|they)\s+",
    re.IGNORECASE,
)
_TITLE_BREAK = re.compile(r"\s*[|·•»]\s*|\s+[\u2013\u2014-]\s+|:\s+")
_GENERIC_TITLE = re.compile(
    r"^(?:home|homepage|welcome|official (?:site|store|website|shop)|shop|store|online shop"
    r"|buy online|products?|startseite|accueil)$",
    re.IGNORECASE,
)
_HEAD = re.compile(
    r"^(?:#|(?:product|product name|name|title)\s*:)\s*(\S.*)$", re.MULTILINE | re.IGNORECASE
)
"""How a page put into plain text names its product: a heading, or a labelled line."""
_TITLES = (
    "og_title",
    "product_name",
    "name",
    "title",
    "h1",
    "headline",
    "og_site_name",
    "site_name",
)
_BENEFIT = re.compile(
    r"\d|\b(?:no|free|made|built|natural|organic|recycl\w+|waterproof|wireless|battery|hours?"
    r"|days?|hand|soft|light|slow|fresh|real|"
    r"quiet|safe|warranty|guarantee\w*|certified|without|never|every|only|zero|steeped|brewed"
    r"|roasted|woven|sewn|tested|refill\w*)\b",
    re.IGNORECASE,
)


def page_title(facts: Iterable[Fact]) -> str:
    """The product's name as the page gives it: the first telling part of its title; empty if there
    is none.
    """
    stated = [fact for fact in facts if fact.from_page and isinstance(fact.value, str)]
    for key in _TITLES:
        for fact in stated:
            if fact.key == key and fact.value.strip():
                return name_in_title(fact.value)
    for fact in stated:
        if fact.key.endswith(("page", "site", "website")) and (head := _HEAD.search(fact.value)):
            return name_in_title(head[1])
    return ""


def name_in_title(title: str) -> str:
    """`Slowtide Cold Brew | Official Store` without its furniture; empty when nothing short
    remains.
    """
    parts = [part.strip() for part in _TITLE_BREAK.split(title) if part.strip()]
    telling = [part for part in parts if not _GENERIC_TITLE.match(part) and not to_a_writer(part)]
    return next((part for part in telling if count_words(part) <= 5), "")


def page_text(facts: Iterable[Fact]) -> str:
    """The longest page text among the facts, less its orders to writers; empty if there is none."""
    texts = [
        fact.value
        for fact in facts
        if isinstance(fact.value, str)
        and (fact.from_page or fact.key in {"full_text", "page_text", "website_text"})
    ]
    return re.sub(r"<[^<>]+>", " ", without_orders(max(texts, key=len, default="")))


def features_in(text: str, at_most: int = 8) -> list[str]:
    """What the text claims of the product, most telling first, each a phrase of 2 to 14 words."""
    candidates = [hit[1] for hit in _LISTED.finditer(text)]
    if not candidates:
        candidates = [hit[0] for hit in _SENTENCE.finditer(text)]
    claims: dict[str, str] = {}
    for candidate in candidates:
        claim = claim_of(candidate)
        if claim:
            claims.setdefault(claim.lower(), claim)
    ranked = sorted(claims.values(), key=lambda claim: -len(_BENEFIT.findall(claim)))
    return ranked[:at_most]


def claim_of(text: str) -> str:
    """A line of page text as a claim without its subject; empty for furniture and for what is no
    claim.
    """
    text = " ".join(text.split()).strip(" -\u2013\u2014•*\t")
    if _FURNITURE.search(text) or _PRICE.search(text) or "{" in text:
        return ""
    text = _SUBJECT.sub("", text).strip(" .!?")
    return capital(text) if 2 <= count_words(text) <= 14 else ""


def price_in(text: str) -> str:
    """The first price in a text, as written; empty if there is none."""
    hit = _PRICE.search(text)
    return hit[0] if hit else ""
