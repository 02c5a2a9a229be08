"""A clip, or a still, in the film's own shape; the last one closes with the end card."""

import asyncio
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path

from activities.captioning import Burned, captioned
from activities.closing import Closing, closing
from activities.superimposing import superimposed
from contracts.artifacts import ArtifactRef
from contracts.casting import PictureShape
from contracts.tasks.clips import ConformTask
from media.conform import conform
from media.framing import Fit, framing
from media.motion import opened
from media.picture import PictureSpec
from media.profiles import profile
from media.stills import moving_still
from media.subject import focus_on_subject


async def conformed(
    task: ConformTask, source: Path, files: Mapping[ArtifactRef, Path], out: Path, greys: Path
) -> tuple[str, ...]:
    """Writes the conformed clip to `out`; notes what a reader of the report must know.

    `greys` takes a small copy of every frame, for the check. `files` are the artifacts that texts
    are set with, brought here.
    """
    spec = spec_of(task.profile, task.shape)
    moving = await _moved(task, source, spec) if task.still else source
    focus = None
    if task.reframed:
        focus = await focus_on_subject(moving, spec=spec, frames=task.frames)
    end = Closing()
    if task.end_card is not None:
        end = await closing(task.end_card, files, moving, spec, task.frames, focus)
    seen = task.frames + task.joints.dissolves_out
    read = Burned()
    if task.subtitles is not None:
        read = await captioned(task.subtitles, files, end, out.parent, spec, seen)
    over = Burned()
    if task.superimposed is not None:
        over = await superimposed(
            task.superimposed, files, task.joints, out.parent, spec, task.frames
        )
    done = await conform(
        moving,
        out,
        spec=spec,
        frames=task.frames,
        overlay=end.card,
        overlay_from=end.start,
        joints=task.joints,
        texts=(*over.overlays, *read.overlays),
        greys=greys,
        fit=Fit.CROP if focus else None,
        focus=focus,
    )
    return (*done.notes, *end.notes, *over.notes, *read.notes)


def spec_of(profile_name: str, shape: PictureShape) -> PictureSpec:
    """The picture that every clip of a film in this shape is encoded to."""
    recipe = profile(profile_name).recipe
    return PictureSpec.by(recipe, shape.width, shape.height, shape.rate)


async def _moved(task: ConformTask, picture: Path, spec: PictureSpec) -> Path:
    moved, still = picture.with_name("moved.mp4"), await asyncio.to_thread(picture.read_bytes)
    width, height = spec.width, spec.height
    if task.reframed:
        # Moved in its own shape, so that there is something to choose from.
        whole = framing(await asyncio.to_thread(_size, still), (width, height), Fit.CROP)
        width, height = whole.width, whole.height
    await moving_still(
        still,
        moved,
        width=width,
        height=height,
        frames=task.frames + task.joints.dissolves_out,
        rate=spec.rate,
        seed=task.seed,
    )
    return moved


def _size(still: bytes) -> tuple[Fraction, Fraction]:
    width, height = opened(still).size
    return Fraction(width), Fraction(height)
