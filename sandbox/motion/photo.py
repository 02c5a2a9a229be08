"""Depth guessed for a picture of another maker: what is central or low is near."""

import io
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageChops, ImageFilter, ImageOps

from sandbox.drawing.kit.colour import Floats
from sandbox.drawing.kit.frame import OVERSCAN, Frame
from sandbox.drawing.kit.outline import Point
from sandbox.drawing.layers import Layer
from sandbox.motion.camera import Move, View, eased, hand, together
from sandbox.motion.planes import Planes, planes_of, sight
from sandbox.motion.shot import grain_of, specks_of

FAR, NEAR = 1.7, 1.0
"""Guessed depths: close together, since a guess may be wrong."""
MESH = 17, 10
"""Corners of the mesh across and down."""
GENTLER = 0.5
"""A picture without layers bears about half the travel."""
MAX_PIXELS = 60_000_000
"""A larger picture is refused before it is decoded."""


@dataclass(frozen=True)
class PhotoShot:
    """A shot over one picture, bent as its guessed depths ask: nothing tears, nothing doubles."""

    frame: Frame
    planes: Planes
    depths: Floats
    """The depth at each corner of the mesh (rows, columns)."""
    move: Move
    duration_s: float
    grain: Image.Image

    def picture(self, number: int, time_s: float) -> bytes:
        """Frame `number` as planar 4:2:0 bytes."""
        progress = eased(time_s / self.duration_s)
        view = together(inwards(self.move(progress), self.frame.half), hand(time_s))
        corners = self._corners(view)
        luma = self._bent(self.planes.luma, corners, 1)
        blue, red = (self._bent(p, corners, 2) for p in (self.planes.blue, self.planes.red))
        specks = specks_of(self.grain, self.frame, number)
        return ImageChops.add(luma, specks, 1, -128).tobytes() + blue.tobytes() + red.tobytes()

    def _corners(self, view: View) -> list[list[Point]]:
        """For each corner of the mesh in the frame, the canvas pixel that is seen there."""
        size, canvas = (self.frame.width, self.frame.height), self.frame.canvas
        rows, columns = self.depths.shape
        seen: list[list[Point]] = []
        for i in range(rows):
            line: list[Point] = []
            for j in range(columns):
                look = sight(view, float(self.depths[i, j]), canvas, size)
                x = look.centre[0] + (j / (columns - 1) - 0.5) * size[0] / look.scale
                y = look.centre[1] + (i / (rows - 1) - 0.5) * size[1] / look.scale
                line.append((x, y))
            seen.append(line)
        return seen

    def _bent(self, plane: Image.Image, corners: list[list[Point]], share: int) -> Image.Image:
        """`plane` through the mesh; `share` is 2 for a plane of half the size."""
        wide, high = self.frame.width // share, self.frame.height // share
        rows, columns = len(corners) - 1, len(corners[0]) - 1
        mesh = []
        for i in range(rows):
            for j in range(columns):
                box = (
                    j * wide // columns,
                    i * high // rows,
                    (j + 1) * wide // columns,
                    (i + 1) * high // rows,
                )
                around = (
                    corners[i][j],
                    corners[i + 1][j],
                    corners[i + 1][j + 1],
                    corners[i][j + 1],
                )
                mesh.append((box, tuple(v / share for point in around for v in point)))
        bilinear = Image.Resampling.BILINEAR
        return plane.transform((wide, high), Image.Transform.MESH, mesh, bilinear)


def photo_shot(
    first_frame: bytes, frame: Frame, camera: Move, duration_s: float, seed: int
) -> PhotoShot:
    """A shot over a picture without a scene; raises ValueError if it is no picture."""
    canvas = _canvas(_opened(first_frame), frame)
    near = np.asarray(_near(canvas).resize(MESH, Image.Resampling.BILINEAR), np.float32) / 255
    planes = planes_of(Layer(canvas, None, FAR))
    depths = FAR - (FAR - NEAR) * near
    return PhotoShot(frame, planes, depths, camera, duration_s, grain_of(frame, seed))


def inwards(view: View, half: float) -> View:
    """A gentler view, pushed in as far as keeps the picture's edges out of it.

    `half` is half the frame's width in frame heights.
    """
    right, down = view.right * GENTLER, view.down * GENTLER
    aim_right, aim_down = view.aim_right * GENTLER, view.aim_down * GENTLER
    needed = max(abs(right + aim_right) / half, abs(aim_right) / half, abs(down + aim_down) * 2)
    return View(right, down, max(abs(view.forward) * 0.8, 1.3 * needed), aim_right, aim_down)


def _opened(picture: bytes) -> Image.Image:
    try:
        with Image.open(io.BytesIO(picture)) as image:
            if image.width * image.height > MAX_PIXELS:
                raise ValueError(
                    f"the first frame has {image.width}x{image.height} pixels: "
                    "send one under 60 megapixels"
                )
            turned = ImageOps.exif_transpose(image) or image
            return turned.convert("RGB")
    except (OSError, SyntaxError, Image.DecompressionBombError) as fault:
        raise ValueError(f"the first frame is no picture that can be read: {fault}") from fault


def _canvas(picture: Image.Image, frame: Frame) -> Image.Image:
    """The picture cropped to cover the frame, and mirrored beyond its edges for the margin."""
    fitted = ImageOps.fit(picture, (frame.width, frame.height), Image.Resampling.LANCZOS)
    wide, high = frame.canvas
    left, top = (wide - frame.width) // 2, (high - frame.height) // 2
    held = np.pad(
        np.asarray(fitted),
        ((top, high - frame.height - top), (left, wide - frame.width - left), (0, 0)),
        mode="reflect",
    )
    return Image.fromarray(held)


def _near(canvas: Image.Image) -> Image.Image:
    """How near each place is taken to be, 0 to 255: the foot, the middle, its detail."""
    size = 96, 54
    small = canvas.resize(size, Image.Resampling.BOX)
    grey = np.asarray(small.convert("L"), np.float32)
    detail = np.abs(
        np.asarray(small.filter(ImageFilter.GaussianBlur(6)).convert("L"), np.float32) - grey
    )
    y = np.linspace(-OVERSCAN, 1 + OVERSCAN, size[1], dtype=np.float32)[:, None]
    x = np.linspace(-1 - 2 * OVERSCAN, 1 + 2 * OVERSCAN, size[0], dtype=np.float32)[None, :]
    middle = np.exp(-((x / 0.5) ** 2) - ((y - 0.55) / 0.42) ** 2)
    near = 0.75 * middle * (0.75 + 0.5 * detail / max(1.0, float(detail.max()))) + 0.8 * np.clip(
        y - 0.55, 0, 0.6
    )
    mask = Image.fromarray((np.clip(near, 0, 1) * 255).astype(np.uint8)).filter(
        ImageFilter.GaussianBlur(4)
    )
    left, top = (round(side * OVERSCAN / (1 + 2 * OVERSCAN)) for side in size)
    return mask.crop((left, top, size[0] - left, size[1] - top))
