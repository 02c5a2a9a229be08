"""Where an effect is made: its length, its chance, and the tools to lay sounds into time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from sandbox.sound.signal import noise
from sandbox.sound.signal.envelope import breakpoints, seconds
from sandbox.sound.signal.partials import ringing
from sandbox.sound.signal.reverb import Room, reverberated
from sandbox.sound.signal.spectrum import Curve, bandpass, convolve
from sandbox.sound.sound import Wave

_STREWN_SINGLY = 2500


@dataclass(frozen=True)
class Stage:
    """`n` samples at `rate_hz`, and the generator that every choice is drawn from."""

    n: int
    rate_hz: int
    rng: np.random.Generator

    @property
    def length_s(self) -> float:
        """Length in seconds."""
        return self.n / self.rate_hz

    def blank(self) -> Wave:
        """Return stereo silence `(n, 2)`."""
        return np.zeros((self.n, 2), np.float32)

    def time(self) -> Wave:
        """Return the time of each sample in seconds."""
        return seconds(self.n, self.rate_hz)

    def noise(self, curve: Curve, spread: float = 0.8) -> Wave:
        """Return stereo noise `(n, 2)` of unit RMS that follows `curve`."""
        return noise.wide(self.rng, self.n, self.rate_hz, curve, spread)

    def wander(self, hz: float, low: float = 0.0, high: float = 1.0) -> Wave:
        """Return a curve `(n, 1)` that drifts between `low` and `high`."""
        return (low + (high - low) * noise.wander(self.rng, self.n, self.rate_hz, hz))[:, None]

    def line(self, *points: tuple[float, float]) -> Wave:
        """Return straight lines `(n, 1)` through `(seconds, value)` points."""
        return breakpoints(self.n, self.rate_hz, points)[:, None]

    def samples(self, duration_s: float) -> int:
        """Return `duration_s` in samples, at least one."""
        return max(int(duration_s * self.rate_hz), 1)

    def burst(self, duration_s: float, curve: Curve) -> Wave:
        """Return mono noise of `duration_s` seconds that follows `curve`, unit RMS."""
        return noise.coloured(self.rng, self.samples(duration_s), self.rate_hz, curve)

    def modes(self, duration_s: float, modes: Sequence[tuple[float, float, float]]) -> Wave:
        """Return ringing modes `(hz, amplitude, seconds to -60 dB)`, `duration_s` long, mono."""
        return ringing(self.samples(duration_s), self.rate_hz, modes)

    def room(self, dry: Wave, room: Room, share: float) -> Wave:
        """Return `dry` `(n, 2)` with `share` of the room's reverberation added."""
        return dry + share * reverberated(dry.mean(axis=1), self.rate_hz, room)


def place(out: Wave, grain: Wave, start: int, gain: float, pan: float = 0.0) -> None:
    """Add the mono `grain` to `out` `(n, 2)` at sample `start`, at constant power for `pan`."""
    stop = min(start + len(grain), len(out))
    if start < 0 or stop <= start:
        return
    angle = (min(max(pan, -1.0), 1.0) + 1) * np.pi / 4
    heard = grain[: stop - start]
    out[start:stop, 0] += np.float32(gain * np.cos(angle)) * heard
    out[start:stop, 1] += np.float32(gain * np.sin(angle)) * heard


def sprinkled(
    stage: Stage,
    grains: Sequence[Wave],
    per_s: float,
    density: Wave | None = None,
    spread: float = 0.8,
) -> Wave:
    """Return stereo `(n, 2)` with grains strewn at `per_s`, sizes exponential, places random.

    `density` `(n,)` in 0..1 thins them out over time. Beyond `_STREWN_SINGLY` grains each kind is
    laid as one train of pulses and convolved, so that thousands cost what hundreds do.
    """
    out = stage.blank()
    where = stage.rng.integers(0, stage.n, stage.rng.poisson(per_s * stage.length_s))
    if density is not None:
        where = where[stage.rng.random(len(where)) < density[where]]
    size = stage.rng.exponential(1.0, len(where)).astype(np.float32)
    kind = stage.rng.integers(0, len(grains), len(where))
    if len(where) <= _STREWN_SINGLY:
        pans = stage.rng.uniform(-spread, spread, len(where)).tolist()
        for at, gain, index, pan in zip(where.tolist(), size.tolist(), kind, pans, strict=True):
            place(out, grains[index], at, gain, pan)
        return out
    for index, grain in enumerate(grains):
        train = np.zeros(stage.n, np.float32)
        chosen = kind == index
        np.add.at(train, where[chosen], size[chosen])
        pan = spread * (2 * index / max(len(grains) - 1, 1) - 1)
        place(out, convolve(train, grain)[: stage.n], 0, 1.0, pan)
    return out


def swept(stage: Stage, centre_hz: Wave, octaves: float, spread: float = 0.5) -> Wave:
    """Return stereo noise `(n, 2)` `octaves` wide about a centre `(n,)` that moves.

    A band of noise about 1 kHz is read faster or slower, as a tape would be.
    """
    band = bandpass(1000 * 2 ** (-octaves / 2), 1000 * 2 ** (octaves / 2), 2)
    tape = noise.wide(stage.rng, stage.n, stage.rate_hz, band, spread)
    head = np.cumsum(centre_hz.reshape(-1) / 1000.0, dtype=np.float64) % (stage.n - 1)
    index = head.astype(np.intp)
    blend = (head - index).astype(np.float32)[:, None]
    return tape[index] * (1 - blend) + tape[index + 1] * blend


def glided(stage: Stage, hz: Wave) -> Wave:
    """Return a mono sine whose frequency follows `hz` `(n,)`."""
    turns = np.cumsum(hz.reshape(-1) / stage.rate_hz, dtype=np.float64)
    return np.asarray(np.sin(2 * np.pi * (turns % 1.0)), dtype=np.float32)


def paced(stage: Stage, period_s: float, first_s: float, loose: float = 0.04) -> list[float]:
    """Return times in seconds, `period_s` apart give or take, that leave room before the end."""
    times, now = [], first_s
    while now < stage.length_s - min(0.25, 0.3 * period_s):
        times.append(now)
        now += period_s * (1 + stage.rng.normal(0, loose))
    return times or [min(first_s, 0.3 * stage.length_s)]


Maker = Callable[[Stage], Wave]
"""A family's recipe: fills a stage with stereo `(n, 2)`, at whatever level it comes out."""


@dataclass(frozen=True)
class Family:
    """One kind of sound: the words that call it, its natural length in seconds, its recipe.

    A stem calls with any ending ("pour": "poured"); one that ends in a space only as a whole
    word or its plural ("car ": "cars").

    A `bed` goes on and on and lies under others; what is no bed is an event.
    """

    name: str
    stems: tuple[str, ...]
    natural_s: float
    bed: bool
    make: Maker
