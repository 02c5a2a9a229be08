"""Everything that a technical check wants to know of a film, measured once."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from contracts.errors import MachineFault, MediaError
from media.boxes import outer_boxes, wrapped_as
from media.facts import MediaFacts, VideoFacts
from media.hearing import Heard, hear
from media.looks import Looks
from media.packets import Packet, read_packets
from media.probe import probe
from media.promises import broken_promise
from media.sniff import Family, Kind, demand
from media.watching import recognised, watched

LONGEST_FILM_S = 600
"""Longer files are no commercials; they are refused before they are decoded."""

Found = TypeVar("Found")


@dataclass(frozen=True)
class Measurements:
    """A film as it was measured; None stands for what could not be, and fails its rules."""

    facts: MediaFacts
    container: str
    """`mp4`, `mov` or `webm`."""
    boxes: tuple[str, ...]
    packets: tuple[Packet, ...]
    looks: Looks | None
    heard: Heard | None
    faults: tuple[str, ...]
    """What FFmpeg said where it could not decode the film without a fault; that it is cut off."""

    @property
    def picture(self) -> VideoFacts | None:
        """The one picture track; None where there is none, or several."""
        return self.facts.video[0] if len(self.facts.video) == 1 else None


async def measure(path: Path, *, greys: Sequence[Path] = ()) -> Measurements:
    """Measures the film at `path`, at most ten minutes long; every frame is decoded.

    Unless there are `greys`, copies of its frames from where its clips were conformed: then what
    is decoded is a tenth. `MediaError` where `path` is no film.
    """
    kind = demand(path, Family.FILM)
    facts = await probe(path)
    if facts.duration_s > LONGEST_FILM_S:
        raise MediaError(f"{path.name} lasts {float(facts.duration_s):.0f} s: no commercial does")
    packets = asyncio.ensure_future(_told(partial(read_packets, path, kind), facts.video))
    listed, looks, heard = await asyncio.gather(
        packets,
        _told(partial(_looks, path, kind, facts, packets, greys), facts.video),
        _told(partial(hear, path, kind), facts.audio),
    )
    in_boxes = kind.demuxer == "mov"
    told = [str(part) for part in (listed, looks, heard) if isinstance(part, MediaError)]
    told += await asyncio.to_thread(_cut_off, path, facts, listed, heard)
    return Measurements(
        facts=facts,
        container=await asyncio.to_thread(wrapped_as, path) if in_boxes else "webm",
        boxes=await asyncio.to_thread(outer_boxes, path) if in_boxes else (),
        packets=listed if isinstance(listed, tuple) else (),
        looks=looks if isinstance(looks, Looks) else None,
        heard=heard if isinstance(heard, Heard) else None,
        faults=tuple(told),
    )


async def _told(
    work: Callable[[], Awaitable[Found]], tracks: Sequence[object]
) -> Found | MediaError | None:
    """What `work` finds in `tracks`, or the fault that it met in the film; None without a track."""
    if not tracks:
        return None
    try:
        return await work()
    except MachineFault:
        raise
    except MediaError as fault:
        return fault


def _cut_off(
    path: Path,
    facts: MediaFacts,
    listed: tuple[Packet, ...] | MediaError | None,
    heard: Heard | MediaError | None,
) -> list[str]:
    """That the film ends before it says, where both tracks can be read to their ends."""
    if not isinstance(listed, tuple) or isinstance(heard, MediaError):
        return []
    return list(filter(None, [broken_promise(path, facts.video[0], listed, heard)]))


async def _looks(
    path: Path,
    kind: Kind,
    facts: MediaFacts,
    packets: Awaitable[tuple[Packet, ...] | MediaError | None],
    greys: Sequence[Path],
) -> Looks:
    video = facts.video[0]
    if not greys:
        return await watched(path, kind, video)
    listed = await packets
    if not isinstance(listed, tuple):
        raise MediaError(f"{path.name}'s frames cannot be counted, nor held against its clips'")
    return await recognised(path, kind, video, listed, greys)
