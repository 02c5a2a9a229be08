"""How much of a film a delivered clip can fill."""

from fractions import Fraction
from pathlib import Path

from media.retiming import retiming
from media.showable import showable


async def frames_held(source: Path, rate: Fraction) -> int:
    """Frames at `rate` that the clip gives, none of them held; `MediaError` where it is no film."""
    return retiming(await showable(source), rate).frames
