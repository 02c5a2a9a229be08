"""A clip, or a still, in the film's own shape; the last one closes with the end card."""

import asyncio
from pathlib import Path

from contracts.errors import BadInput
from contracts.screenplay import EndCard
from contracts.tasks.clips import ConformTask
from media.conform import conform
from media.endcard import Title, title_overlay
from media.picture import PictureSpec
from media.profiles import profile
from media.stills import moving_still

END_CARD_S = 2.5
"""Long enough to read a name and a line of eight words; an end card below two is missed."""


async def conformed(task: ConformTask, source: Path, out: Path) -> tuple[str, ...]:
    """Writes the conformed clip to `out`; notes what a reader of the report must know."""
    spec = _spec(task)
    moving = await _moved(task, source, spec) if task.still else source
    card, notes = await _end_card(task.end_card, spec, source.with_name("end-card.png"))
    done = await conform(
        moving,
        out,
        spec=spec,
        frames=task.frames,
        overlay=card,
        overlay_from=max(0, task.frames - round(END_CARD_S * spec.rate)),
    )
    return (*done.notes, *notes)


def _spec(task: ConformTask) -> PictureSpec:
    wanted = profile(task.profile)
    return PictureSpec(
        width=task.shape.width,
        height=task.shape.height,
        rate=task.shape.rate,
        bitrate_bps=wanted.video.bitrate_bps,
        h264_profile=wanted.video.profile.lower(),
        level=wanted.video.level,
        keyframe_every_s=wanted.gop.keyframe_every_s,
    )


async def _moved(task: ConformTask, picture: Path, spec: PictureSpec) -> Path:
    moved = picture.with_name("moved.mp4")
    await moving_still(
        await asyncio.to_thread(picture.read_bytes),
        moved,
        width=spec.width,
        height=spec.height,
        frames=task.frames,
        rate=spec.rate,
        seed=task.seed,
    )
    return moved


async def _end_card(
    card: EndCard | None, spec: PictureSpec, path: Path
) -> tuple[Path | None, tuple[str, ...]]:
    """The end card as a picture; one that our font cannot write is left out, and said so."""
    if card is None:
        return None, ()
    title = Title(card.name, card.tagline, card.call_to_action, card.legal_line)
    try:
        drawn = await asyncio.to_thread(
            title_overlay, title, width=spec.width, height=spec.height, colors=card.colors
        )
    except BadInput as refused:
        return None, (f"The end card was left out: {refused}.",)
    await asyncio.to_thread(path.write_bytes, drawn)
    return path, ()
