"""The master: room for a voice, a steady level, a peak and an end that is silence."""

import numpy as np

from sandbox.sound.signal.dynamics import compress, peaked, rounded
from sandbox.sound.signal.envelope import faded
from sandbox.sound.signal.loudness import levelled
from sandbox.sound.signal.spectrum import bell, cascade, equalise, high_shelf, highpass
from sandbox.sound.sound import Wave

PEAK_DB = -3.0
"""Highest sample of every piece, dBFS."""

_LUFS = -17.0
_SPEECH_BAND_DB = -3.0


def mastered(mix: Wave, rate_hz: int, *, treble_db: float, ring_s: float) -> Wave:
    """Return the stereo mix `(n, 2)` finished, with room for a voice about 2 kHz.

    What lies below 150 Hz is mono. The only fade is within the last chord's `ring_s` seconds; the
    final sample is 0.
    """
    tone = cascade(
        highpass(34.0, 2), bell(2000.0, _SPEECH_BAND_DB, 1.6), high_shelf(6500.0, treble_db)
    )
    middle = equalise(mix.mean(axis=1), rate_hz, tone)
    side = equalise((mix[:, 0] - mix[:, 1]) / 2, rate_hz, cascade(tone, highpass(150.0, 2)))
    toned = levelled(np.stack([middle + side, middle - side], axis=1), rate_hz, _LUFS)
    glued = compress(toned, rate_hz, threshold_db=-16.0, ratio=1.8, attack_s=0.02, release_s=0.2)
    held = rounded(glued, 10 ** (PEAK_DB / 20))
    ended = faded(held, rate_hz, 0.003, min(0.45 * ring_s, 1.0))
    return peaked(ended - ended.mean(axis=0) * _window(ended), PEAK_DB).astype(np.float32)


def _window(wave: Wave) -> Wave:
    """A plateau of mean 1 that is 0 at both ends, so that taking the offset out leaves them 0."""
    plateau = faded(np.ones(len(wave), np.float32), 1000, len(wave) / 8000, len(wave) / 8000)
    return (plateau / max(float(plateau.mean()), 1e-6))[:, None]
