"""When each letter is said: from the model's phoneme lengths, corrected by the pauses one hears."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sandbox.sound.signal.dynamics import level
from sandbox.sound.sound import Wave

_HOP_S = 0.005
PAUSE_S = 0.05
"""A silence shorter than this is a stop consonant, not a pause."""


@dataclass(frozen=True)
class Spoken:
    """One letter of the script as said: where it was written, and its start and end in seconds."""

    origin: int
    start_s: float
    end_s: float


def silences(samples: Wave, rate_hz: int) -> list[tuple[float, float]]:
    """Return the stretches, in seconds, of at least `PAUSE_S` that lie 38 dB below the loudest."""
    loud = level(samples, rate_hz, _HOP_S)
    quiet = loud < max(float(loud.max(initial=0.0)) * 10 ** (-38 / 20), 1e-6)
    edges = np.flatnonzero(np.diff(np.concatenate([[False], quiet, [False]]).astype(np.int8)))
    runs = edges.reshape(-1, 2) * _HOP_S
    return [(float(a), float(b)) for a, b in runs if b - a >= PAUSE_S]


def around_pauses(
    ends_s: Sequence[float], gaps: Sequence[tuple[int, int]], pauses: Sequence[tuple[float, float]]
) -> list[float]:
    """Return phoneme ends moved so that a pause heard at a gap lies between its two words.

    Where none is heard the words meet in the middle of the gap: running speech has no spaces.

    `ends_s` is when each phoneme ends. A gap `(first, after)` says that the phonemes from index
    `first` up to, not including, `after` are marks and spaces between two words.
    """
    moved = list(ends_s)
    for first, after in gaps:
        if first == 0 or after >= len(ends_s):
            continue
        from_s = ends_s[first - 2] if first >= 2 else 0.0
        until_s = ends_s[after]
        inside = [
            (max(a, from_s), min(b, until_s)) for a, b in pauses if a < until_s and b > from_s
        ]
        middle_s = (ends_s[first - 1] + ends_s[after - 1]) / 2
        begin_s, end_s = max(inside, key=lambda run: run[1] - run[0], default=(middle_s, middle_s))
        moved[first - 1] = begin_s
        for index in range(first, after):
            share = (index - first + 1) / (after - first)
            moved[index] = begin_s + (end_s - begin_s) * share
    return moved


def letters(
    text_length: int, spoken: Sequence[Spoken], duration_s: float
) -> tuple[list[float], list[float]]:
    """Return starts and ends in seconds of all `text_length` written letters, one after another.

    A letter that is not said takes the pause in which it stands (a space, a full stop), or no time
    where there is none (an emoji). Each ends no later than the next begins, within `duration_s`.
    """
    starts = np.full(text_length, np.nan)
    ends = np.full(text_length, np.nan)
    for letter in spoken:
        starts[letter.origin] = np.fmin(starts[letter.origin], letter.start_s)
        ends[letter.origin] = np.fmax(ends[letter.origin], letter.end_s)
    said = ~np.isnan(starts)
    ends = np.maximum.accumulate(np.where(said, ends, 0.0))
    starts = np.maximum(starts, np.concatenate([[0.0], ends[:-1]]))
    for index in np.flatnonzero(~said):
        starts[index] = ends[index - 1] if index else 0.0
        following = starts[index + 1 :][said[index + 1 :]]
        ends[index] = max(following[0] if len(following) else starts[index], starts[index])
    ends = np.maximum(ends, starts)
    bounded = (np.round(np.clip(edge, 0, duration_s), 4).tolist() for edge in (starts, ends))
    return next(bounded), next(bounded)
