"""Air in motion: whooshes, wind, steam, breath and the tone of an empty room."""

import numpy as np

from sandbox.sound.effects.stage import Family, Stage, glided, swept
from sandbox.sound.signal.envelope import swell
from sandbox.sound.signal.reverb import HALL, STUDIO
from sandbox.sound.signal.spectrum import bandpass, cascade, highpass, lowpass, tilt
from sandbox.sound.sound import Wave


def whoosh(stage: Stage) -> Wave:
    """Something passes: its pitch rises to the middle and falls, from one side to the other."""
    peak = float(stage.rng.uniform(0.42, 0.55))
    hill = swell(stage.n, peak, 2.2)
    body = swept(stage, 260 + 1500 * hill, 1.8, 0.3)
    edge = swept(stage, 900 + 5200 * hill**1.5, 1.2, 0.6) * 0.35
    weight = glided(stage, 55 + 50 * hill) * 0.5
    moving = (body + edge + weight[:, None]) * hill[:, None]
    across = np.linspace(-0.8, 0.8, stage.n, dtype=np.float32) * stage.rng.choice((-1, 1))
    angle = (across + 1) * np.pi / 4
    return stage.room(moving * np.stack([np.cos(angle), np.sin(angle)], axis=1), HALL, 0.5)


def wind(stage: Stage) -> Wave:
    """Gusts over open ground, with a whistle when they are strongest."""
    gust = stage.wander(0.45)
    low = stage.noise(cascade(highpass(60), lowpass(420), tilt(-2))) * (0.35 + 0.65 * gust)
    howl = swept(stage, 320 + 420 * gust[:, 0], 0.8, 0.7) * gust**2 * 0.55
    leaves = stage.noise(bandpass(2500, 8000)) * gust**3 * 0.16
    return low + howl + leaves


def steam(stage: Stage) -> Wave:
    """A steam wand: pressure opens, hisses into milk, gurgles and shuts."""
    end = stage.length_s
    valve = stage.line(
        (0, 0),
        (0.06, 0.6),
        (0.25, 1),
        (end * 0.7, 0.85),
        (end * 0.88, 0.75),
        (end * 0.95, 0.06),
        (end, 0),
    )
    hiss = stage.noise(cascade(highpass(1800), lowpass(10500), tilt(-1.5)), 0.4) * valve
    scream = swept(stage, 1500 + 500 * stage.wander(3)[:, 0], 0.5, 0.2) * valve**2 * 0.4
    gurgle = stage.noise(bandpass(140, 700), 0.3) * stage.wander(13, 0.1, 1.0) * valve * 0.5
    return stage.room(hiss + scream + gurgle, STUDIO, 0.25)


def breath(stage: Stage) -> Wave:
    """In through the nose, out through the mouth."""
    turn = 0.45 * stage.length_s
    inward = stage.line((0, 0), (turn * 0.7, 1), (turn, 0), (stage.length_s, 0))
    outward = stage.line((0, 0), (turn * 1.1, 0), (turn * 1.4, 1), (stage.length_s, 0))
    return (
        stage.noise(bandpass(900, 4200), 0.2) * inward**1.5 * 0.6
        + stage.noise(bandpass(350, 2400), 0.2) * outward**1.5
    )


def room_tone(stage: Stage) -> Wave:
    """The air of a quiet place, with a soft swell that carries a picture."""
    hill = swell(stage.n, 0.55, 1.3)[:, None]
    floor = stage.noise(cascade(highpass(70), lowpass(1800), tilt(-4.5))) * (
        0.5 + 0.3 * stage.wander(0.3)
    )
    bloom = stage.noise(bandpass(180, 620)) * hill * 0.8
    shimmer = stage.noise(bandpass(3200, 9000)) * hill**2 * 0.1
    return stage.room(floor + bloom + shimmer, HALL, 0.4)


FAMILIES = (
    Family(
        "whoosh",
        (
            "whoosh",
            "swoosh",
            "swish",
            "swipe",
            "transition",
            "flyby",
            "fly by",
            "pass by",
            "swirl",
            "sweep ",
        ),
        1.4,
        False,
        whoosh,
    ),
    Family(
        "wind",
        ("wind ", "windy", "gust", "breez", "storm", "blizzard", "mountain"),
        6.0,
        True,
        wind,
    ),
    Family(
        "steam",
        (
            "steam",
            "espresso",
            "hiss",
            "milk froth",
            "froth",
            "barista",
            "coffee machine",
            "brew ",
            "kettle",
        ),
        3.5,
        False,
        steam,
    ),
    Family("breath", ("breath", "inhal", "exhal", "sigh ", "yoga"), 3.0, False, breath),
)
"""The families of this file."""
