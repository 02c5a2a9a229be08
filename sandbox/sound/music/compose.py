"""A piece from prompt to `Sound`: understood, planned, written, played and mastered."""

import hashlib

import numpy as np

from sandbox.sound.music.band.ensemble import PATTERNS
from sandbox.sound.music.form import BEATS, energies, shape
from sandbox.sound.music.master import mastered
from sandbox.sound.music.mixdown import pumped, rendered
from sandbox.sound.music.progression import plan
from sandbox.sound.music.request import Request, understand
from sandbox.sound.music.scales import Key
from sandbox.sound.music.score import Note, Sheet, humanised
from sandbox.sound.music.style import Part
from sandbox.sound.music.tune import melody
from sandbox.sound.signal.reverb import reverberated
from sandbox.sound.sound import Sound

RATE_HZ = 44_100

_PUMPED = ("supersaw", "pad", "strings", "synthbass")


def compose(prompt: str, *, length_ms: int, seed: int) -> Sound:
    """Return stereo music of exactly `length_ms` at 44.1 kHz that ends on its tonic and rings out.

    The prompt's words choose style, tempo, key and players (see `repertoire.STYLES`); `seed` draws
    within them. The same arguments give the same samples. Raises `ValueError` for a length that
    is not positive.
    """
    if length_ms <= 0:
        raise ValueError(f"music of {length_ms} ms cannot be composed: ask for a positive length")
    request, rng = understand(prompt), _draws(prompt, seed)
    sheet = write(request, length_ms / 1000, rng)
    n = round(length_ms * RATE_HZ / 1000)
    dry, send = np.zeros((2, n), np.float32), np.zeros(n, np.float32)
    for part in request.style.parts:
        track = rendered(part, _notes(sheet, part, rng), n, RATE_HZ)
        if part.instrument in _PUMPED and any(p.pattern == "house" for p in request.style.parts):
            track = pumped(track, RATE_HZ, _beats(sheet), 0.6)
        dry += track
        send += part.send * track.mean(axis=0)
    mix = dry.T + reverberated(send, RATE_HZ, request.style.room)
    master = mastered(mix, RATE_HZ, treble_db=request.style.treble_db, ring_s=sheet.final_s)
    return Sound(np.ascontiguousarray(master, dtype=np.float32), RATE_HZ)


def write(request: Request, length_s: float, rng: np.random.Generator) -> Sheet:
    """Return the sheet that the players read: key, tempo, bars, chords and energy."""
    style = request.style
    mode = style.modes[int(rng.integers(len(style.modes)))]
    drawn = Key(style.tonics[int(rng.integers(len(style.tonics)))], mode)
    key = request.key or drawn
    wanted = request.tempo_bpm or float(rng.uniform(*style.tempo_bpm))
    bounds = (wanted, wanted) if request.tempo_bpm else style.tempo_bpm
    form = shape(length_s, wanted, bounds, ring_s=style.ring * _ring_s(length_s))
    return Sheet(style, form, key, plan(style, key, form.bars, rng), energies(style, form.bars))


def _ring_s(length_s: float) -> float:
    """How long a last chord may take: 2.4 s under fifteen seconds, up to 4 s under a minute."""
    return min(1.6 + length_s / 18, 4.0)


def _draws(prompt: str, seed: int) -> np.random.Generator:
    digest = hashlib.sha256(prompt.encode("utf-8", "surrogatepass")).digest()
    return np.random.default_rng([abs(seed), int.from_bytes(digest[:8], "big")])


def _notes(sheet: Sheet, part: Part, rng: np.random.Generator) -> list[Note]:
    written = (
        _tune(sheet, part, rng) if part.pattern == "tune" else PATTERNS[part.pattern](sheet, part)
    )
    return humanised(written, sheet.style.loose_s, rng)


def _tune(sheet: Sheet, part: Part, rng: np.random.Generator) -> list[Note]:
    plays = [sheet.plays(part, bar) for bar in range(sheet.bars)]
    notes = melody(
        sheet.key, list(sheet.chords), plays, temper=sheet.style.tune, centre=part.centre, rng=rng
    )
    return [
        Note(
            sheet.time(note.bar, note.beat),
            0.6 * sheet.final_s
            if note.bar == sheet.bars
            else note.beats * sheet.form.beat_s * 0.96,
            note.note,
            sheet.velocity(note.bar, note.velocity),
        )
        for note in notes
    ]


def _beats(sheet: Sheet) -> list[float]:
    return [sheet.form.at(bar, beat) for bar in range(sheet.bars) for beat in range(BEATS)]
