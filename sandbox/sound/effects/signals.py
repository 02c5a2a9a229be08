"""Sounds made to be noticed: chimes, bells, alarms, clocks, sparkle."""

import numpy as np

from sandbox.sound.effects.contacts import tapped
from sandbox.sound.effects.stage import Family, Stage, paced, place
from sandbox.sound.signal.envelope import swell
from sandbox.sound.signal.partials import phasor
from sandbox.sound.signal.reverb import CHAMBER, HALL, STUDIO
from sandbox.sound.sound import Wave

_PENTATONIC = (0, 2, 4, 7, 9)


def _note_hz(semitones: float) -> float:
    """Semitones above C5, in hertz."""
    return float(523.25 * 2 ** (semitones / 12))


def chime(stage: Stage) -> Wave:
    """A notification: two or three mallet notes that go up, and hang."""
    out = stage.blank()
    figure = ((7, 12), (4, 12), (0, 7, 12), (7, 16))[int(stage.rng.integers(4))]
    for index, semitones in enumerate(figure):
        hz = _note_hz(semitones)
        note = stage.modes(
            1.6, [(hz, 1.0, 1.5), (2 * hz, 0.22, 0.8), (3.0 * hz, 0.1, 0.4), (5.4 * hz, 0.04, 0.1)]
        )
        place(
            out, note, stage.samples(0.04 + 0.115 * index), 0.7 + 0.15 * index, 0.2 * (index - 0.5)
        )
    return stage.room(out, HALL, 0.35)


def bell(stage: Stage) -> Wave:
    """A bronze bell: hum, prime, tierce, quint, nominal and the clapper."""
    out = stage.blank()
    hz = float(stage.rng.uniform(480, 640))
    partials = (
        (0.5, 0.5, 5.0),
        (1.0, 0.9, 3.6),
        (1.19, 0.6, 2.8),
        (1.5, 0.35, 2.2),
        (2.0, 0.8, 2.0),
        (2.67, 0.3, 1.2),
        (4.1, 0.2, 0.6),
    )
    strike = stage.modes(5.0, [(hz * ratio, a, d) for ratio, a, d in partials])
    for index, at_s in enumerate(paced(stage, 2.2, 0.06, 0.01)[:3]):
        place(out, strike, stage.samples(at_s), 1.0 - 0.12 * index)
        place(out, tapped(stage, 1500, 6000, 0.02), stage.samples(at_s), 0.15)
    return stage.room(out, HALL, 0.35)


def alarm(stage: Stage) -> Wave:
    """A digital alarm: four beeps and a rest."""
    out = stage.blank()
    n = stage.samples(0.085)
    beep = (
        phasor(n, stage.rate_hz, 2048.0).imag + 0.3 * phasor(n, stage.rate_hz, 4096.0).imag
    ) * swell(n, 0.5, 0.3)
    for start_s in paced(stage, 1.0, 0.05, 0.0):
        for index in range(4):
            place(out, beep, stage.samples(start_s + 0.14 * index), 0.8)
    return stage.room(out, STUDIO, 0.25)


def phone(stage: Stage) -> Wave:
    """A telephone rings: two tones that alternate, two seconds on, rest."""
    out = stage.blank()
    for start_s in paced(stage, 2.4, 0.05, 0.0):
        for index in range(int(min(1.2, stage.length_s) / 0.06)):
            hz = (1047.0, 1319.0)[index % 2]
            tone = stage.modes(0.07, [(hz, 0.7, 0.25), (2 * hz, 0.25, 0.15)])
            place(out, tone, stage.samples(start_s + 0.06 * index), 0.7)
    return stage.room(out, CHAMBER, 0.3)


def clock(stage: Stage) -> Wave:
    """A mantel clock: tick, tock."""
    out = stage.blank()
    for index, at_s in enumerate(paced(stage, 0.5, 0.08, 0.0)):
        shift = 1.0 if index % 2 == 0 else 0.82
        case = stage.modes(
            0.12, [(1380 * shift, 0.6, 0.05), (2750 * shift, 0.5, 0.035), (520 * shift, 0.5, 0.07)]
        )
        place(out, case, stage.samples(at_s), 0.9)
        place(out, tapped(stage, 3000, 9000, 0.008), stage.samples(at_s), 0.4)
        place(out, case, stage.samples(at_s + 0.028), 0.18)
    return stage.room(out, CHAMBER, 0.3)


def sparkle(stage: Stage) -> Wave:
    """A run of tiny bells upwards, as light runs over a surface."""
    out = stage.blank()
    count = 14
    for index in range(count):
        semitones = 12 * (index // 5) + _PENTATONIC[index % 5] + 12
        hz = _note_hz(semitones) * float(stage.rng.uniform(0.998, 1.002))
        note = stage.modes(0.9, [(hz, 0.8, 0.8), (2.76 * hz, 0.2, 0.3)])
        at_s = 0.05 + 0.5 * (index / count) ** 0.85 * min(stage.length_s, 1.6)
        place(out, note, stage.samples(at_s), 0.4 + 0.03 * index, float(np.sin(index * 1.9)) * 0.8)
    return stage.room(out, HALL, 0.5)


FAMILIES = (
    Family(
        "chime",
        (
            "chime",
            "notif",
            "ding ",
            "ping ",
            "success",
            "message",
            "app ",
            "correct",
            "jingle",
            "logo",
        ),
        1.8,
        False,
        chime,
    ),
    Family("bell", ("bell", "church", "gong", "toll"), 3.5, False, bell),
    Family("alarm", ("alarm", "beep", "buzzer", "timer", "wake"), 2.0, False, alarm),
    Family("phone", ("phone", "ringtone", "ringing", "call "), 2.4, False, phone),
    Family(
        "clock", ("clock", "tick ", "tock", "watch ", "countdown", "second hand"), 4.0, False, clock
    ),
    Family(
        "sparkle",
        (
            "sparkl",
            "magic",
            "shimmer",
            "twinkl",
            "glitter",
            "glow ",
            "fairy",
            "gleam",
            "shine",
            "star ",
        ),
        2.2,
        False,
        sparkle,
    ),
)
"""The families of this file."""
