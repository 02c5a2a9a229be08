"""A layer as video holds it: luma at full size, colour at half, cover for both.

The frames that FFmpeg takes are 4:2:0, so the layers are converted once and composed
there, for half the work of composing RGB and converting each frame. BT.709, video range.
"""

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
    cover: Image.Image | None
    half_cover: Image.Image | None
    depth: float
    origin: tuple[int, int]


def planes_of(layer: Layer) -> Planes:
    """`layer` converted; its sides and origin made even."""
    colours, cover, origin = _evened(layer)
    half = colours.reduce(2)
    return Planes(
        colours.convert("L", LUMA), half.convert("L", BLUE), half.convert("L", RED), cover,
        cover.reduce(2) if cover else None, layer.depth, origin,
    )


def _evened(layer: Layer) -> tuple[Image.Image, Image.Image | None, tuple[int, int]]:
    x, y = layer.origin
    left, top = x % 2, y % 2
    wide = layer.colours.width + left + (layer.colours.width + left) % 2
    high = layer.colours.height + top + (layer.colours.height + top) % 2
    if (wide, high) == layer.colours.size:
        return layer.colours, layer.cover, layer.origin
    colours = Image.new("RGB", (wide, high))
    for at in ((0, 0), (left, top)):
        colours.paste(layer.colours, at)
    cover = None
    if layer.cover is not None:
        cover = Image.new("L", (wide, high))
        cover.paste(layer.cover, (left, top))
    else:
        colours.paste(layer.colours.crop((layer.colours.width - 1, 0, layer.colours.width, layer.colours.height)),
                      (wide - 1, 0)) if wide > layer.colours.width + left else None
    return colours, cover, (x - left, y - top)


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


def window(planes: Planes, seen: Sight, frame: tuple[int, int]) -> tuple[tuple[int, int], tuple[int, int], Box] | None:
    """Where the layer falls in the frame: (corner, size, box of the layer's own pixels).

    Corner and size are even; None where nothing of it is in the frame.
    """
    scale, (cx, cy) = seen.scale, seen.centre
    wide, high = planes.luma.size
    left = (planes.origin[0] - cx) * scale + frame[0] / 2
    top = (planes.origin[1] - cy) * scale + frame[1] / 2
    x0, y0 = _up(max(0.0, left)), _up(max(0.0, top))
    x1 = _down(min(float(frame[0]), left + wide * scale))
    y1 = _down(min(float(frame[1]), top + high * scale))
    if x1 - x0 < 2 or y1 - y0 < 2:
        return None
    box = ((x0 - left) / scale, (y0 - top) / scale, (x1 - left) / scale, (y1 - top) / scale)
    inside = (max(0.0, box[0]), max(0.0, box[1]), min(float(wide), box[2]), min(float(high), box[3]))
    return (x0, y0), (x1 - x0, y1 - y0), inside


def _up(value: float) -> int:
    return -(-int(-(-value // 1)) // 2) * 2


def _down(value: float) -> int:
    return int(value + 1e-6) // 2 * 2
