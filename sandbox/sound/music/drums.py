"""Drum grooves in sixteenths: a digit is a stroke's loudness out of 9, a dot is a rest."""

from dataclasses import dataclass

from sandbox.sound.music.score import Note, Sheet
from sandbox.sound.music.style import Part


@dataclass(frozen=True)
class Groove:
    """Lines by drum, each `(sixteenths, energy from which it plays)`; what fills; what crowns."""

    lines: dict[str, tuple[str, float]]
    fill: str = ""
    crown: str = "crash"
    swells: bool = True


GROOVES: dict[str, Groove] = {
    "pop": Groove(
        {
            "kick": ("9.....5.9.5.....", 0.0),
            "clap": ("....8.......8...", 0.7),
            "snare": ("....6.......6...", 0.6),
            "hat": ("6.4.6.4.6.4.6.43", 0.65),
            "shaker": ("4353435343534353", 0.75),
        },
        fill="tom",
    ),
    "light": Groove(
        {
            "kick": ("8.......7.4.....", 0.0),
            "snap": ("....6.......6...", 0.55),
            "shaker": ("4.3.5.3.4.3.5.33", 0.5),
        },
        crown="softcrash",
    ),
    "lofi": Groove(
        {
            "dustkick": ("9......4..8.....", 0.0),
            "dustsnare": ("....8.......8..2", 0.45),
            "hat": ("5.4.5.4.5.4.5.42", 0.45),
        },
        crown="softcrash",
        swells=False,
    ),
    "house": Groove(
        {
            "kick": ("9...9...9...9...", 0.0),
            "clap": ("....8.......8...", 0.6),
            "openhat": ("..6...6...6...6.", 0.7),
            "shaker": ("4253425342534253", 0.5),
        },
        fill="snare",
    ),
    "cinematic": Groove(
        {"taiko": ("8.......4.......", 0.0), "tom": ("......3.....34..", 0.8)},
        fill="tom",
        crown="softcrash",
    ),
    "epic": Groove(
        {
            "taiko": ("9..6..6.9..6..66", 0.0),
            "tom": ("..4..4....4..4..", 0.7),
            "shaker": ("5353535353535353", 0.8),
        },
        fill="tom",
    ),
    "stomp": Groove(
        {
            "stomp": ("9.......8.......", 0.0),
            "clap": ("....6.......6...", 0.6),
            "shaker": ("4.5.4.5.4.5.4.54", 0.5),
        },
        crown="softcrash",
    ),
    "snaps": Groove(
        {
            "snap": ("....7.......7...", 0.0),
            "block": ("..4...5...4...53", 0.6),
            "dustkick": ("7.....4.7.......", 0.5),
            "shaker": ("3.4.3.4.3.4.3.4.", 0.7),
        },
        fill="block",
        crown="softcrash",
        swells=False,
    ),
    "brushes": Groove(
        {
            "brush": ("5...7.4.5...7.4.", 0.0),
            "ride": ("7...6..57...6..5", 0.45),
            "dustkick": ("4.......3.......", 0.4),
        },
        crown="softcrash",
        swells=False,
    ),
}

_RING_S = {"crash": 2.6, "softcrash": 2.2, "ride": 0.9, "swell": 1.4}


def groove(sheet: Sheet, part: Part) -> list[Note]:
    """Play the groove that the part's pattern names, with fills, swells and a crowned ending."""
    style = GROOVES[part.pattern]
    notes: list[Note] = []
    playing = [bar for bar in range(sheet.bars) if sheet.plays(part, bar)]
    for bar in playing:
        fills = (
            bool(style.fill) and (bar % 4 == 3 or bar == sheet.bars - 1) and sheet.energy[bar] > 0.6
        )
        notes += _bar(sheet, style, bar, fills=fills)
        if bar % 8 == 0 and bar and sheet.energy[bar] > 0.75:
            notes.append(_stroke(sheet.form.at(bar), style.crown, 0.5))
    return notes + _ending(sheet, style, bool(playing))


def _bar(sheet: Sheet, style: Groove, bar: int, *, fills: bool) -> list[Note]:
    notes = []
    for drum, (line, enters) in style.lines.items():
        if sheet.energy[bar] < enters:
            continue
        for step, mark in enumerate(line):
            if mark != "." and not (fills and step >= 12 and drum in ("snare", "clap", "tom")):
                loud = sheet.velocity(bar, int(mark) / 9)
                notes.append(_stroke(sheet.time(bar, step / 4), drum, loud))
    if fills:
        for step, loud in ((12, 0.4), (13, 0.45), (14, 0.55), (15, 0.7)):
            notes.append(_stroke(sheet.time(bar, step / 4), style.fill, sheet.velocity(bar, loud)))
    return notes


def _ending(sheet: Sheet, style: Groove, played: bool) -> list[Note]:
    """A swell into the last downbeat, where the deepest drum and the cymbal fall together."""
    if not played:
        return []
    end_s = sheet.form.ends_s
    deepest = next(iter(style.lines))
    notes = [_stroke(end_s, deepest, 0.85), _stroke(end_s, style.crown, 0.4)]
    if style.swells and end_s > 2.0:
        notes.append(_stroke(end_s - _RING_S["swell"], "swell", 0.55))
    return notes


def _stroke(start_s: float, drum: str, loud: float) -> Note:
    return Note(start_s, _RING_S.get(drum, 0.5), 0, loud, drum)
