"""What a picture shows, as plain data: everything the painter needs, and nothing of the words.

A scene travels inside the picture it produced (see `chunk`), so that the animator can
paint the same layers again and a later picture can borrow its subject.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

Rgb = tuple[float, float, float]
"""Red, green and blue as a viewer sees them (sRGB), each 0 to 1."""


@dataclass(frozen=True)
class Look:
    """How the subject looks; read from its own description alone."""

    kind: str
    body: Rgb
    accent: Rgb
    label: Rgb
    finish: str = "satin"
    """matte, satin, gloss, glass or metal."""
    slender: float = 0.5
    """0 is squat, 1 is tall."""
    mark: int = 0
    """Which of the marks stands on the label."""
    lettering: str = ""
    """Words on the label, at most 18 characters; empty for the mark alone."""


@dataclass(frozen=True)
class Grade:
    """A colourist's grade: split tone, contrast and saturation."""

    shadows: Rgb = (0.5, 0.5, 0.5)
    """Tint of the shadows; mid-grey leaves them alone."""
    highlights: Rgb = (0.5, 0.5, 0.5)
    """Tint of the highlights; mid-grey leaves them alone."""
    contrast: float = 1.0
    saturation: float = 1.0
    lift: float = 0.0
    """How far blacks are raised, 0 to 0.15."""


@dataclass(frozen=True)
class Scene:
    """One picture: a subject, where it stands, in what light, and how it is framed."""

    look: Look
    setting: str = "studio"
    surface: str = ""
    """What the subject stands on, where that is told (see `reading.surfaces`)."""
    hour: str = "day"
    """dawn, morning, day, golden, dusk or night."""
    weather: str = "clear"
    """clear, cloudy, mist, rain or snow."""
    side: float = -1.0
    """Where the key light comes from: -1 left, 1 right."""
    shot: str = "medium"
    """wide, medium, hero (the product by itself), close or macro."""
    angle: str = "level"
    """low, level or high."""
    place: float = 0.5
    """Where the subject's centre stands across the frame, 0 to 1."""
    people: int = 0
    """How many figures stand behind the subject, 0 to 2."""
    steam: bool = False
    grade: Grade = field(default_factory=Grade)
    seed: int = 0

    def as_json(self) -> dict[str, Any]:
        """Plain JSON values, from which `from_json` makes an equal scene."""
        return asdict(self)

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> "Scene":
        """The scene that `as_json` described; raises TypeError or KeyError for anything else."""
        look = {k: _tupled(v) for k, v in values["look"].items()}
        grade = {k: _tupled(v) for k, v in values["grade"].items()}
        rest = {k: v for k, v in values.items() if k not in ("look", "grade")}
        return cls(look=Look(**look), grade=Grade(**grade), **rest)


def _tupled(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
