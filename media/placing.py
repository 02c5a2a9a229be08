"""Where recordings lie in the film, to the sample: placing, fading, looping."""

import math

import numpy as np

from media.sound import Sound, samples_of, silence

CLICK_S = 0.005
"""Even a cut gets a ramp this long: shorter ones click."""
CROSSFADE_S = 2.0
"""Longest crossfade where music is repeated; short pieces get a quarter of themselves."""
CLOSING_FADE_S = 1.5
"""How music that is longer than the film leaves it."""
OWN_ENDING_S = 1.0
"""Music that ends by itself this close before the film's end is left as it was composed."""
LEFT_OUT_S = 2.0
"""Music that is longer than the film by more than this is shortened; by less, it is faded."""
QUIET = 10 ** (-60 / 20)
"""Below -60 dBFS, head and tail of a piece are cut off before it is fitted."""


def faded(sound: Sound, *, rise: int, fall: int) -> Sound:
    """`sound` with raised-cosine ramps of `rise` and `fall` samples, shortened to fit it."""
    out = sound.copy()
    rise, fall = min(rise, len(out) // 2), min(fall, len(out) // 2)
    if rise:
        out[:rise] *= _ramp(rise)
    if fall:
        out[-fall:] *= _ramp(fall)[::-1]
    return out


def place(bus: Sound, sound: Sound, start: int, length: int) -> None:
    """Adds `sound` to `bus` from sample `start`: at most `length` of it, and none past the end."""
    count = max(0, min(len(sound), length, len(bus) - start))
    bus[start : start + count] += sound[:count]


def trimmed(sound: Sound) -> Sound:
    """`sound` without its silent head and tail."""
    loud = np.flatnonzero(np.abs(sound).max(axis=1) > QUIET)
    return sound[loud[0] : loud[-1] + 1] if loud.size else sound[:0]


def fitted(music: Sound, length: int) -> tuple[Sound, str]:
    """`music` for a film of `length` samples, and what was done to it.

    It is kept to its own ending where that fits; repeated, with that ending last, where it is
    short; faded where it is a little long, and where it is much longer its middle is left out.
    Silent music stays silent.
    """
    piece = trimmed(music)
    if len(piece) > length + samples_of(LEFT_OUT_S):
        return abridged(piece, length), "music shortened in its middle, with its own ending"
    if len(piece) > length:
        fall = samples_of(CLOSING_FADE_S)
        return faded(piece[:length], rise=0, fall=fall), "music faded at the end"
    if not len(piece):
        return silence(length), "the music is silent"
    if length - len(piece) <= samples_of(OWN_ENDING_S):
        bus = silence(length)
        place(bus, piece, 0, length)
        return bus, "music keeps its own ending"
    return looped(piece, length), "music repeated to the length of the film"


def abridged(piece: Sound, length: int) -> Sound:
    """`piece` without its middle, `length` long: half of it the beginning, half the ending."""
    overlap = min(samples_of(CROSSFADE_S), length // 4)
    opening = piece[: (length + overlap) // 2]
    return crossfaded(opening, piece[len(piece) - (length + overlap - len(opening)) :], overlap)


def looped(piece: Sound, length: int) -> Sound:
    """`piece` repeated to exactly `length`: as few turns as do, all about equally long.

    As an editor would: every turn but the last starts at the beginning, the last one brings the
    ending, and none is so short that an ending is heard twice.
    """
    overlap = min(samples_of(CROSSFADE_S), len(piece) // 4)
    turns = -(-(length - overlap) // (len(piece) - overlap))
    each = -(-(length + (turns - 1) * overlap) // turns)
    out = piece[:each]
    for _ in range(turns - 2):
        out = crossfaded(out, piece[:each], overlap)
    return crossfaded(out, piece[len(piece) - (length - len(out) + overlap) :], overlap)


def crossfaded(first: Sound, second: Sound, overlap: int) -> Sound:
    """`second` after `first`, the last and first `overlap` samples blended at equal power."""
    overlap = min(overlap, len(first), len(second))
    if not overlap:
        return np.concatenate((first, second))
    angle = (np.arange(overlap, dtype=np.float32)[:, None] + 0.5) / overlap * (math.pi / 2)
    blend = first[-overlap:] * np.cos(angle) + second[:overlap] * np.sin(angle)
    return np.concatenate((first[:-overlap], blend.astype(np.float32), second[overlap:]))


def _ramp(samples: int) -> Sound:
    steps = (np.arange(samples, dtype=np.float32)[:, None] + 0.5) / samples
    ramp: Sound = (0.5 - 0.5 * np.cos(np.pi * steps)).astype(np.float32)
    return ramp
