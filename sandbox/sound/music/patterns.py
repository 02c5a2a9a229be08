"""What accompanying players do with a chord: sustain, pulse, break, comp, strum, walk."""

from collections.abc import Callable

from sandbox.sound.music.score import Note, Sheet
from sandbox.sound.music.style import Part

Pattern = Callable[[Sheet, Part], list[Note]]

_ACCENTS = (1.0, 0.62, 0.74, 0.62, 0.9, 0.62, 0.74, 0.66)
_BROKEN = {3: (0, 1, 2, 1), 4: (0, 2, 1, 3, 2, 1, 3, 2)}


def _chordal(
    sheet: Sheet, part: Part, strokes: tuple[tuple[float, float, float], ...], voices: int = 3
) -> list[Note]:
    """Block chords at `strokes`, each `(beat, length in beats, loudness)`, and the final chord."""
    notes: list[Note] = []
    led = sheet.voicings(part.centre, voices)
    for bar in range(sheet.bars):
        if sheet.plays(part, bar):
            for beat, beats, loud in strokes:
                start = sheet.time(bar, beat)
                length = beats * sheet.form.beat_s
                level = sheet.velocity(bar, loud)
                notes += [Note(start, length, pitch, level) for pitch in led[bar]]
    return notes + _final(sheet, led[-1])


def _final(
    sheet: Sheet,
    pitches: tuple[int, ...],
    *,
    spread_s: float = 0.012,
    loud: float = 0.68,
    held: float = 0.95,
) -> list[Note]:
    """The last chord on its own root, rolled upwards by `spread_s` a note.

    It is `held` for a share of the time that is left; the rest belongs to the room.
    """
    root = pitches[0] - (pitches[0] - sheet.key.tonic) % 12
    chord = sorted({*pitches, root, root + 12})
    level = sheet.velocity(sheet.bars, loud)
    return [
        Note(sheet.form.ends_s + i * spread_s, held * sheet.final_s - i * spread_s, pitch, level)
        for i, pitch in enumerate(chord)
    ]


def sustain(sheet: Sheet, part: Part) -> list[Note]:
    """Held chords; a tone that two neighbouring chords share is tied over."""
    led = sheet.voicings(part.centre, 4)
    sounding: dict[int, tuple[int, int]] = {}
    notes: list[Note] = []
    for bar in range(sheet.bars + 1):
        held = set(led[bar]) if bar < sheet.bars and sheet.plays(part, bar) else set()
        for pitch in [p for p in sounding if p not in held or bar - sounding[p][0] >= 4]:
            first = sounding.pop(pitch)[0]
            length = sheet.form.at(bar) - sheet.form.at(first)
            notes.append(Note(sheet.form.at(first), length, pitch, sheet.velocity(first, 0.7)))
        for pitch in held - set(sounding):
            sounding[pitch] = (bar, pitch)
    return sorted(notes, key=lambda n: (n.start_s, n.pitch)) + _final(
        sheet, led[-1], spread_s=0.0, held=0.5
    )


def pulse(sheet: Sheet, part: Part) -> list[Note]:
    """Repeated quavers with a lift on the beats."""
    return _chordal(sheet, part, tuple((i / 2, 0.46, 0.62 * a) for i, a in enumerate(_ACCENTS)))


def block(sheet: Sheet, part: Part) -> list[Note]:
    """Two chords a bar, let ring."""
    return _chordal(sheet, part, ((0, 2.0, 0.7), (2, 1.5, 0.55), (3.5, 0.5, 0.45)), 4)


def comp(sheet: Sheet, part: Part) -> list[Note]:
    """The Charleston: on one, and just before three."""
    return _chordal(sheet, part, ((0, 1.2, 0.65), (1.5, 2.0, 0.55)), 4)


def offbeats(sheet: Sheet, part: Part) -> list[Note]:
    """Short chords between the beats."""
    return _chordal(
        sheet, part, ((0.5, 0.3, 0.6), (1.5, 0.3, 0.7), (2.5, 0.3, 0.6), (3.5, 0.3, 0.7))
    )


def strum(sheet: Sheet, part: Part) -> list[Note]:
    """Down, down-up, up-down-up: string after string, on the way up the high ones only."""
    strokes = ((0, 1), (1, 1), (1.5, -1), (2.5, -1), (3, 1), (3.5, -1))
    led = sheet.voicings(part.centre, 4)
    notes: list[Note] = []
    for bar in range(sheet.bars):
        if not sheet.plays(part, bar):
            continue
        for beat, way in strokes:
            strings = led[bar] if way > 0 else led[bar][:0:-1]
            loud = sheet.velocity(bar, 0.72 if beat in (0, 3) else 0.55 if way > 0 else 0.42)
            start = sheet.time(bar, beat)
            notes += [
                Note(start + 0.011 * i, 1.1 * sheet.form.beat_s, pitch, loud)
                for i, pitch in enumerate(strings)
            ]
    return notes + _final(sheet, led[-1], spread_s=0.022)


def _broken(sheet: Sheet, part: Part, step: float, ring: float) -> list[Note]:
    led = sheet.voicings(part.centre, 4)
    order = _BROKEN[4]
    notes: list[Note] = []
    for bar in range(sheet.bars):
        if not sheet.plays(part, bar):
            continue
        for index in range(int(4 / step)):
            pitch = led[bar][order[index % len(order)]]
            loud = sheet.velocity(bar, 0.66 * (1.0 if index % 4 == 0 else 0.8))
            start = sheet.time(bar, index * step)
            notes.append(Note(start, ring * sheet.form.beat_s, pitch, loud))
    return notes + _final(sheet, led[-1], spread_s=0.05, loud=0.65)


def arpeggio8(sheet: Sheet, part: Part) -> list[Note]:
    """The chord broken into quavers that ring into each other."""
    return _broken(sheet, part, 0.5, 1.6)


def arpeggio16(sheet: Sheet, part: Part) -> list[Note]:
    """The chord broken into semiquavers."""
    return _broken(sheet, part, 0.25, 0.45)


def ostinato(sheet: Sheet, part: Part) -> list[Note]:
    """A stubborn figure: root, root, fifth, root, third, root, fifth, third in short quavers."""
    led = sheet.voicings(part.centre, 3)
    notes: list[Note] = []
    for bar in range(sheet.bars):
        if not sheet.plays(part, bar):
            continue
        for index, tone in enumerate((0, 0, 2, 0, 1, 0, 2, 1)):
            loud = sheet.velocity(bar, 0.7 * _ACCENTS[index])
            start = sheet.time(bar, index / 2)
            notes.append(Note(start, 0.4 * sheet.form.beat_s, led[bar][tone], loud))
    return notes + _final(sheet, led[-1], spread_s=0.0)


def bed(sheet: Sheet, part: Part) -> list[Note]:
    """One unbroken texture from the first sample to the final chord."""
    return [Note(0.0, sheet.form.ends_s + 0.5 * sheet.final_s, part.centre, 0.7)]
