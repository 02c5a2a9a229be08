"""A plate: premultiplied RGBA floats to paint one depth of the picture on."""

from collections.abc import Callable, Sequence

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from sandbox.drawing.kit.colour import Floats, array
from sandbox.drawing.kit.frame import OVERSCAN, Frame, Lens
from sandbox.drawing.layers import Layer
from sandbox.drawing.scene import Rgb

SOFT_PX = 2.0
"""A layer blurred by more pixels than this has nothing left that half the pixels cannot hold."""
COARSE = 0.62
"""A plate that spends no more of the canvas's pixels than this is held by half of them too."""

GLOW_REACH = 4.0
GLOW_FLOOR = (1 + GLOW_REACH**2) ** -1.5
"""What a glow would still have at its reach, taken off so that it ends there."""

Point = tuple[float, float]
Pixel = Callable[[float, float], Point]


class Plate:
    """One depth of the picture, painted back to front in frame heights (see `kit.frame`)."""

    def __init__(self, frame: Frame, scale: float = 0.5, lens: Lens | None = None) -> None:
        self.frame = frame
        self.lens = lens
        width, height = frame.canvas
        self.shape = max(8, round(height * scale)), max(8, round(width * scale))
        self.px = self.shape[0] / (1 + 2 * OVERSCAN)
        rows, columns = self.shape
        self.x = ((np.arange(columns, dtype=np.float32) + 0.5 - columns / 2) / self.px)[None, :]
        self.y = ((np.arange(rows, dtype=np.float32) + 0.5) / self.px - OVERSCAN)[:, None]
        self.rgba: Floats = np.zeros((rows, columns, 4), np.float32)

    @property
    def reach(self) -> float:
        """Half the canvas's width in frame heights, margin included."""
        return self.shape[1] / self.px / 2

    def pixel(self, x: float, y: float) -> Point:
        """The plate's pixel of a place."""
        return x * self.px + self.shape[1] / 2, (y + OVERSCAN) * self.px

    def over(self, mask: Floats, colour: Floats | Rgb, opacity: float = 1.0) -> None:
        """Paints `colour` (one, or one a pixel) through `mask` (rows, columns; broadcasts)."""
        part, share, colours = self._where(mask, colour, opacity)
        held = self.rgba[part]
        held *= 1 - share
        held[..., :3] += share * colours
        held[..., 3:] += share

    def inside(self, mask: Floats, colour: Floats | Rgb, opacity: float = 1.0) -> None:
        """Paints `colour` only where the plate is painted already."""
        part, share, colours = self._where(mask, colour, opacity)
        held = self.rgba[part]
        held[..., :3] += share * (colours * held[..., 3:] - held[..., :3])

    def light(self, mask: Floats, colour: Rgb, power: float = 1.0) -> None:
        """Adds light where the plate is painted already."""
        part, share, colours = self._where(mask, colour, power)
        held = self.rgba[part]
        held[..., :3] += share * colours * (held[..., 3:] - held[..., :3] * 0.6)

    def _where(
        self, mask: Floats, colour: Floats | Rgb, opacity: float
    ) -> tuple[tuple[slice, slice], Floats, Floats]:
        """The window that a mask touches, and its shares and colours there."""
        part = extent(mask, self.shape)
        whole = np.broadcast_to(mask, self.shape)
        share = whole[part][..., None] * np.float32(opacity)
        if isinstance(colour, tuple):
            return part, share, array(colour)
        return part, share, np.broadcast_to(colour, (*self.shape, 3))[part]

    def window(self, left: float, top: float, right: float, bottom: float) -> tuple[slice, slice]:
        """The rows and columns that a rectangle touches, with two pixels to spare."""
        x0, y0 = self.pixel(left, top)
        x1, y1 = self.pixel(right, bottom)
        rows, columns = self.shape
        return (
            slice(max(0, min(rows, int(y0) - 2)), max(0, min(rows, int(y1) + 3))),
            slice(max(0, min(columns, int(x0) - 2)), max(0, min(columns, int(x1) + 3))),
        )

    def disc(self, x: float, y: float, radius: float, soft: float = 0.0) -> Floats:
        """A disc whose edge fades over `soft`; soft beyond the radius makes a glow."""
        edge = max(soft, 1.2 / self.px)
        reach = radius + edge
        part = self.window(x - reach, y - reach, x + reach, y + reach)
        far = np.hypot(self.x[:, part[1]] - x, self.y[part[0]] - y)
        t = np.clip((radius + edge / 2 - far) / edge, 0, 1)
        mask = np.zeros(self.shape, np.float32)
        mask[part] = t * t * (3 - 2 * t)
        return mask

    def box(
        self,
        left: float,
        top: float,
        right: float,
        bottom: float,
        corner: float = 0.0,
        soft: float = 0.0,
    ) -> Floats:
        """A rectangle with rounded corners whose edge fades over `soft`."""
        edge = max(soft, 1.2 / self.px)
        part = self.window(left - edge, top - edge, right + edge, bottom + edge)
        across = np.abs(self.x[:, part[1]] - (left + right) / 2) - (right - left) / 2 + corner
        down = np.abs(self.y[part[0]] - (top + bottom) / 2) - (bottom - top) / 2 + corner
        outside = np.hypot(np.maximum(across, 0), np.maximum(down, 0))
        far = outside + np.minimum(np.maximum(across, down), 0) - corner
        t = np.clip(0.5 - far / edge, 0, 1)
        mask = np.zeros(self.shape, np.float32)
        mask[part] = t * t * (3 - 2 * t) if soft else t
        return mask

    def glow(self, x: float, y: float, radius: float) -> Floats:
        """Light that falls off around a lamp: 1 at the lamp, a third at `radius`, none at four."""
        reach = radius * GLOW_REACH
        part = self.window(x - reach, y - reach, x + reach, y + reach)
        far = ((self.x[:, part[1]] - x) ** 2 + (self.y[part[0]] - y) ** 2) / (radius * radius)
        mask = np.zeros(self.shape, np.float32)
        mask[part] = np.clip((1 / (1 + far) ** 1.5 - GLOW_FLOOR) / (1 - GLOW_FLOOR), 0, 1)
        return mask

    def below(self, line: Floats, soft: float = 0.0) -> Floats:
        """Everything below a line of one y a column."""
        edge = max(soft, 1.5 / self.px)
        return np.clip((self.y - line[None, :]) / edge + 0.5, 0, 1)

    def shapes(self, draw: Callable[[ImageDraw.ImageDraw, Pixel, float], None]) -> Floats:
        """A mask that Pillow draws: `draw(pen, pixel, pixels a frame height)`, anti-aliased."""
        image = Image.new("L", (self.shape[1] * 2, self.shape[0] * 2))

        def at(x: float, y: float) -> Point:
            across, down = self.pixel(x, y)
            return across * 2, down * 2

        draw(ImageDraw.Draw(image), at, self.px * 2)
        return np.asarray(image.reduce(2), np.float32) / 255

    def polygon(self, points: Sequence[Point]) -> Floats:
        """The mask of one polygon."""
        return self.polygons([points])

    def line(self, points: Sequence[Point], width: float) -> Floats:
        """The mask of a line `width` thick through points."""

        def draw(pen: ImageDraw.ImageDraw, at: Pixel, unit: float) -> None:
            pen.line([at(*p) for p in points], fill=255, width=max(1, int(width * unit)))

        return self.shapes(draw)

    def polygons(self, outlines: Sequence[Sequence[Point]]) -> Floats:
        """The mask of many polygons."""

        def draw(pen: ImageDraw.ImageDraw, at: Pixel, _: float) -> None:
            for outline in outlines:
                pen.polygon([at(*p) for p in outline], fill=255)

        return self.shapes(draw)

    def layer(self, depth: float, blur: float = 0.0) -> Layer:
        """The plate at the canvas's size, `blur` (in frame heights) out of focus."""
        seen = self._seen()
        image = Image.fromarray((np.clip(seen, 0, 1) * 255 + 0.5).astype(np.uint8), "RGBa")
        image = blurred(image, blur * self.px * seen.shape[0] / self.shape[0])
        blurry = blur * self.frame.height > SOFT_PX
        soft = blurry or seen.shape[0] <= COARSE * self.frame.canvas[1]
        if seen[..., 3].min() > 0.999:
            whole, _ = enlarged(image, self.frame.canvas, soft=blurry)
            return Layer(whole.convert("RGBA").convert("RGB"), None, depth, soft=soft)
        image, origin = enlarged(image, self.frame.canvas, soft=blurry)
        return Layer(bled(image), image.getchannel("a"), depth, origin, soft)

    def _seen(self) -> Floats:
        """The portion that the lens shows."""
        if self.lens is None:
            return self.rgba
        left, top, right, bottom = self.lens.box(self.frame, (self.shape[1], self.shape[0]))
        return self.rgba[round(top) : round(bottom), round(left) : round(right)]


def enlarged(
    image: Image.Image, canvas: tuple[int, int], *, soft: bool
) -> tuple[Image.Image, tuple[int, int]]:
    """What a plate's image (RGBa) holds, at the canvas's size, and where that part stands."""
    across, down = canvas[0] / image.width, canvas[1] / image.height
    held = image.getchannel("a").getbbox() or (0, 0, 2, 2)
    left, top = int(held[0] * across) // 4 * 4, int(held[1] * down) // 4 * 4
    right, bottom = min(canvas[0], round(held[2] * across)), min(canvas[1], round(held[3] * down))
    box = (left / across, top / down, right / across, bottom / down)
    filtering = Image.Resampling.BILINEAR if soft else Image.Resampling.BICUBIC
    return image.resize((right - left, bottom - top), filtering, box=box), (left, top)


def extent(mask: Floats, shape: tuple[int, int]) -> tuple[slice, slice]:
    """The rows and columns of a plate of `shape` that hold anything of a mask."""
    rows = _held(mask.max(axis=1), shape[0]) if mask.shape[0] > 1 else slice(0, shape[0])
    columns = _held(mask.max(axis=0), shape[1]) if mask.shape[1] > 1 else slice(0, shape[1])
    return rows, columns


def _held(line: Floats, length: int) -> slice:
    at = np.flatnonzero(line > 0)
    return slice(int(at[0]), int(at[-1]) + 1) if len(at) else slice(0, 0)


def bled(premultiplied: Image.Image) -> Image.Image:
    """Straight RGB of an RGBa image, its colours carried on beyond the edge of its cover."""
    small = premultiplied.resize((48, 48), Image.Resampling.BOX)
    spread = np.asarray(small.filter(ImageFilter.GaussianBlur(2)), np.float32)
    weight = spread[..., 3:] + 1e-3
    average = spread[..., :3].sum((0, 1)) / max(1e-3, float(spread[..., 3].sum()))
    carried = np.where(weight > 0.5, spread[..., :3] / weight, average)
    around = Image.fromarray((np.clip(carried, 0, 1) * 255).astype(np.uint8))
    colours = around.resize(premultiplied.size, Image.Resampling.BILINEAR)
    alpha = premultiplied.getchannel("a").point(lambda a: min(255, a * 8))
    colours.paste(premultiplied.convert("RGBA").convert("RGB"), (0, 0), alpha)
    return colours


def blurred(image: Image.Image, radius: float) -> Image.Image:
    """`image` softened by `radius` pixels; a large blur may come back smaller, to be enlarged."""
    if radius < 0.5:
        return image
    factor = max(1, int(radius / 2.5))
    if factor > 1:
        padded = image.reduce(factor)
        return padded.filter(ImageFilter.GaussianBlur(radius / factor))
    return image.filter(ImageFilter.GaussianBlur(radius))
