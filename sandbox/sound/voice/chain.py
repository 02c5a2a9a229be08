"""The voice chain: rumble out, body and air in, no sharp s, an even level."""

import numpy as np

from sandbox.sound.signal.dynamics import compress, rounded
from sandbox.sound.signal.envelope import faded
from sandbox.sound.signal.loudness import levelled
from sandbox.sound.signal.spectrum import bell, cascade, equalise, high_shelf, highpass
from sandbox.sound.sound import Wave

SPEECH_LUFS = -20.0
"""Level of every spoken line, mono; leaves a mix some 4 dB before a -16 LUFS master."""

_HISS_HZ = 5000.0
_CEILING = 10 ** (-1.5 / 20)

_TONE = cascade(
    highpass(80.0, 2),
    bell(170.0, 1.2, 1.0),  # chest
    bell(420.0, -1.2, 1.0),  # box
    bell(3600.0, 1.2, 1.2),  # presence
    high_shelf(8500.0, 1.5),  # air
)


def polished(take: Wave, rate_hz: int) -> Wave:
    """Return the raw take equalised, de-essed, compressed 2:1, at `SPEECH_LUFS`, unclipped."""
    if not float(np.abs(take).max(initial=0.0)) > 0.0:
        return take
    toned = levelled(equalise(take, rate_hz, _TONE), rate_hz, SPEECH_LUFS)
    even = compress(_softened(toned, rate_hz), rate_hz, threshold_db=-22.0, ratio=2.0)
    level = levelled(even, rate_hz, SPEECH_LUFS)
    return faded(rounded(level, _CEILING), rate_hz, 0.004, 0.03)


def _softened(voice: Wave, rate_hz: int) -> Wave:
    """De-ess: what lies above 5 kHz is held down while it is loud, which is in an s."""
    hiss = equalise(voice, rate_hz, highpass(_HISS_HZ, 3))
    held = compress(hiss, rate_hz, threshold_db=-36.0, ratio=3.0, attack_s=0.002, release_s=0.05)
    return voice - hiss + held
