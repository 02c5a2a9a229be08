"""Chords on the degrees of a key, and voicings that move as little as they can."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, product

from sandbox.sound.music.scales import Key


@dataclass(frozen=True)
class Chord:
    """A chord by its scale degree and its pitch classes, root first."""

    degree: int
    tones: tuple[int, ...]

    @property
    def root(self) -> int:
        """The root's pitch class."""
        return self.tones[0]


def chord_on(key: Key, degree: int, *, colour: int = 0, leading: bool = False) -> Chord:
    """Return the chord on `degree` of `key`.

    `colour` stacks further thirds on the triad: 1 adds the seventh, 2 the ninth too. With
    `leading`, a minor dominant gets its leading note, as a cadence wants it.
    """
    thirds = [key.note(degree + 2 * i, 0) % 12 for i in range(3 + colour)]
    if leading and degree == 5:
        thirds[1] = (key.tonic + 11) % 12
    return Chord(degree, tuple(thirds))


def tonic_chord(key: Key, colour: int) -> Chord:
    """Return the chord to end on: the tonic triad, with a ninth where the style is colourful."""
    triad = chord_on(key, 1)
    ninth = (key.tonic + key.steps[1]) % 12
    return Chord(1, (*triad.tones, ninth)) if colour > 1 else triad


def voice(chord: Chord, previous: Sequence[int], *, centre: int, voices: int) -> tuple[int, ...]:
    """Return the chord as `voices` rising MIDI notes near `centre`, moving least from `previous`.

    Every triad tone is kept while there are voices for it; with more tones than voices the root
    goes first (the bass has it), then the fifth.
    """
    tones = list(chord.tones)
    for expendable in (0, 2):
        if len(tones) > voices and expendable < len(chord.tones):
            tones.remove(chord.tones[expendable])
    places = [[tone + 12 * octave for octave in range(2, 8)] for tone in tones[:voices]]
    near = [[p for p in options if abs(p - centre) <= 11] for options in places]
    candidates = {tuple(sorted(pick)) for pick in product(*near)}
    chosen = min(sorted(candidates), key=lambda notes: _effort(notes, previous, centre))
    return _doubled(chosen, voices)


def _effort(notes: Sequence[int], previous: Sequence[int], centre: int) -> float:
    if previous and len(previous) == len(notes):
        motion = sum(abs(a - b) for a, b in zip(notes, previous, strict=True))
    else:
        motion = sum(min((abs(n - p) for p in previous), default=0) for n in notes)
    gaps = [b - a for a, b in pairwise(notes)]
    crowding = sum(6 for gap in gaps if gap < 2) + sum(gap - 9 for gap in gaps if gap > 9)
    return motion + crowding + 0.7 * abs(sum(notes) / len(notes) - centre)


def _doubled(notes: tuple[int, ...], voices: int) -> tuple[int, ...]:
    extra = tuple(note + 12 for note in notes[: max(voices - len(notes), 0)])
    return tuple(sorted((*notes, *extra)))
