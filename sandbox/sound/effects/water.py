"""Water and what floats in it: pouring, ice, rain, waves, streams, fizz, drops and splashes."""

import numpy as np

from sandbox.sound.effects.stage import Family, Stage, paced, place, sprinkled, swept
from sandbox.sound.signal.envelope import struck, swell
from sandbox.sound.signal.reverb import CHAMBER, STUDIO
from sandbox.sound.signal.spectrum import bandpass, cascade, highpass, lowpass, tilt
from sandbox.sound.sound import Wave


def bubble(stage: Stage, hz: float, decay_s: float) -> Wave:
    """One bubble: a tone that climbs as the bubble shrinks towards the surface."""
    n = stage.samples(decay_s)
    t = np.arange(n) / stage.rate_hz
    cycles = hz * (t + 0.45 * t**2 / decay_s)
    return (np.sin(2 * np.pi * cycles) * struck(n, stage.rate_hz, 0.0015, decay_s)).astype(
        np.float32
    )


def _bubbles(stage: Stage, low_hz: float, high_hz: float, count: int = 14) -> list[Wave]:
    pitches = np.geomspace(low_hz, high_hz, count) * stage.rng.uniform(0.93, 1.07, count)
    return [
        bubble(stage, float(hz), 0.12 * (500 / hz) ** 0.5) * (low_hz / hz) ** 0.3 for hz in pitches
    ]


def pour(stage: Stage) -> Wave:
    """A glass being filled: bubbles, a falling stream, and the column of air that climbs."""
    end = stage.length_s
    flow = stage.line((0, 0), (0.12, 1), (end * 0.8, 0.9), (end * 0.92, 0.25), (end, 0))
    level = stage.line((0, 0), (end * 0.9, 1), (end, 1))
    glugs = sprinkled(stage, _bubbles(stage, 320, 2200), 85, flow[:, 0])
    column = (
        swept(stage, (420 + 1100 * level**1.6)[:, 0], 0.45, 0.15)
        * flow
        * (0.5 + 0.5 * stage.wander(9))
    )
    stream = (
        stage.noise(cascade(highpass(900), lowpass(7000), tilt(-2)), 0.4)
        * flow
        * stage.wander(14, 0.5, 1.0)
    )
    return stage.room(0.9 * glugs + 0.28 * column + 0.24 * stream, STUDIO, 0.2)


def ice(stage: Stage) -> Wave:
    """Ice cubes fall into a glass, knock, and settle."""
    out = stage.blank()
    glass = [(2350, 0.6, 0.35), (3920, 0.5, 0.28), (5640, 0.35, 0.2), (7310, 0.2, 0.12)]
    knocks = sorted(stage.rng.exponential(stage.length_s * 0.22, int(6 + 3 * stage.length_s)))
    for index, at_s in enumerate(knocks):
        shift = float(stage.rng.uniform(0.9, 1.18))
        clink = stage.modes(0.4, [(hz * shift, a, d) for hz, a, d in glass])
        tick = stage.burst(0.03, bandpass(2500, 9000)) * struck(
            stage.samples(0.03), stage.rate_hz, 0.0005, 0.025
        )
        loud = float(stage.rng.uniform(0.35, 1.0)) * 0.9**index
        pan = float(stage.rng.uniform(-0.5, 0.5))
        place(out, clink, stage.samples(0.05 + at_s), loud, pan)
        place(out, 0.4 * tick, stage.samples(0.05 + at_s), loud, pan)
    return stage.room(out, STUDIO, 0.3)


def rain(stage: Stage) -> Wave:
    """Steady rain with single drops close by."""
    far = stage.noise(cascade(highpass(700), lowpass(9000), tilt(-1.5))) * stage.wander(
        0.4, 0.85, 1.0
    )
    ticks = [
        stage.burst(0.012, bandpass(low, low * 2.4))
        * struck(stage.samples(0.012), stage.rate_hz, 0.0004, 0.01)
        for low in (1400, 2000, 2800, 3900)
    ]
    drops = sprinkled(stage, _bubbles(stage, 900, 2600, 6), 9) * 0.8
    rumble = stage.noise(bandpass(90, 350)) * 0.25
    return np.asarray(0.5 * far + 0.9 * sprinkled(stage, ticks, 160) + drops + rumble)


def waves(stage: Stage) -> Wave:
    """A beach: each wave gathers, breaks, and draws back over the pebbles."""
    out = stage.noise(cascade(highpass(50), lowpass(500), tilt(-3))) * 0.35
    for index, at_s in enumerate(paced(stage, 5.2, 0.0, 0.12)):
        size = min(stage.samples(5.6), stage.n - stage.samples(at_s))
        inner = Stage(max(size, 64), stage.rate_hz, stage.rng)
        hill = swell(inner.n, 0.38, 1.6)[:, None]
        surf = inner.noise(cascade(highpass(180), lowpass(5200), tilt(-2.5)), 0.9) * hill
        foam = inner.noise(bandpass(2500, 11000), 1.0) * swell(inner.n, 0.52, 2.5)[:, None] * 0.35
        start = stage.samples(at_s) if index else 0
        stop = min(start + inner.n, stage.n)
        out[start:stop] += (surf + foam)[: stop - start]
    return out


def stream(stage: Stage) -> Wave:
    """A brook over stones."""
    wash = stage.noise(bandpass(500, 4500), 0.9) * stage.wander(1.5, 0.6, 1.0) * 0.22
    return wash + sprinkled(
        stage, _bubbles(stage, 380, 1700), 60, stage.wander(1.2, 0.3, 1.0)[:, 0]
    )


def fizz(stage: Stage) -> Wave:
    """A can: the tab cracks, gas rushes out, and thousands of small bubbles burst."""
    out = stage.blank()
    crack = stage.modes(
        0.14, [(1250, 0.6, 0.07), (2650, 0.7, 0.06), (4480, 0.6, 0.05), (6900, 0.4, 0.03)]
    )
    snap = stage.burst(0.06, bandpass(1200, 9000)) * struck(
        stage.samples(0.06), stage.rate_hz, 0.0004, 0.05
    )
    at = stage.samples(0.08)
    place(out, 0.8 * crack, at, 1.6)
    place(out, snap, at, 1.0)
    gas = stage.line(
        (0, 0), (0.085, 0), (0.11, 1), (0.3, 0.35), (0.75, 0.05), (max(stage.length_s, 0.8), 0)
    )
    rush = stage.noise(cascade(highpass(2200), lowpass(13000)), 0.5) * gas
    life = stage.line((0, 0), (0.3, 0), (0.6, 1), (max(stage.length_s, 0.7), 0.25))
    pops = [
        stage.burst(0.004, bandpass(low, low * 1.9))
        * struck(stage.samples(0.004), stage.rate_hz, 0.0003, 0.004)
        for low in (3800, 5200, 6900, 9000)
    ]
    return stage.room(
        out + 0.8 * rush + 0.45 * sprinkled(stage, pops, 900, life[:, 0]), STUDIO, 0.15
    )


def drip(stage: Stage) -> Wave:
    """Drops into still water, in a space that answers."""
    out = stage.blank()
    for at_s in paced(stage, 0.85, 0.12, 0.2):
        hz = float(stage.rng.uniform(850, 1500))
        start = stage.samples(at_s)
        place(out, bubble(stage, hz * 1.9, 0.03), start, 0.4)
        place(
            out,
            bubble(stage, hz, 0.13),
            start + stage.samples(0.02),
            1.0,
            float(stage.rng.uniform(-0.3, 0.3)),
        )
    return stage.room(out, CHAMBER, 0.7)


def splash(stage: Stage) -> Wave:
    """Something lands in water: a slap, a sheet of spray, bubbles rising after."""
    fall = stage.line((0, 0), (0.08, 0), (0.1, 1), (0.35, 0.4), (max(1.0, stage.length_s * 0.8), 0))
    slap = stage.noise(bandpass(180, 1400), 0.4) * fall**2
    spray = stage.noise(cascade(highpass(1200), lowpass(10000), tilt(-1.5)), 1.0) * fall * 0.5
    after = stage.line((0, 0), (0.2, 0), (0.35, 1), (max(0.5, stage.length_s), 0))
    return stage.room(
        slap + spray + 0.9 * sprinkled(stage, _bubbles(stage, 300, 1600), 70, after[:, 0]),
        CHAMBER,
        0.25,
    )


FAMILIES = (
    Family(
        "pour",
        ("pour", "fill ", "liquid", "refill", "drink", "beverage", "juice", "tea "),
        3.0,
        False,
        pour,
    ),
    Family("ice", ("ice ", "icy", "cube ", "clink", "glass ", "toast ", "cheers"), 1.8, False, ice),
    Family("rain", ("rain", "drizzle", "downpour", "shower "), 6.0, True, rain),
    Family(
        "waves",
        ("wave", "ocean", "sea ", "beach", "surf ", "shore", "tide ", "coast"),
        8.0,
        True,
        waves,
    ),
    Family(
        "stream",
        ("stream", "river", "brook", "creek", "waterfall", "fountain", "flow "),
        6.0,
        True,
        stream,
    ),
    Family(
        "fizz",
        (
            "fizz",
            "can ",
            "can opening",
            "soda",
            "carbonat",
            "sparkling",
            "bubbl",
            "champagne",
            "beer ",
            "effervesc",
            "pop open",
        ),
        2.5,
        False,
        fizz,
    ),
    Family("drip", ("drip", "drop ", "droplet", "leak "), 2.5, False, drip),
    Family("splash", ("splash", "dive ", "plunge", "water"), 2.0, False, splash),
)
"""The families of this file."""
