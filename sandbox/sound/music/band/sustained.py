"""Bowed, blown and synthesised tones: closed-form harmonic series whose brightness moves."""

import numpy as np

from sandbox.sound.signal.envelope import seconds
from sandbox.sound.signal.partials import buzz, phasor
from sandbox.sound.sound import Wave


def _brightness(hz: float, cutoff_hz: Wave | float) -> Wave:
    """The ratio of neighbouring harmonics that brings the series 30 dB down at `cutoff_hz`."""
    return np.asarray(np.minimum(np.exp(-3.45 * hz / np.maximum(cutoff_hz, hz)), 0.93), np.float32)


def _envelope(n: int, rate_hz: int, length_s: float, attack_s: float, release_s: float) -> Wave:
    t = seconds(n, rate_hz)
    rise = np.sin(np.pi / 2 * np.clip(t / min(attack_s, max(length_s, 0.02)), 0, 1)) ** 2
    fall = np.clip(1 - (t - length_s) / release_s, 0, 1)
    return np.asarray(rise * fall * fall)


def _ensemble(
    hz: float, n: int, rate_hz: int, cutoff_hz: Wave | float, cents: tuple[float, ...]
) -> Wave:
    """Stereo `(2, n)`: each ear hears its own detuned voices."""
    sides = []
    for side, sign in enumerate((1, -1)):
        total = np.zeros(n, np.float32)
        for index, cent in enumerate(cents):
            voice_hz = hz * 2 ** (sign * cent / 1200)
            turn = phasor(n, rate_hz, voice_hz, phase=1.7 * index + 2.9 * side)
            total += buzz(turn, _brightness(voice_hz, cutoff_hz))
        sides.append(total / len(cents))
    # A quarter of each ear reaches the other, so that mono loses no voice.
    left, right = sides
    return np.stack([0.8 * left + 0.22 * right, 0.8 * right + 0.22 * left])


def strings(hz: float, length_s: float, rate_hz: int) -> Wave:
    """A string section, bowed softly."""
    n = int((length_s + 0.5) * rate_hz)
    wave = _ensemble(hz, n, rate_hz, 2600.0 + hz, (3.0, -8.0, 11.0))
    return wave * _envelope(n, rate_hz, length_s, 0.28, 0.5)


def spiccato(hz: float, length_s: float, rate_hz: int) -> Wave:
    """The same section with bouncing bows."""
    n = int((length_s + 0.18) * rate_hz)
    t = seconds(n, rate_hz)
    wave = _ensemble(hz, n, rate_hz, 700 + hz + 2200 * np.exp(-t / 0.05), (4.0, -9.0))
    return wave * _envelope(n, rate_hz, min(length_s, 0.16), 0.012, 0.2)


def cello(hz: float, length_s: float, rate_hz: int) -> Wave:
    """One cello, with a vibrato that waits a moment."""
    n = int((length_s + 0.35) * rate_hz)
    t = seconds(n, rate_hz)
    depth = np.clip((t - 0.25) / 0.5, 0, 1) * 0.004 * hz / 5.4
    vibrato = np.exp(1j * depth * np.sin(2 * np.pi * 5.4 * t)).astype(np.complex64)
    turn = phasor(n, rate_hz, hz) * vibrato
    wave = buzz(turn, _brightness(hz, 2300.0 + hz))
    return wave * _envelope(n, rate_hz, length_s, 0.09, 0.35)


def brass(hz: float, length_s: float, rate_hz: int) -> Wave:
    """Horns: the louder, the brighter."""
    n = int((length_s + 0.4) * rate_hz)
    envelope = _envelope(n, rate_hz, length_s, 0.12, 0.4)
    wave = _ensemble(hz, n, rate_hz, 600 + hz + 2000 * envelope, (2.0, -5.0))
    return wave * envelope


def pad(hz: float, length_s: float, rate_hz: int) -> Wave:
    """A warm synthesiser pad that opens slowly."""
    n = int((length_s + 0.9) * rate_hz)
    t = seconds(n, rate_hz)
    opening = 800 + hz + 900 * np.clip(t / 2.0, 0, 1)
    wave = _ensemble(hz, n, rate_hz, opening, (5.0, -6.0))
    return wave * _envelope(n, rate_hz, length_s, 0.55, 0.9)


def supersaw(hz: float, length_s: float, rate_hz: int) -> Wave:
    """Stacked detuned saws."""
    n = int((length_s + 0.25) * rate_hz)
    wave = _ensemble(hz, n, rate_hz, 3600.0, (4.0, -12.0, 19.0))
    return wave * _envelope(n, rate_hz, length_s, 0.03, 0.25)


def synthpluck(hz: float, length_s: float, rate_hz: int) -> Wave:
    """A saw whose filter snaps shut."""
    n = int(0.5 * rate_hz)
    t = seconds(n, rate_hz)
    wave = _ensemble(hz, n, rate_hz, hz + 4200 * np.exp(-t / 0.07), (3.0, -7.0))
    return np.asarray(wave * np.exp(-t / 0.14) * _envelope(n, rate_hz, 0.35, 0.002, 0.15))


def synthbass(hz: float, length_s: float, rate_hz: int) -> Wave:
    """A short analogue bass with its octave below."""
    n = int((length_s + 0.06) * rate_hz)
    t = seconds(n, rate_hz)
    turn = phasor(n, rate_hz, hz)
    wave = 0.5 * buzz(turn, _brightness(hz, 350 + 900 * np.exp(-t / 0.09))) + 0.7 * turn.imag
    return wave * _envelope(n, rate_hz, length_s, 0.004, 0.06)


def sub(hz: float, length_s: float, rate_hz: int) -> Wave:
    """Nearly a sine, with enough second harmonic to be heard on a small loudspeaker."""
    n = int((length_s + 0.15) * rate_hz)
    wave = sum(a * phasor(n, rate_hz, hz * k).imag for k, a in ((1, 1.0), (2, 0.28), (3, 0.08)))
    return np.asarray(wave) * _envelope(n, rate_hz, length_s, 0.02, 0.15)
