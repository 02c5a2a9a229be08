"""Eight simple marks that a label may bear."""

import math
from collections.abc import Callable

from PIL import ImageDraw

from sandbox.drawing.kit.outline import Point, outline, rounded

Ink = tuple[int, int, int, int]
"""Red, green, blue and alpha as Pillow draws them, each 0 to 255."""
Pen = ImageDraw.ImageDraw

PEAKS = outline("-0.72,0.45 -0.15,-0.5 0.25,0.1 0.42,-0.15 0.76,0.45")
LEAF = outline("0,-1 0.55,-0.3 0.45,0.5 0,1 -0.45,0.5 -0.55,-0.3")
DROP = outline("0,-1 0.42,-0.1 0.55,0.45 0,0.95 -0.55,0.45 -0.42,-0.1")


def draw_mark(pen: Pen, mark: int, at: Point, radius: float, colour: Ink) -> None:
    """Mark number `mark` (any whole number), centred at `at`."""
    _MARKS[mark % len(_MARKS)](pen, at, radius, colour)


def _around(at: Point, radius: float) -> tuple[float, float, float, float]:
    return at[0] - radius, at[1] - radius, at[0] + radius, at[1] + radius


def _placed(points: list[Point], at: Point, radius: float) -> list[Point]:
    return [(at[0] + x * radius, at[1] + y * radius) for x, y in points]


def _thick(radius: float) -> int:
    return max(2, round(radius * 0.13))


def _sunrise(pen: Pen, at: Point, radius: float, colour: Ink) -> None:
    pen.pieslice(_around(at, radius * 0.62), 180, 360, fill=colour)
    for i in range(7):
        turn = math.pi * (1 + i / 6)
        ray = [(math.cos(turn) * far, math.sin(turn) * far) for far in (0.76, 1.05)]
        pen.line(_placed(ray, at, radius), fill=colour, width=_thick(radius))
    ground = _placed([(-1, 0.2), (1, 0.2)], at, radius)
    pen.line(ground, fill=colour, width=_thick(radius))


def _summit(pen: Pen, at: Point, radius: float, colour: Ink) -> None:
    pen.ellipse(_around(at, radius), outline=colour, width=_thick(radius))
    pen.polygon(_placed(PEAKS, at, radius), fill=colour)


def _leaf(pen: Pen, at: Point, radius: float, colour: Ink) -> None:
    pen.polygon(_placed(rounded(LEAF), at, radius), fill=colour)


def _waves(pen: Pen, at: Point, radius: float, colour: Ink) -> None:
    for i in range(3):
        crest = [
            (t / 12 - 1, (i - 1) * 0.5 + math.sin(t / 24 * math.tau * 1.5) * 0.17)
            for t in range(25)
        ]
        wide = round(_thick(radius) * 1.4)
        pen.line(_placed(crest, at, radius), fill=colour, width=wide, joint="curve")


def _crescent(pen: Pen, at: Point, radius: float, colour: Ink) -> None:
    turns = [math.radians(40 + 280 * i / 30) for i in range(31)]
    outer = [(0.95 * math.cos(t), 0.95 * math.sin(t)) for t in turns]
    inner = [(0.36 + 0.72 * math.cos(t), 0.72 * math.sin(t)) for t in reversed(turns)]
    pen.polygon(_placed([*outer, *inner], at, radius), fill=colour)


def _drop(pen: Pen, at: Point, radius: float, colour: Ink) -> None:
    pen.polygon(_placed(rounded(DROP), at, radius), fill=colour)


def _rings(pen: Pen, at: Point, radius: float, colour: Ink) -> None:
    for side in (-0.4, 0.4):
        centre = at[0] + side * radius, at[1]
        pen.ellipse(_around(centre, radius * 0.6), outline=colour, width=_thick(radius))


def _star(pen: Pen, at: Point, radius: float, colour: Ink) -> None:
    turns = [(i * math.pi / 4, 1.0 if i % 2 == 0 else 0.3) for i in range(8)]
    points = [(math.cos(turn) * far, math.sin(turn) * far) for turn, far in turns]
    pen.polygon(_placed(points, at, radius), fill=colour)


_MARKS: tuple[Callable[[Pen, Point, float, Ink], None], ...] = (
    _sunrise, _summit, _leaf, _waves, _crescent, _drop, _rings, _star,
)  # fmt: skip
