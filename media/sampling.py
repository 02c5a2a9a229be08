"""A few frames of what a clip will be once it is conformed, to look at before it is encoded."""

import math
from collections.abc import Sequence
from pathlib import Path

import ffmpeg as graph
import numpy as np
from numpy.typing import NDArray

from contracts.errors import MediaError
from media.bars import Inner
from media.conform import inner_of
from media.conform_graph import framed, on_the_beat, shown_size
from media.facts import VideoFacts
from media.ffmpeg import run
from media.framing import Fit, Focus
from media.picture import PictureSpec
from media.showable import showable
from media.sniff import Family, address, demand, guarded

TIMEOUT_S = 120.0


async def sampled(
    source: Path,
    *,
    spec: PictureSpec,
    frames: int,
    at: Sequence[int],
    focus: Focus | None = None,
) -> tuple[NDArray[np.uint8], ...]:
    """Frames number `at` (from 0, ascending) of what `conform` makes of `source`, cropped to
    its `focus` if there is one.

    Each as rows, columns and RGB, in the film's size. `MediaError` where the clip cannot be read.
    """
    clip = await showable(source)
    inner = await inner_of(source, clip)
    result = await run(
        sample_arguments(
            source, clip=clip, spec=spec, frames=frames, at=at, inner=inner, focus=focus
        ),
        timeout_s=TIMEOUT_S,
        purpose=f"look at {source.name}",
        capture=True,
    )
    shape = (len(at), spec.height, spec.width, 3)
    pixels = np.frombuffer(result.output, np.uint8)
    if pixels.size != math.prod(shape):
        raise MediaError(f"{source.name} gave too few frames to look at", said=result.said)
    return tuple(pixels.reshape(shape))


def sample_arguments(
    source: Path,
    *,
    clip: VideoFacts,
    spec: PictureSpec,
    frames: int,
    at: Sequence[int],
    inner: Inner | None = None,
    focus: Focus | None = None,
) -> list[str]:
    """FFmpeg's arguments for the frames as RGB, one after another on standard output."""
    picture = graph.input(address(source), **guarded(source, demand(source, Family.FILM))).video
    picture = on_the_beat(picture, clip, spec.rate, frames)
    # Chosen before they are scaled: that is most of the work.
    picture = picture.filter("select", "+".join(f"eq(n,{number})" for number in at))
    if inner:
        picture = picture.filter("crop", inner.width, inner.height, inner.left, inner.top)
    fit = Fit.CROP if focus else None
    picture = framed(picture, clip, spec, shown_size(clip, inner), fit, focus)
    picture = picture.filter("scale", in_color_matrix="bt709", in_range="tv", out_range="pc")
    output = picture.output("pipe:1", f="rawvideo", pix_fmt="rgb24", fps_mode="passthrough")
    arguments: list[str] = output.compile()[1:]
    return arguments
