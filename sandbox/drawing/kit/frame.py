"""The frame and the margin around it that a camera move may use.

Places are given in frame heights: x from the centre (positive to the right), y from the
top edge downwards. A circle is a circle in every aspect ratio.
"""

from dataclasses import dataclass

OVERSCAN = 0.1
"""Margin on each side, as a share of the frame's width or height."""


@dataclass(frozen=True)
class Frame:
    """A picture's size in pixels, and what follows from it."""

    width: int
    height: int

    @property
    def half(self) -> float:
        """Half the frame's width, in frame heights."""
        return self.width / self.height / 2

    @property
    def k(self) -> float:
        """A size that suits a 16:9 frame, times this, suits this frame."""
        return float(min(1.0, (self.half / 0.889) ** 0.5))

    @property
    def canvas(self) -> tuple[int, int]:
        """Width and height of the painted canvas in pixels, margins included."""
        return round(self.width * (1 + 2 * OVERSCAN)), round(self.height * (1 + 2 * OVERSCAN))

    def at(self, x: float, y: float) -> tuple[float, float]:
        """The canvas pixel of a place in frame heights."""
        across = (self.half + x) * self.height + self.width * OVERSCAN
        return across, (y + OVERSCAN) * self.height


@dataclass(frozen=True)
class Lens:
    """Which portion of what is painted fills the canvas."""

    power: float = 1.0
    """1 shows all; 2 shows half the width and half the height."""
    x: float = 0.0
    """The place that stays where it is, in frame heights."""
    y: float = 0.5

    def box(self, frame: Frame, size: tuple[int, int]) -> tuple[float, float, float, float]:
        """The portion's edges in an image of `size` that holds the whole canvas."""
        wide, high = frame.canvas
        at_x, at_y = frame.at(self.x, self.y)
        share = 1 / self.power
        left, top = at_x / wide * (1 - share), at_y / high * (1 - share)
        return (
            left * size[0],
            top * size[1],
            (left + share) * size[0],
            (top + share) * size[1],
        )
