"""Plucked strings: every harmonic decays at its own rate, set by material, pluck and damping."""

import numpy as np

from sandbox.sound.music.band.keys import released
from sandbox.sound.signal.partials import ringing
from sandbox.sound.sound import Wave


def _string(
    hz: float,
    length_s: float,
    rate_hz: int,
    *,
    sustain_s: float,
    bright_hz: float,
    place: float,
    loss: float,
    release_s: float = 0.12,
) -> Wave:
    """A string plucked at `place` (share of its length), soft above `bright_hz`.

    Its fundamental takes `sustain_s` at middle C to fall by 60 dB; `loss` says how much faster
    each harmonic goes than the one below.
    """
    n = int((length_s + release_s) * rate_hz)
    base_s = sustain_s * (261.6 / hz) ** 0.5
    modes = []
    for k in range(1, min(28, int(9000 / hz)) + 1):
        level = np.sin(np.pi * k * place) / k * np.exp(-((k * hz / bright_hz) ** 1.2))
        modes.append((hz * k * (1 + 0.00008 * k * k), float(level), base_s / (1 + loss * (k - 1))))
    return released(ringing(n, rate_hz, modes), rate_hz, length_s, release_s, 0.0015)


def guitar(hz: float, length_s: float, rate_hz: int) -> Wave:
    """A steel-string acoustic guitar."""
    return _string(hz, length_s, rate_hz, sustain_s=3.2, bright_hz=3200, place=0.21, loss=0.22)


def ukulele(hz: float, length_s: float, rate_hz: int) -> Wave:
    """A ukulele: nylon, short, woody."""
    return _string(hz, length_s, rate_hz, sustain_s=1.1, bright_hz=2600, place=0.28, loss=0.4)


def muted(hz: float, length_s: float, rate_hz: int) -> Wave:
    """An electric guitar under the palm: a dull, short pulse."""
    return _string(hz, length_s, rate_hz, sustain_s=0.55, bright_hz=1900, place=0.15, loss=0.5)


def pluck(hz: float, length_s: float, rate_hz: int) -> Wave:
    """A light harp-like pluck."""
    return _string(hz, length_s, rate_hz, sustain_s=1.6, bright_hz=3000, place=0.35, loss=0.5)


def pizzicato(hz: float, length_s: float, rate_hz: int) -> Wave:
    """A section's pizzicato: mostly body, gone at once."""
    return _string(hz, length_s, rate_hz, sustain_s=0.6, bright_hz=1500, place=0.3, loss=0.6)


def upright(hz: float, length_s: float, rate_hz: int) -> Wave:
    """A double bass under a finger."""
    return _string(hz, length_s, rate_hz, sustain_s=0.9, bright_hz=700, place=0.3, loss=0.35)


def bass(hz: float, length_s: float, rate_hz: int) -> Wave:
    """An electric bass, fingered near the neck."""
    return _string(hz, length_s, rate_hz, sustain_s=1.8, bright_hz=900, place=0.25, loss=0.3)
