"""One shot: layers, a camera move, and the frames that they make."""

from collections.abc import Callable
from dataclasses import dataclass

from PIL import Image, ImageChops

from sandbox.drawing.finish import GRAIN_TILE, grain, mark_of, vignette
from sandbox.drawing.kit.frame import Frame
from sandbox.motion.camera import Move, View, eased, hand, together
from sandbox.motion.planes import BLUE, LUMA, RED, Box, Planes, Sight, sight, window

Light = Callable[[float], Image.Image]
"""From seconds to the light in the air (RGB, a fraction of the canvas's size)."""
Yuv = tuple[Image.Image, Image.Image, Image.Image]
"""Luma, and the two colour planes of half its sides."""
Fall = Callable[[float], Image.Image | None]
"""From seconds to rain or snow (mode L, the canvas's size), if there is any."""

BLACK, WHITE, NO_COLOUR = 16, 235, 128
GRAIN_STEPS = (
    (0, 0),
    (97, 41),
    (31, 173),
    (151, 89),
    (203, 7),
    (59, 127),
    (11, 211),
    (131, 61),
    (179, 157),
)
"""Where the grain's tile is laid, frame after frame."""
LIGHT_DEPTH = 1.6
MOVING_GRAIN = 1.2
"""Grain that moves is seen more, and costs the encoder most of its bits."""


@dataclass(frozen=True)
class Finish:
    """What lens and film add to every frame."""

    grain: Image.Image
    """Larger than the frame by one tile, around mid-grey (mode L)."""
    shade: Image.Image
    """What the vignette takes away, as a mask (mode L, 255 is all)."""
    half_shade: Image.Image
    mark: Image.Image
    half_mark: Image.Image


@dataclass(frozen=True)
class Shot:
    """All that a frame is made from; frames may be made in any order, in several threads."""

    frame: Frame
    layers: list[Planes]
    move: Move
    duration_s: float
    light: Light
    fall: Fall
    finish: Finish

    def picture(self, number: int, time_s: float) -> bytes:
        """Frame `number` as planar 4:2:0 bytes."""
        progress = eased(time_s / self.duration_s) if self.duration_s else 0.0
        view = together(self.move(progress), hand(time_s))
        distant = next((i for i, p in enumerate(self.layers) if p.step == 1), len(self.layers))
        onto = self._distance(self.layers[:distant], view)
        for planes in self.layers[distant:]:
            self._lay(planes, view, onto, 1)
        luma, blue, red = self._lit(view, time_s, *onto)
        self._finish(time_s, luma, blue, red)
        specks = specks_of(self.finish.grain, self.frame, number)
        return ImageChops.add(luma, specks, 1, -128).tobytes() + blue.tobytes() + red.tobytes()

    def _distance(self, layers: list[Planes], view: View) -> Yuv:
        """The layers out of focus, composed on a quarter of the pixels, which hold all of them.

        A frame whose sides do not halve to even numbers is composed whole.
        """
        wide, high = self.frame.width, self.frame.height
        shrink = 2 if layers and wide % 4 == 0 and high % 4 == 0 else 1
        small = (wide // shrink, high // shrink), (wide // shrink // 2, high // shrink // 2)
        onto = (
            Image.new("L", small[0], BLACK),
            Image.new("L", small[1], NO_COLOUR),
            Image.new("L", small[1], NO_COLOUR),
        )
        for planes in layers:
            self._lay(planes, view, onto, shrink)
        if shrink == 1:
            return onto
        whole, half = (wide, high), (wide // 2, high // 2)
        filtering = Image.Resampling.BILINEAR
        return (
            onto[0].resize(whole, filtering),
            onto[1].resize(half, filtering),
            onto[2].resize(half, filtering),
        )

    def _lay(self, planes: Planes, view: View, onto: Yuv, shrink: int) -> None:
        """Lays one layer onto a frame of the shot's size over `shrink`."""
        size = self.frame.width, self.frame.height
        seen = sight(view, planes.depth, self.frame.canvas, size)
        smaller = Sight(seen.scale / shrink, seen.centre)
        found = window(planes, smaller, (size[0] // shrink, size[1] // shrink))
        if found is None:
            return
        at, extent, box = found.half
        cover = None if planes.cover is None else _resized(planes.cover, found.size, found.box)
        half_cover = None if cover is None else cover.reduce(2)
        onto[0].paste(_resized(planes.luma, found.size, found.box), found.corner, cover)
        onto[1].paste(_resized(planes.blue, extent, box), at, half_cover)
        onto[2].paste(_resized(planes.red, extent, box), at, half_cover)

    def _lit(
        self, view: View, time_s: float, luma: Image.Image, blue: Image.Image, red: Image.Image
    ) -> tuple[Image.Image, Image.Image, Image.Image]:
        """The light in the air, screened over the frame."""
        air = self.light(time_s)
        size = self.frame.width, self.frame.height
        canvas = self.frame.canvas
        seen = sight(view, LIGHT_DEPTH, canvas, size)
        share = air.width / canvas[0], air.height / canvas[1]
        half_w, half_h = size[0] / 2 / seen.scale, size[1] / 2 / seen.scale
        box = (
            max(0.0, (seen.centre[0] - half_w) * share[0]),
            max(0.0, (seen.centre[1] - half_h) * share[1]),
            min(float(air.width), (seen.centre[0] + half_w) * share[0]),
            min(float(air.height), (seen.centre[1] + half_h) * share[1]),
        )
        half = size[0] // 2, size[1] // 2
        bright = _resized(air.convert("L", (*LUMA[:3], 0.0)), size, box)
        tint = 0.42
        blues = air.convert("L", (*(c * tint for c in BLUE[:3]), 128.0))
        reds = air.convert("L", (*(c * tint for c in RED[:3]), 128.0))
        return (
            ImageChops.screen(luma, bright),
            ImageChops.add(blue, _resized(blues, half, box), 1, -128),
            ImageChops.add(red, _resized(reds, half, box), 1, -128),
        )

    def _finish(
        self, time_s: float, luma: Image.Image, blue: Image.Image, red: Image.Image
    ) -> None:
        """Rain or snow, the vignette, and the mark, onto the planes."""
        whole = 0, 0, *luma.size
        fall = self.fall(time_s)
        if fall is not None:
            left, top = (fall.width - luma.width) // 2, (fall.height - luma.height) // 2
            luma.paste(218, whole, fall.crop((left, top, left + luma.width, top + luma.height)))
        finish, half = self.finish, (0, 0, *blue.size)
        luma.paste(BLACK, whole, finish.shade)
        luma.paste(WHITE, whole, finish.mark)
        for plane in (blue, red):
            plane.paste(NO_COLOUR, half, finish.half_shade)
            plane.paste(NO_COLOUR, half, finish.half_mark)


def specks_of(held: Image.Image, frame: Frame, number: int) -> Image.Image:
    """The grain of frame `number`, out of `grain_of`."""
    x, y = GRAIN_STEPS[number % len(GRAIN_STEPS)]
    return held.crop((x, y, x + frame.width, y + frame.height))


def grain_of(frame: Frame, seed: int) -> Image.Image:
    """Grain with room to be laid differently each frame."""
    return grain(frame.width + GRAIN_TILE, frame.height + GRAIN_TILE, seed, MOVING_GRAIN)


def finish_of(frame: Frame, seed: int) -> Finish:
    """The painter's own finish: grain, vignette and mark."""
    shade = ImageChops.invert(vignette(frame.width, frame.height))
    mark = mark_of(frame.width, frame.height)
    return Finish(grain_of(frame, seed), shade, shade.reduce(2), mark, mark.reduce(2))


def _resized(image: Image.Image, size: tuple[int, int], box: Box) -> Image.Image:
    return image.resize(size, Image.Resampling.BILINEAR, box=box)
