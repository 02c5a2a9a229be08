"""Heat: a fire that crackles, a pan that sizzles."""

import numpy as np

from sandbox.sound.effects.stage import Family, Stage, sprinkled
from sandbox.sound.signal.envelope import struck
from sandbox.sound.signal.spectrum import bandpass, cascade, highpass, lowpass, tilt
from sandbox.sound.sound import Wave


def _cracks(stage: Stage, lows_hz: tuple[float, ...], length_s: float) -> list[Wave]:
    return [
        stage.burst(length_s, bandpass(low, low * 3))
        * struck(stage.samples(length_s), stage.rate_hz, 0.0003, length_s)
        for low in lows_hz
    ]


def fire(stage: Stage) -> Wave:
    """A wood fire: a low flutter of flame, crackle in flurries, now and then a pop."""
    flame = (
        stage.noise(cascade(highpass(45), lowpass(380), tilt(-3)))
        * stage.wander(7, 0.35, 1.0)
        * 0.5
    )
    air = stage.noise(bandpass(500, 3000)) * stage.wander(3, 0.2, 0.7) * 0.1
    flurry = stage.wander(2.2)[:, 0] ** 2
    crackle = sprinkled(stage, _cracks(stage, (900, 1600, 2600, 4000), 0.009), 70, flurry)
    pops = sprinkled(stage, _cracks(stage, (400, 700), 0.03), 1.6, spread=0.5)
    return np.asarray(flame + air + 1.1 * crackle + 1.8 * pops)


def sizzle(stage: Stage) -> Wave:
    """Food meets a hot pan, then fries on, spitting."""
    hot = stage.line((0, 0), (0.05, 0), (0.12, 1), (0.7, 0.6), (max(stage.length_s, 0.8), 0.5))
    fry = (
        stage.noise(cascade(highpass(1800), lowpass(11000), tilt(-0.5)), 0.7)
        * hot
        * stage.wander(11, 0.6, 1.0)
    )
    spit = sprinkled(stage, _cracks(stage, (2200, 3400, 5200), 0.006), 130, stage.wander(4)[:, 0])
    body = stage.noise(bandpass(250, 900), 0.4) * hot * stage.wander(9, 0.3, 1.0) * 0.2
    return 0.55 * fry + 0.6 * spit * hot + body


FAMILIES = (
    Family(
        "fire",
        ("fire ", "flame", "burn", "campfire", "bonfire", "crackl", "ember", "candle", "hearth"),
        6.0,
        True,
        fire,
    ),
    Family(
        "sizzle",
        (
            "sizzl",
            "fry",
            "frying",
            "grill ",
            "pan ",
            "bacon",
            "cook ",
            "barbecue",
            "sear ",
            "kitchen",
        ),
        4.0,
        True,
        sizzle,
    ),
)
"""The families of this file."""
