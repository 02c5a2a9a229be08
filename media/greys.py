"""Small grey copies of frames, 9 kB each, for whatever looks at all of a film's frames."""

from collections.abc import Sequence
from pathlib import Path

import ffmpeg as graph
import numpy as np

from contracts.errors import MediaError
from media.ffmpeg import run
from media.looks import Luma
from media.sniff import Kind, address, guarded, option_list

WIDTH, HEIGHT = 128, 72
"""Enough to see whether anything moves, flashes or is black."""
GREY_SCALE: dict[str, str | int] = {
    "w": WIDTH,
    "h": HEIGHT,
    "flags": "area",
    "in_range": "tv",
    "out_range": "pc",
}
"""The scale filter's options for a copy of a picture in video range."""
TIMEOUT_S = 600.0
MOST_FRAMES = 60 * 600
"""Ten minutes at 60 fps, 330 MB: a film may hold more than it declares, and black is small."""


def read_greys(paths: Sequence[Path]) -> Luma:
    """The copies in files that hold them as they are, one file after another.

    `MediaError` where a file ends within a frame.
    """
    for path in paths:
        if path.stat().st_size % (WIDTH * HEIGHT):
            raise MediaError(f"{path.name} ends within a frame: conform its clip anew")
    return np.concatenate(
        [np.fromfile(path, np.uint8).reshape(-1, HEIGHT, WIDTH) for path in paths]
    )


def grey_output(picture: graph.Stream, path: Path) -> graph.Stream:
    """The output that writes a copy of every frame of a picture in video range to a file."""
    grey = picture.filter("scale", **GREY_SCALE).filter("format", "gray")
    return grey.output(address(path), f="rawvideo", fps_mode="passthrough")


async def decoded_greys(path: Path, kind: Kind, options: Sequence[str] = ()) -> Luma:
    """Copies of the film's frames; `options` leave some out. `MediaError` at the first fault."""
    result = await run(
        grey_arguments(path, kind, options),
        timeout_s=TIMEOUT_S,
        purpose=f"decode {path.name} without a fault",
        capture=True,
    )
    return np.frombuffer(result.output, np.uint8).reshape(-1, HEIGHT, WIDTH)


def grey_arguments(path: Path, kind: Kind, options: Sequence[str]) -> list[str]:
    """FFmpeg's arguments that decode strictly into the copies on standard output."""
    hardened = option_list(guarded(path, kind))
    grey = f"scale={WIDTH}:{HEIGHT}:flags=area:out_range=pc,format=gray"
    return [
        *("-xerror", "-err_detect", "explode", *hardened, *options, "-i", address(path)),
        *("-map", "0:v:0", "-vf", grey, "-fps_mode", "passthrough", "-frames:v", str(MOST_FRAMES)),
        *("-f", "rawvideo", "pipe:1"),
    ]
