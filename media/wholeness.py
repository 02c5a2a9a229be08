"""Whether a sound file holds all that its own header promises.

FFmpeg plays what is there: half a recording is half a sentence, and nobody is told.
"""

import struct
from pathlib import Path

from contracts.errors import MediaError
from contracts.timing import SAMPLE_RATE_HZ
from media.probe import probe
from media.sniff import Kind

PLACEHOLDER_BYTES = 0x7FFF0000
"""A WAV that was streamed says at least this, or nothing, since its length was not known yet."""
SLACK_S = 0.1
"""By so much a container's clock may differ from what is decoded: AAC's priming is 0.04 s."""
_TELLING = frozenset({"wav", "flac", "mov", "ogg"})
"""Demuxers whose containers say how long their sound is; MP3's length is an estimate."""
_XING_FRAMES, _XING_BYTES = 1, 2
_XING_WITHIN_BYTES = 200
"""From the first frame's header on: past the longest side information and a checksum."""


def is_streamed_wav(path: Path) -> bool:
    """Whether a WAV keeps a placeholder where its length should be."""
    with path.open("rb") as file:
        head = file.read(8)
    if head[:4] != b"RIFF" or len(head) < 8:
        return False
    says = int.from_bytes(head[4:], "little")
    return says == 0 or says >= PLACEHOLDER_BYTES


async def refuse_cut_off(path: Path, kind: Kind, samples: int) -> None:
    """`MediaError` where `samples` at 48 kHz were decoded of `path`, and more are promised."""
    if kind.demuxer == "mp3":
        _refuse_short_mp3(path)
    if kind.demuxer not in _TELLING or is_streamed_wav(path):
        return
    facts = await probe(path)
    promised_s, came_s = float(facts.audio[0].duration_s), samples / SAMPLE_RATE_HZ
    if came_s < promised_s - SLACK_S:
        raise MediaError(
            f"{path.name} is cut off or corrupt: it promises {promised_s:.2f} s of sound, "
            f"and holds {came_s:.2f} s"
        )


def _refuse_short_mp3(path: Path) -> None:
    """An MP3 promises its length in bytes, if at all: in the Xing header of its first frame."""
    data = path.read_bytes()
    at = _after_id3(data)
    tag = data[at : at + _XING_WITHIN_BYTES]
    found = max(tag.find(b"Xing"), tag.find(b"Info"))
    if found < 0 or len(tag) < found + 16:
        return
    flags, first, second = struct.unpack_from(">III", tag, found + 4)
    if not flags & _XING_BYTES:
        return
    promised, came = second if flags & _XING_FRAMES else first, len(data) - at
    if came < promised:
        raise MediaError(
            f"{path.name} is cut off: it promises {promised} bytes of sound, and holds {came}"
        )


def _after_id3(data: bytes) -> int:
    """Where the first frame begins; the tag's length is coded in 7 bits a byte (ID3v2.4, 3.1)."""
    if data[:3] != b"ID3" or len(data) < 10:
        return 0
    a, b, c, d = data[6:10]
    return 10 + (a << 21 | b << 14 | c << 7 | d)
