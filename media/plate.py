"""The plate that a logo is set on where it would be lost on what lies under it."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter, ImageOps

from media.contrast import BLACK, WHITE, Rgb, luminance, luminances
from media.logo import Logo

LEAST_CONTRAST = 3.0
"""Of a graphic to its ground (WCAG 2.2, 1.4.11)."""
LEAST_OUTLINE = 0.9
"""Part of the outline that has to have it: a wordmark may not lose a letter."""
_MIDDLE: Rgb = (118, 118, 118)
"""4.5 to 1 to white and to black: a plate for logos of both."""


def plate_for(logo: Logo, grounds: Sequence[Rgb], colors: Sequence[Rgb]) -> Rgb | None:
    """The colour of the plate that the logo needs upon `grounds`; None where it needs none.

    A logo that was drawn on a ground keeps it. Another gets a plate where a tenth of its outline
    would be lost on one of the grounds: white, or else of the brand's `colors`, or as stands out.
    """
    if logo.ground is not None:
        return logo.ground
    outline = _outline(logo.picture)
    if min(_seen(outline, ground) for ground in grounds) >= LEAST_OUTLINE:
        return None
    plates = (WHITE, *colors, BLACK, _MIDDLE)
    enough = (plate for plate in plates if _seen(outline, plate) >= LEAST_OUTLINE)
    return next(enough, max(plates, key=lambda plate: _seen(outline, plate)))


def _seen(outline: NDArray[np.float64], ground: Rgb) -> float:
    """Part of an outline of these luminances that stands out from a ground."""
    under = luminance(ground)
    darker, lighter = np.minimum(outline, under), np.maximum(outline, under)
    return float(np.mean((lighter + 0.05) / (darker + 0.05) >= LEAST_CONTRAST))


def _outline(picture: Image.Image) -> NDArray[np.float64]:
    """Luminances of the pixels along the edges of what is drawn; of all where all is edge."""
    framed = ImageOps.expand(picture, border=4, fill=(0, 0, 0, 0))
    alpha: Any = framed.getchannel("A").point(lambda a: 255 * (a >= 230))
    within = np.asarray(alpha) > 0
    edge = within & (np.asarray(alpha.filter(ImageFilter.MinFilter(7))) == 0)
    pixels = np.asarray(framed)[edge if edge.any() else np.asarray(framed)[..., 3] > 0]
    return luminances(pixels[:, :3])
