"""From notes to a stereo mix: each part rendered, set to its level, placed and sent to the room."""

import numpy as np

from sandbox.sound.music.band.ensemble import INSTRUMENTS
from sandbox.sound.music.band.percussion import DRUMS
from sandbox.sound.music.scales import hertz
from sandbox.sound.music.score import Note
from sandbox.sound.music.style import Part
from sandbox.sound.signal.dynamics import level
from sandbox.sound.sound import Wave

_REFERENCE_DB = -22.0
_LENGTH_STEP_S = 0.05  # note lengths are rounded up to this, so that equal notes are made once

_DRUM_PAN = {
    "hat": 0.3,
    "openhat": 0.3,
    "shaker": -0.4,
    "ride": 0.35,
    "tom": -0.25,
    "snap": 0.15,
    "block": 0.3,
    "crash": -0.2,
    "brush": -0.1,
}
_KEYBOARDS = ("piano", "felt", "rhodes", "marimba", "vibes", "glass")


def rendered(part: Part, notes: list[Note], n: int, rate_hz: int) -> Wave:
    """Return the part alone as `(2, n)`, at its level and place in the stereo picture."""
    out = np.zeros((2, n), np.float32)
    made: dict[tuple[str, int, int], Wave] = {}
    for note in notes:
        steps = int(np.ceil(note.length_s / _LENGTH_STEP_S))
        key = (note.voice or part.instrument, note.pitch, steps)
        if key not in made:
            made[key] = _sounded(key, rate_hz)
        _add(out, made[key], int(note.start_s * rate_hz), _gains(part, note))
    return out * _gain_to(out, rate_hz, part.level_db)


def _sounded(key: tuple[str, int, int], rate_hz: int) -> Wave:
    name, pitch, steps = key
    if name in DRUMS:
        return DRUMS[name](rate_hz)
    return INSTRUMENTS[name](hertz(pitch), steps * _LENGTH_STEP_S, rate_hz)


def _gains(part: Part, note: Note) -> tuple[float, float]:
    pan = part.pan + _DRUM_PAN.get(note.voice, 0.0)
    if part.instrument in _KEYBOARDS:
        pan += (note.pitch - part.centre) / 60
    angle = (min(max(pan, -1.0), 1.0) + 1) * np.pi / 4
    loud = min(note.velocity, 1.2) ** 1.4
    return float(np.cos(angle) * loud), float(np.sin(angle) * loud)


def _add(out: Wave, wave: Wave, start: int, gains: tuple[float, float]) -> None:
    stop = min(start + wave.shape[-1], out.shape[-1])
    if stop <= start:
        return
    for side, gain in enumerate(gains):
        source = wave if wave.ndim == 1 else wave[side]
        out[side, start:stop] += np.float32(gain) * source[: stop - start]


def _gain_to(wave: Wave, rate_hz: int, level_db: float) -> np.float32:
    """The gain that sets the RMS of what sounds (not of the rests) to the part's level."""
    loud = level(wave.T, rate_hz, 0.05)
    peak = float(loud.max(initial=0.0))
    if peak < 1e-7:
        return np.float32(0.0)
    heard = loud[loud > peak * 10 ** (-20 / 20)]
    present_db = 20 * np.log10(float(np.sqrt(np.mean(heard**2))))
    return np.float32(10 ** ((_REFERENCE_DB + level_db - present_db) / 20))


def pumped(wave: Wave, rate_hz: int, beats_s: list[float], depth: float) -> Wave:
    """Return `wave` `(2, n)` ducked by `depth` (0..1) at each beat, as a kick would."""
    gain = np.ones(wave.shape[-1], np.float32)
    shape = 1 - depth * np.exp(-np.arange(int(0.35 * rate_hz)) / (0.11 * rate_hz))
    for beat_s in beats_s:
        start = int(beat_s * rate_hz)
        room = gain[start : start + len(shape)]
        np.minimum(room, shape[: len(room)], out=room)
    return wave * gain
