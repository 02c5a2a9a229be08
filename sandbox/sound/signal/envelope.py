"""How a sound begins, holds and ends."""

from collections.abc import Sequence

import numpy as np

from sandbox.sound.sound import Wave


def seconds(n: int, rate_hz: int) -> Wave:
    """Return the time in seconds of each of `n` samples."""
    return np.asarray(np.arange(n, dtype=np.float32) / np.float32(rate_hz))


def breakpoints(n: int, rate_hz: int, points: Sequence[tuple[float, float]]) -> Wave:
    """Return straight lines through `points`, each `(time in seconds, value)`."""
    times, values = zip(*points, strict=True)
    return np.asarray(np.interp(np.arange(n) / rate_hz, times, values), dtype=np.float32)


def swell(n: int, peak: float, sharpness: float = 2.0) -> Wave:
    """Return a hill over `n` samples: 0 at both ends, 1 at the fraction `peak` of the way."""
    x = np.linspace(0, 1, n, dtype=np.float32)
    peak = min(max(peak, 0.01), 0.99)
    rise = np.clip(x / peak, 0, 1)
    fall = np.clip((1 - x) / (1 - peak), 0, 1)
    return np.asarray(np.sin(np.pi / 2 * np.minimum(rise, fall)) ** sharpness)


def faded(wave: Wave, rate_hz: int, in_s: float, out_s: float) -> Wave:
    """Return a copy of `wave` with raised-cosine fades; its first and last sample are 0."""
    shaped = np.array(wave, dtype=np.float32)
    for count, edge in ((in_s, shaped), (out_s, shaped[::-1])):
        length = min(max(int(count * rate_hz), 1), len(shaped))
        ramp = 0.5 - 0.5 * np.cos(np.pi * np.arange(length, dtype=np.float32) / length)
        edge[:length] *= ramp if shaped.ndim == 1 else ramp[:, None]
    return shaped


def struck(n: int, rate_hz: int, attack_s: float, decay_s: float) -> Wave:
    """Return a quick rise and an exponential fall that is 60 dB down after `decay_s`."""
    t = seconds(n, rate_hz)
    return np.asarray(np.minimum(t / max(attack_s, 1e-4), 1) * np.exp(-6.908 * t / decay_s))
