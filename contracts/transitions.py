"""How one scene gives way to the next, and what that takes of each."""

from collections.abc import Sequence
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise

from pydantic import NonNegativeInt

from contracts.model import Model

DISSOLVE_S = Fraction(1, 2)
"""Judgement: the shortest that is seen as a dissolve and not as a fault of the cut."""
DIP_FRAMES = 8
"""Into black, and as many out of it: XR North America takes fades of at most ten frames."""
LARGEST_SHARE = 4
"""A transition takes at most a quarter of a scene, so that the scene is still seen."""
FEWEST_FRAMES = 2


class Transition(StrEnum):
    """What is seen where two scenes meet."""

    CUT = "cut"
    DISSOLVE = "dissolve"
    DIP = "dip to black"


class Joints(Model):
    """What joins a scene to its neighbours, in frames; none of it changes how long it lasts.

    A dissolve begins where the scene before would have been cut off, and takes its frames from
    the later scene's: the earlier one runs on beneath, on frames that a cut would have dropped.
    So every scene still begins with its first frame, ends with its last, and lasts as long.
    A dip takes the earlier scene's last frames down into black, and the later one's first frames
    out of it; the first of those is black.
    """

    dissolves_in: NonNegativeInt = 0
    """First frames of the scene, through which the scene before is still seen."""
    dissolves_out: NonNegativeInt = 0
    """Frames beyond its last one, which are still seen under the next scene."""
    rises: NonNegativeInt = 0
    """First frames that come out of black."""
    falls: NonNegativeInt = 0
    """Last frames that go down into black."""


def joints_of(
    frames: Sequence[int], transitions: Sequence[Transition], rate: Fraction
) -> tuple[Joints, ...]:
    """Each scene's joints; `transitions` say how each scene follows the one before.

    The first scene follows nothing, whatever is said of it. Where a scene is too short for a
    transition of two frames, it is a cut.
    """
    seams = [(0, 0)] + [
        _lengths(transition, min(pair), rate)
        for transition, pair in zip(transitions[1:], pairwise(frames), strict=True)
    ]
    ends = [*seams[1:], (0, 0)]
    return tuple(
        Joints(dissolves_in=opens[0], rises=opens[1], dissolves_out=closes[0], falls=closes[1])
        for opens, closes in zip(seams, ends[: len(frames)], strict=True)
    )


def _lengths(transition: Transition, shorter: int, rate: Fraction) -> tuple[int, int]:
    """Frames of a dissolve, and of either half of a dip."""
    wanted = {Transition.DISSOLVE: round(DISSOLVE_S * rate), Transition.DIP: DIP_FRAMES}
    length = min(wanted.get(transition, 0), shorter // LARGEST_SHARE)
    if length < FEWEST_FRAMES:
        return 0, 0
    return (length, 0) if transition is Transition.DISSOLVE else (0, length)
