"""Asking for the creative idea, and the gate it passes."""

import re

from contracts.brief import Brief
from contracts.orders import WritingOrder
from contracts.research import ResearchBrief
from contracts.strategy import Strategy
from creative.fencing import MATERIAL_RULE, fenced, paragraphs, sent_back_with
from creative.phrases import worn_phrases_in

MAX_TOKENS = 8_192
"""At least 2,048 are the answer's; the rest is room for the model's own thinking."""

_INSTRUCTIONS = (
    "You are the creative director of a television commercial. You find one idea that this "
    "product alone could own, and you say how it looks, moves and sounds so that a crew can "
    "shoot it. You name a camera or lens. You never use worn phrases such as 8k, masterpiece, "
    "best quality or ultra realistic. " + MATERIAL_RULE
)

_CAMERA_OR_LENS = re.compile(
    r"\b(\d{2,3}\s?mm|anamorphic|prime|macro|telephoto|wide[- ]angle|fisheye|zoom lens|lens|lenses|"
    r"arri|alexa|red komodo|sony venice|venice|blackmagic|bolex|cooke|zeiss|panavision|steadicam|"
    r"super[- ]?(8|16|35)|camera)\b",
    re.IGNORECASE,
)


def strategy_order(
    brief: Brief,
    research: ResearchBrief,
    *,
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
            f"{brief.scene_count} scenes. Write in the language {brief.language}.\n"
            f"Lead with this feature: {research.key_features[0]}. Tone: {research.tone}.",
            fenced("brief", brief.text),
            fenced("research", research.model_dump_json(indent=1)),
            fenced("brand", brief.brand.for_writers()) if brief.brand else "",
            fenced("rejected_strategy", previous.model_dump_json(indent=1)) if previous else "",
            f"The strategy was rejected. Follow these notes:\n{fenced('notes', notes)}"
            if notes
            else "",
            sent_back_with(reasons),
        ),
        schema=Strategy.model_json_schema(),
        max_tokens=MAX_TOKENS,
    )


def strategy_faults(strategy: Strategy) -> tuple[str, ...]:
    """Why a strategy does not pass the gate; empty where it does."""
    faults = []
    if not _CAMERA_OR_LENS.search(strategy.visual_language):
        faults.append("visual_language names no camera or lens")
    for field, value in strategy.model_dump(mode="json").items():
        text = " ".join(value) if isinstance(value, list) else value
        faults += [f"{field} holds the worn phrase {worn!r}" for worn in worn_phrases_in(text)]
    return tuple(faults)
