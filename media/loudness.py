"""Loudness by ITU-R BS.1770-4: computed here for the balance, read from FFmpeg for the result."""

import math
import re
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from contracts.errors import MediaError
from contracts.timing import SAMPLE_RATE_HZ
from media.sound import Sound

SILENT_LKFS = -70.0
"""BS.1770's absolute gate: what lies below does not count."""
RELATIVE_GATE_LU = -10.0
_BLOCK = SAMPLE_RATE_HZ * 2 // 5
_STEP = SAMPLE_RATE_HZ // 10
_FFT_STEP = 1 << 14
# BS.1770-4, tables 1 and 2, at 48 kHz: the head's shelf, then the low cut.
_SHELF = ((1.53512485958697, -2.69169618940638, 1.19839281085285),
          (1.0, -1.69065929318241, 0.73248077421585))  # fmt: skip
_LOW_CUT = ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621))


@dataclass(frozen=True)
class Loudness:
    """What ebur128 reads from a whole programme."""

    integrated_lkfs: float
    true_peak_dbtp: float


def integrated_lkfs(sound: Sound) -> float:
    """Gated loudness of `sound`; -inf where it is silent. Under 0.4 s it counts as one block."""
    powers = _block_powers(sound)
    powers = powers[_lkfs(powers) > SILENT_LKFS]
    if not powers.size:
        return -math.inf
    gate = float(_lkfs(powers.mean())) + RELATIVE_GATE_LU
    return float(_lkfs(powers[_lkfs(powers) > gate].mean()))


def _block_powers(sound: Sound) -> NDArray[np.float64]:
    """K-weighted mean squares, summed over channels, of 400 ms blocks every 100 ms."""
    if not len(sound):
        return np.zeros(0)
    energy = np.concatenate(
        ([0.0], np.cumsum((_k_weighted(sound) ** 2).sum(axis=1), dtype=np.float64))
    )
    block = min(_BLOCK, len(sound))
    starts = np.arange(0, len(sound) - block + 1, _STEP)
    powers: NDArray[np.float64] = (energy[starts + block] - energy[starts]) / block
    return powers


def _k_weighted(sound: Sound) -> Sound:
    """Filtered in the frequency domain, padded so that the filters' tail does not wrap around."""
    length = -(-(len(sound) + SAMPLE_RATE_HZ // 10) // _FFT_STEP) * _FFT_STEP
    spectrum = np.fft.rfft(sound, length, axis=0) * _response(length)[:, None]
    return np.asarray(np.fft.irfft(spectrum, length, axis=0)[: len(sound)], np.float32)


@lru_cache(maxsize=4)
def _response(length: int) -> NDArray[np.complex64]:
    unit = np.exp(-2j * np.pi * np.fft.rfftfreq(length))
    shelf, low_cut = (
        np.polyval(top[::-1], unit) / np.polyval(bottom[::-1], unit)
        for top, bottom in (_SHELF, _LOW_CUT)
    )
    return np.asarray(shelf * low_cut, np.complex64)


def _lkfs(power: NDArray[np.float64] | np.float64) -> NDArray[np.float64]:
    return np.asarray(-0.691 + 10 * np.log10(np.maximum(power, 1e-15)))


EBUR128 = "ebur128=peak=true:framelog=verbose"
"""Measures what passes; its summary stands at the end of FFmpeg's words at log level `info`."""


def read_summary(said: str) -> Loudness:
    """The summary that `EBUR128` leaves; `MediaError` where there is none."""
    summary = said.rpartition("Summary:")[2]
    loudness = re.search(r"I:\s+(-?[\d.]+|-?inf|nan) LUFS", summary)
    peak = re.search(r"Peak:\s+(-?[\d.]+|-?inf|nan) dBFS", summary)
    if not loudness or not peak:
        raise MediaError("FFmpeg measured no loudness", said=said[-500:])
    return Loudness(float(loudness[1]), float(peak[1]))
