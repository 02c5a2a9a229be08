"""A moving still: an eased, slow camera over a picture, for a scene whose clip cannot be had."""

import asyncio
import io
import math
import random
from collections.abc import AsyncIterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from PIL import Image, ImageOps

from contracts.errors import MediaError
from media.ffmpeg import OnProgress, run
from media.pillow import FORMATS, UNREADABLE
from media.sniff import MAX_PIXELS, address

TIMEOUT_S = 600.0
PUSH = 0.12
"""By so much the camera comes closer, or draws back: visible, yet no frame is soft."""
DRIFT = 0.04
"""By so much of the picture it travels sideways meanwhile."""

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class CameraMove:
    """A move over a picture: from one crop to another, each (left, top, right, bottom)."""

    first: Box
    last: Box

    def at(self, progress: float) -> Box:
        """The crop at `progress` from 0 to 1, eased in and out."""
        eased = 0.5 - 0.5 * math.cos(math.pi * progress)
        left, top, right, bottom = (
            a + (b - a) * eased for a, b in zip(self.first, self.last, strict=True)
        )
        return left, top, right, bottom


def camera_move(size: tuple[int, int], frame: tuple[int, int], seed: int) -> CameraMove:
    """A push in or a draw back over a picture of `size`, in the shape of `frame`, by `seed`."""
    chance = random.Random(seed)  # noqa: S311 - a camera move is no secret
    shape = min(size[0] / frame[0], size[1] / frame[1])
    far = _centred(size, frame[0] * shape, frame[1] * shape, (0.0, 0.0))
    drift = (chance.uniform(-DRIFT, DRIFT), chance.uniform(-DRIFT, DRIFT))
    shape *= 1 - PUSH
    near = _centred(size, frame[0] * shape, frame[1] * shape, drift)
    return CameraMove(far, near) if chance.random() < 2 / 3 else CameraMove(near, far)


def _centred(size: tuple[int, int], width: float, height: float, off: tuple[float, float]) -> Box:
    left = min(max((size[0] - width) / 2 + off[0] * width, 0.0), size[0] - width)
    top = min(max((size[1] - height) / 2 + off[1] * height, 0.0), size[1] - height)
    return left, top, left + width, top + height


async def moving_still(
    picture: bytes,
    out: Path,
    *,
    width: int,
    height: int,
    frames: int,
    rate: Fraction,
    seed: int,
    on_progress: OnProgress | None = None,
) -> None:
    """Writes a clip of `frames` frames over `picture` (PNG, JPEG or WebP) to `out`.

    It is a source to be conformed like any delivered clip, so it is encoded nearly without loss.
    The same picture and seed give the same move. `MediaError` where the picture is none.
    """
    still = opened(picture)
    move = camera_move(still.size, (width, height), seed)
    await run(
        moving_still_arguments(out, width=width, height=height, rate=rate),
        timeout_s=TIMEOUT_S,
        purpose=f"make a moving still of {frames} frames",
        stdin=_drawn(still, move, (width, height), frames),
        on_progress=on_progress,
        makes=[out],
    )


def moving_still_arguments(out: Path, *, width: int, height: int, rate: Fraction) -> list[str]:
    """FFmpeg's arguments: RGB frames on `pipe:0` become a nearly lossless clip."""
    return [
        *("-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{width}x{height}"),
        *("-r", f"{rate.numerator}/{rate.denominator}", "-i", "pipe:0"),
        *("-vf", "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p"),
        *("-c:v", "libx264", "-preset", "superfast", "-crf", "10"),
        *("-color_primaries", "bt709", "-color_trc", "bt709", "-colorspace", "bt709"),
        *("-color_range", "tv", "-f", "mp4", address(out)),
    ]


def opened(picture: bytes) -> Image.Image:
    """`picture` upright in RGB; `MediaError` where it is no PNG, JPEG or WebP, or too large."""
    try:
        with Image.open(io.BytesIO(picture), formats=FORMATS) as image:
            if image.width * image.height > MAX_PIXELS:
                raise MediaError(f"a picture of {image.width}x{image.height} is too large")
            return ImageOps.exif_transpose(image).convert("RGB")
    except UNREADABLE as fault:
        raise MediaError("the picture is no whole PNG, JPEG or WebP", said=str(fault)) from fault


async def _drawn(
    still: Image.Image, move: CameraMove, size: tuple[int, int], frames: int
) -> AsyncIterator[bytes]:
    for number in range(frames):
        box = move.at(number / max(1, frames - 1))
        # In a thread: a frame takes 25 ms, in which nothing else would get its turn.
        shot = await asyncio.to_thread(still.resize, size, Image.Resampling.BICUBIC, box)
        yield shot.tobytes()
