"""Where an end card stands: at the foot of the picture, or wherever it covers less of its hero."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

SAFE_MARGIN = 0.035
"""Part of each side that stays free (Netflix partner help: 3.5 % safe zone)."""
WIDE = 1.3
"""From this many times as wide as high a picture has room for a column beside its subject."""
COLUMN = 0.34
"""Width of a column, and its distance from the side, as parts of the picture's width."""
COLUMN_INSET = 0.06
MEASURE = 0.84
"""The same for lines that are centred at the foot or the head."""
TALLEST = 0.66
"""Part of the picture's height that a card at the foot or the head may take."""
GAP = 0.028
"""Between two parts of a card, of the picture's shorter side."""
SOFT_EDGE = 0.22
"""How far the scrim takes to vanish, of the picture's shorter side."""
USUAL_FOOT = 0.8
"""The foot is where a card is looked for: another place has to cover a fifth less."""
LOOKED_AT_PX = 270
"""Shorter side at which detail is looked for: noise is gone, a label's letters are not."""

Frame = NDArray[np.uint8]
"""A picture in RGB: rows, columns, channels."""
Plane = NDArray[np.float64]


class Place(StrEnum):
    """Where the card stands, in order of preference."""

    FOOT = "foot"
    LEFT = "left"
    RIGHT = "right"
    HEAD = "head"

    @property
    def is_column(self) -> bool:
        """Whether lines are set flush left in a column, and not centred."""
        return self in {Place.LEFT, Place.RIGHT}


def places_in(width: int, height: int) -> tuple[Place, ...]:
    """The places that a picture of this shape has."""
    beside = (Place.LEFT, Place.RIGHT) if width >= WIDE * height else (Place.HEAD,)
    return (Place.FOOT, *beside)


def measure(place: Place, width: int) -> int:
    """The longest line, in pixels."""
    return round(width * (COLUMN if place.is_column else MEASURE))


@dataclass(frozen=True)
class Column:
    """Where lines are set, in pixels: centred, or flush left."""

    left: int
    width: int
    centred: bool

    def left_of(self, width: float) -> float:
        """Where something `width` pixels wide begins."""
        return self.left + (self.width - width) / 2 if self.centred else self.left


def column_of(place: Place, width: int) -> Column:
    """The column of a place in a picture `width` pixels wide."""
    wide = measure(place, width)
    inset = round(width * COLUMN_INSET)
    left = {Place.LEFT: inset, Place.RIGHT: width - inset - wide}.get(place, (width - wide) // 2)
    return Column(left, wide, centred=not place.is_column)


def top_edge(place: Place, height: int, tall: int, gap: int) -> int | None:
    """Where a card `tall` pixels high begins; None where the place is not high enough."""
    margin = round(height * SAFE_MARGIN) + gap
    room = height - 2 * margin if place.is_column else round(TALLEST * height)
    if tall > room:
        return None
    if place is Place.HEAD:
        return margin
    return (height - tall) // 2 if place.is_column else height - margin - tall


def scrim_shape(place: Place, width: int, height: int, top: int, tall: int) -> Plane:
    """How much of the scrim lies on each pixel: 1 behind the whole card, falling softly to 0."""
    unit = min(width, height)
    soft, gap = unit * SOFT_EDGE, unit * GAP
    if place.is_column:
        edge = round(width * COLUMN_INSET) + measure(place, width) + gap
        line = np.clip(1 - (np.arange(width) - edge) / soft, 0, 1)
        flat = np.broadcast_to(line if place is Place.LEFT else line[::-1], (height, width))
    else:
        edge = (top + tall if place is Place.HEAD else height - top) + gap
        line = np.clip(1 - (np.arange(height) - edge) / soft, 0, 1)
        column = (line if place is Place.HEAD else line[::-1])[:, None]
        flat = np.broadcast_to(column, (height, width))
    eased: Plane = 0.5 - 0.5 * np.cos(np.pi * flat)
    return eased


def detail(frames: Sequence[Frame]) -> Plane:
    """Where the pictures hold something sharp, small; all of it together is 1, or 0 of nothing.

    What is sharp is what the camera looks at. Detail counts more in the middle, where heroes stand.
    """
    total = sum((_sharpness(frame) for frame in frames[1:]), _sharpness(frames[0]))
    rows, columns = (np.linspace(-1, 1, side)[:, None] for side in total.shape)
    middle = np.exp(-(rows**2 + columns.T**2) / (2 * 0.6**2))
    weighed: Plane = total * (0.25 + middle)
    return weighed / max(float(weighed.sum()), 1e-9)


def covered(shape: Plane, where: Plane) -> float:
    """Part of the detail that a scrim of this shape lies on, from 0 to 1."""
    height, width = where.shape
    rows = np.linspace(0, shape.shape[0] - 1, height).astype(int)
    columns = np.linspace(0, shape.shape[1] - 1, width).astype(int)
    return float((shape[np.ix_(rows, columns)] * where).sum())


def _sharpness(frame: Frame) -> Plane:
    image = Image.fromarray(frame).convert("L")
    scale = LOOKED_AT_PX / min(image.size)
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    small = image.resize(size, Image.Resampling.BOX)
    blurred = np.asarray(small.filter(ImageFilter.GaussianBlur(2)), np.float64)
    squared: Plane = (np.asarray(small, np.float64) - blurred) ** 2
    return squared
