"""What a reference picture of another maker tells: the product's main colour."""

import io

import numpy as np
from PIL import Image

from sandbox.drawing.scene import Rgb


def body_of(picture: bytes) -> Rgb | None:
    """The colour that the middle of the picture has most of; None if it is no picture."""
    try:
        with Image.open(io.BytesIO(picture)) as image:
            image.draft("RGB", (256, 256))
            small = image.convert("RGB").resize((48, 48), Image.Resampling.BOX)
    except (OSError, ValueError, Image.DecompressionBombError):
        return None
    middle = small.crop((14, 10, 34, 40)).quantize(5)
    palette = middle.getpalette() or []
    counts = sorted(middle.getcolors() or [], reverse=True)
    colours = [
        np.array(palette[i * 3 : i * 3 + 3], np.float64) / 255
        for _, i in counts
        if isinstance(i, int)
    ]
    corner = np.asarray(small, np.float64)[0, 0] / 255
    colours.sort(key=lambda c: -float(np.abs(c - corner).sum() + (c.max() - c.min())))
    red, green, blue = (float(c) for c in colours[0])
    return red, green, blue
