"""Frames that repeat in step: a film at 24 fps that was brought to 30 by showing some twice."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from media.looks import STILL_DIFFERENCE, Luma, difference

REPEATED_SHARE = 0.2
"""A frame that looks the same is a repeat where it differs so much less than those around it."""
LONGEST_REPEAT = 3
"""So many repeats of one frame in a row; more are a hold, which the freeze rule looks at."""
LONGEST_STEP_S = Fraction(11, 10)
"""The slowest cadence met: 24 fps shown as 25 repeats a frame every second."""
UNEVEN_FRAMES = 1
"""By so much two steps of one cadence may differ."""


def most_in_step(luma: Luma, rate: Fraction) -> int:
    """The most repeats at even distances, one after another, in a picture that moves."""
    longest_step = LONGEST_STEP_S * rate
    most, chain, last_step = 0, 0, None
    starts = repeats(luma)
    for before, now in pairwise(starts):
        step = now - before
        even = last_step is not None and abs(step - last_step) <= UNEVEN_FRAMES
        if step > longest_step:
            chain, last_step = 0, None
            continue
        chain, last_step = (chain + 1 if even else 2), step
        most = max(most, chain)
    return max(most, min(1, len(starts)))


def repeats(luma: Luma) -> Sequence[int]:
    """Frames that show the one before again, between frames that move; of a run the first."""
    moved = [0.0, *(difference(one, other) for one, other in pairwise(luma))]
    stands = [False, *(_stands(moved, at) for at in range(1, len(moved)))]
    return [at for at in range(1, len(stands)) if stands[at] and not stands[at - 1]]


def _stands(moved: Sequence[float], at: int) -> bool:
    before = max(moved[max(1, at - LONGEST_REPEAT) : at], default=0.0)
    after = max(moved[at + 1 : at + 1 + LONGEST_REPEAT], default=0.0)
    motion = min(before, after)
    return moved[at] < STILL_DIFFERENCE <= motion and moved[at] <= REPEATED_SHARE * motion
