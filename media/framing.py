"""How a picture of one shape fills a frame of another, without ever being stretched."""

import math
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

LARGEST_CROP = Fraction(1, 3)
"""Up to this part of a picture is cropped: 4:3 loses a quarter of itself in 16:9, a square 44 %.

Beyond it the whole picture stands before a blurred copy of itself, since black bars are refused
(DV360 3129957: no letterbox).
"""


class Fit(StrEnum):
    """What happens to a picture whose shape is not the frame's."""

    CROP = "crop"
    PAD = "pad"


@dataclass(frozen=True)
class Focus:
    """Where a crop lies in the picture, of the way that it can be moved: 0 is left, or top."""

    across: float = 0.5
    down: float = 0.5

    def corner(self, picture: tuple[int, int], frame: tuple[int, int]) -> tuple[int, int]:
        """Left and top of `frame` within `picture`, even, as 4:2:0 wants them."""
        rooms = (whole - part for whole, part in zip(picture, frame, strict=True))
        left, top = (
            2 * round(room * at / 2)
            for room, at in zip(rooms, (self.across, self.down), strict=True)
        )
        return left, top


@dataclass(frozen=True)
class Framing:
    """A picture scaled to `width` x `height`, then cropped to the frame or set into it."""

    fit: Fit
    width: int
    height: int
    lost: Fraction
    """The part of the picture that cropping takes away."""


def framing(
    shown: tuple[Fraction, Fraction], frame: tuple[int, int], fit: Fit | None = None
) -> Framing:
    """How a picture `shown` so wide and high (square pixels) fills `frame`.

    `fit` None chooses: crop while at most a third is lost. Scaled sides are even, and off the
    true shape by less than two pixels.
    """
    wide, high = (Fraction(side) / of for side, of in zip(frame, shown, strict=True))
    lost = 1 - min(wide, high) / max(wide, high)
    chosen = fit or (Fit.CROP if lost <= LARGEST_CROP else Fit.PAD)
    factor = max(wide, high) if chosen is Fit.CROP else min(wide, high)
    grow = math.ceil if chosen is Fit.CROP else math.floor
    width, height = (max(2, 2 * grow(side * factor / 2)) for side in shown)
    return Framing(chosen, width, height, lost if chosen is Fit.CROP else Fraction(0))
