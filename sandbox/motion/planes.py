"""A layer as video holds it: luma at full size, colour at half, cover for both.

The frames that FFmpeg takes are 4:2:0, so the layers are converted once and composed
there, for half the work of composing RGB and converting each frame. BT.709, video range.
"""

import math
from dataclasses import dataclass

from PIL import Image

from sandbox.drawing.layers import Layer
from sandbox.motion.camera import View

LUMA = (0.2126 * 219 / 255, 0.7152 * 219 / 255, 0.0722 * 219 / 255, 16.0)
BLUE = (-0.2126 / 1.8556 * 224 / 255, -0.7152 / 1.8556 * 224 / 255, 0.5 * 224 / 255, 128.0)
RED = (0.5 * 224 / 255, -0.7152 / 1.5748 * 224 / 255, -0.0722 / 1.5748 * 224 / 255, 128.0)
NEAREST_DEPTH = 0.55
"""Nothing is moved as if it were nearer."""

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Planes:
    """One layer in video's terms."""

    luma: Image.Image
    blue: Image.Image
    red: Image.Image
    """Colour differences, half as wide and high as `luma`."""
    cover: Image.Image | None
    depth: float
    origin: tuple[int, int]
    """The canvas pixel of the upper left corner."""
    step: int
    """Canvas pixels to a pixel of `luma`: 2 for a layer out of focus."""


def planes_of(layer: Layer) -> Planes:
    """`layer` converted; its sides are made whole multiples of two of its own pixels."""
    step = 2 if layer.soft else 1
    colours, cover = _whole(layer.colours, 2 * step), layer.cover
    if cover is not None:
        cover = _whole(cover, 2 * step)
    full, half = colours.reduce(step), colours.reduce(2 * step)
    return Planes(
        full.convert("L", LUMA),
        half.convert("L", BLUE),
        half.convert("L", RED),
        cover.reduce(step) if cover else None,
        layer.depth,
        layer.origin,
        step,
    )


def _whole(image: Image.Image, unit: int) -> Image.Image:
    """`image` with its last row and column repeated (nothing, for a cover) up to whole units."""
    wide, high = -(-image.width // unit) * unit, -(-image.height // unit) * unit
    if (wide, high) == image.size:
        return image
    if image.mode == "L":
        return image.crop((0, 0, wide, high))
    grown = Image.new(image.mode, (wide, high))
    grown.paste(
        image.crop((image.width - unit, image.height - unit, image.width, image.height)),
        (wide - unit, high - unit),
    )
    for at in ((wide - image.width, 0), (0, high - image.height), (0, 0)):
        grown.paste(image, at)
    return grown


@dataclass(frozen=True)
class Sight:
    """How a layer is seen: its canvas, scaled by `scale`, with `centre` in the frame's middle."""

    scale: float
    centre: tuple[float, float]
    """The canvas pixel in the middle of the frame."""


def sight(view: View, depth: float, canvas: tuple[int, int], frame: tuple[int, int]) -> Sight:
    """How a layer at `depth` is seen from `view`, kept within the canvas."""
    far = max(NEAREST_DEPTH, depth)
    scale = far / (far - view.forward)
    scale = max(scale, frame[0] / canvas[0], frame[1] / canvas[1])
    across = (view.right / far + view.aim_right) * frame[1]
    down = (view.down / far + view.aim_down) * frame[1]
    room_x = max(0.0, canvas[0] / 2 - frame[0] / 2 / scale)
    room_y = max(0.0, canvas[1] / 2 - frame[1] / 2 / scale)
    x = canvas[0] / 2 + max(-room_x, min(room_x, across))
    y = canvas[1] / 2 + max(-room_y, min(room_y, down))
    return Sight(scale, (x, y))


@dataclass(frozen=True)
class Window:
    """Where a layer falls in the frame, and which of its pixels fall there."""

    corner: tuple[int, int]
    size: tuple[int, int]
    """Both even, in the frame's pixels."""
    box: Box
    """In the pixels of the layer's luma."""

    @property
    def half(self) -> tuple[tuple[int, int], tuple[int, int], Box]:
        """Corner, size and box for the colour planes."""
        (x, y), (wide, high), box = self.corner, self.size, self.box
        return (
            (x // 2, y // 2),
            (wide // 2, high // 2),
            (box[0] / 2, box[1] / 2, box[2] / 2, box[3] / 2),
        )


def window(planes: Planes, seen: Sight, frame: tuple[int, int]) -> Window | None:
    """Where the layer falls in the frame; None where nothing of it does."""
    scale, (cx, cy), step = seen.scale, seen.centre, planes.step
    wide, high = planes.luma.width * step, planes.luma.height * step
    left = (planes.origin[0] - cx) * scale + frame[0] / 2
    top = (planes.origin[1] - cy) * scale + frame[1] / 2
    x0, y0 = _up(max(0.0, left)), _up(max(0.0, top))
    x1 = _down(min(float(frame[0]), left + wide * scale))
    y1 = _down(min(float(frame[1]), top + high * scale))
    if x1 - x0 < 2 or y1 - y0 < 2:
        return None
    unit = scale * step
    box = (
        max(0.0, (x0 - left) / unit),
        max(0.0, (y0 - top) / unit),
        min(float(planes.luma.width), (x1 - left) / unit),
        min(float(planes.luma.height), (y1 - top) / unit),
    )
    return Window((x0, y0), (x1 - x0, y1 - y0), box)


def _up(value: float) -> int:
    """The next even number."""
    return math.ceil(value / 2 - 1e-9) * 2


def _down(value: float) -> int:
    """The even number before."""
    return math.floor(value / 2 + 1e-9) * 2
