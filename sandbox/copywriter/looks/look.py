"""What a look is made of."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Palette:
    """A grade in named colours: main, accent, shadow, light, and one that surprises, each with its
    hex value.
    """

    grade: str
    colours: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Look:
    """The craft side of a tone, in the words a crew would use."""

    tone: str
    moods: tuple[str, ...]
    feel: str
    lighting: tuple[str, ...]
    camera: str
    wide: str
    close: str
    stock: str
    palettes: tuple[Palette, ...]
    tempo_bpm: int
    music: tuple[str, ...]
    voice: str
    pace: str
