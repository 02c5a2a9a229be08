"""Handles: the frames at a clip's ends that a dissolve is made of, kept without loss.

The clip is parted as it is conformed, so that every frame of the film is encoded for delivery
once: those that are seen alone with their clip, those of a dissolve with the dissolve.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import ffmpeg as graph

from contracts.transitions import Joints
from media.encode import BARE, BT709, picture_options
from media.greys import grey_output
from media.picture import PictureSpec
from media.sniff import address


@dataclass(frozen=True)
class Part:
    """A run of a conformed clip's frames and the file that they go to."""

    name: str
    """`picture`, or the handle's: `opening` or `closing`."""
    path: Path
    first: int
    frames: int

    @property
    def is_lossless(self) -> bool:
        """Whether it is kept as it is, to be encoded with what it dissolves into."""
        return self.name != "picture"


def parts_of(out: Path, frames: int, joints: Joints) -> tuple[Part, ...]:
    """What a clip of `frames` is parted into: what is seen of it alone, in `out`, and its handles.

    The opening handle holds its first frames, the closing one those beyond its last.
    """
    opens, closes = joints.dissolves_in, joints.dissolves_out
    parts = (
        Part("picture", out, opens, frames - opens),
        Part("opening", out.with_suffix(".opening.mp4"), 0, opens),
        Part("closing", out.with_suffix(".closing.mp4"), frames, closes),
    )
    return tuple(part for part in parts if part.frames)


def parted(
    picture: graph.Stream, parts: tuple[Part, ...], spec: PictureSpec, greys: Path | None = None
) -> Iterator[graph.Stream]:
    """The outputs that write each part of `picture` to its file, and grey copies of the first."""
    copies = picture.filter_multi_output("split", len(parts) + bool(greys))
    for number, part in enumerate(parts):
        options = lossless_options if part.is_lossless else picture_options
        cut = _cut(copies[number], part)
        yield cut.output(address(part.path), **options(spec, part.frames))
    if greys:
        yield grey_output(_cut(copies[len(parts)], parts[0]), greys)


def _cut(picture: graph.Stream, part: Part) -> graph.Stream:
    span = {"start_frame": part.first, "end_frame": part.first + part.frames}
    return picture.filter("trim", **span).filter("setpts", "PTS-STARTPTS")


def lossless_options(spec: PictureSpec, frames: int) -> dict[str, str | int]:
    """FFmpeg's output options that keep every sample of a handle as it is."""
    return {
        "c:v": "libx264",
        "preset": "ultrafast",
        "qp": 0,
        "pix_fmt": "yuv420p",
        "frames:v": frames,
        "video_track_timescale": spec.timescale,
        "f": "mp4",
        **BT709,
        **BARE,
    }
