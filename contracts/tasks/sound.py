"""Narration, effects and music."""

from contracts.sound import Recording, SpokenLine
from contracts.tasks.paid import Paid, PaidTask


class LineTask(PaidTask):
    """Speaks one scene's line."""

    scene: int
    text: str
    language: str
    voice: str | None
    seed: int
    speed: float = 1.0


class LineSpoken(Paid):
    """The line."""

    line: SpokenLine


class SoundTask(PaidTask):
    """Makes music or an effect."""

    prompt: str
    duration_s: float
    seed: int


class SoundMade(Paid):
    """The recording."""

    recording: Recording
