"""The film's last frames: the end card, drawn for the picture that it will stand on."""

import asyncio
import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from contracts.artifacts import ArtifactRef
from contracts.errors import BadInput, MediaError
from contracts.screenplay import EndCard
from media.endcard import Frame, Look, Title, end_card
from media.framing import Focus
from media.logo import opened_logo
from media.picture import PictureSpec
from media.reading import card_seconds
from media.sampling import sampled
from media.typeface import opened_font

SAMPLES = 5
"""Frames behind the card that are looked at: two a second, in which little can come and go."""


@dataclass(frozen=True)
class Closing:
    """The card as a picture, the frame at which it comes, and what the report must say of it."""

    card: Path | None = None
    start: int = 0
    notes: tuple[str, ...] = ()


def files_of(card: EndCard | None) -> tuple[ArtifactRef, ...]:
    """The artifacts that a card is made with."""
    if card is None:
        return ()
    return tuple(ref for ref in (card.logo, card.font) if ref is not None)


async def closing(
    card: EndCard,
    files: Mapping[ArtifactRef, Path],
    clip: Path,
    spec: PictureSpec,
    frames: int,
    focus: Focus | None = None,
) -> Closing:
    """Draws the card beside `clip`, for the last of the `frames` that it will be conformed to.

    It stands until the last frame, and as long as its texts take to read if the scene is as long.
    """
    title = Title(card.name, card.tagline, card.call_to_action, card.legal_line)
    wanted_s = card_seconds(card.texts)
    start = max(0, frames - math.ceil(wanted_s * spec.rate))
    behind = await _behind(clip, spec, frames, start, focus)
    drawn, notes = await asyncio.to_thread(_drawn, title, card, files, spec, behind)
    if drawn is None:
        return Closing(notes=notes)
    path = clip.with_name("end-card.png")
    await asyncio.to_thread(path.write_bytes, drawn)
    return Closing(path, start, (*notes, *_haste(float(wanted_s), float(frames / spec.rate))))


async def _behind(
    clip: Path, spec: PictureSpec, frames: int, start: int, focus: Focus | None
) -> tuple[Frame, ...]:
    """Frames from `start` to the last one, evenly spread."""
    at = sorted({start + step * (frames - 1 - start) // (SAMPLES - 1) for step in range(SAMPLES)})
    try:
        return await sampled(clip, spec=spec, frames=frames, at=at, focus=focus)
    except MediaError:
        # A clip that cannot be read here cannot be encoded either, and that error says more.
        return ()


def _drawn(
    title: Title,
    card: EndCard,
    files: Mapping[ArtifactRef, Path],
    spec: PictureSpec,
    behind: tuple[Frame, ...],
) -> tuple[bytes | None, tuple[str, ...]]:
    """The card; a tagline that cannot be set is left out of it, and said so, and then the card."""
    look = Look(
        colors=card.colors,
        logo=opened_logo(files[card.logo]) if card.logo else None,
        face=opened_font(files[card.font], "the brand's font") if card.font else None,
    )
    shape = {"width": spec.width, "height": spec.height}
    try:
        return end_card(title, look, **shape, behind=behind), ()
    except BadInput as fault:
        refused = fault
    try:
        without = end_card(replace(title, tagline=""), look, **shape, behind=behind)
    except BadInput as fault:
        return None, (f"The end card was left out: {fault}.",)
    return without, (f"The end card's tagline was left out: {refused}.",)


def _haste(wanted_s: float, scene_s: float) -> tuple[str, ...]:
    if wanted_s <= scene_s:
        return ()
    return (
        f"The end card takes {wanted_s:.1f} s to read and its scene has {scene_s:.1f} s: "
        "shorten the legal line, or choose fewer scenes.",
    )
