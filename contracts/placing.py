"""When each line of narration is spoken, in samples."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from contracts.errors import MediaError
from contracts.timing import SAMPLE_RATE_HZ

LEAD = int(Fraction(3, 10) * SAMPLE_RATE_HZ)
"""A scene is seen for a moment before it is spoken over."""
BREATH = int(Fraction(15, 100) * SAMPLE_RATE_HZ)
"""The least silence between two lines."""
TAIL = int(Fraction(4, 10) * SAMPLE_RATE_HZ)
"""The least time from the last word to the end of the film."""


@dataclass(frozen=True)
class Line:
    """A spoken line: where its scene begins and how long it lasts, in samples."""

    scene_start: int
    length: int


def rooms_for(starts: Sequence[int], film_length: int) -> tuple[int, ...]:
    """How long each line may last without pushing the next, in samples.

    `starts` are where the scenes begin that have a line. A line that keeps to its room is spoken
    at its scene's start; together they always fit the film.
    """
    ends = [start + LEAD - BREATH for start in starts[1:]] + [film_length - TAIL]
    return tuple(
        max(0, end - start - LEAD) for start, end in zip(starts, ends[: len(starts)], strict=True)
    )


def place_lines(lines: Sequence[Line], film_length: int) -> tuple[int, ...]:
    """The sample at which each line starts.

    A line follows the start of its scene; a long one pushes those after it, and where that would
    run past the film's end, all move as far forward as they must. Lines never overlap.
    Raises `MediaError` where the film is too short for them whatever the order of things.
    """
    latest = _latest_starts(lines, film_length)
    if latest and latest[0] < 0:
        spoken = sum(line.length for line in lines) / SAMPLE_RATE_HZ
        raise MediaError(
            f"the narration lasts {spoken:.1f} s with its pauses too long for a film of "
            f"{film_length / SAMPLE_RATE_HZ:.1f} s: shorten the lines"
        )
    starts: list[int] = []
    free_from = 0
    for line, last_chance in zip(lines, latest, strict=True):
        start = min(max(line.scene_start + LEAD, free_from), last_chance)
        starts.append(start)
        free_from = start + line.length + BREATH
    return tuple(starts)


def _latest_starts(lines: Sequence[Line], film_length: int) -> list[int]:
    latest: list[int] = []
    end = film_length - TAIL
    for line in reversed(lines):
        latest.append(end - line.length)
        end = latest[-1] - BREATH
    return latest[::-1]
