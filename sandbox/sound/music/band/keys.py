"""Struck things: pianos, tines, bars, bells and glass, as sums of ringing modes."""

import numpy as np

from sandbox.sound.signal.envelope import seconds
from sandbox.sound.signal.noise import coloured
from sandbox.sound.signal.partials import ringing
from sandbox.sound.signal.spectrum import lowpass
from sandbox.sound.sound import Wave

Modes = list[tuple[float, float, float]]


def released(
    wave: Wave, rate_hz: int, length_s: float, release_s: float, attack_s: float = 0.002
) -> Wave:
    """Return `wave` with a short attack, let go after `length_s` over `release_s`; cut there."""
    t = seconds(len(wave), rate_hz)
    gain = np.minimum(t / attack_s, 1.0)
    gain *= np.clip(1 - (t - length_s) / release_s, 0, 1) ** 2
    return np.asarray(wave * gain)


def _samples(length_s: float, release_s: float, rate_hz: int) -> int:
    return int((length_s + release_s) * rate_hz)


def _thump(n: int, rate_hz: int, cutoff_hz: float, decay_s: float) -> Wave:
    """The mechanics: a soft knock of noise."""
    knock = np.zeros(n, np.float32)
    size = min(n, int(decay_s * rate_hz))
    noise = coloured(np.random.default_rng(5), size, rate_hz, lowpass(cutoff_hz, 3))
    knock[:size] = noise * np.hanning(2 * size)[size:]
    return knock


def _hammered(hz: float, hardness: float, sustain_s: float) -> Modes:
    """A piano string's partials: stretched by stiffness, sparing those at the hammer's node."""
    stiffness = 0.0003 * (hz / 261.6) ** 1.3
    modes: Modes = []
    for k in range(1, 13):
        level = (
            abs(np.sin(np.pi * k / 7.5))
            * k**-0.9
            * np.exp(-(k - 1) * (hz / 261.6) ** 0.6 / hardness)
        )
        decay_s = sustain_s * (261.6 / hz) ** 0.45 / (1 + 0.3 * (k - 1))
        partial_hz = hz * k * np.sqrt(1 + stiffness * k * k)
        modes.append((float(partial_hz), float(level * 0.7), decay_s * 0.45))
        modes.append((float(partial_hz * 1.0006), float(level * 0.3), decay_s * 1.5))
    return modes


def piano(hz: float, length_s: float, rate_hz: int) -> Wave:
    """A concert piano, mezzo-forte."""
    n = _samples(length_s, 0.25, rate_hz)
    wave = ringing(n, rate_hz, _hammered(hz, 5.0, 6.0)) + 0.02 * _thump(n, rate_hz, 2500, 0.03)
    return released(wave, rate_hz, length_s, 0.25)


def felt(hz: float, length_s: float, rate_hz: int) -> Wave:
    """An upright with the practice felt down: dark, close, with its mechanics."""
    n = _samples(length_s, 0.5, rate_hz)
    wave = ringing(n, rate_hz, _hammered(hz, 2.6, 5.0)) + 0.04 * _thump(n, rate_hz, 1800, 0.05)
    return released(wave, rate_hz, length_s, 0.5, 0.008)


def rhodes(hz: float, length_s: float, rate_hz: int) -> Wave:
    """An electric piano: a round fundamental, a bark that fades, a tine that pings."""
    n = _samples(length_s, 0.3, rate_hz)
    modes = [(hz, 1.0, 5.0), (2 * hz, 0.32, 2.2), (3 * hz, 0.12, 1.2), (4 * hz, 0.05, 0.8)]
    wave = ringing(n, rate_hz, [*modes, (hz * 7.02, 0.04, 0.35)])
    sway = np.sin(2 * np.pi * 4.2 * seconds(n, rate_hz))
    both = np.stack([wave * (1 + 0.18 * sway), wave * (1 - 0.18 * sway)])
    return np.stack([released(side, rate_hz, length_s, 0.3, 0.004) for side in both])


def bell(hz: float, length_s: float, rate_hz: int) -> Wave:
    """A celesta-like bell, soft in the treble."""
    n = _samples(max(length_s, 0.9), 0.4, rate_hz)
    modes = [(hz, 1.0, 2.4), (2 * hz, 0.28, 1.6), (3.01 * hz, 0.12, 0.9), (4.2 * hz, 0.06, 0.4)]
    return released(ringing(n, rate_hz, modes), rate_hz, max(length_s, 0.9), 0.4)


def glock(hz: float, length_s: float, rate_hz: int) -> Wave:
    """A glockenspiel: steel bars, bright and long."""
    n = _samples(max(length_s, 1.0), 0.5, rate_hz)
    modes = [(hz, 1.0, 2.0), (2.76 * hz, 0.3, 0.7), (5.4 * hz, 0.1, 0.25)]
    return released(ringing(n, rate_hz, modes), rate_hz, max(length_s, 1.0), 0.5)


def vibes(hz: float, length_s: float, rate_hz: int) -> Wave:
    """A vibraphone with its fans turning."""
    n = _samples(max(length_s, 0.6), 0.5, rate_hz)
    modes = [(hz, 1.0, 3.2), (4 * hz, 0.16, 1.0), (10 * hz, 0.03, 0.2)]
    wave = ringing(n, rate_hz, modes)
    wave *= 1 - 0.2 * (0.5 - 0.5 * np.cos(2 * np.pi * 5.2 * seconds(n, rate_hz)))
    return released(wave, rate_hz, max(length_s, 0.6), 0.5)


def marimba(hz: float, length_s: float, rate_hz: int) -> Wave:
    """Rosewood bars under yarn mallets."""
    n = _samples(0.9, 0.1, rate_hz)
    decay_s = 1.1 * (261.6 / hz) ** 0.4
    modes = [(hz, 1.0, decay_s), (3.93 * hz, 0.22, decay_s * 0.25), (9.2 * hz, 0.05, 0.06)]
    wave = ringing(n, rate_hz, modes) + 0.03 * _thump(n, rate_hz, 1800, 0.02)
    return released(wave, rate_hz, 0.9, 0.1, 0.0015)


def glass(hz: float, length_s: float, rate_hz: int) -> Wave:
    """Rubbed glass: two tones that beat, rising slowly, different in each ear."""
    n = _samples(max(length_s, 1.0), 1.2, rate_hz)
    sides = []
    for cents in (1.0012, 0.9988):
        modes = [(hz, 1.0, 4.0), (hz * cents, 0.7, 4.0), (2 * hz * cents, 0.18, 2.5)]
        sides.append(released(ringing(n, rate_hz, modes), rate_hz, max(length_s, 1.0), 1.2, 0.09))
    return np.stack(sides)
