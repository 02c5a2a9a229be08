"""The templates of what painters and animators are told.

Every picture's prompt carries subject, visual language, mood, lighting, equipment, film stock and
grade, so that scenes painted apart belong to one film.
"""

from contracts.screenplay import Subject
from contracts.strategy import Strategy
from creative.fencing import sent_back_with
from creative.phrases import without_worn_phrases


def clause(label: str, text: str) -> str:
    """`Label: text.`, without worn phrases and with one full stop."""
    return f"{label}: {without_worn_phrases(text).rstrip('.')}."


def visual_prompt(subject: Subject, action: str, strategy: Strategy) -> str:
    """What a painter is told of one scene."""
    return " ".join(
        (
            clause("Subject", f"{subject.name}, {subject.description}"),
            clause("Scene", action),
            clause("Visual language", strategy.visual_language),
            clause("Mood", strategy.mood),
            clause("Lighting", strategy.lighting),
            clause("Camera", strategy.camera),
            clause("Film stock", strategy.film_stock),
            clause("Grade", strategy.color_grade),
            "No text, no logo, no watermark.",
        )
    )


def motion_prompt(subject: Subject, motion: str, strategy: Strategy) -> str:
    """What an animator is told of one scene: its first frame shows the rest."""
    return " ".join(
        (
            clause("Motion", motion),
            clause("Subject", subject.name),
            clause("Mood", strategy.mood),
            "The subject keeps its looks. One continuous shot.",
        )
    )


def prompt_for_take(prompt: str, reasons: tuple[str, ...]) -> str:
    """The prompt of a take, with what critics said of the takes before it."""
    return f"{prompt}\n{sent_back_with(reasons)}" if reasons else prompt
