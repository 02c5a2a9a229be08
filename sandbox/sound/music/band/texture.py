"""Beds under the music that are no notes."""

import numpy as np

from sandbox.sound.signal.envelope import faded
from sandbox.sound.signal.noise import coloured, wander
from sandbox.sound.signal.spectrum import bandpass, convolve
from sandbox.sound.sound import Wave


def vinyl(hz: float, length_s: float, rate_hz: int) -> Wave:
    """The surface of a record: hiss, and ticks of all sizes. `hz` is not used: it has no pitch."""
    n = int(length_s * rate_hz)
    rng = np.random.default_rng(33)
    ticks = np.zeros(n, np.float32)
    where = rng.integers(0, n, int(length_s * 14))
    ticks[where] = rng.exponential(1.0, len(where)) * rng.choice((-1, 1), len(where))
    click = coloured(rng, int(0.003 * rate_hz), rate_hz, bandpass(900, 6000))
    click *= np.exp(-np.arange(len(click)) / (0.0006 * rate_hz))
    hiss = coloured(rng, n, rate_hz, bandpass(400, 5000)) * (
        0.7 + 0.3 * wander(rng, n, rate_hz, 0.55)
    )
    return faded(0.35 * hiss + convolve(ticks, click)[:n], rate_hz, 0.3, 0.6)
