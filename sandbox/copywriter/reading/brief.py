"""The whole prompt read: brief, page, earlier results, wishes, and how much of what is wanted."""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from sandbox.copywriter.english import count_words, to_reader
from sandbox.copywriter.lexicon import known_kind
from sandbox.copywriter.reading import counting, finding
from sandbox.copywriter.reading.facts import Fact, facts_of, without_pages
from sandbox.copywriter.reading.language import language_in
from sandbox.copywriter.reading.notes import Wishes, tone_in, wishes_in
from sandbox.copywriter.reading.page import page_text
from sandbox.copywriter.reading.product import Product, product_in
from sandbox.copywriter.reading.promise import audience_in, promise_in

_AUDIENCE_KEYS = ("target_audience", "audience", "target_group", "target")
_TONE_KEYS = ("tone", "tone_of_voice", "brand_tone", "mood", "style")
_SCENE_COUNT_KEYS = ("scene_count", "number_of_scenes", "num_scenes", "scenes_count", "scenes")
_SECONDS_KEYS = (
    "duration_s",
    "duration_seconds",
    "total_seconds",
    "total_duration_s",
    "length_s",
    "seconds",
    "duration",
)
_MUST_SAY_KEYS = ("must_say", "must_include", "mandatory", "mandatories")
_NEVER_SAY_KEYS = ("words_to_avoid", "avoid_words", "forbidden_words", "never_say", "banned_words")
_SLOT_SECONDS = frozenset({"duration_s", "seconds", "duration", "length_s", "slot_s"})
_SLOT_WORDS = frozenset({"max_words", "words", "word_budget", "word_limit", "words_allowed"})


@dataclass(frozen=True)
class Brief:
    """What a prompt tells a copywriter. `asked` is the prompt without pages: the only place that
    gives orders.
    """

    text: str
    product: Product
    promise: str
    audience: str
    named_audience: str
    features: tuple[str, ...]
    wishes: Wishes
    notes: str
    language: str
    page: str
    asked: str
    facts: tuple[Fact, ...]
    must_say: tuple[str, ...] = ()
    never_say: tuple[str, ...] = ()
    reasons: str = ""

    @property
    def tone(self) -> str:
        """The tone wanted: by the notes, then the brief, then earlier results; empty if none is."""
        stated = " ".join(
            str(value) for value in finding.stated(self.facts, _TONE_KEYS) if isinstance(value, str)
        )
        return tone_in(self.notes) or self.wishes.tone or tone_in(stated)

    @property
    def promised(self) -> str:
        """The promise as said to the listener; `they` stays where the product itself is many."""
        return self.promise if self.product.many else to_reader(self.promise)

    def stated(self, *keys: str) -> Any:
        """The first value that brief, page or earlier results give for one of `keys`; else None."""
        return next(iter(finding.stated(self.facts, keys)), None)

    def scenes(self) -> int | None:
        """How many scenes the prompt wants."""
        return self._scenes

    def seconds(self) -> float | None:
        """The length of the whole film in seconds, where the prompt gives one."""
        return self._seconds

    @cached_property
    def _scenes(self) -> int | None:
        given = self.stated(*_SCENE_COUNT_KEYS)
        if isinstance(given, list):
            given = len(given)
        if isinstance(given, str) and given.strip().isdigit():
            given = int(given)
        whole = isinstance(given, int) and not isinstance(given, bool) and given > 0
        return given if whole else counting.scene_count(self.asked)

    @cached_property
    def _seconds(self) -> float | None:
        for given in finding.stated(
            [fact for fact in self.facts if not _in_slot(fact)], _SECONDS_KEYS
        ):
            if isinstance(given, int | float) and not isinstance(given, bool):
                return float(given)
            if isinstance(given, str) and (found := counting.total_seconds(given)):
                return found
        return counting.total_seconds(self.asked)

    def scene_seconds(self, scenes: int) -> list[float]:
        """Seconds of each scene: as listed, as said for all, or the whole shared out; else 5 s
        each.
        """
        slots = [
            float(fact.value)
            for fact in self.facts
            if fact.key in _SLOT_SECONDS and _in_slot(fact) and isinstance(fact.value, int | float)
        ]
        if len(slots) == scenes:
            return slots
        listed = counting.scene_seconds(self.asked, scenes)
        whole = self.seconds()
        return listed or [whole / scenes if whole else 5.0] * scenes

    def scene_words(self, scenes: int) -> list[int]:
        """Words each scene's line may have: as said, else 2.2 a second or the rate that is said."""
        slots = [
            fact.value
            for fact in self.facts
            if fact.key in _SLOT_WORDS and _in_slot(fact) and isinstance(fact.value, int)
        ]
        if len(slots) == scenes:
            return slots
        rate = counting.words_per_second(self.asked) or 2.2
        by_time = [max(2, int(seconds * rate + 1e-6)) for seconds in self.scene_seconds(scenes)]
        return counting.scene_words(self.asked, scenes) or by_time


def _in_slot(fact: Fact) -> bool:
    """Whether a fact stands inside one of a list of scenes."""
    return bool(fact.where) and bool(re.search(r"scene|slot|shot|beat", fact.where[-1]))


@lru_cache(maxsize=64)
def read(system: str, prompt: str) -> Brief:
    """Reads a request's system text and prompt as the brief they carry."""
    facts = facts_of(prompt)
    text = finding.brief_text(prompt, facts)
    page = page_text(facts)
    notes = finding.notes_in(facts)
    subject = finding.product_sentence(text)
    product, rest = product_in(subject)
    asked = without_pages(system) + "\n" + without_pages(prompt)
    named_product = finding.named_elsewhere(product, facts)
    # A sentence that names no product, such as "a spot for people who run", promises nothing.
    names_it = named_product is product or product.proper or bool(known_kind(product.kind))
    promise = promise_in(subject, product) if names_it else ""
    named = audience_in(rest) or audience_in(text) or _labelled_audience(text)
    return Brief(
        text=text,
        product=named_product,
        promise=promise,
        audience=named or _stated_audience(facts),
        named_audience=named,
        features=tuple(
            feature
            for feature in finding.features_found(facts, page, text)
            if feature.lower() not in promise.lower()
        ),
        wishes=wishes_in(notes).over(wishes_in(finding.directions(text, subject))),
        notes=notes,
        language=language_in(facts, asked, text),
        page=page,
        asked=asked,
        facts=facts,
        must_say=finding.words_to_say(facts, _MUST_SAY_KEYS),
        never_say=finding.words_to_say(facts, _NEVER_SAY_KEYS),
        reasons=finding.reasons_in(asked),
    )


def _labelled_audience(text: str) -> str:
    hit = re.search(r"\b(?:target )?audience\s*[:=]\s*([^.;\n]{3,80})", text, re.IGNORECASE)
    return hit[1].strip() if hit else ""


def _stated_audience(facts: tuple[Fact, ...]) -> str:
    texts = [value for value in finding.stated(facts, _AUDIENCE_KEYS) if isinstance(value, str)]
    return next((text.strip(" .") for text in texts if count_words(text) <= 24), "")
