"""Places and people: streets, cafés, forests, nights, crowds, applause."""

import numpy as np

from sandbox.sound.effects.stage import Family, Stage, glided, place, sprinkled, swept
from sandbox.sound.effects.water import ice
from sandbox.sound.signal.envelope import struck, swell
from sandbox.sound.signal.partials import buzz, phasor
from sandbox.sound.signal.reverb import CHAMBER, HALL, STREET
from sandbox.sound.signal.spectrum import bandpass, cascade, equalise, highpass, lowpass, tilt
from sandbox.sound.sound import Wave

_VOWELS = ((700, 1150), (440, 1900), (320, 2200), (480, 900), (350, 750), (600, 1700))


def _talker(stage: Stage, pitch_hz: float) -> Wave:
    """Somebody across the room, `(n,)`: syllables with vowels, too far away to understand."""
    rate = float(stage.rng.uniform(3.6, 5.2))
    syllables = np.clip(stage.wander(rate, -0.5, 1.1)[:, 0], 0, 1)
    turns = stage.wander(0.35, -0.6, 1.6)[:, 0].clip(0, 1)
    glide = pitch_hz * (1 + 0.16 * (stage.wander(1.3)[:, 0] - 0.5))
    turn = np.exp(2j * np.pi * np.cumsum(glide / stage.rate_hz, dtype=np.float64)).astype(
        np.complex64
    )
    voice = buzz(turn, 0.82)  # type: ignore[arg-type]
    out = np.zeros(stage.n, np.float32)
    which = stage.wander(rate * 0.8, 0, 2.999)[:, 0]
    picks = stage.rng.permutation(len(_VOWELS))[:3]
    for index, pick in enumerate(picks):
        first, second = _VOWELS[pick]
        vowel = equalise(voice, stage.rate_hz, _formants(first, second))
        out += vowel * np.clip(1 - np.abs(which - index - 0.5), 0, 1)
    return out * syllables * turns


def _formants(first_hz: float, second_hz: float):  # type: ignore[no-untyped-def]
    a, b = (
        bandpass(first_hz * 0.8, first_hz * 1.2, 2),
        bandpass(second_hz * 0.88, second_hz * 1.12, 2),
    )
    return lambda hz: a(hz) + 0.5 * b(hz)


def babble(stage: Stage, people: int) -> Wave:
    """Return `people` talking at once, unit RMS, none of them understood."""
    out = stage.blank()
    for _ in range(people):
        pitch_hz = float(stage.rng.choice((110, 125, 195, 215)) * stage.rng.uniform(0.9, 1.12))
        voice = _talker(stage, pitch_hz)
        # Each voice is heard three times over, shifted: a small cast makes a full room.
        for _ in range(3):
            shift = int(stage.rng.integers(0, stage.n))
            place(
                out,
                np.roll(voice, shift),
                0,
                float(stage.rng.uniform(0.4, 1)),
                float(stage.rng.uniform(-0.9, 0.9)),
            )
    return out / max(float(np.sqrt(np.mean(out**2))), 1e-6)


def cafe(stage: Stage) -> Wave:
    """A café: talk, cups, the hum of a fridge."""
    talk = stage.room(babble(stage, 4), CHAMBER, 0.8)
    cups = ice(Stage(stage.n, stage.rate_hz, stage.rng)) * 0.12
    cups = np.roll(cups, stage.n // 3, axis=0)
    floor = stage.noise(cascade(highpass(60), lowpass(900), tilt(-4))) * 0.35
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
            "city",
            "traffic",
            "street",
            "urban",
            "downtown",
            "highway",
            "rush hour",
            "road",
            "commut",
            "taxi",
        ),
        6.0,
        True,
        city,
    ),
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
    Family(
        "forest",
        (
            "bird",
            "forest",
            "woods",
            "nature",
            "garden",
            "meadow",
            "jungle",
            "park",
            "spring",
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
    Family("crowd", ("crowd", "cheer", "audience", "stadium", "fans", "people"), 4.0, True, crowd),
    Family("applause", ("applau", "clap", "ovation"), 4.0, True, applause),
)
"""The families of this file."""
