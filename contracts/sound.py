"""Narration, effects and music, and where they lie in the film."""

from typing import Annotated

from pydantic import Field, NonNegativeFloat, NonNegativeInt

from contracts.artifacts import ArtifactRef
from contracts.model import Model


class Word(Model):
    """One spoken word and when it sounds, in seconds from the start of its line."""

    text: str
    start_s: NonNegativeFloat
    end_s: NonNegativeFloat


class SpokenLine(Model):
    """A line of narration as it was spoken."""

    scene: int
    text: str
    audio: ArtifactRef
    duration_s: NonNegativeFloat
    words: tuple[Word, ...]


class Recording(Model):
    """A piece of music or an effect."""

    audio: ArtifactRef
    duration_s: NonNegativeFloat


Samples = Annotated[NonNegativeInt, Field(description="Audio samples at 48 kHz")]


class Cue(Model):
    """A recording placed in the film, from `start` on."""

    audio: ArtifactRef
    start: Samples
    length: Samples
    """How long it may sound: it is faded out there, or before where it is shorter."""


class Soundtrack(Model):
    """The mix on paper, in samples; `length` is the film's, to the sample."""

    length: Samples
    narration: tuple[Cue, ...]
    effects: tuple[Cue, ...]
    music: ArtifactRef | None
