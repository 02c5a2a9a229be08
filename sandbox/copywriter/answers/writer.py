"""The hand that writes: a field's candidates, best first, brought inside its limits."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import Any

from sandbox.copywriter.answers import figures, film, research, review, strategy
from sandbox.copywriter.answers.desk import Desk
from sandbox.copywriter.english import count_words, sentence
from sandbox.copywriter.fitting import fitted
from sandbox.copywriter.meaning import Field, meaning
from sandbox.copywriter.schema.limits import TextLimits, text_limits

Texts = Callable[[Desk, Field], list[str]]

_TEXTS: Mapping[str, Texts] = {
    "concept": strategy.concept,
    "arc": strategy.arc,
    "setup": strategy.setup,
    "turn": strategy.turn,
    "payoff": strategy.payoff,
    "visual_language": strategy.visual_language,
    "audience_hook": strategy.audience_hook,
    "insight": strategy.insight,
    "proposition": strategy.proposition,
    "audience": strategy.audience,
    "mood": strategy.mood,
    "tone": strategy.tone,
    "lighting": strategy.lighting,
    "camera": strategy.camera,
    "lens": strategy.lens,
    "stock": strategy.stock,
    "grade": strategy.grade,
    "pacing": strategy.pacing,
    "production": strategy.production,
    "notes": strategy.production,
    "values": strategy.values,
    "keywords": strategy.keywords,
    "product": strategy.product_name,
    "visual_prompt": film.visual_prompt,
    "action": film.action,
    "motion": film.motion,
    "sfx": film.sfx,
    "music": film.music,
    "voice": film.voice,
    "super": film.on_screen,
    "framing": film.framing,
    "transition": film.transition,
    "place": film.place,
    "subject": film.subject,
    "subject_look": film.subject_look,
    "person": film.person,
    "person_name": film.person_name,
    "props": film.props,
    "wardrobe": film.wardrobe,
    "title": film.title,
    "scene_title": film.scene_title,
    "tagline": film.tagline,
    "headline": film.headline_text,
    "cta": film.call_to_action,
    "negative_prompt": film.negative,
    "summary": film.summary,
    "product_description": research.description,
    "features": research.features,
    "industry": research.industry,
    "rivals": research.rivals,
    "full_text": research.full_text,
    "price": research.price,
    "language": research.language,
    "url": research.url,
    "aspect": research.aspect,
    "reason": review.reason,
    "fix": review.fix,
    "issues": review.issues,
    "strengths": review.strengths,
    "verdict": review.verdict,
    "better_prompt": review.better_prompt,
    "unknown": research.unknown,
}
# A list of these takes one candidate an item; any other list varies its concept's best.
_ITEMISED: Mapping[str, Texts] = {
    **{
        key: _TEXTS[key]
        for key in (
            "features",
            "rivals",
            "keywords",
            "values",
            "production",
            "notes",
            "issues",
            "strengths",
            "props",
        )
    },
    "fix": review.fixes,
}
# What earlier results have decided and later answers repeat word for word.
_KEPT = frozenset(
    {
        "lighting",
        "lens",
        "stock",
        "grade",
        "camera",
        "mood",
        "visual_language",
        "tone",
        "pacing",
        "industry",
        "audience",
    }
)


class Writer:
    """Writes one answer: every field of it from the same desk."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def text(self, field: Field, schema: Mapping[str, Any]) -> str:
        """The field's text, inside the limits of schema, description and prompt."""
        limits = self.limits(field, schema)
        return fitted(self.candidates(field, limits), limits, self._spare)

    def candidates(self, field: Field, limits: TextLimits | None = None) -> list[str]:
        """Texts for a field, best first."""
        concept = meaning(field)
        if concept == "narration":
            return film.narration(self.desk, field, limits.max_words if limits else None)
        if concept in {"hex", "colour_name", "palette", "colour_role"}:
            return self._colour(concept, field)
        kept = self._kept(concept, field)
        written = self._item(concept, field) or _TEXTS[concept](self.desk, field)
        return [*kept, *written]

    def _item(self, concept: str, field: Field) -> list[str]:
        """The one candidate for this place, where the field is an item of an itemised list."""
        if concept not in _ITEMISED or not field.indexes or field.in_scene:
            return []
        options = _ITEMISED[concept](self.desk, field)
        place = field.indexes[-1]
        return (
            options[place:] + options[:place]
            if place < len(options)
            else self._spare_items(concept, place)
        )

    def _spare_items(self, concept: str, place: int) -> list[str]:
        rivals = ("Doing without", "The cheapest on the shelf", "Whatever the neighbours use")
        usual = rivals if concept == "rivals" else self.desk.campaign.world.features
        spare = [*usual, *self._spare]
        return spare[place % len(spare) :] + spare[: place % len(spare)]

    def natural_count(self, field: Field) -> int:
        """How many items a list has where nobody says: scenes as asked, else what there is."""
        concept = meaning(field)
        if field.lists_scenes or concept == "narration":
            return self.desk.campaign.brief.scenes() or 3
        if concept == "palette":
            return len(self.desk.campaign.palette.colours)
        if concept in _ITEMISED:
            return min(5, len(_ITEMISED[concept](self.desk, field)))
        return 3

    def limits(self, field: Field, schema: Mapping[str, Any]) -> TextLimits:
        """The limits of a text field: schema, description, and the prompt's lines that name the
        field.
        """
        return text_limits(schema, field.description, *self._lines_about(field))

    def _lines_about(self, field: Field) -> list[str]:
        """Lines of the prompt that set a limit for a field by its own name (`core_concept: at most
        100 characters`).
        """
        if "_" not in field.name and len(field.name) < 6:
            return []
        named = re.compile(
            rf"\b{re.escape(field.name)}\b[^\n.;]*(?:words?|characters|chars|sentences?)\b[^\n.;]*",
            re.IGNORECASE,
        )
        asked = self.desk.campaign.brief.asked
        return [
            hit[0]
            for hit in named.finditer(asked)
            if re.search(
                r"at most|up to|no more|max|under|between|to \d|-\d|\u2013\d|at least"
                r"|one sentence|exactly",
                hit[0],
            )
        ]

    def number(self, field: Field, low: float | None, high: float | None) -> float:
        """The field's number."""
        return figures.figure(self.desk, field, low, high)

    def flag(self, field: Field) -> bool:
        """The field's yes or no."""
        return figures.flag(self.desk, field)

    def choose(self, field: Field, options: Sequence[Any]) -> Any:
        """The field's choice among fixed options."""
        return figures.chosen(self.desk, field, options, self.candidates(field)[:2])

    def wants_nothing(self, field: Field) -> bool:
        """Whether an optional field is best left empty: what is not known, and what was not found
        fault with.
        """
        concept = meaning(field)
        if concept == "price":
            return research.price(self.desk, field) == ["Not stated"]
        if concept in {"issues", "fix", "better_prompt"}:
            return not review.seen(self.desk).issues
        if concept == "super":
            return not film.on_screen(self.desk, field)[0]
        return bool(re.search(r"\b(?:error|refusal|disclaimer)\b", field.name)) or bool(
            re.search(
                r"\b(?:if (?:known|any|given|stated|there is one)|null (?:if|when|unless)"
                r"|otherwise null)\b",
                field.description.lower(),
            )
            and concept == "unknown"
        )

    def draw(self, field: Field, below: int) -> int:
        """A number below `below` that this field always gets."""
        return self.desk.campaign.draw(f"{field.path} {field.name} {field.indexes}") % below

    @cached_property
    def _spare(self) -> list[str]:
        """Sentences that may continue any text."""
        about = research.unknown(self.desk, Field())
        return [
            *about[:4],
            *(sentence(feature) for feature in self.desk.campaign.features),
            self.desk.campaign.world.truth,
        ]

    def _colour(self, concept: str, field: Field) -> list[str]:
        colours = self.desk.campaign.palette.colours
        name, value = colours[field.indexes[-1] % len(colours) if field.indexes else 0]
        if concept == "hex":
            return [value]
        if concept == "colour_name":
            return [name.capitalize()]
        if concept == "colour_role":
            return [
                ("Main colour", "Accent", "Shadow", "Light", "Surprise")[
                    field.indexes[-1] % 5 if field.indexes else 0
                ]
            ]
        if field.indexes:
            return (
                [value]
                if "name" not in field.description.lower() or "hex" in field.asked
                else [name]
            )
        return [
            ", ".join(f"{name} {value}" for name, value in colours),
            ", ".join(value for _, value in colours[:3]),
            value,
        ]

    def _kept(self, concept: str, field: Field) -> list[str]:
        """The earlier result's own words for the same thing, unless notes have turned the film
        round.
        """
        campaign = self.desk.campaign
        if concept not in _KEPT or not campaign.told or field.in_scene:
            return []
        return [
            fact.value.strip()
            for fact in campaign.brief.facts
            if fact.key == field.name
            and fact.where
            and isinstance(fact.value, str)
            and count_words(fact.value)
            and not (fact.from_page or fact.outdated)
        ]
