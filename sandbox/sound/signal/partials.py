"""Sine waves by the thousand: phasors as outer products of two short tables, no sine per sample."""

from collections.abc import Iterable

import numpy as np

from sandbox.sound.sound import Phasor, Wave

_BLOCK = 512


def phasor(n: int, rate_hz: int, hz: float, decay_per_s: float = 0.0, phase: float = 0.0) -> Phasor:
    """Return `n` samples of exp(i·2π·hz·t + i·phase - decay·t), complex64.

    Exact to float32 however long the note: e^(jB+k)s is e^(jBs) times e^(ks), and both tables are
    computed in double precision.
    """
    step = (2j * np.pi * hz - decay_per_s) / rate_hz
    blocks = -(-n // _BLOCK)
    coarse = np.exp(step * _BLOCK * np.arange(blocks) + 1j * phase).astype(np.complex64)
    fine = np.exp(step * np.arange(_BLOCK)).astype(np.complex64)
    turning: Phasor = np.multiply.outer(coarse, fine).reshape(-1)[:n]
    return turning


def ringing(
    n: int, rate_hz: int, modes: Iterable[tuple[float, float, float]], phase: float = 0.0
) -> Wave:
    """Return the sum of decaying sines, each mode `(hz, amplitude, seconds until 60 dB down)`.

    Modes above 0.45 of the rate are left out; each is rendered only as long as it is heard.
    """
    out = np.zeros(n, np.float32)
    for hz, amplitude, decay_s in modes:
        if hz > 0.45 * rate_hz or amplitude == 0.0:
            continue
        heard = min(n, int(decay_s * rate_hz * 1.3) + 1)
        tone = phasor(heard, rate_hz, hz, 6.908 / decay_s, phase).imag
        out[:heard] += np.float32(amplitude) * tone
    return out


def turning(hz: Wave, rate_hz: int) -> Phasor:
    """Return e^(iφ) whose frequency follows `hz`, one value a sample."""
    turns = np.cumsum(hz.reshape(-1) / rate_hz, dtype=np.float64) % 1.0
    pointer: Phasor = np.exp(2j * np.pi * turns).astype(np.complex64)
    return pointer


def buzz(turn: Phasor, brightness: Wave | float) -> Wave:
    """Return the harmonic series Σ bᵏ·sin(kφ) in closed form, scaled to a peak of 1.

    `turn` is e^(iφ); `brightness` b in 0..0.95 is the ratio of each harmonic to the one below:
    it works as the cutoff of a filter and may move with time.
    """
    b = np.asarray(brightness, dtype=np.float32)
    return np.asarray(turn.imag * (1 - b * b) / (1 - 2 * b * turn.real + b * b))
