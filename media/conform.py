"""A clip as its provider delivered it becomes a clip that joins: one encode, and the only one."""

import dataclasses
from collections.abc import Sequence
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import Protocol

from contracts.errors import MediaError
from contracts.transitions import Joints
from media.bars import Inner, find_bars
from media.colour import colour_notes
from media.conform_graph import (
    Overlay,
    conform_arguments,
    shown_size,
    strict_decode_arguments,
)
from media.facts import PROGRESSIVE, VideoFacts
from media.ffmpeg import OnProgress, run
from media.framing import Fit, Focus, Framing, framing
from media.handles import Part, parts_of
from media.picture import PictureSpec
from media.probe import probe_picture
from media.retiming import retiming
from media.showable import change_of_size, showable

TIMEOUT_S = 600.0
"""An 8 s clip takes about 10 s on two idle cores."""
FALLBACK_PRESET = "superfast"
"""Half the work and memory; its parameter sets equal `veryfast`'s, so the clips still join."""


class ArgumentsFor(Protocol):
    """Gives FFmpeg's arguments for an encode to a spec."""

    def __call__(self, *, spec: PictureSpec) -> list[str]:
        """The arguments."""
        ...


@dataclasses.dataclass(frozen=True)
class Conformed:
    """A conformed clip's exact length, and what a reader of the report must know."""

    frames: int
    notes: tuple[str, ...] = ()


async def conform(
    source: Path,
    out: Path,
    *,
    spec: PictureSpec,
    frames: int,
    overlay: Path | None = None,
    overlay_from: int = 0,
    fit: Fit | None = None,
    greys: Path | None = None,
    joints: Joints = Joints(),
    texts: Sequence[Overlay] = (),
    focus: Focus | None = None,
    on_progress: OnProgress | None = None,
) -> Conformed:
    """Encodes `source` to `out`: exactly `frames` frames of `spec`, no sound.

    `overlay` is the end card, `texts` are captions and supers, over everything. Where `joints`
    dissolve, the frames shared with a neighbour are kept beside `out` instead, without loss
    (`media.handles.parts_of`). `greys` takes a small grey copy of each frame of `out`, so that a
    check need not decode them again.

    Never stretched: cropped, or set before a blurred copy of itself (`fit` None decides by how
    much a crop would lose), around `focus` or the middle. A short clip holds its last frame, which
    is noted; a long one is cut.
    Raises `MediaError` where the clip is no film, or is cut off or corrupt.
    """
    clip = await showable(source)
    plan = retiming(clip, spec.rate)
    inner = await inner_of(source, clip)
    placed = framing(shown_size(clip, inner), (spec.width, spec.height), fit)
    arguments = partial(
        conform_arguments,
        source,
        out,
        clip=clip,
        frames=frames,
        inner=inner,
        overlay=Overlay(overlay, overlay_from) if overlay else None,
        fit=fit,
        joints=joints,
        texts=texts,
        greys=greys,
        focus=focus,
    )
    parts = parts_of(out, frames, joints)
    makes = [*(part.path for part in parts), *([greys] if greys else [])]
    encode_notes = await _encode(arguments, source, makes, spec, on_progress)
    await _verify(source, parts)
    held = _held(plan.frames, frames, joints.dissolves_out)
    notes = (*plan.notes, *held, *_notes(clip, placed), *_bar_notes(inner), *encode_notes)
    return Conformed(frames, notes)


async def inner_of(source: Path, clip: VideoFacts) -> Inner | None:
    """What lies within the clip's black bars; None where it has none."""
    try:
        return await find_bars(source, clip)
    except MediaError:
        # A clip that cannot be read here cannot be encoded either, and that error says more.
        return None


async def _encode(
    arguments: ArgumentsFor,
    source: Path,
    makes: Sequence[Path],
    spec: PictureSpec,
    on_progress: OnProgress | None,
) -> tuple[str, ...]:
    """Encodes, and a second time more gently where that failed though the clip is sound."""
    attempt = partial(
        run,
        timeout_s=TIMEOUT_S,
        purpose=f"conform {source.name}",
        on_progress=on_progress,
        makes=makes,
    )
    notes: tuple[str, ...] = ()
    try:
        done = await attempt(arguments(spec=spec))
    except MediaError as first:
        await _refuse_corrupt(source, first)
        done = await attempt(arguments(spec=dataclasses.replace(spec, preset=FALLBACK_PRESET)))
        notes = (f"encoded with preset {FALLBACK_PRESET}, since {spec.preset} failed",)
    _refuse_change(source, makes, done.said)
    return notes


def _refuse_change(source: Path, makes: Sequence[Path], said: str) -> None:
    if change := change_of_size(said):
        for path in makes:
            path.unlink()
        raise MediaError(
            f"{source.name} changes from {change} part-way: have it delivered in one size",
            said=said,
        )


async def _refuse_corrupt(source: Path, first: MediaError) -> None:
    """Tells a bad clip, which no other encode mends, from a bad hour."""
    arguments = strict_decode_arguments(source)
    try:
        await run(arguments, timeout_s=TIMEOUT_S, purpose=f"read {source.name} to its end")
    except MediaError as fault:
        raise MediaError(f"{source.name} is cut off or corrupt", said=fault.said) from first


async def _verify(source: Path, parts: Sequence[Part]) -> None:
    for part in parts:
        made = await probe_picture(part.path)
        if made.frames != part.frames:
            raise MediaError(f"{source.name} became {made.frames} frames instead of {part.frames}")


def _held(has: int, frames: int, under_the_next: int) -> tuple[str, ...]:
    """What is said of a clip that is shorter than what it is to fill."""
    if has < frames:
        return (f"last frame held for {frames - has} frames: the clip has only {has}",)
    if has < frames + under_the_next:
        held = frames + under_the_next - has
        return (f"last frame held for {held} frames of the dissolve: the clip has only {has}",)
    return ()


def _bar_notes(inner: Inner | None) -> tuple[str, ...]:
    if inner is None:
        return ()
    return (f"black bars cropped away: the picture is {inner.width}x{inner.height}",)


def _notes(clip: VideoFacts, placed: Framing) -> list[str]:
    notes = []
    if placed.fit is Fit.PAD:
        notes.append(
            f"set before a blurred copy of itself: {clip.width}x{clip.height} is another shape"
        )
    elif placed.lost > Fraction(1, 20):
        notes.append(f"cropped: {float(placed.lost):.0%} of the picture lies outside the frame")
    if clip.field_order not in {None, PROGRESSIVE}:
        notes.append("deinterlaced")
    return [*notes, *colour_notes(clip.colour)]
