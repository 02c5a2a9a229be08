"""Engines, hums and hearts: what turns or beats by itself."""

import numpy as np

from sandbox.sound.effects.stage import Family, Stage, paced, place, swept
from sandbox.sound.signal.envelope import swell
from sandbox.sound.signal.partials import buzz, turning
from sandbox.sound.signal.reverb import CHAMBER, STREET
from sandbox.sound.signal.spectrum import bandpass, cascade, equalise, highpass, lowpass, tilt
from sandbox.sound.sound import Wave


def engine(stage: Stage) -> Wave:
    """A car starts, idles, and pulls away."""
    end = stage.length_s
    speed = stage.line(
        (0, 0.35), (0.25, 1.5), (0.7, 1.0), (end * 0.45, 1.05), (end * 0.85, 2.7), (end, 2.5)
    )[:, 0]
    load = stage.line(
        (0, 0), (0.1, 1), (0.5, 0.6), (end * 0.45, 0.6), (end * 0.6, 1), (end * 0.85, 0.8), (end, 0)
    )
    firing_hz = 31 * speed * (1 + 0.025 * (stage.wander(16)[:, 0] - 0.5))
    turn = turning(firing_hz, stage.rate_hz)
    fourth = turn * turn * turn * turn
    drone = buzz(turn, 0.9) + 0.5 * buzz(turn * turn, 0.8) + 0.2 * fourth.imag
    drone = equalise(drone, stage.rate_hz, cascade(highpass(38), lowpass(1100, 1)))
    intake = (
        stage.noise(cascade(highpass(150), lowpass(2600), tilt(-2)), 0.4)
        * (0.4 + 0.6 * np.abs(turn.real))[:, None]
    )
    tyres = swept(stage, 300 + 260 * speed, 1.8) * np.clip(speed - 1.2, 0, 2)[:, None] * 0.35
    return stage.room((drone[:, None] + 0.35 * intake) * load + tyres * load, STREET, 0.2)


def hum(stage: Stage) -> Wave:
    """An appliance: mains hum, a fan, a motor that spins up and down."""
    end = stage.length_s
    spin = stage.line((0, 0.2), (min(0.8, end / 3), 1), (end * 0.85, 1), (end, 0.3))[:, 0]
    turn = turning(118 * spin, stage.rate_hz)
    motor = buzz(turn, 0.7)[:, None] * 0.4
    fan = stage.noise(cascade(highpass(250), lowpass(3500), tilt(-2))) * spin[:, None]
    whine = swept(stage, 900 + 900 * spin, 0.15, 0.2) * spin[:, None] ** 2 * 0.25
    return stage.room(motor * spin[:, None] + 0.4 * fan + whine, CHAMBER, 0.2)


def flight(stage: Stage) -> Wave:
    """An aircraft goes over."""
    hill = swell(stage.n, 0.5, 2.0)
    roar = stage.noise(cascade(highpass(60), lowpass(1600), tilt(-2.5)), 0.7) * hill[:, None]
    fall = np.linspace(1.25, 0.75, stage.n)
    whine = swept(stage, 1500 * fall, 0.25, 0.3) * hill[:, None] ** 2 * 0.3
    return roar + whine


def train(stage: Stage) -> Wave:
    """Wheels over rail joints."""
    roll = stage.noise(cascade(highpass(50), lowpass(1800), tilt(-3))) * 0.5
    for at_s in paced(stage, 0.95, 0.1, 0.01):
        for late_s in (0.0, 0.13):
            joint = stage.modes(0.3, [(85, 1.0, 0.2), (190, 0.5, 0.12), (1250, 0.1, 0.06)])
            place(roll, joint, stage.samples(at_s + late_s), 1.4)
    return stage.room(roll, STREET, 0.3)


def heartbeat(stage: Stage) -> Wave:
    """Lub-dub, from inside."""
    out = stage.blank()
    for at_s in paced(stage, 0.86, 0.08, 0.015):
        for late_s, hz, loud in ((0.0, 52.0, 1.0), (0.27, 66.0, 0.7)):
            beat = stage.modes(0.3, [(hz, 1.0, 0.2), (hz * 1.9, 0.4, 0.11), (hz * 3.1, 0.16, 0.06)])
            place(
                out,
                beat * np.minimum(np.arange(len(beat)) / 350, 1),
                stage.samples(at_s + late_s),
                loud,
            )
    flow = stage.noise(bandpass(40, 140), 0.3) * 0.04
    return stage.room(out + flow, CHAMBER, 0.12)


FAMILIES = (
    Family(
        "engine",
        (
            "engine ",
            "car ",
            "vehicle",
            "motor",
            "accelerat",
            "truck",
            "driv",
            "rev ",
            "ignition",
            "motorcycle",
        ),
        4.0,
        True,
        engine,
    ),
    Family(
        "hum",
        (
            "hum ",
            "machine ",
            "appliance",
            "blender",
            "vacuum",
            "fan ",
            "drone",
            "electric",
            "server",
            "robot",
            "washing",
        ),
        4.0,
        True,
        hum,
    ),
    Family(
        "flight",
        ("plane", "aircraft", "jet ", "airport", "flight", "airplane", "helicopter"),
        6.0,
        True,
        flight,
    ),
    Family("train", ("train ", "subway", "railway", "metro"), 6.0, True, train),
    Family("heartbeat", ("heart", "pulse"), 4.0, False, heartbeat),
)
"""The families of this file."""
