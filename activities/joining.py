"""The film's picture from its clips: dissolves encoded, everything else copied."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from activities.conforming import spec_of
from contracts.artifacts import ArtifactRef
from contracts.errors import MediaError
from contracts.takes import Clip
from contracts.tasks.assembly import JoinTask
from media.dissolve import dissolve
from media.join import join
from media.picture import PictureSpec


def files_of(task: JoinTask) -> tuple[ArtifactRef, ...]:
    """The artifacts that the picture is joined from."""
    of_each = ((clip.picture, clip.opening, clip.closing) for clip in task.clips)
    return tuple(ref for refs in of_each for ref in refs if ref is not None)


@dataclass(frozen=True)
class Joined:
    """A picture's frames, and grey copies of those that no clip has by itself."""

    frames: int
    greys: Mapping[int, Path]
    """Of each dissolve, by the number of the clip (from 1) that it leads into."""


async def joined(task: JoinTask, files: Mapping[ArtifactRef, Path], out: Path) -> Joined:
    """Writes the picture to `out`: all frames that the clips add to the film."""
    spec = spec_of(task.profile, task.shape) if task.shape else None
    pictures, greys = [files[task.clips[0].picture]], {}
    for number, (before, after) in enumerate(pairwise(task.clips), 2):
        if before.closing or after.opening:
            film = out.with_name(f"dissolve-{number}.mp4")
            greys[number] = film.with_suffix(".grey")
            await _dissolve(number, before, after, files, spec, film, greys[number])
            pictures.append(film)
        pictures.append(files[after.picture])
    frames = sum(clip.frames for clip in task.clips)
    await join(pictures, out, rate=task.rate, frames=frames)
    return Joined(frames, greys)


async def _dissolve(
    number: int,
    before: Clip,
    after: Clip,
    files: Mapping[ArtifactRef, Path],
    spec: PictureSpec | None,
    out: Path,
    greys: Path,
) -> None:
    """Writes the frames in which clip `number` (from 1) comes through the one before it."""
    if before.closing is None or after.opening is None or spec is None:
        raise MediaError(
            f"scene {number - 1} cannot dissolve into scene {number}: one of their clips was "
            "conformed for a cut. Have both scenes made anew"
        )
    await dissolve(files[before.closing], files[after.opening], out, spec=spec, greys=greys)
