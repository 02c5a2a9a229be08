"""Pitch: note names, modes and equal temperament. Notes are MIDI numbers, A4 = 69 = 440 Hz."""

from dataclasses import dataclass

NAMES = ("C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B")

MODES: dict[str, tuple[int, ...]] = {
    "major": (0, 2, 4, 5, 7, 9, 11),
    "lydian": (0, 2, 4, 6, 7, 9, 11),
    "mixolydian": (0, 2, 4, 5, 7, 9, 10),
    "dorian": (0, 2, 3, 5, 7, 9, 10),
    "minor": (0, 2, 3, 5, 7, 8, 10),
}
"""Semitones above the tonic of each mode's seven degrees."""


def hertz(note: float) -> float:
    """Return the frequency of a MIDI note in hertz."""
    return float(440.0 * 2 ** ((note - 69) / 12))


@dataclass(frozen=True)
class Key:
    """A tonic, as a pitch class 0..11 with C = 0, and a mode of `MODES`."""

    tonic: int
    mode: str

    @property
    def steps(self) -> tuple[int, ...]:
        """The mode's semitones above the tonic."""
        return MODES[self.mode]

    @property
    def name(self) -> str:
        """As a musician says it: `Eb dorian`."""
        return f"{NAMES[self.tonic]} {self.mode}"

    def note(self, degree: int, octave: int = 4) -> int:
        """Return the MIDI note of scale `degree` (1 the tonic, 8 an octave above) in `octave`."""
        octaves, step = divmod(degree - 1, 7)
        return 12 * (octave + 1 + octaves) + self.tonic + self.steps[step]

    def degree_of(self, note: int) -> int:
        """Return the scale degree 1..7 nearest below or at `note`."""
        above = (note - self.tonic) % 12
        return max(i for i, step in enumerate(self.steps, 1) if step <= above)
