"""Narration, effects and music."""

from pydantic import Field

from contracts.brief import Brief
from contracts.sound import Recording, SpokenLine
from contracts.tasks.paid import Paid, PaidTask


class LineTask(PaidTask):
    """Speaks one scene's line."""

    scene: int
    text: str
    language: str
    voice: str | None
    pronunciation: dict[str, str] = Field(default_factory=dict)
    """How words are said that the voice would say wrongly, by how they are written."""
    seed: int
    speed: float = 1.0


class LineSpoken(Paid):
    """The line."""

    line: SpokenLine


class ShortenTask(PaidTask):
    """Asks for a line that says the same in less time."""

    seed: int
    brief: Brief
    text: str
    lasts_s: float
    """How long it takes as it is."""
    room_s: float
    """How long it may take."""


class LineShortened(Paid):
    """The shorter line."""

    text: str


class SoundTask(PaidTask):
    """Makes music or an effect."""

    prompt: str
    duration_s: float
    seed: int


class SoundMade(Paid):
    """The recording."""

    recording: Recording
