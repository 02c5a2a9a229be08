"""Places: streets, woods by day, fields by night."""

import numpy as np

from sandbox.sound.effects.stage import Family, Stage, place, swept
from sandbox.sound.signal.envelope import swell
from sandbox.sound.signal.partials import phasor
from sandbox.sound.signal.reverb import HALL, STREET
from sandbox.sound.signal.spectrum import cascade, highpass, lowpass, tilt
from sandbox.sound.sound import Wave


def city(stage: Stage) -> Wave:
    """A street: distant roll, cars that pass, a horn far off."""
    roll = stage.noise(cascade(highpass(40), lowpass(700), tilt(-3.5))) * stage.wander(
        0.4, 0.7, 1.0
    )
    out = 0.8 * roll
    for _ in range(max(int(stage.length_s / 2.5), 1)):
        inner = Stage(min(stage.samples(3.4), stage.n), stage.rate_hz, stage.rng)
        hill = swell(inner.n, 0.5, 2.5)
        tyres = (
            swept(inner, 700 + 500 * (0.5 - np.linspace(0, 1, inner.n)), 2.2, 0.4) * hill[:, None]
        )
        across = np.linspace(-1, 1, inner.n) * stage.rng.choice((-1, 1))
        start = int(stage.rng.integers(0, max(stage.n - inner.n, 1)))
        out[start : start + inner.n] += (
            0.5 * tyres * np.sqrt(0.5 + 0.5 * np.stack([-across, across], 1))
        )
    horn = sum(phasor(stage.samples(0.4), stage.rate_hz, hz).imag for hz in (392.0, 494.0))
    horn = np.asarray(horn) * swell(stage.samples(0.4), 0.3, 0.5)
    place(out, horn, int(stage.n * stage.rng.uniform(0.35, 0.6)), 0.07, 0.6)
    return stage.room(out, STREET, 0.3)


def _song(stage: Stage) -> Wave:
    """One bird's phrase: a few quick notes that bend."""
    base = float(stage.rng.uniform(2400, 4600))
    notes = []
    for _ in range(int(stage.rng.integers(2, 7))):
        n = stage.samples(float(stage.rng.uniform(0.04, 0.13)))
        bend = np.linspace(stage.rng.uniform(-0.15, 0.2), stage.rng.uniform(-0.2, 0.15), n)
        cycles = np.cumsum(base * (1 + bend) * stage.rng.uniform(0.85, 1.2) / stage.rate_hz)
        notes += [np.sin(2 * np.pi * cycles) * swell(n, 0.35, 1.2), np.zeros(stage.samples(0.035))]
    return np.concatenate(notes).astype(np.float32)


def forest(stage: Stage) -> Wave:
    """Birds near and far over moving leaves."""
    leaves = (
        stage.noise(cascade(highpass(900), lowpass(7500), tilt(-2.5)))
        * stage.wander(0.5, 0.2, 0.7)
        * 0.16
    )
    low = stage.noise(cascade(highpass(70), lowpass(500), tilt(-3))) * 0.1
    birds = stage.blank()
    for _ in range(max(int(stage.length_s * 1.6), 2)):
        where = int(stage.rng.uniform(0, 0.9) * stage.n)
        near = float(stage.rng.uniform(0.15, 0.8))
        place(birds, _song(stage), where, near, float(stage.rng.uniform(-0.9, 0.9)))
    return leaves + low + stage.room(birds, HALL, 0.45)


def night(stage: Stage) -> Wave:
    """Crickets on a warm night."""
    t = stage.time()
    air = stage.noise(cascade(highpass(80), lowpass(1500), tilt(-4))) * 0.3
    for pan, hz, pulse in ((-0.6, 4350.0, 15.0), (0.5, 4720.0, 13.2), (0.1, 3980.0, 17.0)):
        chirp = np.clip(np.sin(2 * np.pi * pulse * t), 0, 1) ** 2
        calls = np.clip(
            np.sin(2 * np.pi * stage.rng.uniform(1.1, 1.7) * t + stage.rng.uniform(0, 6)), 0, 1
        )
        place(air, phasor(stage.n, stage.rate_hz, hz).imag * chirp * calls, 0, 0.35, pan)
    return air


FAMILIES = (
    Family(
        "city",
        (
            "city ",
            "traffic",
            "street",
            "urban",
            "downtown",
            "highway",
            "rush hour",
            "road ",
            "commut",
            "taxi",
        ),
        6.0,
        True,
        city,
    ),
    Family(
        "forest",
        (
            "bird",
            "forest",
            "woods ",
            "nature",
            "garden",
            "meadow",
            "jungle",
            "park ",
            "spring ",
            "chirp",
            "leaves",
            "outdoor",
            "dawn",
            "sunrise",
        ),
        6.0,
        True,
        forest,
    ),
    Family("night", ("cricket", "night", "insect", "dusk", "desert"), 6.0, True, night),
)
"""The families of this file."""
