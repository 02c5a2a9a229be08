"""Noise with a colour, and curves that wander."""

import numpy as np

from sandbox.sound.signal.spectrum import Curve, fast_length
from sandbox.sound.sound import Wave


def coloured(rng: np.random.Generator, n: int, rate_hz: int, curve: Curve) -> Wave:
    """Return `n` samples of Gaussian noise whose spectrum follows `curve`, at unit RMS."""
    length = fast_length(max(n, 16))
    gains = curve(np.fft.rfftfreq(length, 1 / rate_hz)).astype(np.float32)
    gains[0] = 0.0
    spectrum = rng.standard_normal((len(gains), 2), dtype=np.float32).view(np.complex64)[:, 0]
    wave = np.fft.irfft(spectrum * gains, length)[:n]
    return wave / max(float(np.sqrt(np.mean(wave**2))), 1e-9)


def wide(rng: np.random.Generator, n: int, rate_hz: int, curve: Curve, spread: float = 1.0) -> Wave:
    """Return stereo noise `(n, 2)`: `spread` 0 is mono, 1 is two strangers."""
    left, stranger = (coloured(rng, n, rate_hz, curve) for _ in range(2))
    shared = 1 - min(spread, 1.0)
    return np.stack([left, shared * left + np.sqrt(1 - shared**2) * stranger], axis=1)


def wander(rng: np.random.Generator, n: int, rate_hz: int, hz: float) -> Wave:
    """Return a smooth random curve in 0..1 that changes its mind about `hz` times a second."""
    points = max(int(n / rate_hz * hz) + 3, 4)
    where = np.linspace(0, points - 2, n, dtype=np.float32)
    index = where.astype(np.intp)
    blend = where - index
    blend = blend * blend * (3 - 2 * blend)
    values = rng.random(points, dtype=np.float32)
    return np.asarray(values[index] * (1 - blend) + values[index + 1] * blend)
