"""Sound in memory: float32 arrays of shape (samples, 2) at 48 kHz, full scale at 1.0."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from contracts.errors import MachineFault, MediaError
from contracts.timing import SAMPLE_RATE_HZ
from media.ffmpeg import run
from media.sniff import Family, address, demand
from media.wholeness import is_streamed_wav, refuse_cut_off

Sound = NDArray[np.float32]

CHANNELS = 2
DECODE_TIMEOUT_S = 120.0
LONGEST_S = 600
"""Of what lasts longer no more is decoded: an hour of silence is small as FLAC, and 1.4 GB raw."""
STRICT = ("-err_detect", "crccheck+bitstream+buffer+explode")
"""With `-xerror`: a cut or a flipped bit is refused where the format can tell of it."""
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
    """Every recording as 48 kHz stereo; `MediaError` where one is damaged, cut off, or endless.

    They are decoded in one FFmpeg: each by itself where that fails, to name the one, and where
    a WAV was streamed, which FFmpeg takes for cut off.
    """
    if not paths:
        return []
    if len(paths) > 1 and any(map(is_streamed_wav, paths)):
        return [sound for path in paths for sound in await _decoded([path])]
    try:
        return await _decoded(paths)
    except MachineFault:
        raise
    except MediaError:
        if len(paths) > 1:
            for path in paths:
                await _decoded([path])
        raise


async def _decoded(paths: Sequence[Path]) -> list[Sound]:
    with tempfile.TemporaryDirectory(prefix="decode-") as folder:
        raw = [Path(folder) / f"{number}.f32" for number in range(len(paths))]
        names = ", ".join(path.name for path in paths)
        await run(
            decode_arguments(paths, raw), timeout_s=DECODE_TIMEOUT_S, purpose=f"decode {names}"
        )
        sounds = [np.fromfile(path, np.float32).reshape(-1, CHANNELS) for path in raw]
    for path, sound in zip(paths, sounds, strict=True):
        await _refuse_unusable(path, sound)
    return sounds


async def _refuse_unusable(path: Path, sound: Sound) -> None:
    if len(sound) >= samples_of(LONGEST_S):
        raise MediaError(
            f"{path.name} lasts for more than {LONGEST_S // 60} minutes: "
            "no commercial does, so have it made shorter"
        )
    if not np.isfinite(sound).all():
        raise MediaError(f"{path.name} holds samples that are no numbers: have it made again")
    await refuse_cut_off(path, demand(path, Family.SOUND, Family.FILM), len(sound))


def decode_arguments(paths: Sequence[Path], raw: Sequence[Path]) -> list[str]:
    """FFmpeg's arguments that decode each of `paths` to the raw file beside it, strictly."""
    inputs: list[str] = []
    outputs: list[str] = []
    longest = ("-t", str(LONGEST_S))
    for number, (path, target) in enumerate(zip(paths, raw, strict=True)):
        kind = demand(path, Family.SOUND, Family.FILM)
        inputs += ["-f", kind.demuxer, "-protocol_whitelist", "file", *STRICT, "-i", address(path)]
        outputs += ["-map", f"{number}:a:0", *RAW_INPUT[2:], *longest, "-f", "f32le"]
        outputs += [address(target)]
    strictly = [] if any(map(is_streamed_wav, paths)) else ["-xerror"]
    return [*strictly, *inputs, *outputs]
