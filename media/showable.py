"""A clip that can be shown as its tags say, or is refused before it is worked on."""

import re
from pathlib import Path

from contracts.errors import MediaError
from media.colour import unreadable
from media.counting import counted
from media.facts import VideoFacts
from media.probe import probe_picture

AS_IT_BEGAN = {"reinit_filter": 0}
"""Input options under which FFmpeg says so where a picture changes its size part-way.

By itself it begins its filters anew, and those that count frames begin at 0: the rest is lost.
"""
_CHANGE = re.compile(r"context - w: (\d+) h: (\d+) .*?incoming frame - w: (\d+) h: (\d+) ")


async def showable(source: Path) -> VideoFacts:
    """The clip's facts, its frames counted.

    `MediaError` where it ends before it says, or is tagged with colours or a turn that none can
    give it: shown all the same, it would be wrong, and nobody told.
    """
    clip = await probe_picture(source)
    if strange := unreadable(clip.colour):
        raise MediaError(
            f"{source.name} has the {strange}, which cannot be brought to BT.709: "
            "have it delivered in BT.709, PQ or HLG"
        )
    if clip.rotation % 90:
        raise MediaError(
            f"{source.name} is to be turned by {clip.rotation} degrees when it is shown: "
            "only quarter turns can be; have it delivered upright"
        )
    return await counted(source, clip)


def change_of_size(said: str) -> str | None:
    """`160x90 to 320x180` where FFmpeg, run `AS_IT_BEGAN`, said that a picture changed to that."""
    for before, after in ((sizes[:2], sizes[2:]) for sizes in _CHANGE.findall(said)):
        if before != after:
            return f"{'x'.join(before)} to {'x'.join(after)}"
    return None
