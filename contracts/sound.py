"""Narration, effects and music, as they were recorded."""

from pydantic import NonNegativeFloat

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
    bought_as: str = ""
    """The purchase's key, under which the store has its `Origin`; empty where none was kept."""


class Recording(Model):
    """A piece of music or an effect."""

    audio: ArtifactRef
    duration_s: NonNegativeFloat
    bought_as: str = ""
    """The purchase's key, under which the store has its `Origin`; empty where none was kept."""


class PlacedEffect(Model):
    """An effect and the scene it belongs to."""

    scene: int
    recording: Recording
