"""The filter graph that conforms a clip, built purely."""

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import ffmpeg as graph

from media.bars import Inner
from media.colour import scaled
from media.encode import STRICT_INPUT, picture_options
from media.facts import PROGRESSIVE, VideoFacts
from media.framing import Fit, Framing, framing
from media.greys import GREY_SCALE
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
    greys: Path | None = None,
) -> list[str]:
    """FFmpeg's arguments for the encode; `inner` is what lies within the clip's black bars.

    `greys` takes a small grey copy of every frame. Reads no file but the inputs' first bytes.
    """
    shown = shown_size(clip, inner)
    kind = demand(source, Family.FILM)
    options = {**guarded(source, kind), **STRICT_INPUT, **AS_IT_BEGAN}
    picture = graph.input(address(source), **options).video
    picture = on_the_beat(picture, clip, spec.rate, frames)
    if inner:
        picture = picture.filter("crop", inner.width, inner.height, inner.left, inner.top)
    picture = framed(picture, clip, spec, shown, fit)
    if overlay:
        picture = _titled(picture, overlay, spec.rate)
    picture = picture.filter(
        "setparams", colorspace="bt709", color_primaries="bt709", color_trc="bt709", range="tv"
    )
    outputs = []
    if greys:
        copies = picture.filter_multi_output("split")
        picture, grey = copies[0], copies[1].filter("scale", **GREY_SCALE).filter("format", "gray")
        outputs.append(grey.output(address(greys), f="rawvideo", fps_mode="passthrough"))
    outputs.insert(0, picture.output(address(out), **picture_options(spec, frames)))
    merged = graph.merge_outputs(*outputs).global_args("-xerror")
    arguments: list[str] = merged.compile()[1:]
    return arguments


def on_the_beat(
    picture: graph.Stream, clip: VideoFacts, rate: Fraction, frames: int
) -> graph.Stream:
    """Exactly `frames` frames at `rate`, the last one held where the clip ends before."""
    if clip.field_order not in {None, PROGRESSIVE}:
        picture = picture.filter("bwdif")
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
    picture: graph.Stream, clip: VideoFacts, spec: PictureSpec, shown: Shown, fit: Fit | None
) -> graph.Stream:
    """The picture in the film's size, cropped or before its blur, in BT.709."""
    placed = framing(shown, (spec.width, spec.height), fit)
    if placed.fit is Fit.CROP:
        picture = scaled(picture, clip, placed.width, placed.height).filter(
            "crop", spec.width, spec.height
        )
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
    if overlay.start:
        # With a clip's first frame there is nothing to fade from: the cut is its appearance.
        title = title.filter(
            "fade", type="in", start_frame=overlay.start, nb_frames=FADE_FRAMES, alpha=1
        )
    return graph.overlay(
        picture, title, shortest=1, enable=f"gte(n,{overlay.start})", format="yuv420"
    )


def strict_decode_arguments(source: Path) -> list[str]:
    """FFmpeg's arguments that read `source` to its end, and fail at the first fault in it."""
    kind = demand(source, Family.FILM)
    picture = graph.input(address(source), **guarded(source, kind), **STRICT_INPUT).video
    arguments: list[str] = picture.output("-", f="null").global_args("-xerror").compile()[1:]
    return arguments
