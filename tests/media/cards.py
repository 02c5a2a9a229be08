"""End cards seen from outside: what is drawn, what lies around it, and how well it reads."""

import io
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

from media.contrast import WHITE, Rgb, luminances

Mask = NDArray[np.bool_]
Frame = NDArray[np.uint8]


def card_of(png: bytes) -> Frame:
    """The card's pixels, with alpha."""
    return np.asarray(Image.open(io.BytesIO(png)).convert("RGBA"))


def over(png: bytes, frame: Frame) -> Frame:
    """The card upon a picture, by another's compositing than FFmpeg's."""
    under = Image.fromarray(frame).convert("RGBA")
    under.alpha_composite(Image.open(io.BytesIO(png)).convert("RGBA"))
    return np.asarray(under.convert("RGB"))


def drawn(card: Frame) -> Mask:
    """Where something opaque is drawn; the scrim never is."""
    return np.asarray(card[..., 3] == 255)


def margins(card: Frame) -> tuple[float, float, float, float]:
    """What is free around everything drawn: left, top, right, bottom, as parts of the sides."""
    rows, columns = np.nonzero(drawn(card))
    height, width = card.shape[:2]
    return (
        columns.min() / width,
        rows.min() / height,
        1 - (columns.max() + 1) / width,
        1 - (rows.max() + 1) / height,
    )


def grown(mask: Mask, by: int) -> Mask:
    """The mask and all within `by` pixels of it."""
    image = Image.fromarray(mask.astype(np.uint8) * 255).filter(ImageFilter.MaxFilter(2 * by + 1))
    return np.asarray(image) > 0


def inks(card: Frame) -> list[Rgb]:
    """The colours that texts are drawn in: white, and the accent where it is another."""
    texts = card[drawn(card)][:, :3]
    coloured = texts[~near(texts, WHITE)]
    if len(coloured) < 0.02 * len(texts):
        return [WHITE]
    colours, counts = np.unique(coloured, axis=0, return_counts=True)
    red, green, blue = (int(channel) for channel in colours[counts.argmax()])
    return [WHITE, (red, green, blue)]


def near(pixels: Frame, colour: Rgb) -> Mask:
    """Which pixels have the colour, but for what an encoder or a rounding did to it."""
    return np.asarray((np.abs(pixels[..., :3].astype(int) - colour) <= 12).all(axis=-1))


def contrast_of(card: Frame, seen: Frame, colour: Rgb, *, among: float = 1.0) -> float:
    """The lowest contrast of what is drawn in `colour` to what lies next to it, as `seen`.

    Next to it is scrim, or a plate, and no other stroke. `among` 0.98 leaves out the extreme
    fiftieth of the neighbours: an encoder's ringing, and softened edges.
    """
    ink = drawn(card) & near(card, colour)
    rows, columns = np.nonzero(ink)
    box = tuple(slice(max(0, at.min() - 8), at.max() + 9) for at in (rows, columns))
    tint, card, seen, ink = card[0, 0, :3], card[box], seen[box], ink[box]
    scrim = (card[..., :3] == tint).all(axis=-1)
    around = grown(ink, 5) & ~grown(ink, 2)
    around &= scrim if (around & scrim).any() else drawn(card)
    text = float(np.median(luminances(seen[ink])))
    ground = luminances(seen[around])
    ends = (float(np.quantile(ground, 1 - among)), float(np.quantile(ground, among)))
    return min((max(text, end) + 0.05) / (min(text, end) + 0.05) for end in ends)


def sign(path: Path, colour: str, ground: str | None = None, size: int = 400) -> Path:
    """A disc with wide margins, on nothing or on a ground; the format is the name's."""
    picture = Image.new("RGBA", (size, size), ground or (0, 0, 0, 0))
    box = (size * 0.3, size * 0.25, size * 0.7, size * 0.65)
    ImageDraw.Draw(picture).ellipse(box, fill=colour)
    (picture if path.suffix == ".png" else picture.convert("RGB")).save(path)
    return path


def wordmark(path: Path, colour: str, ground: str | None = None) -> Path:
    """A bar five times as wide as high: a name written out."""
    picture = Image.new("RGBA", (800, 400), ground or (0, 0, 0, 0))
    ImageDraw.Draw(picture).rectangle((150, 150, 649, 249), fill=colour)
    (picture if path.suffix == ".png" else picture.convert("RGB")).save(path)
    return path
