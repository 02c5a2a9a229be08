"""Captions burned into a clip: the very ones that stand in the files beside the film."""

import asyncio
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from activities.closing import Closing
from activities.fonts import face_of
from contracts.artifacts import ArtifactRef
from contracts.errors import BadInput
from contracts.subtitles import Subtitles
from media.captions import Cue, cues
from media.conform_graph import Overlay
from media.picture import PictureSpec
from media.plated import Mask, opaque, plated, refuse_unset
from media.typeface import Typeface


@dataclass(frozen=True)
class Burned:
    """The captions as pictures at their frames, and what the report must say of them."""

    overlays: tuple[Overlay, ...] = ()
    notes: tuple[str, ...] = ()


async def captioned(
    subtitles: Subtitles,
    files: Mapping[ArtifactRef, Path],
    end: Closing,
    folder: Path,
    spec: PictureSpec,
    frames: int,
) -> Burned:
    """Draws the captions of a clip's first `frames` into `folder`, clear of its end card.

    Where one of the film's captions cannot be set, none is, in no scene: the film has them beside
    it, and the report says why.
    """
    return await asyncio.to_thread(_drawn, subtitles, files, end, folder, spec, frames)


def _drawn(
    subtitles: Subtitles,
    files: Mapping[ArtifactRef, Path],
    end: Closing,
    folder: Path,
    spec: PictureSpec,
    frames: int,
) -> Burned:
    shown = cues(subtitles.words, rate=spec.rate, film_frames=subtitles.film_frames)
    face = face_of(subtitles, files)
    try:
        for cue in shown:
            refuse_unset(cue.lines, face, width=spec.width, height=spec.height)
    except BadInput as fault:
        said = f"The captions stand beside the film and not in its picture: {fault}."
        return Burned(notes=(said,))
    return Burned(tuple(_overlays(shown, face, subtitles, end, folder, spec, frames)))


def _overlays(
    shown: tuple[Cue, ...],
    face: Typeface,
    subtitles: Subtitles,
    end: Closing,
    folder: Path,
    spec: PictureSpec,
    frames: int,
) -> Iterator[Overlay]:
    card = opaque(end.card.read_bytes()) if end.card else None
    for number, cue in enumerate(shown):
        start, until = (
            round(at * spec.rate) - subtitles.first_frame for at in (cue.start_s, cue.end_s)
        )
        start, until = max(0, start), min(until, frames)
        if start < until:
            taken: Mask | None = card if until > end.start else None
            path = folder / f"caption-{number}.png"
            path.write_bytes(
                plated(cue.lines, face, width=spec.width, height=spec.height, taken=taken)
            )
            yield Overlay(path, start, until, fades=False)
