"""Drums and small percussion: skins as falling sines, metal and wood as shaped noise."""

from collections.abc import Callable

import numpy as np

from sandbox.sound.signal.envelope import seconds, struck
from sandbox.sound.signal.envelope import swell as hill
from sandbox.sound.signal.noise import coloured
from sandbox.sound.signal.partials import ringing
from sandbox.sound.signal.spectrum import bandpass, cascade, highpass, lowpass, tilt
from sandbox.sound.sound import Wave


def _skin(
    n: int, rate_hz: int, high_hz: float, low_hz: float, bend_s: float, decay_s: float
) -> Wave:
    """A sine that falls from `high_hz` to `low_hz` and dies away."""
    t = seconds(n, rate_hz).astype(np.float64)
    cycles = low_hz * t + (high_hz - low_hz) * bend_s * (1 - np.exp(-t / bend_s))
    return np.sin(2 * np.pi * cycles).astype(np.float32) * struck(n, rate_hz, 0.001, decay_s)


def _noise(n: int, rate_hz: int, low_hz: float, high_hz: float, seed: int) -> Wave:
    return coloured(np.random.default_rng(seed), n, rate_hz, bandpass(low_hz, high_hz, 3))


def kick(rate_hz: int) -> Wave:
    """A studio bass drum with a felt click."""
    n = int(0.4 * rate_hz)
    click = _noise(n, rate_hz, 1200, 4500, 1) * struck(n, rate_hz, 0.0005, 0.02)
    return _skin(n, rate_hz, 150, 48, 0.03, 0.42) + 0.06 * click


def dustkick(rate_hz: int) -> Wave:
    """A bass drum off an old record: round, no click."""
    n = int(0.35 * rate_hz)
    return _skin(n, rate_hz, 105, 52, 0.035, 0.34)


def stomp(rate_hz: int) -> Wave:
    """A boot on floorboards."""
    n = int(0.35 * rate_hz)
    board = _noise(n, rate_hz, 120, 600, 2) * struck(n, rate_hz, 0.001, 0.09)
    return _skin(n, rate_hz, 95, 62, 0.02, 0.25) + 0.25 * board


def snare(rate_hz: int) -> Wave:
    """A snare drum: two shell tones and the wires."""
    n = int(0.3 * rate_hz)
    shell = ringing(n, rate_hz, [(186, 0.8, 0.14), (331, 0.5, 0.1)])
    return shell + 0.35 * _noise(n, rate_hz, 1800, 9000, 3) * struck(n, rate_hz, 0.001, 0.22)


def dustsnare(rate_hz: int) -> Wave:
    """A snare through a cheap sampler: dull and short."""
    n = int(0.25 * rate_hz)
    shell = ringing(n, rate_hz, [(172, 0.7, 0.12)])
    return shell + 0.3 * _noise(n, rate_hz, 700, 4200, 4) * struck(n, rate_hz, 0.001, 0.16)


def clap(rate_hz: int) -> Wave:
    """Several hands, not quite together."""
    n = int(0.3 * rate_hz)
    noise = _noise(n, rate_hz, 800, 3800, 5)
    envelope = 0.5 * struck(n, rate_hz, 0.001, 0.28)
    for late_s in (0.0, 0.011, 0.021):
        start = int(late_s * rate_hz)
        envelope[start:] += struck(n - start, rate_hz, 0.0005, 0.03)
    return noise * envelope * 0.5


def snap(rate_hz: int) -> Wave:
    """A finger snap."""
    n = int(0.2 * rate_hz)
    body = ringing(n, rate_hz, [(1650, 0.5, 0.05), (2400, 0.3, 0.035)])
    return body + 0.3 * _noise(n, rate_hz, 1400, 5200, 6) * struck(n, rate_hz, 0.001, 0.07)


def block(rate_hz: int) -> Wave:
    """A wood block."""
    return ringing(int(0.15 * rate_hz), rate_hz, [(880, 0.8, 0.09), (1410, 0.4, 0.06)])


def hat(rate_hz: int) -> Wave:
    """A closed hi-hat."""
    n = int(0.09 * rate_hz)
    return 0.5 * _noise(n, rate_hz, 7000, 15000, 7) * struck(n, rate_hz, 0.001, 0.06)


def openhat(rate_hz: int) -> Wave:
    """An open hi-hat, closed by the foot."""
    n = int(0.26 * rate_hz)
    return 0.4 * _noise(n, rate_hz, 6500, 15000, 8) * struck(n, rate_hz, 0.002, 0.3)


def shaker(rate_hz: int) -> Wave:
    """A shaker: the beads take a moment to arrive."""
    n = int(0.09 * rate_hz)
    return 0.35 * _noise(n, rate_hz, 5000, 12000, 9) * hill(n, 0.3)


def brush(rate_hz: int) -> Wave:
    """A brush swept over a snare."""
    n = int(0.22 * rate_hz)
    return 0.3 * _noise(n, rate_hz, 1500, 8000, 10) * hill(n, 0.25)


def ride(rate_hz: int) -> Wave:
    """A ride cymbal, tip of the stick."""
    n = int(0.9 * rate_hz)
    ping = ringing(n, rate_hz, [(3150, 0.2, 0.5), (4720, 0.16, 0.4), (6230, 0.12, 0.3)])
    return ping + 0.16 * _noise(n, rate_hz, 5000, 12000, 11) * struck(n, rate_hz, 0.001, 0.7)


def tom(rate_hz: int) -> Wave:
    """A floor tom."""
    n = int(0.5 * rate_hz)
    attack = _noise(n, rate_hz, 300, 1600, 12) * struck(n, rate_hz, 0.001, 0.05)
    return _skin(n, rate_hz, 130, 84, 0.05, 0.5) + 0.12 * attack


def taiko(rate_hz: int) -> Wave:
    """A great drum in a hall."""
    n = int(1.2 * rate_hz)
    stick = _noise(n, rate_hz, 150, 1100, 13) * struck(n, rate_hz, 0.001, 0.12)
    return _skin(n, rate_hz, 92, 52, 0.06, 1.0) + 0.22 * stick


def crash(rate_hz: int) -> Wave:
    """A crash cymbal."""
    n = int(2.6 * rate_hz)
    colour = cascade(highpass(2600, 2), lowpass(13000, 2), tilt(-2.0))
    wash = coloured(np.random.default_rng(14), n, rate_hz, colour)
    return (
        0.35 * wash * (0.6 * struck(n, rate_hz, 0.002, 2.2) + 0.4 * struck(n, rate_hz, 0.002, 0.6))
    )


def softcrash(rate_hz: int) -> Wave:
    """A cymbal under a mallet: it blooms."""
    n = int(2.2 * rate_hz)
    colour = cascade(highpass(1800, 2), lowpass(8000, 2), tilt(-3.0))
    wash = coloured(np.random.default_rng(15), n, rate_hz, colour)
    return 0.25 * wash * struck(n, rate_hz, 0.06, 1.9)


def swell(rate_hz: int) -> Wave:
    """A cymbal roll that rises into the next downbeat, 1.4 s later."""
    n = int(1.4 * rate_hz)
    colour = cascade(highpass(2200, 2), lowpass(11000, 2), tilt(-2.0))
    wash = coloured(np.random.default_rng(16), n, rate_hz, colour)
    return 0.3 * wash * np.linspace(0, 1, n, dtype=np.float32) ** 2.6 * hill(n, 0.97, 0.5)


DRUMS: dict[str, Callable[[int], Wave]] = {
    f.__name__: f
    for f in (
        kick,
        dustkick,
        stomp,
        snare,
        dustsnare,
        clap,
        snap,
        block,
        hat,
        openhat,
        shaker,
        brush,
        ride,
        tom,
        taiko,
        crash,
        softcrash,
        swell,
    )
}
"""Drums by name: each takes the rate in hertz and gives one stroke at full loudness."""
