"""Which chord stands in which bar, from the first to the one that the piece was heading for."""

import numpy as np

from sandbox.sound.music.harmony import Chord, chord_on, tonic_chord
from sandbox.sound.music.scales import Key
from sandbox.sound.music.style import Style


def plan(style: Style, key: Key, bars: int, rng: np.random.Generator) -> list[Chord]:
    """Return one chord a bar, and after them the final tonic: `bars + 1` chords.

    Four-bar phrases repeat their progression, the third turns to another one, and the last two
    bars are the style's cadence.
    """
    first, second = _two(style, rng)
    degrees: list[int] = []
    while len(degrees) < bars:
        degrees += second if (len(degrees) // 4) % 4 == 2 else first
    degrees = degrees[:bars]
    if bars >= 2:
        degrees[-2:] = style.cadence
    elif bars == 1:
        degrees = [style.cadence[1]]
    if bars > 2 and degrees[-3] == degrees[-2]:
        degrees[-3] = 1 if degrees[-2] != 1 else 6
    chords = [
        chord_on(key, degree, colour=style.colour, leading=key.mode == "minor" and bar >= bars - 2)
        for bar, degree in enumerate(degrees)
    ]
    return [*chords, tonic_chord(key, style.colour)]


def _two(style: Style, rng: np.random.Generator) -> tuple[list[int], list[int]]:
    order = rng.permutation(len(style.progressions))
    first = style.progressions[order[0]]
    return list(first), list(style.progressions[order[1 % len(order)]])
