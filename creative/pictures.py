"""The templates of what painters and animators are told.

Every picture's prompt carries subject, visual language, mood, lighting, equipment, film stock and
grade, so that scenes painted apart belong to one film.
"""

from contracts.strategy import Strategy
from contracts.subject import Subject
from creative.fencing import LONGEST_REASON_TOLD
from creative.phrases import without_worn_phrases

_UNLETTERED = "No text, no logo, no watermark."
"""Text is composited by us and never generated."""


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
            _UNLETTERED,
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


def hero_prompt(subject: Subject, strategy: Strategy) -> str:
    """What a painter is told of the hero frame: the subject alone, for others to be held to."""
    return " ".join(
        (
            clause("Subject", f"{subject.name}, {subject.description}"),
            clause(
                "Scene", f"{subject.name} alone and whole, seen from the front, nothing beside it"
            ),
            clause("Lighting", strategy.lighting),
            clause("Grade", strategy.color_grade),
            _UNLETTERED,
        )
    )


def prompt_for_take(
    prompt: str,
    subject: Subject,
    strategy: Strategy,
    reasons: tuple[str, ...],
    *,
    whole: bool = False,
) -> str:
    """The prompt of a take, with what critics said of the takes before it.

    One that a person wrote says what happens, and is told as every scene is: whatever it is, it
    carries the subject and the look, and no worn phrase. A `whole` one is told as it is: what it
    leaves out of them was refused.
    """
    if whole:
        prompt = prompt if _UNLETTERED in prompt else f"{prompt.rstrip('.')}. {_UNLETTERED}"
    elif without_worn_phrases(subject.description).rstrip(".") not in without_worn_phrases(prompt):
        prompt = visual_prompt(subject, prompt, strategy)
    changes = "".join(f"\n- {' '.join(reason.split())[:LONGEST_REASON_TOLD]}" for reason in reasons)
    told = f"{prompt}\nChange this from the takes before:{changes}" if reasons else prompt
    return without_worn_phrases(told)
