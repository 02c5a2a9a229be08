"""The scrim under an end card: as light as the picture allows, as dark as the texts need."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image

from media.cardplace import Frame, Plane
from media.contrast import BLACK, WHITE, Rgb, blended, contrast, darkened, readable_on, rgb

WHITE_CONTRAST = 7.5
"""Of white text to the brightest behind it: WCAG 2.2 asks for 4.5, and for 7 where it can be had
(1.4.6). The rest is room for the accent, which is darker than white."""
LEAST_CONTRAST = 4.9
"""Of the accent; above the 4.5, since an encode takes a little."""
DARKEST_LUMINANCE = 0.012
"""How dark the scrim's colour is: the brand's hue, nearly black."""
LIGHTEST, DENSEST = 0.5, 0.98
"""Opacities: a scrim that is lighter is no ground, a denser one is no picture."""
_NEUTRAL: Rgb = (16, 18, 22)


@dataclass(frozen=True)
class Ink:
    """The scrim, the accent on it, and the brightest and darkest that it leaves of a picture."""

    scrim: Rgb
    opacity: float
    accent: Rgb
    grounds: tuple[Rgb, Rgb]


def ink(colors: Sequence[str], brightest: Rgb = WHITE, darkest: Rgb = BLACK) -> Ink:
    """White and the accent read on this scrim over any picture from `darkest` to `brightest`.

    The first of the brand's `colors` tints the scrim; the last one (or the only one) is the
    accent, lightened until it can be read.
    """
    scrim = darkened(rgb(colors[0]) if colors else _NEUTRAL, DARKEST_LUMINANCE)
    steps = (step / 100 for step in range(round(LIGHTEST * 100), round(DENSEST * 100)))
    enough = (
        opacity
        for opacity in steps
        if contrast(WHITE, blended(brightest, scrim, opacity)) >= WHITE_CONTRAST
    )
    opacity = next(enough, DENSEST)
    grounds = (blended(brightest, scrim, opacity), blended(darkest, scrim, opacity))
    accent = readable_on(rgb(colors[-1]) if colors else WHITE, grounds[0], LEAST_CONTRAST)
    return Ink(scrim, opacity, accent, grounds)


def extremes(frames: Sequence[Frame], shape: Plane) -> tuple[Rgb, Rgb]:
    """A colour no pixel under the whole scrim is brighter than, and one that none is darker than.

    In each channel by itself, so that both hold for every pixel and every blend of them.
    """
    if not frames:
        return WHITE, BLACK
    under = shape >= 1
    pixels = [frame[under] for frame in frames]
    brightest = np.max([part.max(axis=0) for part in pixels], axis=0)
    darkest = np.min([part.min(axis=0) for part in pixels], axis=0)
    return _colour(brightest), _colour(darkest)


def laid(shape: Plane, by: Ink) -> Image.Image:
    """The scrim as a picture with alpha."""
    plane = np.empty((*shape.shape, 4), np.uint8)
    plane[..., :3] = by.scrim
    plane[..., 3] = np.ceil(shape * by.opacity * 255)
    return Image.fromarray(plane)


def _colour(channels: np.ndarray) -> Rgb:
    red, green, blue = (int(channel) for channel in channels)
    return red, green, blue
