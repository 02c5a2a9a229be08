"""The shape in time: whole bars that end on a downbeat which rings out before the last sample."""

import math
from dataclasses import dataclass

from sandbox.sound.music.style import Style

BEATS = 4


@dataclass(frozen=True)
class Form:
    """`bars` of four beats from `starts_s`, then the final chord, which rings to `length_s`."""

    length_s: float
    starts_s: float
    beat_s: float
    bars: int

    @property
    def bar_s(self) -> float:
        """Length of a bar in seconds."""
        return BEATS * self.beat_s

    @property
    def ends_s(self) -> float:
        """When the final chord is struck."""
        return self.starts_s + self.bars * self.bar_s

    @property
    def tempo_bpm(self) -> float:
        """Beats a minute."""
        return 60 / self.beat_s

    def at(self, bar: int, beat: float = 0.0) -> float:
        """Return the time in seconds of `beat` (from 0) of `bar` (from 0)."""
        return self.starts_s + bar * self.bar_s + beat * self.beat_s


def shape(
    length_s: float, wanted_bpm: float, tempo_bpm: tuple[float, float], *, ring_s: float
) -> Form:
    """Return the form of `length_s` seconds nearest to `wanted_bpm` and a ring of `ring_s`.

    The tempo moves freely within `tempo_bpm` and hardly beyond it; where both bounds are one
    tempo that one is kept, and the ring takes the difference. A piece too short for one bar is
    its final chord alone.
    """
    starts_s = min(0.03, length_s / 10)
    ring_s = min(ring_s, length_s * 0.4)
    best = Form(length_s, starts_s, 60 / wanted_bpm, 0)
    least = math.inf
    for bars in range(1, int(length_s * tempo_bpm[1] * 1.1 / 60 / BEATS) + 1):
        to_measure = (length_s - starts_s - ring_s) / bars
        for bar_s in (*(BEATS * 60 / bpm for bpm in (wanted_bpm, *tempo_bpm)), to_measure):
            form = Form(length_s, starts_s, bar_s / BEATS, bars)
            strain = _strain(form, wanted_bpm, tempo_bpm, ring_s)
            if strain < least:
                least, best = strain, form
    return best


def _strain(form: Form, wanted_bpm: float, tempo_bpm: tuple[float, float], ring_s: float) -> float:
    """How unnatural a form is: off tempo, ring too short or long, phrases cut at odd bars."""
    rest_s = form.length_s - form.ends_s
    if rest_s < max(0.6 * ring_s, 0.4):
        return math.inf
    low, high = tempo_bpm
    outside = math.log2(max(low / form.tempo_bpm, form.tempo_bpm / high, 1.0))
    drift = abs(math.log2(form.tempo_bpm / wanted_bpm))
    phrase = 0.0 if form.bars % 4 == 0 else 0.2 if form.bars % 2 == 0 else 1.0
    ring = math.log2(rest_s / ring_s)
    return 40 * outside + 2 * drift + max(4 * ring, -1.2 * ring) + phrase


def energies(style: Style, bars: int) -> list[float]:
    """Return how full each bar is, 0..1: an opening, a body that builds by phrases, a close."""
    opening, body, close = style.energy
    intro = 0 if bars < 4 else 1 if bars < 8 else 2 if bars < 16 else 4
    levels = []
    for bar in range(bars):
        if bar < intro:
            levels.append(opening)
            continue
        progress = (bar - intro) / max(bars - intro - 1, 1)
        phrase = min(
            int(progress * max((bars - intro) // 4, 2)) / max((bars - intro) // 4 - 1, 1), 1
        )
        level = body + (close - body) * max(phrase, progress * 0.6)
        resting = bars >= 24 and 0.55 < progress < 0.55 + 4 / bars
        levels.append(opening + 0.1 if resting else level)
    return levels
