"""A picture track's packets: when each frame is shown, and where a group of pictures begins."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

from media.ffmpeg import run
from media.sniff import Kind, address

TIMEOUT_S = 60.0
KEY, DISCARD = 0x1, 0x4
"""FFmpeg's flags of a packet (`AV_PKT_FLAG_KEY`, `AV_PKT_FLAG_DISCARD`)."""
FINE_TICKS = 20
"""From so many ticks a frame on, one more or less is rounding; below, it is uneven."""


@dataclass(frozen=True)
class Packet:
    """One coded frame, in decoding order; times in ticks of the track's clock."""

    shown_at: int
    lasts: int
    size_bytes: int
    key: bool
    hidden: bool = False
    """Whether an edit list leaves it out: it is decoded for others' sake, and never shown."""


async def read_packets(path: Path, kind: Kind) -> tuple[Packet, ...]:
    """The packets of the first picture track; nothing is decoded."""
    # The track's own times: by itself FFmpeg would begin to count with the first.
    options = ["-copyts", "-f", kind.demuxer, "-protocol_whitelist", "file", "-i", address(path)]
    copy = ["-map", "0:v:0", "-c", "copy", "-f", "framecrc", "pipe:1"]
    result = await run(
        [*options, *copy], timeout_s=TIMEOUT_S, purpose=f"list {path.name}'s packets", capture=True
    )
    return parsed(result.output.decode(errors="replace"))


def parsed(framecrc: str) -> tuple[Packet, ...]:
    """The packets in FFmpeg's `framecrc` listing: stream, dts, pts, duration, size, crc, flags."""
    rows = (line.split(",") for line in framecrc.splitlines() if line and line[0] != "#")
    return tuple(_packet(row) for row in rows)


def _packet(row: Sequence[str]) -> Packet:
    flags = _flags(row[6:])
    key, hidden = bool(flags & KEY), bool(flags & DISCARD)
    return Packet(int(row[2]), int(row[3]), int(row[4]), key, hidden)


def _flags(details: Sequence[str]) -> int:
    """FFmpeg names them wherever they are other than a keyframe's alone."""
    named = (part.strip().removeprefix("F=0x") for part in details if "F=0x" in part)
    return next((int(flags, 16) for flags in named), KEY)


def shown(packets: Sequence[Packet]) -> tuple[Packet, ...]:
    """The packets that a player shows."""
    return tuple(packet for packet in packets if not packet.hidden)


def ends_s(packets: Sequence[Packet], timescale: int, a_frame_s: Fraction) -> Fraction:
    """When the last frame has been shown, by a clock of `timescale` ticks that may start late."""
    last = max(packets, key=lambda packet: packet.shown_at)
    began = min(0, *(packet.shown_at for packet in packets))
    lasts_s = Fraction(last.lasts, timescale) or a_frame_s
    return Fraction(last.shown_at - began, timescale) + lasts_s


def longest_group(packets: Sequence[Packet]) -> int:
    """Frames in the longest group of pictures; 0 where there is none."""
    starts = [at for at, packet in enumerate(packets) if packet.key]
    return max((b - a for a, b in pairwise([*starts, len(packets)])), default=0)


def groups_closed(packets: Sequence[Packet]) -> bool:
    """Whether no frame is shown before the keyframe that it is stored after.

    In an open group the frames after a keyframe lead it: they need the group before.
    """
    key_at: int | None = None
    for packet in packets:
        if packet.key:
            key_at = packet.shown_at
        elif key_at is None or packet.shown_at < key_at:
            return False
    return key_at is not None


def evenly_spaced(packets: Sequence[Packet]) -> bool:
    """Whether every frame is shown equally long; to a tick, where a frame lasts no whole number.

    At 23.976 fps it lasts 41.7 of Matroska's ticks, and 25.025 of those that cameras count in.
    """
    times = sorted(packet.shown_at for packet in shown(packets))
    steps = {b - a for a, b in pairwise(times)}
    if not steps:
        return False
    return max(steps) - min(steps) <= (1 if min(steps) >= FINE_TICKS else 0)
