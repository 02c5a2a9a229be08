"""How a clip's frames become the film's frames."""

from dataclasses import dataclass
from fractions import Fraction

from media.facts import VideoFacts

NEARLY = Fraction(1, 500)
"""A rate this close is played frame for frame: 24 as 23.976 is 0.1 % slower, 25 would be 4 %."""


@dataclass(frozen=True)
class Retiming:
    """What to do about the rate, and how many frames come of it."""

    frame_for_frame: bool
    frames: int
    """Frames that the clip yields at the film's rate."""
    notes: tuple[str, ...] = ()
    blended: bool = False
    """Whether frames are mixed, since repeating them would leave duplicates in step."""


def retiming(clip: VideoFacts, rate: Fraction) -> Retiming:
    """How `clip` is brought to `rate`: every frame kept where the rates nearly agree."""
    near = clip.rate > 0 and abs(clip.rate / rate - 1) <= NEARLY
    if near and clip.constant_rate:
        return Retiming(True, _shown(clip))
    kind = "constant" if clip.constant_rate else "variable"
    slower = not near and clip.rate < rate
    how = "mixing neighbouring" if slower else "repeating or dropping"
    note = f"brought from {kind} {float(clip.rate):.3f} fps to {float(rate):.3f} by {how} frames"
    return Retiming(False, round(clip.duration_s * rate), (note,), blended=slower)


def _shown(clip: VideoFacts) -> int:
    """Frames that a player shows: an edit list may leave out some of those that are stored."""
    lasting = round(clip.duration_s * clip.rate)
    return min(clip.frames, lasting) if clip.frames and lasting else clip.frames or lasting
