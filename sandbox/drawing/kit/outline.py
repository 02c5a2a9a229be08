"""Outlines: points in a line of text, and smooth curves through them."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Point = tuple[float, float]
"""x and y."""


def outline(text: str) -> list[Point]:
    """The points of "x,y x,y ...", as an SVG polygon has them."""
    pairs = (pair.split(",") for pair in text.split())
    return [(float(x), float(y)) for x, y in pairs]


def rounded(points: Sequence[Point], steps: int = 10) -> list[Point]:
    """A closed smooth curve through `points` (Catmull-Rom)."""
    held = np.array(points, np.float64)
    return _spline(np.vstack([held[-1:], held, held[:2]]), steps)


def opened(points: Sequence[Point], steps: int = 10) -> list[Point]:
    """An open smooth curve through `points` (Catmull-Rom)."""
    held = np.array(points, np.float64)
    curve = _spline(np.vstack([held[:1], held, held[-1:]]), steps)
    return [*curve, (float(held[-1, 0]), float(held[-1, 1]))]


def _spline(knots: NDArray[np.float64], steps: int) -> list[Point]:
    t = np.linspace(0, 1, steps, endpoint=False)[:, None]
    out: list[Point] = []
    for a, b, c, d in zip(knots, knots[1:], knots[2:], knots[3:], strict=False):
        curve = 0.5 * (
            2 * b
            + (c - a) * t
            + (2 * a - 5 * b + 4 * c - d) * t**2
            + (3 * b - a - 3 * c + d) * t**3
        )
        out.extend((float(x), float(y)) for x, y in curve)
    return out
