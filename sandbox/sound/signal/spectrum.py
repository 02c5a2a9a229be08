"""Filters drawn as magnitude curves and applied in the frequency domain, without phase shift."""

from collections.abc import Callable
from functools import lru_cache, reduce

import numpy as np

from sandbox.sound.sound import Wave

Curve = Callable[[Wave], Wave]
"""Gain over frequency: frequencies in hertz in, linear gains out."""

_MARGIN = (
    2048  # silence around the signal, so that a filter's ringing does not wrap to its other end
)


@lru_cache(maxsize=256)
def fast_length(n: int) -> int:
    """Return the smallest length of at least `n` whose only prime factors are 2, 3 and 5."""
    best = 1 << max(n - 1, 1).bit_length()
    five = 1
    while five < best:
        three = five
        while three < best:
            two = 1 << max(-(-n // three) - 1, 0).bit_length()
            best = min(best, three * two)
            three *= 3
        five *= 5
    return best


def highpass(cutoff_hz: float, order: int = 2) -> Curve:
    """Return a Butterworth high-pass curve, `order` times 6 dB an octave."""
    return lambda hz: 1 / np.sqrt(1 + (cutoff_hz / np.maximum(hz, 1.0)) ** (2 * order))


def lowpass(cutoff_hz: float, order: int = 2) -> Curve:
    """Return a Butterworth low-pass curve, `order` times 6 dB an octave."""
    return lambda hz: 1 / np.sqrt(1 + (hz / cutoff_hz) ** (2 * order))


def bandpass(low_hz: float, high_hz: float, order: int = 2) -> Curve:
    """Return a curve that passes `low_hz` to `high_hz`."""
    return cascade(highpass(low_hz, order), lowpass(high_hz, order))


def bell(centre_hz: float, gain_db: float, octaves: float = 1.0) -> Curve:
    """Return a bump (or dip) of `gain_db` about `centre_hz`, a Gaussian over octaves."""

    def curve(hz: Wave) -> Wave:
        distance = np.log2(np.maximum(hz, 1.0) / centre_hz) / octaves
        return np.asarray(10 ** (gain_db / 20 * np.exp(-2 * distance**2)))

    return curve


def high_shelf(corner_hz: float, gain_db: float) -> Curve:
    """Return a shelf that lifts what lies above `corner_hz` by `gain_db`."""
    return lambda hz: 10 ** (gain_db / 20 / (1 + (corner_hz / np.maximum(hz, 1.0)) ** 2))


def low_shelf(corner_hz: float, gain_db: float) -> Curve:
    """Return a shelf that lifts what lies below `corner_hz` by `gain_db`."""
    return lambda hz: 10 ** (gain_db / 20 / (1 + (hz / corner_hz) ** 2))


def tilt(db_per_octave: float, pivot_hz: float = 1000.0) -> Curve:
    """Return a straight slope through 0 dB at `pivot_hz`; -3 makes white noise pink."""
    power = db_per_octave / 6.0206
    return lambda hz: (np.maximum(hz, 10.0) / pivot_hz) ** power


def cascade(*curves: Curve) -> Curve:
    """Return one curve that does what all `curves` do in turn."""
    return lambda hz: reduce(lambda gains, curve: gains * curve(hz), curves, np.ones_like(hz))


def equalise(wave: Wave, rate_hz: int, curve: Curve) -> Wave:
    """Return `wave` filtered by `curve`, of the same shape."""
    length = fast_length(len(wave) + 2 * _MARGIN)
    gains = curve(np.fft.rfftfreq(length, 1 / rate_hz).astype(np.float32)).astype(np.float32)
    spectrum = np.fft.rfft(wave.astype(np.float32, copy=False), length, axis=0)
    spectrum *= gains if wave.ndim == 1 else gains[:, None]
    return np.fft.irfft(spectrum, length, axis=0)[: len(wave)]


def convolve(wave: Wave, kernel: Wave) -> Wave:
    """Return the full convolution of two mono waves, `len(wave) + len(kernel) - 1` samples."""
    total = len(wave) + len(kernel) - 1
    length = fast_length(total)
    product = np.fft.rfft(wave.astype(np.float32, copy=False), length)
    product *= np.fft.rfft(kernel.astype(np.float32, copy=False), length)
    return np.fft.irfft(product, length)[:total]
