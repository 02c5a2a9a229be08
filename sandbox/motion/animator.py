"""The animator: rebuilds or guesses a first frame's depths, and moves a camera over them."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction
from pathlib import Path

from media import ffmpeg
from sandbox.drawing.chunk import scene_in
from sandbox.drawing.kit.frame import Frame
from sandbox.drawing.stage import staged
from sandbox.motion.camera import move_for
from sandbox.motion.photo import PhotoShot, photo_shot
from sandbox.motion.planes import planes_of
from sandbox.motion.shot import Shot, finish_of

THREADS = 2
AHEAD = 4
"""Frames in the making before FFmpeg has taken the first of them."""
TIMEOUT_S = 600.0
BT709 = "setparams=colorspace=bt709:color_primaries=bt709:color_trc=bt709:range=tv"


async def move(
    first_frame: bytes,
    prompt: str,
    *,
    width: int,
    height: int,
    fps: Fraction,
    duration_s: Fraction,
    seed: int,
    out: Path,
) -> None:
    """Writes an H.264 MP4 of exactly `duration_s` times `fps` frames (rounded) to `out`.

    The camera moves as `prompt` says, with parallax: over the painter's own layers where the
    first frame carries its scene, else over depths guessed from the picture. Raises
    ValueError for a first frame that is no picture, an odd or tiny size, or a shot without a
    frame; MediaError with FFmpeg's words if encoding fails.
    """
    frames = round(duration_s * fps)
    if width % 2 or height % 2 or min(width, height) < 32:
        raise ValueError(
            f"cannot animate {width}x{height}: sides must be even and 32 pixels at least"
        )
    if frames < 1:
        raise ValueError(
            f"cannot animate {duration_s} s at {fps} frames a second: there is no frame in it"
        )
    shot = await asyncio.to_thread(
        _shot, first_frame, prompt, Frame(width, height), float(duration_s), seed
    )
    await ffmpeg.run(
        encoding(width, height, fps, out),
        timeout_s=TIMEOUT_S,
        purpose=f"encode the shot {out.name}",
        stdin=_pictures(shot, frames, fps),
        makes=[out],
    )


def encoding(width: int, height: int, fps: Fraction, out: Path) -> list[str]:
    """FFmpeg's arguments for raw frames on standard input.

    The frames are declared BT.709 before the encoder: told only of the output's colours,
    FFmpeg takes untagged input for BT.601 and converts it.
    """
    raw = ["-f", "rawvideo", "-pix_fmt", "yuv420p", "-s", f"{width}x{height}"]
    codec = ["-c:v", "libx264", "-preset", "ultrafast", "-crf", "16", "-pix_fmt", "yuv420p"]
    rate = ["-r", f"{fps.numerator}/{fps.denominator}"]
    return [
        *(*raw, *rate, "-i", "pipe:0", "-an", "-vf", BT709, *codec),
        *("-movflags", "+faststart", str(out)),
    ]


def _shot(
    first_frame: bytes, prompt: str, frame: Frame, duration_s: float, seed: int
) -> Shot | PhotoShot:
    scene = scene_in(first_frame)
    camera = move_for(prompt, seed)
    if scene is None:
        return photo_shot(first_frame, frame, camera, duration_s, seed)
    parts = staged(scene, frame)
    return Shot(
        frame,
        [planes_of(layer) for layer in parts.layers],
        camera,
        duration_s,
        parts.life.light,
        parts.life.falling,
        finish_of(frame, scene.seed),
    )


async def _pictures(shot: Shot | PhotoShot, frames: int, fps: Fraction) -> AsyncIterator[bytes]:
    """The shot's frames in order, made ahead in threads (resampling lets go of the lock)."""
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(THREADS, "frames") as pool:
        making = deque(
            loop.run_in_executor(pool, shot.picture, n, float(n / fps))
            for n in range(min(AHEAD, frames))
        )
        for number in range(frames):
            made = await making.popleft()
            following = number + AHEAD
            if following < frames:
                making.append(
                    loop.run_in_executor(pool, shot.picture, following, float(following / fps))
                )
            yield made
