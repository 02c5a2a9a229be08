"""The written score: notes with times, and how players place them like people."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from sandbox.sound.music.form import Form
from sandbox.sound.music.harmony import Chord, voice
from sandbox.sound.music.scales import Key
from sandbox.sound.music.style import Part, Style


@dataclass(frozen=True)
class Note:
    """A note or a drum stroke: start and length in seconds, MIDI pitch, loudness 0..1."""

    start_s: float
    length_s: float
    pitch: int
    velocity: float
    voice: str = ""


@dataclass(frozen=True)
class Sheet:
    """What every player reads: the form, key, one chord a bar and the final one, energy a bar."""

    style: Style
    form: Form
    key: Key
    chords: Sequence[Chord]
    energy: Sequence[float]

    @property
    def bars(self) -> int:
        """Whole bars before the final chord."""
        return self.form.bars

    @property
    def final_s(self) -> float:
        """How long the final chord rings, in seconds."""
        return self.form.length_s - self.form.ends_s

    def plays(self, part: Part, bar: int) -> bool:
        """Tell whether `part` has entered by `bar`; everybody joins the final chord."""
        return bar >= self.bars or self.energy[bar] >= part.enters

    def velocity(self, bar: int, base: float) -> float:
        """Return `base` loudness as `bar`'s energy makes it."""
        level = self.energy[min(bar, self.bars - 1)] if self.bars else 1.0
        return base * (0.65 + 0.35 * level)

    def time(self, bar: int, beat: float) -> float:
        """Return when `beat` of `bar` is played, swung as the style swings."""
        whole, part = divmod(beat, 1.0)
        late = 0.5 * (1 + self.style.swing)
        swung = part * late / 0.5 if part < 0.5 else late + (part - 0.5) * (1 - late) / 0.5
        return self.form.at(bar, whole + swung)

    def voicings(self, centre: int, voices: int) -> list[tuple[int, ...]]:
        """Return each chord voiced near `centre`, each leading to the next."""
        led: list[tuple[int, ...]] = []
        for chord in self.chords:
            led.append(voice(chord, led[-1] if led else (), centre=centre, voices=voices))
        return led


def humanised(notes: Sequence[Note], loose_s: float, rng: np.random.Generator) -> list[Note]:
    """Return the notes a little early, late, loud and soft; `loose_s` is a standard deviation."""
    late = np.clip(rng.normal(0, loose_s, len(notes)), -2.5 * loose_s, 2.5 * loose_s)
    touch = rng.normal(1, 0.06, len(notes))
    return [
        replace(
            note, start_s=max(note.start_s + float(delay), 0.0), velocity=note.velocity * float(t)
        )
        for note, delay, t in zip(notes, late, touch, strict=True)
    ]
