"""A form: what the subject is made of at each pixel, before any light falls on it.

Places are in subject heights: x from the centre, y from 0 at the top to 1 at the foot.
Parts are laid back to front; each leaves its colour, its slope and its gloss.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from sandbox.drawing.kit.colour import Floats, array
from sandbox.drawing.kit.outline import Point, opened, rounded
from sandbox.drawing.scene import Rgb

MARGIN = 0.08
"""Room around the subject, in subject heights."""
SAMPLES = 3
"""Pillow draws masks this many times larger, to anti-alias their edges."""


@dataclass(frozen=True)
class Stuff:
    """What a part is made of."""

    gloss: float = 0.25
    """Strength of reflections, 0 to 1."""
    tight: float = 0.5
    """0 broad, soft reflections; 1 sharp ones."""
    metal: float = 0.0
    clear: float = 0.0
    """How much of what stands behind shows through, 0 to 1."""
    glow: float = 0.0
    """Light of its own, 0 to 1."""


STUFFS = {
    "matte": Stuff(0.20, 0.12),
    "satin": Stuff(0.30, 0.45),
    "gloss": Stuff(0.75, 0.85),
    "metal": Stuff(0.8, 0.6, 0.85),
    "glass": Stuff(0.9, 0.95, 0.0, 0.45),
}
"""What each finish of a look means."""


class Form:
    """Colour, slope and stuff of a subject, `size` pixels tall and `aspect` heights wide."""

    def __init__(self, size: int, aspect: float) -> None:
        self.size = size
        self.aspect = aspect
        self.shape = round(size * (1 + 2 * MARGIN)), round(size * (aspect + 2 * MARGIN))
        rows, columns = self.shape
        self.x = ((np.arange(columns, dtype=np.float32) + 0.5 - columns / 2) / size)[None, :]
        self.y = ((np.arange(rows, dtype=np.float32) + 0.5) / size - MARGIN)[:, None]
        self.albedo = np.zeros((rows, columns, 3), np.float32)
        self.normal = np.zeros((rows, columns, 3), np.float32)
        self.stuff = np.zeros((rows, columns, 5), np.float32)
        self.alpha = np.zeros((rows, columns), np.float32)

    def pixel(self, x: float, y: float, samples: int = 1) -> Point:
        """The pixel of a place, in an image `samples` times the form's size."""
        return (x * self.size + self.shape[1] / 2) * samples, (y + MARGIN) * self.size * samples

    def lay(
        self,
        mask: Floats,
        colour: Floats | Rgb,
        stuff: Stuff,
        normal: Floats | None = None,
    ) -> None:
        """Lays a part over what is there; `normal` (rows, columns, 3) faces the camera if None."""
        rows, columns = _extent(mask)
        part = np.s_[rows, columns]
        share = mask[part][..., None]
        tint = array(colour) if isinstance(colour, tuple) else colour[part]
        slope = np.array((0, 0, 1), np.float32) if normal is None else normal[part]
        made = np.array(
            (stuff.gloss, stuff.tight, stuff.metal, stuff.clear, stuff.glow), np.float32
        )
        for held, new in ((self.albedo, tint), (self.normal, slope), (self.stuff, made)):
            held[part] += share * (new - held[part])
        self.alpha[part] += share[..., 0] * (1 - self.alpha[part])

    def tint(self, mask: Floats, colour: Floats | Rgb, opacity: float = 1.0) -> None:
        """Prints a colour on what is laid, leaving its slope and gloss."""
        part = _extent(np.broadcast_to(mask, self.shape))
        share = (np.broadcast_to(mask, self.shape)[part] * np.float32(opacity))[..., None]
        held = self.albedo[part]
        colours = array(colour) if isinstance(colour, tuple) else colour[part]
        held += share * (colours - held)

    def glowing(self, mask: Floats, power: float = 1.0) -> None:
        """Lets what is laid there shine."""
        self.stuff[..., 4] = np.maximum(self.stuff[..., 4], mask * np.float32(power))

    def polygon(self, points: Sequence[Point], curved: bool = False) -> Floats:
        """The mask of a closed outline; `curved` runs smoothly through its points."""
        outline = rounded(points) if curved else list(points)
        image = Image.new("L", (self.shape[1] * SAMPLES, self.shape[0] * SAMPLES))
        ImageDraw.Draw(image).polygon([self.pixel(x, y, SAMPLES) for x, y in outline], fill=255)
        return _reduced(image)

    def stroke(self, points: Sequence[Point], width: float, curved: bool = True) -> Floats:
        """The mask of a line `width` thick with round ends, smooth through its points."""
        line = opened(points) if curved and len(points) > 2 else list(points)
        image = Image.new("L", (self.shape[1] * SAMPLES, self.shape[0] * SAMPLES))
        pen = ImageDraw.Draw(image)
        thick = max(1, round(width * self.size * SAMPLES))
        dots = [self.pixel(x, y, SAMPLES) for x, y in line]
        pen.line(dots, fill=255, width=thick, joint="curve")
        for x, y in (dots[0], dots[-1]):
            half = thick / 2
            pen.ellipse((x - half, y - half, x + half, y + half), fill=255)
        return _reduced(image)

    def ellipse(self, x: float, y: float, across: float, down: float) -> Floats:
        """The mask of an ellipse with half-axes `across` and `down`."""
        far = np.hypot((self.x - x) / across, (self.y - y) / down)
        return np.clip((1 - far) * min(across, down) * self.size + 0.5, 0, 1)

    def slab(self, left: float, top: float, right: float, bottom: float, corner: float) -> Floats:
        """The mask of a rectangle with rounded corners."""
        corner = min(corner, (right - left) / 2, (bottom - top) / 2)
        across = np.abs(self.x - (left + right) / 2) - (right - left) / 2 + corner
        down = np.abs(self.y - (top + bottom) / 2) - (bottom - top) / 2 + corner
        outside = np.hypot(np.maximum(across, 0), np.maximum(down, 0))
        far = outside + np.minimum(np.maximum(across, down), 0) - corner
        return np.clip(0.5 - far * self.size, 0, 1)

    def puffed(self, mask: Floats, depth: float, flat: float = 0.0) -> Floats:
        """Slopes of a soft body with this outline, rounded over `depth` from its edge.

        `flat` (0 to 1) keeps its face towards the camera.
        """
        rows, columns = _extent(mask)
        image = Image.fromarray((mask[rows, columns] * 255).astype(np.uint8))
        reach = depth * self.size
        factor = max(1, int(reach / 6))
        pad = int(reach * 2) + factor
        held = Image.new("L", (image.width + 2 * pad, image.height + 2 * pad))
        held.paste(image, (pad, pad))
        small = held.resize(
            (max(2, held.width // factor), max(2, held.height // factor)), Image.Resampling.BOX
        )
        soft = small.filter(ImageFilter.GaussianBlur(reach / factor * 0.6))
        height = np.asarray(soft, np.float32) / 255
        down, across = np.gradient(height)
        slope = np.stack([-across, -down], -1) * (reach / factor) * (1.9 * (1 - flat))
        stacked = [
            np.asarray(Image.fromarray(slope[..., i]).resize(held.size, Image.Resampling.BICUBIC))[
                pad : pad + image.height, pad : pad + image.width
            ]
            for i in range(2)
        ]
        normal = np.zeros((*self.shape, 3), np.float32)
        normal[..., 2] = 1
        normal[rows, columns] = facing(stacked[0], stacked[1])
        return normal

    def printed(self, art: Image.Image, corners: Sequence[Point], opacity: float = 1.0) -> None:
        """Prints `art` (RGBA) into four corners: top left, top right, bottom right, bottom left."""
        warped = warp(
            art, [self.pixel(*corner) for corner in corners], (self.shape[1], self.shape[0])
        )
        pixels = np.asarray(warped, np.float32) / 255
        self.tint(pixels[..., 3] * np.minimum(1, self.alpha * 4), pixels[..., :3], opacity)


def facing(across: Floats, down: Floats) -> Floats:
    """Unit normals of a surface that leans this much to the right and down."""
    length = np.sqrt(across * across + down * down + 1)
    return np.stack([across / length, down / length, 1 / length], -1).astype(np.float32)


def warp(art: Image.Image, corners: Sequence[Point], size: tuple[int, int]) -> Image.Image:
    """`art` seen in perspective with its corners at four pixels of an image of `size`."""
    width, height = art.size
    source = [(0, 0), (width, 0), (width, height), (0, height)]
    rows, values = [], []
    for (x, y), (u, v) in zip(corners, source, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    data = np.linalg.solve(np.array(rows, np.float64), np.array(values, np.float64))
    return art.transform(
        size, Image.Transform.PERSPECTIVE, [float(c) for c in data], Image.Resampling.BICUBIC
    )


def either(a: Floats, b: Floats) -> Floats:
    """The union of two masks."""
    return np.maximum(a, b)


def without(a: Floats, b: Floats) -> Floats:
    """`a` where `b` is not."""
    return a * (1 - b)


def _reduced(image: Image.Image) -> Floats:
    return np.asarray(image.reduce(SAMPLES), np.float32) / 255


def _extent(mask: Floats) -> tuple[slice, slice]:
    """The rows and columns that hold anything of a mask."""
    rows = np.flatnonzero(mask.max(axis=1) > 0)
    columns = np.flatnonzero(mask.max(axis=0) > 0)
    if not len(rows):
        return slice(0, 1), slice(0, 1)
    return slice(int(rows[0]), int(rows[-1]) + 1), slice(int(columns[0]), int(columns[-1]) + 1)
