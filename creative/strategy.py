"""Asking for the creative idea, and the gate it passes."""

import re
from collections.abc import Iterator

from contracts.brief import BrandKit, Brief
from contracts.orders import WritingOrder
from contracts.research import ResearchBrief
from contracts.strategy import Change, Strategy
from creative.brand import brand_faults, brand_material
from creative.fencing import MATERIAL_RULE, fenced, paragraphs, sent_back_with
from creative.phrases import worn_phrases_in

MAX_TOKENS = 8_192
"""At least 2,048 are the answer's; the rest is room for the model's own thinking."""

_INSTRUCTIONS = (
    "You are the creative director of a television commercial. You find one idea that this "
    "product alone could own, and you say how it looks, moves and sounds so that a crew can "
    "shoot it. You name a camera or lens. You say what is seen, and never how good the picture "
    "shall be. The subject that you name is drawn once and kept through every scene, so you "
    "describe the product as it really looks. " + MATERIAL_RULE
)

_CAMERA_OR_LENS = re.compile(
    r"\b(\d{1,4}([.,]\d)?\s?mm|f/\d|t/?\d\.\d|anamorphics?|primes?\slens(es)?|macro|telephoto|"
    r"wide[- ]angle|fish-?eye|lens|lenses|camera|cameras|arri|alexa (35|65|lf|mini)|red komodo|"
    r"sony venice|blackmagic|bolex|cooke|zeiss|panavision|steadicam|super[- ]?(8|16|35)|imax)\b",
    re.IGNORECASE,
)
"""Whole words, so that a summer in Venice names none."""


def strategy_order(
    brief: Brief,
    research: ResearchBrief,
    previous: Strategy | None,
    notes: str,
    reasons: tuple[str, ...],
) -> WritingOrder:
    """The question for the idea; after a rejection it carries the rejected one and the notes."""
    return WritingOrder(
        purpose="strategy",
        instructions=_INSTRUCTIONS,
        prompt=paragraphs(
            f"Write the creative strategy of a {brief.duration_s} second commercial of "
            f"{brief.scene_count} scenes. Write in English. "
            "Lead with the feature below, in the tone below.",
            fenced("lead", f"Feature: {research.key_features[0]}\nTone: {research.tone}"),
            fenced("brief", brief.text),
            fenced("research", research.model_dump_json(indent=1)),
            brand_material(brief.brand),
            fenced("rejected_strategy", previous.model_dump_json(indent=1)) if previous else "",
            f"The strategy was rejected. Follow these notes:\n{fenced('notes', notes)}"
            if notes
            else "",
            sent_back_with(reasons),
        ),
        schema=Strategy.model_json_schema(),
        max_tokens=MAX_TOKENS,
    )


def strategy_faults(strategy: Strategy, product: str, brand: BrandKit | None) -> tuple[str, ...]:
    """Why a strategy does not pass the gate; empty where it does.

    A product whose own name holds a worn phrase (an `Ultra`) may be called by it.
    """
    faults = []
    if not _CAMERA_OR_LENS.search(strategy.visual_language):
        faults.append("visual_language names no camera or lens")
    names = f"{product} {brand.name if brand else ''}"
    own = {worn.lower() for worn in worn_phrases_in(names)}
    for field, text in _texts(strategy):
        faults += [
            f"{field} holds the worn phrase {worn!r}"
            for worn in worn_phrases_in(text)
            if worn.lower() not in own
        ]
    return (*faults, *brand_faults([strategy.tagline], brand, final=False))


def _texts(strategy: Strategy) -> Iterator[tuple[str, str]]:
    """Each field and what it says, parts of one field joined."""
    for field, value in strategy.model_dump(mode="json").items():
        match value:
            case str():
                yield field, value
            case dict():
                yield field, " ".join(value.values())
            case list():
                yield field, " ".join(value)


def changes_between(before: Strategy, after: Strategy) -> tuple[Change, ...]:
    """What a new revision says otherwise, field by field."""
    earlier = dict(_texts(before))
    return tuple(
        Change(field=field, before=earlier[field], after=text)
        for field, text in _texts(after)
        if text != earlier[field]
    )
