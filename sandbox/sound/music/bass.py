"""Bass lines: roots and how one gets from each to the next."""

from sandbox.sound.music.score import Note, Sheet
from sandbox.sound.music.style import Part

_LOWEST = 33  # A1: below it, television loudspeakers give nothing back


def _low(pitch_class: int) -> int:
    note = 24 + pitch_class
    while note < _LOWEST:
        note += 12
    return note


def _line(
    sheet: Sheet, part: Part, strokes: tuple[tuple[float, float, float, str], ...]
) -> list[Note]:
    """Play `strokes` a bar: `(beat, length in beats, loudness, tone)`, and the final root."""
    notes: list[Note] = []
    for bar in range(sheet.bars):
        if sheet.plays(part, bar):
            for beat, beats, loud, tone in strokes:
                pitch = _tone(sheet, bar, tone)
                length = beats * sheet.form.beat_s
                notes.append(Note(sheet.time(bar, beat), length, pitch, sheet.velocity(bar, loud)))
    return [
        *notes,
        Note(
            sheet.form.ends_s,
            0.75 * sheet.final_s,
            _low(sheet.key.tonic),
            sheet.velocity(sheet.bars, 0.8),
        ),
    ]


def _tone(sheet: Sheet, bar: int, tone: str) -> int:
    chord = sheet.chords[bar]
    root = _low(chord.root)
    if tone == "pedal":
        return _low(sheet.key.tonic)
    if tone == "approach":
        goal = _low(sheet.chords[bar + 1].root)
        return goal - 1 if goal > root else goal + 1
    if tone == "octave":
        return root + 12
    third, fifth = ((chord.tones[i] - chord.root) % 12 for i in (1, 2))
    return (
        root
        + {"root": 0, "third": third, "fifth": fifth, "below": fifth - 12 if root > 40 else fifth}[
            tone
        ]
    )


def whole(sheet: Sheet, part: Part) -> list[Note]:
    """A root a bar."""
    return _line(sheet, part, ((0, 3.9, 0.75, "root"),))


def eighths(sheet: Sheet, part: Part) -> list[Note]:
    """Driving quavers on the root, the last one leading on."""
    drive = tuple((i / 2, 0.44, 0.78 if i % 2 == 0 else 0.6, "root") for i in range(7))
    return _line(sheet, part, (*drive, (3.5, 0.44, 0.62, "fifth")))


def fifths(sheet: Sheet, part: Part) -> list[Note]:
    """Root on one, fifth on three, a step towards the next root."""
    return _line(
        sheet, part, ((0, 1.4, 0.78, "root"), (2, 1.2, 0.68, "below"), (3.5, 0.45, 0.5, "approach"))
    )


def walking(sheet: Sheet, part: Part) -> list[Note]:
    """Crotchets through the chord, the last a semitone from where it is going."""
    tones = ("root", "third", "fifth", "approach")
    return _line(
        sheet, part, tuple((float(i), 0.9, 0.7 + 0.08 * (i == 0), t) for i, t in enumerate(tones))
    )


def lazy(sheet: Sheet, part: Part) -> list[Note]:
    """Root on one, again late in two, fifth on the last quaver."""
    return _line(
        sheet, part, ((0, 1.3, 0.8, "root"), (1.75, 1.0, 0.6, "root"), (3.5, 0.45, 0.55, "fifth"))
    )


def offbeat(sheet: Sheet, part: Part) -> list[Note]:
    """Between the kicks, an octave at the end."""
    strokes = tuple((i + 0.5, 0.4, 0.8, "root") for i in range(3))
    return _line(sheet, part, (*strokes, (3.5, 0.2, 0.8, "root"), (3.75, 0.2, 0.65, "octave")))


def pedal(sheet: Sheet, part: Part) -> list[Note]:
    """The tonic, whatever happens above, as a heart beats."""
    return _line(
        sheet, part, ((0, 1.0, 0.8, "pedal"), (0.75, 1.2, 0.5, "pedal"), (2.5, 1.4, 0.5, "pedal"))
    )
