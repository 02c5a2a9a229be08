"""Sound in memory: float32 arrays of shape (samples, 2) at 48 kHz, full scale at 1.0."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from contracts.timing import SAMPLE_RATE_HZ
from media.ffmpeg import run
from media.sniff import Family, address, demand

Sound = NDArray[np.float32]

CHANNELS = 2
DECODE_TIMEOUT_S = 120.0
RAW_INPUT = ("-f", "f32le", "-ar", str(SAMPLE_RATE_HZ), "-ac", str(CHANNELS))
"""Input options for a `Sound` fed to `pipe:0`."""


def samples_of(seconds: float) -> int:
    """Samples that last `seconds`, rounded."""
    return round(seconds * SAMPLE_RATE_HZ)


def silence(samples: int) -> Sound:
    """So many samples of nothing."""
    return np.zeros((samples, CHANNELS), np.float32)


def gained(sound: Sound, gain_db: float) -> Sound:
    """`sound`, louder by `gain_db`."""
    return sound * np.float32(10 ** (gain_db / 20))


async def decode(paths: Sequence[Path]) -> list[Sound]:
    """Every recording as 48 kHz stereo, in one FFmpeg; `MediaError` where one is undecodable."""
    if not paths:
        return []
    with tempfile.TemporaryDirectory(prefix="decode-") as folder:
        raw = [Path(folder) / f"{number}.f32" for number in range(len(paths))]
        names = ", ".join(path.name for path in paths)
        await run(
            decode_arguments(paths, raw), timeout_s=DECODE_TIMEOUT_S, purpose=f"decode {names}"
        )
        return [np.fromfile(path, np.float32).reshape(-1, CHANNELS) for path in raw]


def decode_arguments(paths: Sequence[Path], raw: Sequence[Path]) -> list[str]:
    """FFmpeg's arguments that decode each of `paths` to the raw file beside it."""
    inputs: list[str] = []
    outputs: list[str] = []
    for number, (path, target) in enumerate(zip(paths, raw, strict=True)):
        kind = demand(path, Family.SOUND, Family.FILM)
        inputs += ["-f", kind.demuxer, "-protocol_whitelist", "file", "-i", address(path)]
        outputs += ["-map", f"{number}:a:0", *RAW_INPUT[2:], "-f", "f32le", address(target)]
    return [*inputs, *outputs]
