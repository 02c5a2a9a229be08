"""Where a clip's subject is, so that another shape can be cut from its picture around it.

Three things draw the eye: a colour that the picture's border does not have, sharp detail, and
movement. They count alike, and once more where colour and detail meet; what is everywhere counts
nowhere. One place holds for the whole clip: a window that wanders after its subject shows.
"""

import math
from collections.abc import Sequence
from pathlib import Path

import ffmpeg as graph
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from contracts.errors import MediaError
from media.bars import Inner
from media.cardplace import LOOKED_AT_PX, Frame, Plane, detail
from media.conform import inner_of
from media.conform_graph import on_the_beat, shown_size
from media.facts import VideoFacts
from media.ffmpeg import run
from media.framing import Focus
from media.picture import PictureSpec
from media.showable import showable
from media.sniff import Family, address, demand, guarded

TIMEOUT_S = 120.0
SAMPLES = 8
"""Frames that are looked at, evenly spread over what is used of the clip."""
PATCH_PX = 10
"""Side of a patch in the picture that is looked at."""
ALIKE = 0.995
"""Windows that hold so much of the best one's are as good; the one nearest the middle is taken."""


async def focus_on_subject(source: Path, *, spec: PictureSpec, frames: int) -> Focus:
    """Where a crop of `spec`'s shape lies best, over the clip's first `frames` at `spec.rate`.

    The same clip always gives the same place. `MediaError` where the clip cannot be read.
    """
    clip = await showable(source)
    inner = await inner_of(source, clip)
    size = _small(clip, inner)
    at = sorted({step * (frames - 1) // (SAMPLES - 1) for step in range(SAMPLES)})
    result = await run(
        look_arguments(source, clip=clip, spec=spec, frames=frames, at=at, size=size, inner=inner),
        timeout_s=TIMEOUT_S,
        purpose=f"look for the subject of {source.name}",
        capture=True,
    )
    shape = (len(at), size[1], size[0], 3)
    pixels = np.frombuffer(result.output, np.uint8)
    if pixels.size != math.prod(shape):
        raise MediaError(f"{source.name} gave too few frames to look at", said=result.said)
    return focus_within(attention(pixels.reshape(shape)), (spec.width, spec.height))


def _small(clip: VideoFacts, inner: Inner | None) -> tuple[int, int]:
    shown = shown_size(clip, inner)
    width, height = (max(1, round(side * LOOKED_AT_PX / min(shown))) for side in shown)
    return width, height


def look_arguments(
    source: Path,
    *,
    clip: VideoFacts,
    spec: PictureSpec,
    frames: int,
    at: Sequence[int],
    size: tuple[int, int],
    inner: Inner | None,
) -> list[str]:
    """FFmpeg's arguments for frames `at` of the whole picture, small, as RGB on standard output."""
    picture = graph.input(address(source), **guarded(source, demand(source, Family.FILM))).video
    picture = on_the_beat(picture, clip, spec.rate, frames)
    picture = picture.filter("select", "+".join(f"eq(n,{number})" for number in at))
    if inner:
        picture = picture.filter("crop", inner.width, inner.height, inner.left, inner.top)
    picture = picture.filter("scale", *size, flags="area")
    output = picture.output("pipe:1", f="rawvideo", pix_fmt="rgb24", fps_mode="passthrough")
    arguments: list[str] = output.compile()[1:]
    return arguments


def attention(frames: NDArray[np.uint8]) -> Plane:
    """How much each pixel draws the eye, over all of `frames` (number, rows, columns, RGB).

    Their shorter side is `LOOKED_AT_PX`.
    """
    rows, columns = (np.linspace(-1, 1, side)[:, None] for side in frames.shape[1:3])
    middle = 0.5 + np.exp(-(rows**2 + columns.T**2) / (2 * 0.6**2))
    patches = np.stack([_patches(frame) for frame in frames])
    colour = _shared(_as_large(_standing_out(patches), middle))
    moving = _shared(_as_large(_moving(patches), middle))
    sharp = _shared(detail(list(frames)))
    told: Plane = middle * (colour + moving + sharp + _shared(colour * sharp))
    return told


def focus_within(where: Plane, frame: tuple[int, int]) -> Focus:
    """Where a window of `frame`'s shape, as large as fits, holds most, and that near its middle."""
    height, width = where.shape
    shape = frame[0] / frame[1]
    return Focus(
        across=_best(where.sum(axis=0), round(height * shape)),
        down=_best(where.sum(axis=1), round(width / shape)),
    )


def _best(profile: Plane, window: int) -> float:
    """Where along `profile` the window begins, from 0 to 1 of the way that it can be moved."""
    way = len(profile) - window
    if way <= 0 or not profile.any():
        return 0.5
    # What stands at the window's edge counts for little: a subject is not to be cut off there.
    scores = np.correlate(profile, 0.2 + np.hanning(window), "valid")
    good = np.flatnonzero(scores >= ALIKE * scores.max())
    return float(good[np.abs(good - way / 2).argmin()] / way)


def _patches(frame: Frame) -> NDArray[np.float64]:
    """The frame's colours in large patches, in which grain and texture stand out nowhere."""
    image = Image.fromarray(frame)
    small = (max(2, image.width // PATCH_PX), max(2, image.height // PATCH_PX))
    return np.asarray(image.resize(small, Image.Resampling.BOX), np.float64)


def _standing_out(patches: NDArray[np.float64]) -> Plane:
    """How far each patch's colour is from the tenth of its frame's border that is most like it.

    The tenth, so that a subject which touches the border is not taken for ground.
    """
    border = np.concatenate(
        (patches[:, 0], patches[:, -1], patches[:, 1:-1, 0], patches[:, 1:-1, -1]), axis=1
    )
    away = ((patches[:, :, :, None] - border[:, None, None]) ** 2).sum(axis=-1)
    far: Plane = np.quantile(away, 0.1, axis=-1).mean(axis=0)
    return far


def _moving(patches: NDArray[np.float64]) -> Plane:
    """How much each patch changes from one frame to the next."""
    change: Plane = np.abs(np.diff(patches, axis=0)).sum(axis=(0, 3))
    return change


def _as_large(part: Plane, as_: Plane) -> Plane:
    """The plane, each patch over the pixels that it stands for."""
    rows, columns = (
        np.arange(side) * count // side for side, count in zip(as_.shape, part.shape, strict=True)
    )
    large: Plane = part[np.ix_(rows, columns)]
    return large


def _shared(part: Plane) -> Plane:
    """What exceeds the plane's usual value, with a sum of 1; of nothing, nothing."""
    more: Plane = np.clip(part - np.median(part), 0, None)
    return more / max(float(more.sum()), 1e-9)
