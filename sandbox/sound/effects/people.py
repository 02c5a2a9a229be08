"""People, near and many: talk across a room, cafés, cheers, applause."""

import numpy as np

from sandbox.sound.effects.stage import Family, Stage, glided, place, sprinkled
from sandbox.sound.effects.water import ice
from sandbox.sound.signal.envelope import faded, struck, swell
from sandbox.sound.signal.noise import coloured
from sandbox.sound.signal.partials import buzz, turning
from sandbox.sound.signal.reverb import CHAMBER, HALL
from sandbox.sound.signal.spectrum import (
    Curve,
    bandpass,
    cascade,
    equalise,
    high_shelf,
    highpass,
    lowpass,
    tilt,
)
from sandbox.sound.sound import Wave

_SPELL_S = 3.0  # how much one talker says before it comes round again, in a crowd nobody can tell

_VOWELS = ((700, 1150), (440, 1900), (320, 2200), (480, 900), (350, 750), (600, 1700))


def _talker(stage: Stage, pitch_hz: float) -> Wave:
    """Somebody across the room, `(n,)`: syllables with vowels, too far away to understand."""
    rate = float(stage.rng.uniform(3.6, 5.2))
    syllables = np.clip(stage.wander(rate, -0.5, 1.1)[:, 0], 0, 1)
    turns = stage.wander(0.35, -0.6, 1.6)[:, 0].clip(0, 1)
    glide = pitch_hz * (1 + 0.16 * (stage.wander(1.3)[:, 0] - 0.5))
    voice = buzz(turning(glide, stage.rate_hz), 0.91)
    out = np.zeros(stage.n, np.float32)
    which = stage.wander(rate * 0.8, 0, 2.999)[:, 0]
    picks = stage.rng.permutation(len(_VOWELS))[:3]
    for index, pick in enumerate(picks):
        first, second = _VOWELS[pick]
        vowel = equalise(voice, stage.rate_hz, _formants(first, second))
        out += vowel * np.clip(1 - np.abs(which - index - 0.5), 0, 1)
    hiss = coloured(stage.rng, stage.n, stage.rate_hz, bandpass(2200, 6500))
    consonants = hiss * (syllables > 0) * np.clip(0.3 - syllables, 0, 0.3)
    return faded((out + 0.1 * consonants) * turns * (syllables + 0.2), stage.rate_hz, 0.1, 0.1)


def _formants(first_hz: float, second_hz: float) -> Curve:
    first = bandpass(first_hz * 0.8, first_hz * 1.2, 2)
    second = bandpass(second_hz * 0.88, second_hz * 1.12, 2)
    return lambda hz: np.asarray(first(hz) + 0.9 * second(hz))


def babble(stage: Stage, people: int) -> Wave:
    """Return `people` talking at once, unit RMS, none of them understood."""
    out = stage.blank()
    spell = Stage(min(stage.n, stage.samples(_SPELL_S)), stage.rate_hz, stage.rng)
    for _ in range(people):
        pitch_hz = float(stage.rng.choice((110, 125, 195, 215)) * stage.rng.uniform(0.9, 1.12))
        voice = np.resize(_talker(spell, pitch_hz), stage.n)
        # Each voice is heard three times over, shifted: a small cast makes a full room.
        for _ in range(3):
            loud, pan = float(stage.rng.uniform(0.4, 1)), float(stage.rng.uniform(-0.9, 0.9))
            place(out, np.roll(voice, int(stage.rng.integers(0, stage.n))), 0, loud, pan)
    # A room returns vowels' chests weakly and their mouths well.
    out = equalise(out, stage.rate_hz, cascade(highpass(260.0, 2), high_shelf(900.0, 10.0)))
    return out / max(float(np.sqrt(np.mean(out**2))), 1e-6)


def cafe(stage: Stage) -> Wave:
    """A café: talk, cups, the hum of a fridge."""
    talk = stage.room(babble(stage, 3), CHAMBER, 0.8)
    cups = ice(Stage(stage.n, stage.rate_hz, stage.rng)) * 0.45
    cups = np.roll(cups, stage.n // 3, axis=0)
    floor = stage.noise(cascade(highpass(60), lowpass(900), tilt(-4))) * 0.25
    return 0.6 * talk + stage.room(cups, CHAMBER, 0.7) + floor


def crowd(stage: Stage) -> Wave:
    """A crowd that cheers."""
    rise = swell(stage.n, 0.4, 0.8)[:, None]
    roar = stage.noise(bandpass(350, 2200)) * stage.wander(3, 0.7, 1.0) * rise
    calls = stage.blank()
    for _ in range(6):
        hz = stage.wander(2.5, 1.0, 1.5)[:, 0] * float(stage.rng.uniform(330, 620))
        place(
            calls,
            glided(stage, hz) * swell(stage.n, float(stage.rng.uniform(0.2, 0.7)), 3),
            0,
            0.14,
            float(stage.rng.uniform(-1, 1)),
        )
    return stage.room(0.8 * roar + calls * rise + 0.3 * babble(stage, 3) * rise, HALL, 0.5)


def applause(stage: Stage) -> Wave:
    """Hands, hundreds of them, that tire towards the end."""
    hands = [
        stage.burst(0.02, bandpass(low, low * 2.6))
        * struck(stage.samples(0.02), stage.rate_hz, 0.0005, 0.018)
        for low in (700, 950, 1250, 1600, 2100)
    ]
    end = stage.length_s
    eager = stage.line((0, 0.1), (min(0.6, end / 4), 1), (end * 0.6, 0.9), (end, 0.15))
    return stage.room(sprinkled(stage, hands, 240, eager[:, 0]), HALL, 0.5)


FAMILIES = (
    Family(
        "cafe",
        (
            "cafe",
            "café",
            "coffee shop",
            "restaurant",
            "diner",
            "chatter",
            "murmur",
            "walla",
            "office",
            "bar ",
            "party",
        ),
        6.0,
        True,
        cafe,
    ),
    Family("crowd", ("crowd", "cheer", "audience", "stadium", "fans ", "people"), 4.0, True, crowd),
    Family("applause", ("applau", "clap ", "ovation"), 4.0, True, applause),
)
"""The families of this file."""
