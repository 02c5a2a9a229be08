"""The grade as one curve a channel, and the exposure that goes before it.

Curves are applied to every layer alone, so a camera move needs no grading a frame.
"""

from dataclasses import dataclass, replace

import numpy as np
from PIL import Image

from sandbox.drawing.kit.colour import Floats
from sandbox.drawing.layers import Layer
from sandbox.drawing.scene import Grade

DARKEST_MEAN, BRIGHTEST_MEAN = 0.30, 0.56
"""Where the picture's mean may lie before grading; outside, exposure moves it back."""


@dataclass(frozen=True)
class Curves:
    """What grading does to a pixel: saturation, then a table of 256 for each channel."""

    saturation: float
    table: tuple[int, ...]

    def applied(self, image: Image.Image) -> Image.Image:
        """`image` (RGB) graded."""
        if abs(self.saturation - 1) > 0.01:
            image = image.convert("RGB", _saturating(self.saturation))
        return image.point(self.table)


def curves(grade: Grade, flat: Image.Image) -> Curves:
    """The curves for a picture whose ungraded composite is `flat` (any size, RGB)."""
    gamma = _exposure(flat)
    at = (np.arange(256, dtype=np.float32) / 255) ** gamma
    toned = _contrast(at, grade.contrast)
    channels = []
    for i in range(3):
        shadow, bright = grade.shadows[i] - 0.5, grade.highlights[i] - 0.5
        curve = (
            toned
            + shadow * 2.0 * (1 - toned) ** 2 * (0.16 + toned)
            + bright * 1.05 * toned * (1.12 - toned)
        )
        channels.append(grade.lift + curve * (1 - grade.lift))
    table = np.clip(np.concatenate(channels) * 255 + 0.5, 0, 255).astype(np.uint8)
    return Curves(grade.saturation, tuple(int(v) for v in table))


def graded(layer: Layer, by: Curves) -> Layer:
    """`layer` with its colours graded."""
    return replace(layer, colours=by.applied(layer.colours))


def _exposure(flat: Image.Image) -> float:
    """The gamma that brings the picture's mean within reach."""
    mean = float(np.asarray(flat.convert("L"), np.float32).mean()) / 255
    wanted = min(BRIGHTEST_MEAN, max(DARKEST_MEAN, mean))
    if abs(wanted - mean) < 0.005:
        return 1.0
    gamma = float(np.log(wanted) / np.log(max(0.02, min(0.98, mean))))
    return min(1.5, max(0.5, gamma))


def _contrast(at: Floats, amount: float) -> Floats:
    """An S-curve around mid-grey, with a film's soft shoulder."""
    s = at * at * (3 - 2 * at)
    return at + (s - at) * (amount - 0.72)


def _saturating(amount: float) -> tuple[float, ...]:
    red, green, blue = 0.2126 * (1 - amount), 0.7152 * (1 - amount), 0.0722 * (1 - amount)
    return (
        red + amount,
        green,
        blue,
        0,
        red,
        green + amount,
        blue,
        0,
        red,
        green,
        blue + amount,
        0,
    )
