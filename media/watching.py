"""A film's picture, looked at frame by frame: decoded in full, or recognised as what was seen."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

from contracts.errors import MediaError
from media.facts import VideoFacts
from media.greys import decoded_greys, read_greys
from media.looks import Looks, Luma, difference
from media.packets import Packet
from media.sniff import Kind

TAIL_S = 1.5
"""How much of the end is decoded where the frames were seen before."""
ALIKE = 6.0
"""Mean difference of luma, of 255, up to which a frame is the one that was encoded.

At 20 Mbps it is below 1; another shot of the same film differs by 20 and more.
"""
DECODED = "every frame decoded"
SEEN = "every frame seen at conform; keyframes and tail decoded, and alike"


async def watched(path: Path, kind: Kind, video: VideoFacts) -> Looks:
    """Decodes every frame; `MediaError` at the first fault."""
    return Looks(await decoded_greys(path, kind), video.rate, DECODED)


async def recognised(
    path: Path, kind: Kind, video: VideoFacts, packets: Sequence[Packet], greys: Sequence[Path]
) -> Looks:
    """The frames as they were seen when the film's clips were conformed (`greys`, in their order).

    Keyframes and tail are decoded, a tenth of the work, and held against them.
    `MediaError` where they do not decode, or are not those frames.
    """
    start_s = max(0.0, float(video.duration_s) - TAIL_S)
    seen, keys, tail = await asyncio.gather(
        asyncio.to_thread(read_greys, greys),
        decoded_greys(path, kind, ["-skip_frame", "nokey"]),
        decoded_greys(path, kind, ["-ss", str(start_s)]),
    )
    if len(seen) != len(packets):
        raise MediaError(f"{path.name} has {len(packets)} frames, its clips had {len(seen)}")
    shown = sorted(packets, key=lambda packet: packet.shown_at)
    at = [number for number, packet in enumerate(shown) if packet.key]
    _refuse_others(path, seen[at], keys)
    _refuse_others(path, seen[len(seen) - len(tail) :], tail)
    return Looks(seen, video.rate, SEEN)


def _refuse_others(path: Path, seen: Luma, decoded: Luma) -> None:
    if len(seen) != len(decoded) or not len(decoded):
        raise MediaError(
            f"of {path.name} {len(decoded)} frames were decoded where there are {len(seen)}"
        )
    off = max(difference(one, other) for one, other in zip(seen, decoded, strict=True))
    if off > ALIKE:
        raise MediaError(f"{path.name} does not show what its clips did: luma is {off:.0f} off")
