"""A mix on paper, and everything that is wrong with it, before FFmpeg starts."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from contracts.errors import MediaError
from contracts.timing import SAMPLE_RATE_HZ
from media.probe import probe

LATE_S = 0.05
"""How much of a recording's own silence may be cut from its end."""


@dataclass(frozen=True)
class Placed:
    """A recording and where it lies, in samples at 48 kHz; it ends after `length` at the latest."""

    path: Path
    start: int
    length: int


@dataclass(frozen=True)
class MixPlan:
    """A film's sound: `length` samples, lines and effects at their places, music under them all."""

    length: int
    narration: tuple[Placed, ...] = ()
    effects: tuple[Placed, ...] = ()
    music: Path | None = None


async def mix_faults(plan: MixPlan) -> tuple[str, ...]:
    """All faults of `plan` in words that name the recording; none where it can be mixed."""
    cues = (*plan.narration, *plan.effects)
    paths = [*(cue.path for cue in cues), *([plan.music] if plan.music else [])]
    read = await asyncio.gather(*(_duration(path) for path in paths))
    lasting = {
        path: samples for path, samples in zip(paths, read, strict=True) if isinstance(samples, int)
    }
    return (
        *(() if paths else ("there is neither narration nor effect nor music",)),
        *(() if plan.length > 0 else (f"the film has {plan.length} samples",)),
        *dict.fromkeys(fault for fault in read if isinstance(fault, str)),
        *(fault for cue in cues for fault in _misplaced(cue, plan.length)),
        *_cut_off(plan.narration, lasting, plan.length),
        *_overlaps(plan.narration, lasting),
    )


async def _duration(path: Path) -> int | str:
    """Samples that a recording lasts at 48 kHz, or why it cannot be read."""
    try:
        facts = await probe(path)
    except MediaError as fault:
        return str(fault)
    if not facts.audio:
        return f"{path.name} has no sound"
    return round((facts.audio[0].duration_s or facts.duration_s) * SAMPLE_RATE_HZ)


def _misplaced(cue: Placed, length: int) -> Iterator[str]:
    if not 0 <= cue.start < length:
        yield f"{cue.path.name} starts at sample {cue.start}, outside the film's {length}"
    if cue.length <= 0:
        yield f"{cue.path.name} is given {cue.length} samples to sound"


def _cut_off(lines: Sequence[Placed], lasting: dict[Path, int], length: int) -> Iterator[str]:
    for cue in lines:
        room = min(cue.length, length - cue.start)
        late = (lasting.get(cue.path, 0) - room) / SAMPLE_RATE_HZ
        if late > LATE_S:
            where = "the film" if cue.start + cue.length >= length else "its place"
            yield f"narration {cue.path.name} runs {late:.2f} s past the end of {where}"


def _overlaps(lines: Sequence[Placed], lasting: dict[Path, int]) -> Iterator[str]:
    for first, second in pairwise(sorted(lines, key=lambda cue: cue.start)):
        end = first.start + min(first.length, lasting.get(first.path, 0))
        if end > second.start:
            both = (end - second.start) / SAMPLE_RATE_HZ
            yield f"narration {second.path.name} begins {both:.2f} s before {first.path.name} ends"
