"""Saying a prompt in other words, because moderation stopped it."""

from enum import StrEnum

from contracts.strategy import Strategy
from contracts.tasks.paid import Paid, PaidTask


class Medium(StrEnum):
    """What a prompt asks for."""

    PICTURE = "picture"
    CLIP = "clip"
    EFFECT = "effect"
    MUSIC = "music"


class SoftenTask(PaidTask):
    """Asks for a prompt that means the same and that moderation lets through."""

    seed: int
    medium: Medium
    prompt: str
    refusal: str
    """Why it was stopped, in the words of whoever stopped it."""
    changes: tuple[str, ...] = ()
    """What was to be otherwise than in earlier takes: it was told with the prompt."""
    strategy: Strategy | None = None
    """Whose subject and look a painter is told beside a prompt that lacks them."""


class Softened(Paid):
    """The prompt in other words, whole: what was told beside the old one is in it."""

    prompt: str
