"""How many frames a clip holds that keeps no index of them: WebM, and MP4 in fragments.

Such a clip plays to wherever it was cut off, and no decoder finds fault with it.
"""

import dataclasses
from fractions import Fraction
from pathlib import Path

from contracts.errors import MediaError
from media.facts import VideoFacts
from media.packets import Packet, read_packets
from media.probe import probe
from media.sniff import Family, demand

SLACK_FRAMES = 2
"""By so many a clip may end before its declared length, which containers round."""


async def counted(source: Path, clip: VideoFacts) -> VideoFacts:
    """`clip` with its frames counted, where its container keeps no index.

    `MediaError` where they end before the clip says, or are fewer. Beside sound that cannot be
    told, since the length that is declared is the longer one's.
    """
    if clip.frames is not None:
        return clip
    packets = await read_packets(source, demand(source, Family.FILM))
    lasts_s = _end_s(packets, clip)
    due = round(clip.duration_s * clip.rate)
    held = len(packets) if clip.constant_rate else round(lasts_s * clip.rate)
    short = min(held, round(lasts_s * clip.rate)) < due - SLACK_FRAMES
    if not packets or (short and not (await probe(source)).audio):
        raise MediaError(
            f"{source.name} is cut off or corrupt: it says that it lasts "
            f"{float(clip.duration_s):.2f} s, and holds {len(packets)} frames, "
            f"which end after {float(lasts_s):.2f} s"
        )
    return dataclasses.replace(clip, frames=len(packets), duration_s=lasts_s)


def _end_s(packets: tuple[Packet, ...], clip: VideoFacts) -> Fraction:
    """When the last frame has been shown, from the first on."""
    if not packets:
        return Fraction(0)
    last = max(packets, key=lambda packet: packet.shown_at)
    first_at = min(packet.shown_at for packet in packets)
    a_frame_s = 1 / clip.rate if clip.rate else Fraction(0)
    lasts_s = Fraction(last.lasts, clip.timescale) or a_frame_s
    return Fraction(last.shown_at - first_at, clip.timescale) + lasts_s
