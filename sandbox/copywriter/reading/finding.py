"""Where in a prompt the brief, the notes, the name and the claims are found."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from sandbox.copywriter.english import capital, count_words
from sandbox.copywriter.lexicon import known_kind
from sandbox.copywriter.reading.facts import Fact, without_material
from sandbox.copywriter.reading.notes import tone_in
from sandbox.copywriter.reading.page import (
    claim_of,
    features_in,
    name_in_title,
    page_text,
    page_title,
)
from sandbox.copywriter.reading.product import Product, product_named
from sandbox.copywriter.wordlist import words_in_order, words_of

_BRIEF_KEYS = words_in_order(
    "brief creative_brief client_brief product_brief campaign_brief request idea user_brief prompt"
)
_NOTE_KEYS = words_of(
    "notes note feedback revision_notes reviewer_notes review_notes comments rejection "
    "rejected "
    "rejected_because reject_notes client_notes changes change_requests client_feedback "
    "rejection_notes"
)
_PRODUCT_KEYS = ("product_name", "product", "brand_name", "brand", "company")
_FEATURE_KEYS = words_in_order(
    "key_features features product_features benefits key_benefits selling_points usps highlights"
)
_ORDERS = re.compile(
    r"^(?:you are|you're|your task|act as|write|return|respond|answer|output|give|use|do not|don't|"
    r"never|always|make sure|each|keep|the schema|json|scenes?\b|language|duration|format|respect|"
    r"obey|follow|based on|here is|here are|below|the following|every)\b",
    re.IGNORECASE,
)
_ABOUT_THE_FILM = re.compile(
    r"^(?:make|keep|use|show|avoid|end|set|focus|include|tone|we want|it should|should|please"
    r"|style|"
    r"language|length|open|close|mention|feature|film|shoot|think|audience|target|"
    r"no (?:music|voice|people|text|dialogue|humou?r|cuts|logos?|children|faces)|"
    r"(?:[\w-]+[, ]+(?:and )?){1,4}(?:tone|mood|style|feel)\b)",
    re.IGNORECASE,
)
_BARE_ADJECTIVES = re.compile(
    r"^[\w-]+(?:(?:,| and| but| yet| or|,? never|,? not| but never) [\w-]+){1,4}[.!]?$"
)
_IS = re.compile(
    r"^(?:the|our|my|an?)\s+[\w -]{3,30}?\s(?:is|are)\s+(?!an?\b|the\b)([^,.;:]{4,50})",
    re.IGNORECASE,
)
_YOU = re.compile(r"^(an? [^,.;:]{3,30}? you [^,.;:]{5,50})", re.IGNORECASE)
_OF_FILM = re.compile(r"\b(?:campaign|advert|commercial|spot)\b|^for\b", re.IGNORECASE)
_BRAND = re.compile(r"^(?:brand|product|company|brand_kit|advertiser)$")
_SENT_BACK = re.compile(
    r"\b(?:sent back|mend|correct|fix|failed|faults|reasons)\b[^\n]{0,60}:\s*\n"
    r"((?:[ \t]*[-*\d][^\n]*\n?)+)",
    re.IGNORECASE,
)
_LEADING_LABEL = re.compile(
    r"^\s*(?:the\s+)?(?:client'?s?\s+)?brief\s*[:\u2014-]\s*", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z0-9\"\u201c])")
_MADE = re.compile(
    r"\b((?:made|brewed|built|woven|baked|grown|sewn|roasted|crafted|steeped|knitted|printed) "
    r"(?:from|of|in|with|by|for|without) [^,.;!?\n]{3,50})"
)
_WITH = re.compile(r"[a-z],? with ((?:an?|no|\d)[^.;!?\n]{3,60})")
_WITHOUT = re.compile(r",? without (?:any |the )?([a-z][^,.;!?\n]{2,30})")
_SO_MUCH = re.compile(r"\b(so \w+ (?:that )?(?:it|they|you)(?:'s)? [^,.;!?\n]{3,40})")

HEAD_OF_PAGE_WORDS = 80


def stated(facts: Iterable[Fact], keys: Iterable[str]) -> list[Any]:
    """Every value given under one of `keys`, in the keys' order, without answers that were turned
    down.
    """
    live = [fact for fact in facts if not fact.outdated and fact.value not in (None, "", [])]
    return [fact.value for key in keys for fact in live if fact.key == key]


def brief_text(prompt: str, facts: Sequence[Fact]) -> str:
    """The client's brief: tagged, in JSON, labelled, or the prompt's prose without its orders."""
    for key in _BRIEF_KEYS:
        for fact in facts:
            given = fact.key == key and not fact.from_page and isinstance(fact.value, str)
            if given and fact.value.strip():
                return " ".join(fact.value.split())
    prose = without_material(prompt)
    labelled = re.search(
        r"\bbrief\b[^:\n]{0,20}:\s*\n+(.+?)(?:\n\s*\n|\Z)", prose, re.IGNORECASE | re.DOTALL
    )
    if labelled:
        return " ".join(labelled[1].split())
    for value in stated(facts, ("product_description", "product")):
        if isinstance(value, str) and count_words(value) > 4:
            return " ".join(value.split())
    return _plain(prose)


def _plain(prose: str) -> str:
    """The brief in a prompt of plain prose: its sentences that are no orders to the writer."""
    texts = [text.strip() for text in re.split(r"(?<=[.!?])\s+|\n+", prose) if text.strip()]
    kept = [text for text in texts if not _ORDERS.match(text.lstrip("-*# "))]
    return _LEADING_LABEL.sub("", " ".join(kept) or " ".join(prose.split()))[:1200]


def sentences_of(text: str) -> list[str]:
    """The sentences of a brief."""
    return [part.strip() for part in _SENTENCE_END.split(text) if part.strip()]


def about_the_film(text: str) -> bool:
    """Whether a sentence of a brief directs the film rather than speaks of the product."""
    return bool(_ABOUT_THE_FILM.match(text) or (_BARE_ADJECTIVES.match(text) and tone_in(text)))


def product_sentence(text: str) -> str:
    """The first sentence that speaks of the product rather than of the film."""
    return next((part for part in sentences_of(text) if not about_the_film(part)), text)


def directions(text: str, subject: str) -> str:
    """What a brief says of the film: its other sentences, and tone words in the product's own."""
    told = re.search(
        r"\b(?:tone|mood|style|feel|feeling|vibe)\b[^.;\n]{0,80}", subject, re.IGNORECASE
    )
    adjectives = re.match(
        r"^(?:please\s+)?(?:\w+\s+){0,3}?(?:an?|some)\s+((?:[\w-]+[ ,]+(?:and )?){1,5})"
        r"(?:ad|spot|film|commercial|video)\b",
        subject,
        re.IGNORECASE,
    )
    others = [part for part in sentences_of(text) if part != subject]
    return " ".join((told[0] if told else "", adjectives[1] if adjectives else "", *others))


def notes_in(facts: Sequence[Fact]) -> str:
    """Everything a reviewer has said, in the order of the prompt."""
    said = [fact.value for fact in facts if fact.key in _NOTE_KEYS and not fact.from_page]
    lines = [line for value in said for line in (value if isinstance(value, list) else [value])]
    texts = [
        " ".join(line.split())
        for line in lines
        if isinstance(line, str) and not line.lstrip().startswith(("{", "<"))
    ]
    return " ".join(dict.fromkeys(texts))


def named_elsewhere(product: Product, facts: Sequence[Fact]) -> Product:
    """The product under the name that the client, the research or the page gives it."""
    for value in stated([fact for fact in facts if not fact.from_page], _PRODUCT_KEYS):
        name = value.get("name") if isinstance(value, dict) else value
        if isinstance(name, str) and 0 < count_words(name) <= 5 and name[:1] not in "{[":
            return product_named(name, product.kind)
    brands = [
        fact.value
        for fact in facts
        if fact.key == "name" and fact.where and _BRAND.search(fact.where[-1])
    ]
    if brands and isinstance(brands[0], str) and 0 < count_words(brands[0]) <= 5:
        return product_named(brands[0], product.kind)
    titles = (
        name_in_title(fact.value)
        for fact in facts
        if fact.key == "title"
        and not fact.from_page
        and _is_research(fact)
        and isinstance(fact.value, str)
    )
    name = next(filter(None, titles), "") or page_title(facts)
    same = name.lower() == product.name.lower()
    someone_else = product.proper and product.name.lower() not in name.lower()
    if not name or same or someone_else:
        return product
    return product_named(name, product.kind if known_kind(product.kind) else _kind_on_page(facts))


def _kind_on_page(facts: Iterable[Fact]) -> str:
    """The first word for a kind of product near the head of the page; empty if there is none."""
    words = page_text(facts).lower().split()[:HEAD_OF_PAGE_WORDS]
    found = (known_kind(" ".join(words[at : at + 4])) for at in range(len(words)))
    return next((kind.strip(".,") for kind in found if kind), "")


def reasons_in(asked: str) -> str:
    """Why earlier answers came back, where a prompt lists it; empty where it does not."""
    return " ".join(hit[1] for hit in _SENT_BACK.finditer(asked))


def words_to_say(facts: Sequence[Fact], keys: Sequence[str]) -> tuple[str, ...]:
    """Words that a client insists on, or will not have, as listed under one of `keys`."""
    lists = [value if isinstance(value, list) else [value] for value in stated(facts, keys)]
    return tuple(item.strip() for items in lists for item in items if isinstance(item, str))


def _is_research(fact: Fact) -> bool:
    return any(re.search(r"research|product|facts|website|analysis", name) for name in fact.where)


def features_found(facts: Sequence[Fact], page: str, text: str) -> list[str]:
    """What may be claimed: as research lists it, else as the page does, else as the brief does."""
    for value in stated(facts, _FEATURE_KEYS):
        items = re.split(r"\s*[;\n]\s*|,\s+", value) if isinstance(value, str) else value
        names = [
            item.get("name", item.get("title", "")) if isinstance(item, dict) else item
            for item in items
        ]
        claims = [claim_of(name) for name in names if isinstance(name, str)]
        if any(claims):
            return [claim for claim in claims if claim]
    own = _in_brief(text)
    return list(dict.fromkeys([*features_in(page), *own])) if page else own


def _in_brief(text: str) -> list[str]:
    """Claims of the brief itself: behind its first sentence, in lists, after `with`, `made of`,
    `without`.
    """
    first, *others = [part for part in sentences_of(text) if not about_the_film(part)] or [text]
    having = [
        item
        for hit in _WITH.finditer(first)
        for item in re.split(r",\s*(?:and\s+)?|\s+and\s+", hit[1])
    ]
    figures = [
        part.strip() for part in re.split(r",\s+", first)[1:] if re.match(r"\d|\w+ed\s", part)
    ]
    clauses = [hit[1] for pattern in (_MADE, _SO_MUCH, _IS, _YOU) for hit in pattern.finditer(text)]
    headed = re.match(r"^[^:.,]{2,40}:\s+([^.,;:]{4,60})(?=[.,;:]|$)", first)
    clauses += [headed[1]] if headed else []
    lacking = [f"No {hit[1]}" for hit in _WITHOUT.finditer(first)]
    found = [claim_of(part) for part in (*clauses, *having, *figures, *lacking, *others)]
    return [
        capital(claim) for claim in dict.fromkeys(found) if claim and not _OF_FILM.search(claim)
    ]
