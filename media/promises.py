"""What a film that keeps no index says of its length, held against what is in it.

WebM, and MP4 in fragments, play to wherever they were cut off, and no decoder finds fault with it.
"""

import struct
from collections.abc import Iterator, Sequence
from fractions import Fraction
from pathlib import Path

from media.counting import SLACK_FRAMES
from media.facts import VideoFacts
from media.hearing import Heard
from media.packets import Packet, ends_s

MOST_BYTES = 1 << 24
"""The index of a film in fragments is a few thousand bytes: more of it is not read."""


def broken_promise(
    path: Path, clip: VideoFacts, packets: Sequence[Packet], heard: Heard | None
) -> str | None:
    """Why a film is not whole whose picture and sound, where it has any, both end early.

    None where they do not, and where an index says how many frames there are. The length that is
    declared may be the longer track's.
    """
    indexed = clip.frames is not None and clip.frames >= len(packets)
    if indexed or not (packets and clip.rate and clip.timescale):
        return None
    says_s = max(clip.duration_s, fragments_last_s(path) or Fraction(0))
    picture_s = ends_s(packets, clip.timescale, 1 / clip.rate)
    end_s = max(picture_s, Fraction(heard.lasts_s)) if heard else picture_s
    if end_s >= says_s - SLACK_FRAMES / clip.rate:
        return None
    sound = f", its sound after {heard.lasts_s:.2f} s" if heard else ""
    return (
        f"{path.name} is cut off or corrupt: it says that it lasts {float(says_s):.2f} s, "
        f"and its picture ends after {float(picture_s):.2f} s{sound}"
    )


def fragments_last_s(path: Path) -> Fraction | None:
    """How long an MP4 in fragments says that they last together; None where it does not say.

    It may (`mehd`, ISO/IEC 14496-12, 8.8.2), on the film's own clock (`mvhd`, 8.2.2).
    """
    with path.open("rb") as file:
        index = next((body for name, body in _boxes(file.read(MOST_BYTES)) if name == b"moov"), b"")
    inner = dict(_boxes(index))
    lasts = dict(_boxes(inner.get(b"mvex", b""))).get(b"mehd", b"")
    ticks_a_second = _figure(inner.get(b"mvhd", b""), after=2)
    ticks = _figure(lasts, after=0)
    return Fraction(ticks, ticks_a_second) if ticks and ticks_a_second else None


def _figure(box: bytes, *, after: int) -> int:
    """The figure that follows version, flags, and `after` times; 0 where the box is too short.

    Times, and the length that `mehd` states, are of eight bytes in version 1.
    """
    wide = box[:1] == b"\x01"
    at = 4 + after * (8 if wide else 4)
    size = 8 if wide and not after else 4
    return int.from_bytes(box[at : at + size], "big") if len(box) >= at + size else 0


def _boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The boxes of `data`, to the first that does not fit in."""
    at = 0
    while at + 8 <= len(data):
        length, name = struct.unpack_from(">I4s", data, at)
        if length < 8 or at + length > len(data):
            return
        yield name, data[at + 8 : at + length]
        at += length
