"""Programme loudness after ITU-R BS.1770-4, gated, in LUFS."""

import numpy as np

from sandbox.sound.signal.spectrum import equalise
from sandbox.sound.sound import Wave

SILENCE_LUFS = -70.0
"""The absolute gate of BS.1770: what measures less counts as silence."""


def _biquad(hz: Wave, poles: tuple[float, float, float, float], gain: float) -> Wave:
    """Magnitude of the analogue prototype (corner hz, Q, numerator's mid and low terms)."""
    corner_hz, q, middle, low = poles
    s = 1j * hz / corner_hz
    return np.asarray(np.abs((gain * s**2 + middle * s + low) / (s**2 + s / q + 1)))


def _k_weighting(hz: Wave) -> Wave:
    """The head's shelf (+4 dB above 1.7 kHz) and the 38 Hz high-pass, BS.1770-4 annex 1."""
    high = 10 ** (3.999843853973347 / 20)
    middle = high**0.4996667741545416 / 0.7071752369554196
    shelf = _biquad(hz, (1681.974450955533, 0.7071752369554196, middle, 1.0), high)
    return shelf * _biquad(hz, (38.13547087602444, 0.5003270373238773, 0.0, 0.0), 1.0)


def loudness(wave: Wave, rate_hz: int) -> float:
    """Return the integrated loudness in LUFS; mono counts as one channel. Never below -70."""
    channels = wave[:, None] if wave.ndim == 1 else wave
    block, step = int(0.4 * rate_hz), int(0.1 * rate_hz)
    if len(channels) < block:
        channels = np.pad(channels, ((0, block - len(channels)), (0, 0)))
    weighted = equalise(channels, rate_hz, _k_weighting)
    power = np.einsum("ij,ij->i", weighted, weighted)
    energy = np.concatenate([[0.0], np.cumsum(power, dtype=np.float64)])
    starts = np.arange(0, len(channels) - block + 1, step)
    blocks = (energy[starts + block] - energy[starts]) / block
    heard = blocks[blocks > _power(SILENCE_LUFS)]
    if not len(heard):
        return SILENCE_LUFS
    heard = heard[heard > heard.mean() / 10]
    return float(-0.691 + 10 * np.log10(heard.mean()))


def _power(lufs: float) -> float:
    return float(10 ** ((lufs + 0.691) / 10))


def levelled(wave: Wave, rate_hz: int, lufs: float) -> Wave:
    """Return `wave` at the loudness `lufs`; silence stays silence."""
    present = loudness(wave, rate_hz)
    if present <= SILENCE_LUFS:
        return wave
    return wave * np.float32(10 ** ((lufs - present) / 20))
