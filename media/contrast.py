"""Colours and how well one can be read on another, by WCAG 2.2."""

import numpy as np
from numpy.typing import NDArray

Rgb = tuple[int, int, int]

WHITE: Rgb = (255, 255, 255)
BLACK: Rgb = (0, 0, 0)


def rgb(written: str) -> Rgb:
    """`#1a2b3c` as numbers."""
    red, green, blue = bytes.fromhex(written.lstrip("#"))
    return red, green, blue


def luminance(colour: Rgb) -> float:
    """Relative luminance from 0, black, to 1, white."""
    red, green, blue = (_linear(channel / 255) for channel in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def luminances(pixels: NDArray[np.uint8]) -> NDArray[np.float64]:
    """Relative luminance of each pixel; the last axis is red, green and blue."""
    weighed: NDArray[np.float64] = _LINEAR[pixels] @ np.array([0.2126, 0.7152, 0.0722])
    return weighed


def contrast(one: Rgb, other: Rgb) -> float:
    """Contrast ratio from 1 to 21; text needs 4.5, large shapes 3."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def blended(under: Rgb, over: Rgb, opacity: float) -> Rgb:
    """`over` laid on `under` at an opacity from 0 to 1."""
    red, green, blue = (round(a + (b - a) * opacity) for a, b in zip(under, over, strict=True))
    return red, green, blue


def darkened(colour: Rgb, most: float) -> Rgb:
    """`colour`, mixed with black until its luminance is at most `most`; its hue stays."""
    steps = (blended(colour, BLACK, step / 50) for step in range(51))
    return next(shade for shade in steps if luminance(shade) <= most)


def readable_on(colour: Rgb, ground: Rgb, least: float) -> Rgb:
    """`colour`, mixed with white until its contrast to a dark `ground` is at least `least`."""
    steps = (blended(colour, WHITE, step / 50) for step in range(51))
    return next((tint for tint in steps if contrast(tint, ground) >= least), WHITE)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


_LINEAR = np.array([_linear(level / 255) for level in range(256)])
