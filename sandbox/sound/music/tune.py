"""Melody: a motif stated, answered, varied, and brought home to the tonic."""

from dataclasses import dataclass

import numpy as np

from sandbox.sound.music.harmony import Chord
from sandbox.sound.music.scales import Key

RHYTHMS: dict[str, tuple[tuple[tuple[float, float], ...], ...]] = {
    "lyrical": (
        ((0, 1.5), (1.5, 0.5), (2, 2)),
        ((0, 1), (1, 1), (2, 1.5), (3.5, 0.5)),
        ((0.5, 0.5), (1, 1), (2, 2)),
    ),
    "broad": (((0, 2), (2, 1), (3, 1)), ((0, 3), (3, 1)), ((0, 1.5), (1.5, 0.5), (2, 2))),
    "sparse": (((0.5, 1.5), (2, 2)), ((1, 0.5), (1.5, 2.5)), ((0, 1), (2.5, 1.5))),
    "syncopated": (
        ((0, 0.75), (0.75, 0.75), (1.5, 1), (3, 0.5)),
        ((0.5, 0.5), (1.5, 0.5), (2, 0.5), (2.5, 1.5)),
        ((0, 0.5), (1.5, 0.5), (2.5, 1)),
    ),
    "skipping": (
        ((0, 0.5), (0.5, 0.5), (1, 1), (2, 0.5), (2.5, 0.5), (3, 1)),
        ((0, 0.5), (1, 0.5), (1.5, 0.5), (2, 1), (3, 0.5)),
        ((0, 1), (1, 0.5), (1.5, 0.5), (2, 1.5)),
    ),
}
"""One-bar rhythms a temper, each note `(beat, length in beats)`."""

_SHAPES = ((0, 1, 2, 1, 2, 4), (0, 2, 1, 0, -1, 0), (2, 1, 0, 1, 0, 2), (0, -1, 0, 2, 4, 2))


@dataclass(frozen=True)
class Motif:
    """A bar's worth of tune: when its notes fall, and where they go, in scale steps."""

    rhythm: tuple[tuple[float, float], ...]
    steps: tuple[int, ...]


@dataclass(frozen=True)
class TuneNote:
    """A note of the tune: bar and beat from 0, length in beats, MIDI note, loudness 0..1."""

    bar: int
    beat: float
    beats: float
    note: int
    velocity: float


def motifs(temper: str, rng: np.random.Generator) -> tuple[Motif, Motif]:
    """Return a motif and its answer, drawn for `temper` (a key of `RHYTHMS`)."""
    first, second = rng.permutation(len(RHYTHMS[temper]))[:2]
    shapes = rng.permutation(len(_SHAPES))[:2]
    pair = [
        Motif(RHYTHMS[temper][rhythm], _SHAPES[shape])
        for rhythm, shape in zip((first, second), shapes, strict=True)
    ]
    return pair[0], pair[1]


def melody(
    key: Key,
    chords: list[Chord],
    plays: list[bool],
    *,
    temper: str,
    centre: int,
    rng: np.random.Generator,
) -> list[TuneNote]:
    """Return the tune over `chords` (the last is the final one) in the bars that it `plays`.

    Phrases go motif, motif on the next chord, answer, and a long note to breathe; every second
    phrase ends higher. The last bar before the end walks to the tonic.
    """
    statement, answer = motifs(temper, rng)
    notes: list[TuneNote] = []
    last = centre
    bars = len(chords) - 1
    for bar in range(bars):
        if not plays[bar]:
            continue
        place = bar % 4
        if bar == bars - 1 or place == 3:
            long = _nearest(_tones(chords[bar], centre), last + (2 if bar // 4 % 2 else -1))
            notes.append(TuneNote(bar, 0.0, 3.0, long, 0.62))
            last = long
            continue
        motif = answer if place == 2 else statement
        phrase = _over(key, chords[bar], motif, bar, anchor=last, centre=centre)
        notes += phrase
        last = phrase[-1].note
    final = _nearest([n for n in _tones(chords[-1], centre) if n % 12 == key.tonic], last)
    return [*notes, TuneNote(bars, 0.0, 4.0, final, 0.7)]


def _over(
    key: Key, chord: Chord, motif: Motif, bar: int, *, anchor: int, centre: int
) -> list[TuneNote]:
    """The motif set on `chord`: it starts on the chord tone nearest to where the tune was."""
    pull = anchor + 0.35 * (centre - anchor)
    start = _nearest(_tones(chord, centre), pull)
    degree = key.degree_of(start) + 7 * ((start - key.tonic) // 12 - 5)
    out = []
    for index, (beat, beats) in enumerate(motif.rhythm):
        note = key.note(degree + motif.steps[index % len(motif.steps)], 4)
        if beat % 2 == 0 and index:
            note = _nearest(_tones(chord, centre), note)
        velocity = 0.66 + (0.1 if beat == 0 else 0.0) - 0.04 * (beat % 1 > 0)
        out.append(TuneNote(bar, beat, beats, note, velocity))
    return out


def _tones(chord: Chord, centre: int) -> list[int]:
    triad = {tone % 12 for tone in chord.tones[:3]}
    return [note for note in range(centre - 9, centre + 10) if note % 12 in triad]


def _nearest(options: list[int], target: float) -> int:
    return min(options, key=lambda note: (abs(note - target), note))
