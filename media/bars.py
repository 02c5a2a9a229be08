"""Black bars that a clip came with, so that they are cropped away and not delivered.

A generator that was trained on cinema films paints letterboxes; buyers refuse them (DV360
3129957: no letterbox).
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from media.facts import VideoFacts
from media.ffmpeg import run
from media.sniff import Family, address, demand, guarded, option_list

TIMEOUT_S = 60.0
KEYFRAMES = 6
"""So many are looked at; bars stand in every one of them."""
BLACK_LUMA = 8
"""At or below this (full range, 0 to 255) a bar's pixel is black, compression noise allowed for."""
EDGE = 16
"""How much brighter the picture's border has to be than the bar along most of its length.

A bottle on a black ground has dark margins too, but no edge from side to side.
"""
THINNEST, THICKEST = 0.01, 0.3
"""Parts of the height or width that one bar may take."""
UNEVEN = 0.01
"""By so much of the side the two bars may differ."""

Plane = NDArray[np.uint8]


@dataclass(frozen=True)
class Inner:
    """The picture between its bars, in upright pixels."""

    left: int
    top: int
    width: int
    height: int


async def find_bars(source: Path, clip: VideoFacts) -> Inner | None:
    """The picture within its bars; None where there are none."""
    width, height = (clip.width, clip.height)
    if clip.rotation % 180:
        width, height = height, width
    result = await run(
        bars_arguments(source),
        timeout_s=TIMEOUT_S,
        purpose=f"look for black bars in {source.name}",
        capture=True,
    )
    frames = np.frombuffer(result.output, np.uint8)
    if not frames.size:
        return None
    return between_bars(frames.reshape(-1, height, width).max(axis=0))


def bars_arguments(source: Path) -> list[str]:
    """FFmpeg's arguments for the first keyframes in grey, on standard output."""
    hardened = option_list(guarded(source, demand(source, Family.FILM)))
    return [
        *hardened,
        *("-skip_frame", "nokey", "-i", address(source), "-map", "0:v:0"),
        *("-frames:v", str(KEYFRAMES), "-fps_mode", "passthrough"),
        *("-vf", "scale=out_range=pc,format=gray", "-f", "rawvideo", "pipe:1"),
    ]


def between_bars(brightest: Plane, *, thickest: float = THICKEST) -> Inner | None:
    """The picture in a frame of which `brightest` holds each pixel's highest luma over time."""
    top, bottom = _bars(brightest, thickest)
    left, right = _bars(brightest.T, thickest)
    if not (top or left):
        return None
    height, width = brightest.shape
    return Inner(left, top, width - left - right, height - top - bottom)


def _bars(plane: Plane, thickest: float) -> tuple[int, int]:
    """Rows of the bar above and the one below; none, unless both are there and alike."""
    side = len(plane)
    lit = np.flatnonzero(np.percentile(plane, 99, axis=1) > BLACK_LUMA)
    if not lit.size:
        return 0, 0
    first, last = int(lit[0]), int(lit[-1]) + 1
    above, below = first, side - last
    thin, thick = THINNEST * side, thickest * side
    if not (thin <= above <= thick and thin <= below <= thick):
        return 0, 0
    if abs(above - below) > max(2, UNEVEN * side) or not _edged(plane, first, last):
        return 0, 0
    # One row more: the border row is half bar where the clip was scaled; even, for 4:2:0.
    return (above + 2) // 2 * 2, (below + 2) // 2 * 2


def _edged(plane: Plane, first: int, last: int) -> bool:
    inside = (plane[first : first + 2].max(axis=0), plane[last - 2 : last].max(axis=0))
    return all(float(np.median(border)) >= BLACK_LUMA + EDGE for border in inside)
