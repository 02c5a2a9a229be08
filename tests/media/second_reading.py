"""A film read a second time, by other hands than ours: PyAV's own objects, FFmpeg's own filters."""

import re
import subprocess
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av

from media.binary import binary


@dataclass(frozen=True)
class Reading:
    """What the second reader found, in units that a person compares."""

    frames: int
    video: str
    size: tuple[int, int]
    rate: Fraction
    mbps: float
    longest_gop: int
    audio: tuple[str, int, int]
    samples: int
    lkfs: float
    dbtp: float
    bytes: int


def read_again(path: Path) -> Reading:
    """Decodes everything, with nothing of `media` but the path of FFmpeg."""
    with av.open(str(path)) as film:
        [video], [audio] = film.streams.video, film.streams.audio
        shape = (video.codec_context.width, video.codec_context.height)
        coded = f"{video.codec_context.name} {video.codec_context.profile}"
        sound = (audio.codec_context.name, audio.codec_context.sample_rate, audio.channels)
        packets = [packet for packet in film.demux(video) if packet.size]
        rate = video.average_rate
        assert rate
    keys = [number for number, packet in enumerate(packets) if packet.is_keyframe]
    lkfs, dbtp = loudness(path)
    return Reading(
        frames=_decoded(path),
        video=coded,
        size=shape,
        rate=rate,
        mbps=8 * sum(packet.size for packet in packets) / float(len(packets) / rate) / 1e6,
        longest_gop=max(b - a for a, b in zip(keys, [*keys[1:], len(packets)], strict=True)),
        audio=sound,
        samples=_heard(path),
        lkfs=lkfs,
        dbtp=dbtp,
        bytes=path.stat().st_size,
    )


def loudness(path: Path) -> tuple[float, float]:
    """Integrated loudness and true peak, as FFmpeg's `ebur128` says them."""
    measure = ["-i", str(path), "-vn", "-af", "ebur128=peak=true", "-f", "null", "-"]
    said = subprocess.run(
        [binary(), "-hide_banner", "-nostats", *measure], check=True, capture_output=True, text=True
    ).stderr
    summary = said[said.rindex("Summary:") :]
    integrated, peak = (
        re.search(pattern, summary) for pattern in (r"I:\s+(\S+) LUFS", r"Peak:\s+(\S+) dBFS")
    )
    assert integrated
    assert peak
    return float(integrated[1]), float(peak[1])


def _decoded(path: Path) -> int:
    with av.open(str(path)) as film:
        film.streams.video[0].thread_type = "AUTO"
        return sum(1 for _ in film.decode(video=0))


def _heard(path: Path) -> int:
    with av.open(str(path)) as film:
        return sum(frame.samples for frame in film.decode(audio=0))
