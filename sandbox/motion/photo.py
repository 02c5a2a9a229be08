"""Depth guessed for a picture of another maker: what is central or low is near."""

import io

import numpy as np
from PIL import Image, ImageFilter, ImageOps

from sandbox.drawing.kit.frame import OVERSCAN, Frame
from sandbox.drawing.layers import Layer
from sandbox.motion.camera import Move, View
from sandbox.motion.planes import planes_of
from sandbox.motion.shot import Finish, Shot, grain_of

FAR, MIDDLE, NEAR = 1.5, 1.2, 1.0
"""Guessed depths: close together, since a wrong guess must not tear the picture."""
MAX_PIXELS = 60_000_000
"""A larger picture is refused before it is decoded."""


def photo_shot(
    first_frame: bytes, frame: Frame, camera: Move, duration_s: float, seed: int
) -> Shot:
    """A shot over a picture without a scene; raises ValueError if it is no picture."""
    canvas = _canvas(_opened(first_frame), frame)
    near = _near(canvas, frame)
    layers = [
        Layer(canvas, None, FAR),
        Layer(canvas, near.point([min(255, v * 2) for v in range(256)]), MIDDLE),
        Layer(canvas, near.point([max(0, v * 2 - 255) for v in range(256)]), NEAR),
    ]
    dark = Image.new("RGB", (32, 18))
    return Shot(
        frame,
        [planes_of(layer) for layer in layers],
        _inwards(camera),
        duration_s,
        lambda _: dark,
        lambda _: None,
        Finish(grain_of(frame, seed)),
    )


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


def _near(canvas: Image.Image, frame: Frame) -> Image.Image:
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
    return mask.resize(frame.canvas, Image.Resampling.BICUBIC)


def _inwards(camera: Move) -> Move:
    """The same move with a push added, so that the picture's edges stay out of view."""

    def moved(t: float) -> View:
        view = camera(t)
        forward = (
            abs(view.forward)
            + 0.9 * max(abs(view.right), abs(view.down))
            + 1.4 * max(abs(view.aim_right), abs(view.aim_down))
        )
        return View(
            view.right * 0.6, view.down * 0.6, forward, view.aim_right * 0.6, view.aim_down * 0.6
        )

    return moved
