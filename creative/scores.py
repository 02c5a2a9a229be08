"""How well a story keeps to its subject and to its strategy, from 0 to 10, and what it misses."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from contracts.research import ResearchBrief
from contracts.screenplay import SceneDraft
from contracts.strategy import Strategy
from creative.continuity import continuity_breaks_in, names, recoloured
from creative.wholewords import holds

LEAST_CONSISTENCY, LEAST_ADHERENCE = 7.0, 5.0
"""Below these a story goes back to its writer: a cutaway is allowed, another film is not."""
BREAK_COSTS = 4.0
"""One contradiction alone takes an otherwise faultless story below the least."""
_WORD = re.compile(r"[^\W_]+")
_TELLING_LETTERS = 4
_STEM_LETTERS = 5


@dataclass(frozen=True)
class Score:
    """A score and why it is no higher."""

    value: float
    misses: tuple[str, ...] = ()


def consistency(scenes: Sequence[SceneDraft], strategy: Strategy) -> Score:
    """The share of scenes that show the subject by its name, less what contradicts it."""
    subject = strategy.subject
    without = [
        f"scene {number} does not show {subject.name!r} by its name"
        for number, scene in enumerate(scenes, 1)
        if not names(subject, scene.action)
    ]
    breaks = [
        f"scene {number} breaks continuity with {found!r}"
        for number, scene in enumerate(scenes, 1)
        for found in (*continuity_breaks_in(scene.action), *recoloured(subject, scene.action))
    ]
    shown = 10 * (1 - len(without) / len(scenes))
    return Score(round(max(0.0, shown - BREAK_COSTS * len(breaks)), 1), (*breaks, *without))


def adherence(scenes: Sequence[SceneDraft], strategy: Strategy, research: ResearchBrief) -> Score:
    """The share of what the strategy asks for that the story carries."""
    spoken = " ".join(scene.narration for scene in scenes)
    told = " ".join((spoken, *(scene.action for scene in scenes)))
    ends = [scene.action for scene in (scenes[0], scenes[-1])]
    closing = next((scene.narration for scene in reversed(scenes) if scene.narration.strip()), "")
    asked = (
        (carries(spoken, research.title), f"no line names {research.title}"),
        (
            carries(told, research.key_features[0]),
            f"nothing tells of the first feature, {research.key_features[0]!r}",
        ),
        (
            all(names(strategy.subject, action) for action in ends),
            f"the film does not open and close on {strategy.subject.name!r}",
        ),
        (
            carries(closing, strategy.tagline),
            f"the last line does not end on the tagline, {strategy.tagline!r}",
        ),
    )
    misses = tuple(reason for carried, reason in asked if not carried)
    return Score(round(10 * (1 - len(misses) / len(asked)), 1), misses)


def carries(text: str, asked: str) -> bool:
    """Whether `asked` stands in `text`, or at least half of its telling words, by their stems."""
    if holds(asked, text):
        return True
    wanted, given = _stems(asked), _stems(text)
    return not wanted or 2 * len(wanted & given) >= len(wanted)


def _stems(text: str) -> set[str]:
    words = [word.lower() for word in _WORD.findall(text)]
    telling = [word for word in words if len(word) >= _TELLING_LETTERS] or words
    return {word[:_STEM_LETTERS] for word in telling}
