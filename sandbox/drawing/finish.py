"""The last things a lens and a film add: vignette, grain, and the sandbox's mark."""

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFont

GRAIN_TILE = 256
GRAIN = 3.6
"""Standard deviation of the grain, of 255."""
VIGNETTE = 0.34
"""How much darker the corners are."""


def vignette(width: int, height: int) -> Image.Image:
    """How bright the lens leaves each place, as a mask (mode L, 255 in the middle)."""
    x = np.linspace(-1, 1, 64, dtype=np.float32)[None, :]
    y = np.linspace(-1, 1, 64, dtype=np.float32)[:, None]
    far = np.clip((x * x * 0.62 + y * y * 0.55), 0, 2)
    mask = 255 * (1 - VIGNETTE * np.clip(far - 0.18, 0, 1) ** 1.3)
    small = Image.fromarray(mask.astype(np.uint8))
    return small.resize((width, height), Image.Resampling.BICUBIC)


def grain(width: int, height: int, seed: int, strength: float = GRAIN) -> Image.Image:
    """Film grain around mid-grey (mode L), the same for the same seed."""
    rng = np.random.default_rng(seed & 0xFFFFFFFF)
    tile = np.clip(np.rint(rng.normal(128, strength, (GRAIN_TILE, GRAIN_TILE))), 0, 255)
    across, down = -(-width // GRAIN_TILE), -(-height // GRAIN_TILE)
    return Image.fromarray(np.tile(tile, (down, across))[:height, :width].astype(np.uint8))


def finished(picture: Image.Image, seed: int) -> Image.Image:
    """`picture` with vignette, grain and the mark."""
    width, height = picture.size
    shade = vignette(width, height)
    shaded = ImageChops.multiply(picture, Image.merge("RGB", (shade, shade, shade)))
    specks = grain(width, height, seed)
    grainy = ImageChops.add(shaded, Image.merge("RGB", (specks, specks, specks)), 1, -128)
    mark = mark_of(width, height)
    grainy.paste((255, 255, 255), (0, 0, width, height), mark)
    return grainy


def mark_of(width: int, height: int) -> Image.Image:
    """The word SANDBOX, small and faint in the lower right corner, as a mask (mode L)."""
    size = max(8.0, min(width, height) * 0.017)
    mask = Image.new("L", (width, height))
    at = width - size * 1.1, height - size * 1.0
    ImageDraw.Draw(mask).text(
        at, "S A N D B O X", font=ImageFont.load_default(size), fill=96, anchor="rs"
    )
    return mask
