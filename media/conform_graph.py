"""The filter graph that conforms a clip, built purely."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import ffmpeg as graph

from contracts.transitions import Joints
from media.bars import Inner
from media.colour import scaled
from media.encode import STRICT_INPUT
from media.facts import PROGRESSIVE, VideoFacts
from media.framing import Fit, Focus, Framing, framing
from media.handles import parted, parts_of
from media.picture import PictureSpec
from media.retiming import retiming
from media.showable import AS_IT_BEGAN
from media.sniff import Family, address, demand, guarded

FADE_FRAMES = 12
"""How long an overlay takes to appear."""
BLUR_DIVISOR = 8
"""The blurred background is blurred at an eighth of the size: the same look for a 64th of it."""

Shown = tuple[Fraction, Fraction]
"""Width and height of what is to be seen, in square pixels."""


@dataclass(frozen=True)
class Overlay:
    """A full-frame RGBA PNG that fades in over the picture at frame `start`, or is there from 0."""

    path: Path
    start: int = 0
    end: int | None = None
    """The first frame without it; None for one that stays."""
    fades: bool = True
    """Whether it comes and goes softly; what is read word by word comes and goes with a frame."""


def shown_size(clip: VideoFacts, inner: Inner | None) -> Shown:
    """Width and height of what is to be seen: square pixels, upright, without black bars."""
    if inner is None:
        return clip.upright_size
    upright = (clip.width, clip.height) if clip.rotation % 180 == 0 else (clip.height, clip.width)
    whole = clip.upright_size
    return whole[0] * inner.width / upright[0], whole[1] * inner.height / upright[1]


def conform_arguments(
    source: Path,
    out: Path,
    *,
    clip: VideoFacts,
    spec: PictureSpec,
    frames: int,
    inner: Inner | None = None,
    overlay: Overlay | None = None,
    fit: Fit | None = None,
    joints: Joints = Joints(),
    texts: Sequence[Overlay] = (),
    greys: Path | None = None,
    focus: Focus | None = None,
) -> list[str]:
    """FFmpeg's arguments for the encode; `inner` is what lies within the clip's black bars.

    `overlay` dips to black with the picture, `texts` stay to be read. What is shared with a
    neighbour goes to files beside `out` (`media.handles.parts_of`); `greys` takes a small grey
    copy of every frame of `out`.
    Reads no file but the inputs' first bytes.
    """
    shown = shown_size(clip, inner)
    kind = demand(source, Family.FILM)
    options = {**guarded(source, kind), **STRICT_INPUT, **AS_IT_BEGAN}
    picture = graph.input(address(source), **options).video
    picture = on_the_beat(picture, clip, spec.rate, frames + joints.dissolves_out)
    if inner:
        picture = picture.filter("crop", inner.width, inner.height, inner.left, inner.top)
    picture = framed(picture, clip, spec, shown, fit, focus)
    if overlay:
        picture = _titled(picture, overlay, spec.rate)
    picture = _dipped(picture, frames, joints)
    for text in texts:
        picture = _titled(picture, text, spec.rate)
    picture = picture.filter(
        "setparams", colorspace="bt709", color_primaries="bt709", color_trc="bt709", range="tv"
    )
    outputs = parted(picture, parts_of(out, frames, joints), spec, greys)
    arguments: list[str] = graph.merge_outputs(*outputs).global_args("-xerror").compile()[1:]
    return arguments


def on_the_beat(
    picture: graph.Stream, clip: VideoFacts, rate: Fraction, frames: int
) -> graph.Stream:
    """Exactly `frames` frames at `rate`, the last one held where the clip ends before."""
    if clip.field_order not in {None, PROGRESSIVE}:
        picture = picture.filter("bwdif", mode="send_frame")  # its own way is a frame a field
    plan = retiming(clip, rate)
    if plan.frame_for_frame:
        picture = picture.filter("settb", f"{rate.denominator}/{rate.numerator}").filter(
            "setpts", "N"
        )
    else:
        picture = picture.filter("setpts", "PTS-STARTPTS")
    if plan.blended:
        picture = picture.filter("framerate", fps=f"{rate.numerator}/{rate.denominator}")
    return (
        picture.filter("fps", f"{rate.numerator}/{rate.denominator}")
        .filter("tpad", stop=frames, stop_mode="clone")
        .filter("trim", end_frame=frames)
    )


def framed(
    picture: graph.Stream,
    clip: VideoFacts,
    spec: PictureSpec,
    shown: Shown,
    fit: Fit | None,
    focus: Focus | None = None,
) -> graph.Stream:
    """The picture in the film's size, cropped (to its `focus`) or before its blur, in BT.709."""
    frame = (spec.width, spec.height)
    placed = framing(shown, frame, fit)
    if placed.fit is Fit.CROP:
        picture = scaled(picture, clip, placed.width, placed.height)
        corner = focus.corner((placed.width, placed.height), frame) if focus else ()
        picture = picture.filter("crop", *frame, *corner)
    else:
        picture = _before_its_blur(picture, clip, spec, shown, placed)
    return picture.filter("setsar", 1).filter("format", "yuv420p")


def _before_its_blur(
    picture: graph.Stream, clip: VideoFacts, spec: PictureSpec, shown: Shown, placed: Framing
) -> graph.Stream:
    copies = picture.filter_multi_output("split")
    sharp = scaled(copies[0], clip, placed.width, placed.height).filter("setsar", 1)
    small = [2 * -(-side // (2 * BLUR_DIVISOR)) for side in (spec.width, spec.height)]
    cover = framing(shown, (small[0], small[1]), Fit.CROP)
    blurred = (
        scaled(copies[1], clip, cover.width, cover.height)
        .filter("crop", *small)
        .filter("boxblur", min(small) // 12, 2)
        .filter("scale", spec.width, spec.height)
        .filter("setsar", 1)
    )
    return graph.overlay(blurred, sharp, x="(W-w)/2", y="(H-h)/2")


def _titled(picture: graph.Stream, overlay: Overlay, rate: Fraction) -> graph.Stream:
    kind = demand(overlay.path, Family.PICTURE)
    title = (
        graph.input(address(overlay.path), **guarded(overlay.path, kind))
        .video.filter("scale", out_color_matrix="bt709", out_range="tv")
        .filter("format", "yuva420p")
        .filter("loop", loop=-1, size=1)
        .filter("settb", f"{rate.denominator}/{rate.numerator}")
        .filter("setpts", "N")
    )
    if overlay.start and overlay.fades:
        # With a clip's first frame there is nothing to fade from: the cut is its appearance.
        title = title.filter(
            "fade", type="in", start_frame=overlay.start, nb_frames=FADE_FRAMES, alpha=1
        )
    seen = f"gte(n,{overlay.start})"
    if overlay.end is not None:
        seen += f"*lt(n,{overlay.end})"
        if overlay.fades:
            leaves = overlay.end - FADE_FRAMES
            title = title.filter(
                "fade", type="out", start_frame=leaves, nb_frames=FADE_FRAMES, alpha=1
            )
    return graph.overlay(picture, title, shortest=1, enable=seen, format="yuv420")


def _dipped(picture: graph.Stream, frames: int, joints: Joints) -> graph.Stream:
    """The picture out of black and back into it, whatever lies on it included."""
    if joints.rises:
        picture = picture.filter("fade", type="in", start_frame=0, nb_frames=joints.rises)
    if joints.falls:
        start = frames - joints.falls
        picture = picture.filter("fade", type="out", start_frame=start, nb_frames=joints.falls)
    return picture


def strict_decode_arguments(source: Path) -> list[str]:
    """FFmpeg's arguments that read `source` to its end, and fail at the first fault in it."""
    kind = demand(source, Family.FILM)
    picture = graph.input(address(source), **guarded(source, kind), **STRICT_INPUT).video
    arguments: list[str] = picture.output("-", f="null").global_args("-xerror").compile()[1:]
    return arguments
