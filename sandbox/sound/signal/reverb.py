"""Rooms: a synthetic impulse response of decaying noise, and convolution with it in blocks."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from sandbox.sound.signal.noise import coloured
from sandbox.sound.signal.spectrum import bandpass, fast_length
from sandbox.sound.sound import Phasor, Wave

_BANDS = ((120.0, 400.0, 1.1), (400.0, 1500.0, 1.0), (1500.0, 4000.0, 0.75), (4000.0, 9000.0, 0.45))
"""Low Hz, high Hz, share of the room's decay: air and curtains take the treble first."""

_BLOCK_S = 12
_CROSS = 0.35  # of each ear in the other: wide, and still there in mono


@dataclass(frozen=True)
class Room:
    """A space: RT60 and pre-delay in seconds, and how dark its walls are (0..1)."""

    decay_s: float
    predelay_s: float = 0.012
    darkness: float = 0.5


STUDIO = Room(0.45, 0.004, 0.4)
CHAMBER = Room(1.1, 0.012, 0.5)
HALL = Room(2.2, 0.024, 0.55)
CATHEDRAL = Room(3.4, 0.035, 0.65)
STREET = Room(0.9, 0.03, 0.3)


@lru_cache(maxsize=16)
def impulse(room: Room, rate_hz: int) -> Wave:
    """Return the room's stereo impulse response `(n, 2)`, unit energy a channel."""
    rng = np.random.default_rng(int(room.decay_s * 1000) + rate_hz)
    n = int(room.decay_s * rate_hz)
    t = np.arange(n, dtype=np.float32) / rate_hz
    tail = np.zeros((n, 2), np.float32)
    for low_hz, high_hz, share in _BANDS:
        level = np.exp(-room.darkness * np.log2(high_hz / 400.0) * 0.6)
        fall = level * np.exp(-6.908 * t / (room.decay_s * share))
        for side in range(2):
            tail[:, side] += coloured(rng, n, rate_hz, bandpass(low_hz, high_hz)) * fall
    bloom = np.minimum(t / 0.018, 1.0)
    delay = int(room.predelay_s * rate_hz)
    tail = np.pad(tail * bloom[:, None], ((delay, 0), (0, 0)))
    _reflect(tail, rate_hz, rng)
    return np.asarray(tail / np.sqrt((tail**2).sum(axis=0)))


def _reflect(tail: Wave, rate_hz: int, rng: np.random.Generator) -> None:
    """Add a handful of early reflections, different for each ear."""
    height = float(np.abs(tail).max()) * 1.6
    for side in range(2):
        for arrival_s in np.sort(rng.uniform(0.005, 0.045, 6)):
            index = int(arrival_s * rate_hz)
            if index < len(tail):
                tail[index, side] += height * np.exp(-arrival_s * 40) * rng.choice((-1, 1))


@lru_cache(maxsize=16)
def _response(room: Room, rate_hz: int, length: int) -> Phasor:
    return np.fft.rfft(impulse(room, rate_hz).T, length).astype(np.complex64)


def reverberated(wave: Wave, rate_hz: int, room: Room) -> Wave:
    """Return only the reverberation `(n, 2)` of mono `wave`, cut at its length.

    Long waves go through in blocks of 12 s, so that memory stays bounded.
    """
    out = np.zeros((len(wave), 2), np.float32)
    tail = len(impulse(room, rate_hz))
    block = min(len(wave), _BLOCK_S * rate_hz) or 1
    length = fast_length(block + tail)
    response = _response(room, rate_hz, length)
    for start in range(0, len(wave), block):
        piece = np.fft.rfft(wave[start : start + block].astype(np.float32), length)
        left, right = np.fft.irfft(piece * response, length)
        wet = np.stack([left + _CROSS * right, right + _CROSS * left], axis=1)
        stop = min(start + length, len(wave))
        out[start:stop] += wet[: stop - start]
    return out
