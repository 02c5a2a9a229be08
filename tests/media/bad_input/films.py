"""Odd clips from one-line recipes, and what a conformed one has to be, measured."""

import dataclasses
import struct
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

from contracts.timing import FILM_RATE
from media.conform import Conformed, conform
from media.picture import PictureSpec
from media.probe import probe_picture
from tests.media.conftest import ffmpeg

SPEC = PictureSpec(160, 90, rate=FILM_RATE, bitrate_bps=4_000_000)
H264 = ("-c:v", "libx264", "-preset", "ultrafast", "-crf", "4", "-pix_fmt", "yuv420p")
MATRIX_OFFSET = 44
"""From `tkhd` to the display matrix (ISO/IEC 14496-12, 8.3.2)."""

Frames = NDArray[np.uint8]
Turn = tuple[float, float, float, float]


def made(
    path: Path,
    source: str = "testsrc2=s=160x90:r=24",
    *,
    frames: int = 12,
    filters: str = "null",
    coded: tuple[object, ...] = H264,
) -> Path:
    """`frames` frames of a lavfi `source`, through `filters`."""
    reading = ("-f", "lavfi", "-i", source, "-vf", filters, "-frames:v", frames)
    ffmpeg(*reading, "-fps_mode", "passthrough", *coded, path)
    return path


def with_matrix(path: Path, turn: Turn) -> Path:
    """The film with the display matrix `turn`: a, b, c, d of x' = ax + cy, y' = bx + dy."""
    data = bytearray(path.read_bytes())
    at = data.index(b"tkhd") + MATRIX_OFFSET
    a, b, c, d = (round(each * (1 << 16)) for each in turn)
    data[at : at + 36] = struct.pack(">9i", a, b, 0, c, d, 0, 0, 0, 1 << 30)
    path.write_bytes(data)
    return path


async def conformed(
    source: Path, *, frames: int = 12, spec: PictureSpec = SPEC
) -> tuple[Frames, Conformed]:
    """What becomes of `source`, as RGB frames; that it is to spec has been measured."""
    out = source.with_name(f"{source.stem}-out.mp4")
    done = await conform(source, out, spec=spec, frames=frames)
    facts = await probe_picture(out)
    assert (facts.codec, facts.profile, facts.level) == ("h264", "High", spec.level)
    assert (facts.width, facts.height) == (spec.width, spec.height)
    assert (facts.sar, facts.rotation) == (Fraction(1), 0)
    assert (facts.rate, facts.constant_rate) == (spec.rate, True)
    assert (facts.pixel_format, facts.field_order) == ("yuv420p", "progressive")
    assert dataclasses.astuple(facts.colour) == ("bt709", "bt709", "bt709", "tv")
    with av.open(str(out)) as film:
        shown_at = [Fraction(each.pts or 0) * clock_of(each) for each in film.decode(video=0)]
    assert shown_at == [number / spec.rate for number in range(frames)]
    return rgb(out, spec), done


def clock_of(frame: av.VideoFrame) -> Fraction:
    """The clock that a frame's time is written in."""
    assert frame.time_base is not None
    return frame.time_base


def rgb(path: Path, spec: PictureSpec = SPEC) -> Frames:
    """Every frame as a BT.709 screen shows it."""
    bt709 = "scale=in_color_matrix=bt709:in_range=tv,format=rgb24"
    raw = ffmpeg("-i", path, "-vf", bt709, "-fps_mode", "passthrough", "-f", "rawvideo", "-")
    return np.frombuffer(raw, np.uint8).reshape(-1, spec.height, spec.width, 3)


def moves(frames: Frames) -> list[bool]:
    """Whether each frame but the first differs from the one before."""
    steps = np.abs(np.diff(frames.astype(np.int16), axis=0)).mean(axis=(1, 2, 3))
    return [bool(step > 1.5) for step in steps]  # 1.5: what an encode of a still picture wavers by


def disc(width: int, height: int, *, sar: Fraction = Fraction(1), rate: int = 24) -> str:
    """A source with a white disc in its middle, round on a screen that shows pixels `sar` wide."""
    radius = min(width * sar, Fraction(height)) / 3
    x, y = (width - 1) / 2, (height - 1) / 2
    inside = f"lt(hypot((X-{x})*{float(sar)},Y-{y}),{float(radius)})"
    return (
        f"color=black:s={width}x{height}:r={rate},format=yuv444p,"
        f"geq=lum='16+219*{inside}':cb=128:cr=128,setsar={sar.numerator}/{sar.denominator}"
    )


def disc_size(frame: Frames) -> tuple[int, int]:
    """Width and height of the disc around the frame's middle."""
    white = frame[..., 1] > 128
    middle = (white.shape[0] // 2, white.shape[1] // 2)
    return _run(white[middle[0]], middle[1]), _run(white[:, middle[1]], middle[0])


def _run(line: NDArray[np.bool_], middle: int) -> int:
    black = np.flatnonzero(~line)
    before, after = black[black < middle], black[black > middle]
    return int((after[0] if after.size else line.size) - (before[-1] + 1 if before.size else 0))
