"""A film's sound, measured: its loudness, its silences, its length."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from contracts.timing import SAMPLE_RATE_HZ
from media.ffmpeg import Result, run
from media.loudness import EBUR128, Loudness, read_summary
from media.sniff import Kind, address
from media.sound import CHANNELS, LONGEST_S, RAW_INPUT

TIMEOUT_S = 600.0
SILENT_LEVEL = 10 ** (-60 / 20)
SILENCE_WINDOW = SAMPLE_RATE_HZ // 100


@dataclass(frozen=True)
class Heard:
    """The first sound track, measured over all of it."""

    loudness: Loudness
    longest_silence_s: float
    samples: int
    """Decoded, of each channel, at 48 kHz."""

    @property
    def lasts_s(self) -> float:
        """How long it sounds."""
        return self.samples / SAMPLE_RATE_HZ


async def hear(path: Path, kind: Kind) -> Heard:
    """Decodes the first sound track, ten minutes of it at most, and measures it.

    `MediaError` where it cannot be decoded.
    """
    strict = ["-xerror", "-err_detect", "explode"]
    arguments = [*strict, "-f", kind.demuxer, "-protocol_whitelist", "file", "-i", address(path)]
    sound = ["-map", "0:a:0", "-af", f"{EBUR128},aresample={SAMPLE_RATE_HZ}"]
    result = await run(
        [*arguments, *sound, *RAW_INPUT[2:], "-t", str(LONGEST_S), "-f", "f32le", "pipe:1"],
        timeout_s=TIMEOUT_S,
        purpose=f"hear {path.name}",
        capture=True,
        loglevel="info",
    )
    return _measured(result)


def _measured(result: Result) -> Heard:
    peaks = np.abs(np.frombuffer(result.output, np.float32).reshape(-1, CHANNELS)).max(axis=1)
    windows = peaks[: len(peaks) // SILENCE_WINDOW * SILENCE_WINDOW].reshape(-1, SILENCE_WINDOW)
    loud = np.flatnonzero(windows.max(axis=1) > SILENT_LEVEL)
    edges = np.concatenate(([-1], loud, [len(windows)]))
    gap = int((np.diff(edges) - 1).max())
    return Heard(read_summary(result.said), gap * SILENCE_WINDOW / SAMPLE_RATE_HZ, len(peaks))
