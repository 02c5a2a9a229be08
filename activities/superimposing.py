"""A super: the brand's own text over a scene, for as long as it takes to read."""

import asyncio
import math
from collections.abc import Mapping
from pathlib import Path

from activities.captioning import Burned
from activities.fonts import face_of
from contracts.artifacts import ArtifactRef
from contracts.errors import BadInput
from contracts.screenplay import Super
from contracts.transitions import Joints
from media.captionlines import broken
from media.conform_graph import Overlay
from media.picture import PictureSpec
from media.plated import Edge, plated
from media.reading import card_seconds
from media.typesetting import cleaned


async def superimposed(
    over: Super,
    files: Mapping[ArtifactRef, Path],
    joints: Joints,
    folder: Path,
    spec: PictureSpec,
    frames: int,
) -> Burned:
    """Draws the super into `folder`: at the head, where no caption stands.

    It comes once its scene is seen alone, and goes before the scene does. A scene that is too
    short for it has it throughout, and the report says so.
    """
    first, last = max(joints.dissolves_in, joints.rises), frames - joints.falls
    wanted = math.ceil(card_seconds([over.text]) * spec.rate)
    try:
        drawn = await asyncio.to_thread(_drawn, over, files, spec)
    except BadInput as fault:
        return Burned(notes=(f"The super was left out: {fault}.",))
    path = folder / "super.png"
    await asyncio.to_thread(path.write_bytes, drawn)
    overlay = Overlay(path, first, min(first + wanted, last))
    return Burned((overlay,), _haste(wanted, last - first, spec))


def _drawn(over: Super, files: Mapping[ArtifactRef, Path], spec: PictureSpec) -> bytes:
    lines, face = broken(cleaned(over.text)), face_of(over, files)
    return plated(lines, face, width=spec.width, height=spec.height, edges=[Edge.HEAD])


def _haste(wanted: int, there: int, spec: PictureSpec) -> tuple[str, ...]:
    if wanted <= there:
        return ()
    return (
        f"The super takes {float(wanted / spec.rate):.1f} s to read and its scene has "
        f"{float(there / spec.rate):.1f} s: shorten it, or choose fewer scenes.",
    )
