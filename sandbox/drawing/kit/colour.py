"""Arithmetic on colours."""

import colorsys
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sandbox.drawing.scene import Rgb

Floats = NDArray[np.floating[Any]]
"""Any array of floats; what is kept is 32 bits."""


def mix(a: Rgb, b: Rgb, share: float) -> Rgb:
    """`a` with `share` (0 to 1) of `b`."""
    keep = 1 - share
    return (
        a[0] * keep + b[0] * share,
        a[1] * keep + b[1] * share,
        a[2] * keep + b[2] * share,
    )


def scale(colour: Rgb, gain: float) -> Rgb:
    """`colour` made brighter or darker, held within 0 to 1."""
    return (
        min(1.0, colour[0] * gain),
        min(1.0, colour[1] * gain),
        min(1.0, colour[2] * gain),
    )


def times(a: Rgb, b: Rgb) -> Rgb:
    """A surface of colour `a` in light of colour `b`."""
    return a[0] * b[0], a[1] * b[1], a[2] * b[2]


def luma(colour: Rgb) -> float:
    """How bright a colour looks, 0 to 1 (Rec. 709 weights)."""
    return 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]


def turned(colour: Rgb, hue: float = 0.0, saturation: float = 1.0, value: float = 1.0) -> Rgb:
    """`colour` with its hue turned (1 is the whole circle) and the rest scaled."""
    h, s, v = colorsys.rgb_to_hsv(*colour)
    return colorsys.hsv_to_rgb((h + hue) % 1, min(1.0, s * saturation), min(1.0, v * value))


def array(colour: Rgb) -> Floats:
    """`colour` as an array of three."""
    return np.array(colour, np.float32)


def ramp(stops: list[tuple[float, Rgb]], at: Floats) -> Floats:
    """Colours along a gradient whose stops are (place, colour), smooth between; adds one axis."""
    places = np.array([s[0] for s in stops], np.float32)
    channels = [np.interp(at, places, [s[1][i] for s in stops]) for i in range(3)]
    return np.stack(channels, axis=-1).astype(np.float32)
