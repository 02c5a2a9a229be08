"""The whole prompt read: brief, page, earlier results, wishes, and how much of what is wanted."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sandbox.copywriter.english import count_words
from sandbox.copywriter.reading import counting
from sandbox.copywriter.reading.facts import (
    Fact,
    facts_of,
    is_page,
    snake,
    without_material,
    without_pages,
)
from sandbox.copywriter.reading.language import language_in
from sandbox.copywriter.reading.notes import Wishes, tone_in, wishes_in
from sandbox.copywriter.reading.page import (
    claim_of,
    features_in,
    name_in_title,
    page_text,
    page_title,
)
from sandbox.copywriter.reading.product import (
    Product,
    audience_in,
    product_in,
    product_named,
    promise_in,
)

_BRIEF_KEYS = (
    "brief",
    "creative_brief",
    "client_brief",
    "product_brief",
    "campaign_brief",
    "request",
    "idea",
    "user_brief",
    "prompt",
)
_NOTE_KEYS = (
    "notes",
    "note",
    "feedback",
    "revision_notes",
    "reviewer_notes",
    "review_notes",
    "comments",
    "rejection",
    "rejected",
    "rejected_because",
    "reject_notes",
    "client_notes",
    "changes",
    "change_requests",
    "client_feedback",
    "rejection_notes",
)
_PRODUCT_KEYS = ("product_name", "product", "brand_name", "brand", "company")
_FEATURE_KEYS = (
    "key_features",
    "features",
    "product_features",
    "benefits",
    "key_benefits",
    "selling_points",
    "usps",
    "highlights",
)
_AUDIENCE_KEYS = ("target_audience", "audience", "target_group", "target")
_TONE_KEYS = ("tone", "tone_of_voice", "brand_tone", "mood", "style")
_KIND_KEYS = ("industry", "category", "product_type", "product_category", "product_kind")
_ORDERS = re.compile(
    r"^(?:you are|you're|your task|act as|write|return|respond|answer|output|give|use|do not|don't|never|always|make sure|each|keep|the schema|"
    r"json|scenes?\b|language|duration|format|respect|obey|follow|based on|here is|here are|below|the following|every)\b",
    re.IGNORECASE,
)
_ORDERS_OF_FILM = re.compile(
    r"^(?:make|keep|use|show|avoid|end|set|focus|include|tone|we want|it should|should|no |please|style|language|length)\b",
    re.IGNORECASE,
)
_LEADING_LABEL = re.compile(r"^\s*(?:the\s+)?(?:client'?s?\s+)?brief\s*[:—-]\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Brief:
    """What a prompt tells a copywriter. `asked` is the prompt without pages: the only place that
    gives orders.
    """

    text: str
    product: Product
    promise: str
    audience: str
    features: tuple[str, ...]
    wishes: Wishes
    notes: str
    language: str
    page: str
    asked: str
    facts: tuple[Fact, ...]

    @property
    def tone(self) -> str:
        """The tone wanted: by the notes, then the brief, then earlier results; empty if none is."""
        stated = " ".join(
            str(value) for value in all_stated(self.facts, _TONE_KEYS) if isinstance(value, str)
        )
        return tone_in(self.notes) or self.wishes.tone or tone_in(stated)

    def stated(self, *keys: str) -> Any:
        """The first value that brief, page or earlier results give for one of `keys`; None if none
        does.
        """
        return next(iter(all_stated(self.facts, keys)), None)

    def scenes(self) -> int | None:
        """How many scenes the prompt wants."""
        stated = self.stated(
            "scene_count", "number_of_scenes", "num_scenes", "scenes", "scenes_count"
        )
        if isinstance(stated, str) and stated.strip().isdigit():
            stated = int(stated)
        if isinstance(stated, list):
            stated = len(stated)
        return (
            stated
            if isinstance(stated, int) and not isinstance(stated, bool) and stated > 0
            else counting.scene_count(self.asked)
        )

    def seconds(self) -> float | None:
        """The length of the whole film in seconds, where the prompt gives one."""
        stated = self.stated(
            "duration_s",
            "duration_seconds",
            "total_seconds",
            "duration",
            "length_s",
            "seconds",
            "total_duration_s",
        )
        if isinstance(stated, int | float) and not isinstance(stated, bool):
            return float(stated)
        return (
            counting.total_seconds(str(stated))
            if isinstance(stated, str) and counting.total_seconds(str(stated))
            else counting.total_seconds(self.asked)
        )

    def scene_seconds(self, scenes: int) -> list[float]:
        """Seconds of each scene: as listed, as said for all, or the whole shared out; 5 s where
        nothing is said.
        """
        slots = [
            fact.value
            for fact in self.facts
            if fact.key in {"duration_s", "seconds", "duration", "length_s", "slot_s"}
            and fact.where
            and re.search(r"scene|slot|shot|beat", fact.where[-1])
            and isinstance(fact.value, int | float)
        ]
        if len(slots) == scenes:
            return [float(slot) for slot in slots]
        listed = counting.scene_seconds(self.asked, scenes)
        whole = self.seconds()
        return listed or [(whole / scenes) if whole else 5.0] * scenes

    def scene_words(self, scenes: int) -> list[int]:
        """Words that each scene's line may have: as said, else 2.2 a second (or the rate that is
        said).
        """
        slots = [
            fact.value
            for fact in self.facts
            if fact.key in {"max_words", "words", "word_budget", "word_limit", "words_allowed"}
            and isinstance(fact.value, int)
            and fact.where
        ]
        if len(slots) == scenes:
            return slots
        rate = counting.words_per_second(self.asked) or 2.2
        by_time = [max(2, int(seconds * rate + 1e-6)) for seconds in self.scene_seconds(scenes)]
        return counting.scene_words(self.asked, scenes) or by_time


def all_stated(facts: Iterable[Fact], keys: Iterable[str]) -> list[Any]:
    """Every value given under one of `keys`, in the keys' order, answers that were turned down left
    out.
    """
    facts = [fact for fact in facts if not fact.outdated and fact.value not in (None, "", [])]
    return [fact.value for key in keys for fact in facts if fact.key == key]


def read(system: str, prompt: str) -> Brief:
    """Reads a request's system text and prompt as the brief they carry."""
    facts = facts_of(prompt)
    text = _brief_text(prompt, facts)
    page = page_text(facts)
    notes = _notes(facts)
    subject = _product_sentence(text)
    product, rest = product_in(subject)
    product = _named_elsewhere(product, facts)
    asked = without_pages(system) + "\n" + without_pages(prompt)
    return Brief(
        text=text,
        product=product,
        promise=promise_in(subject, product),
        audience=_stated_text(facts, _AUDIENCE_KEYS) or audience_in(rest) or audience_in(text),
        features=tuple(_features(facts, page, text)),
        wishes=wishes_in(_wish_text(text, subject)),
        notes=notes,
        language=language_in(facts, asked, text),
        page=page,
        asked=asked,
        facts=facts,
    )


def _brief_text(prompt: str, facts: tuple[Fact, ...]) -> str:
    for key in _BRIEF_KEYS:
        for fact in facts:
            if (
                fact.key == key
                and isinstance(fact.value, str)
                and fact.value.strip()
                and not fact.from_page
            ):
                return " ".join(fact.value.split())
    labelled = re.search(
        r"\bbrief\b[^:\n]{0,20}:\s*\n+(.+?)(?:\n\s*\n|\Z)",
        without_material(prompt),
        re.IGNORECASE | re.DOTALL,
    )
    if labelled:
        return " ".join(labelled[1].split())
    for fact in facts:
        if (
            fact.key in ("product", "product_description")
            and isinstance(fact.value, str)
            and count_words(fact.value) > 4
        ):
            return " ".join(fact.value.split())
    return _plain(without_material(prompt))


def _plain(prose: str) -> str:
    """The brief in a prompt of plain prose: its sentences that are no orders to the writer."""
    sentences = re.split(r"(?<=[.!?])\s+|\n+", prose)
    kept = [
        text.strip()
        for text in sentences
        if text.strip() and not _ORDERS.match(text.strip().lstrip("-*# "))
    ]
    stated = " ".join(kept) or " ".join(prose.split())
    return _LEADING_LABEL.sub("", stated)[:1200]


def _product_sentence(text: str) -> str:
    """The first sentence that speaks of the product rather than of the film."""
    sentences = [part for part in re.split(r"(?<=[.!?])\s+(?=[A-Z\"“])", text) if part.strip()]
    return next((part for part in sentences if not _ORDERS_OF_FILM.match(part)), text)


def _wish_text(text: str, subject: str) -> str:
    """The part of a brief that directs the film: whole sentences of it, and a tone set behind a
    dash or colon.
    """
    others = text.replace(subject, " ", 1)
    told = re.search(
        r"\b(?:tone|mood|style|feel|feeling|vibe)\b[^.;\n]{0,80}", subject, re.IGNORECASE
    )
    adjectives = re.match(
        r"^(?:please\s+)?(?:\w+\s+){0,3}?(?:an?|some)\s+((?:[\w-]+[ ,]+(?:and )?){1,5})(?:ad|spot|film|commercial|video)\b",
        subject,
        re.IGNORECASE,
    )
    return " ".join((told[0] if told else "", adjectives[1] if adjectives else "", others))


def _notes(facts: tuple[Fact, ...]) -> str:
    """Everything a reviewer has said, latest last."""
    said = [fact.value for fact in facts if fact.key in _NOTE_KEYS and not fact.from_page]
    lines = [line for value in said for line in (value if isinstance(value, list) else [value])]
    texts = [
        " ".join(line.split())
        for line in lines
        if isinstance(line, str) and not line.lstrip().startswith(("{", "<"))
    ]
    return " ".join(dict.fromkeys(texts))


def _named_elsewhere(product: Product, facts: tuple[Fact, ...]) -> Product:
    """The product under the name that the client, the research or the page gives it."""
    for value in all_stated([fact for fact in facts if not fact.from_page], _PRODUCT_KEYS):
        name = value.get("name") if isinstance(value, dict) else value
        if isinstance(name, str) and 0 < count_words(name) <= 5:
            return product_named(name, product.kind)
    titled = [
        fact.value
        for fact in facts
        if fact.key == "title"
        and not fact.from_page
        and _is_research(fact)
        and isinstance(fact.value, str)
    ]
    name = next(iter(filter(None, map(name_in_title, titled))), "") or page_title(facts)
    if not name or name.lower() == product.name.lower():
        return product
    if product.proper and product.name.lower() not in name.lower():
        return product
    return product_named(name, product.kind)


def _is_research(fact: Fact) -> bool:
    return any(re.search(r"research|product|facts|website|analysis", name) for name in fact.where)


def _stated_text(facts: tuple[Fact, ...], keys: tuple[str, ...]) -> str:
    return next(
        (
            value.strip(" .")
            for value in all_stated(facts, keys)
            if isinstance(value, str) and count_words(value) <= 24
        ),
        "",
    )


def _features(facts: tuple[Fact, ...], page: str, text: str) -> list[str]:
    for value in all_stated(facts, _FEATURE_KEYS):
        items = (
            value
            if isinstance(value, list)
            else re.split(r"\s*[;\n]\s*|,\s+", value)
            if isinstance(value, str)
            else []
        )
        named = [
            item.get("name", item.get("title", "")) if isinstance(item, dict) else item
            for item in items
        ]
        claims = [claim_of(item) for item in named if isinstance(item, str)]
        if any(claims):
            return [claim for claim in claims if claim]
    return features_in(page) if page else _in_brief(text)


def _in_brief(text: str) -> list[str]:
    """Claims that the brief itself makes behind its first sentence, and after `with` or `made
    from`.
    """
    sentences = [
        part for part in re.split(r"(?<=[.!?])\s+", text) if not _ORDERS_OF_FILM.match(part)
    ]
    claims = [claim_of(part) for part in sentences[1:]]
    made = re.findall(
        r"\b((?:made|brewed|built|woven|baked|grown|sewn|roasted|crafted) (?:from|of|in|with|by) [^,.;!?\n]{3,50})",
        text,
    )
    having = re.findall(r"[a-z],? with ((?:a|an|no|\d)[^.;!?\n]{3,60})", text)
    listed = [item for clause in having for item in re.split(r",\s*(?:and\s+)?|\s+and\s+", clause)]
    return list(
        dict.fromkeys(
            claim for claim in (*map(claim_of, made), *map(claim_of, listed), *claims) if claim
        )
    )


__all__ = ["Brief", "is_page", "read", "snake"]
