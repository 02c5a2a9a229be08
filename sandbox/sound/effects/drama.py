"""Trailer language: risers, impacts, and the deep note beneath a title."""

import numpy as np

from sandbox.sound.effects.stage import Family, Stage, glided, place, swept
from sandbox.sound.signal.envelope import struck
from sandbox.sound.signal.noise import coloured
from sandbox.sound.signal.reverb import CATHEDRAL, HALL
from sandbox.sound.signal.spectrum import bandpass, cascade, highpass, lowpass, tilt
from sandbox.sound.sound import Wave


def _hit(stage: Stage, start: int) -> Wave:
    """A deep blow with a bright edge, from sample `start`."""
    out = stage.blank()
    n = max(min(stage.n - start, stage.samples(2.5)), 1)
    t = np.arange(n) / stage.rate_hz
    drop = np.sin(2 * np.pi * (38 * t + 62 * 0.09 * (1 - np.exp(-t / 0.09)))).astype(np.float32)
    place(out, drop * struck(n, stage.rate_hz, 0.002, 1.9), start, 1.0)
    edge = coloured(stage.rng, n, stage.rate_hz, cascade(highpass(120), lowpass(5000), tilt(-3)))
    place(out, edge * struck(n, stage.rate_hz, 0.001, 0.5), start, 0.28)
    metal = stage.modes(1.5, [(171, 0.3, 1.2), (263, 0.2, 1.0), (409, 0.12, 0.7), (688, 0.06, 0.4)])
    place(out, metal[:n], start, 0.4)
    return out


def impact(stage: Stage) -> Wave:
    """A cinematic impact that leaves a long shadow."""
    return stage.room(_hit(stage, stage.samples(0.04)), CATHEDRAL, 0.6)


def riser(stage: Stage) -> Wave:
    """Tension that climbs for four fifths of the time, and the blow that releases it."""
    top = int(stage.n * 0.8)
    climb = np.zeros(stage.n, np.float32)
    climb[:top] = np.linspace(0, 1, top, dtype=np.float32)
    gain = (climb**2.2)[:, None]
    sweep = swept(stage, 250 * 2 ** (4.6 * climb), 1.6, 0.7)
    tones = glided(stage, 110 * 2 ** (2 * climb)) + 0.7 * glided(stage, 165.6 * 2 ** (2 * climb))
    pulse = 0.75 + 0.25 * np.sin(2 * np.pi * np.cumsum(4 + 14 * climb) / stage.rate_hz)
    rising = (0.8 * sweep + 0.25 * tones[:, None]) * gain * pulse[:, None]
    return stage.room(rising + 1.3 * _hit(stage, top), HALL, 0.4)


def thunder(stage: Stage) -> Wave:
    """A crack, and a roll that wanders off."""
    end = stage.length_s
    roll = stage.noise(cascade(highpass(30), lowpass(260), tilt(-3))) * stage.wander(5, 0.2, 1.0)
    fall = stage.line((0, 0), (0.08, 0), (0.12, 1), (0.5, 0.6), (end, 0))
    crack = stage.noise(bandpass(400, 5000), 0.8) * stage.line(
        (0, 0), (0.08, 0), (0.09, 1), (0.35, 0.05), (max(end, 0.5), 0)
    )
    return stage.room(roll * fall + 0.4 * crack, CATHEDRAL, 0.5)


FAMILIES = (
    Family(
        "impact",
        ("impact", "boom", "hit ", "explo", "crash", "punch", "thud", "blast", "braam"),
        2.5,
        False,
        impact,
    ),
    Family(
        "riser",
        (
            "riser",
            "rise ",
            "build",
            "tension",
            "crescendo",
            "launch",
            "rocket",
            "reveal",
            "suspens",
        ),
        3.5,
        False,
        riser,
    ),
    Family("thunder", ("thunder", "lightning"), 4.0, False, thunder),
)
"""The families of this file."""
