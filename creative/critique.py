"""Asking a critic about one picture."""

from collections.abc import Sequence

from contracts.orders import Image, WritingOrder
from contracts.strategy import Strategy
from contracts.subject import Subject
from contracts.takes import Critique
from creative.fencing import MATERIAL_RULE, fenced, paragraphs, sent_back_with

MAX_TOKENS = 1_024

_INSTRUCTIONS = (
    "You are the critic of a commercial's pictures. You score what you see, not what was asked "
    "for: composition, light, the subject's looks against its description, the strategy's mood. "
    "10 is flawless, 8 is fit for the opening shot, 5 is not usable. " + MATERIAL_RULE
)


def critique_order(
    picture: Image,
    prompt: str,
    subject: Subject,
    strategy: Strategy,
    references: Sequence[Image],
    reasons: tuple[str, ...],
) -> WritingOrder:
    """The question about one picture, against its prompt, its subject and the strategy.

    `references` show the subject as it must look; they go before the picture, which is the last.
    """
    return WritingOrder(
        purpose="critique",
        instructions=_INSTRUCTIONS,
        prompt=paragraphs(
            "Score the last picture. The ones before it show the subject as it must look."
            if references
            else "Score this picture.",
            fenced("prompt", prompt),
            fenced("subject", f"{subject.name}: {subject.description}"),
            fenced("visual_language", strategy.visual_language),
            fenced("mood", strategy.mood),
            fenced("lighting", strategy.lighting),
            fenced("color_grade", strategy.color_grade),
            sent_back_with(reasons),
        ),
        schema=Critique.model_json_schema(),
        max_tokens=MAX_TOKENS,
        images=(*references, picture),
    )
