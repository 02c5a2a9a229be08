"""Who speaks: a small difference in pace, pitch and size of the vocal tract per voice id."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sandbox.sound.sound import Wave

UNCHANGED_VOICES = frozenset({"JBFqnCBsd6RMkjVDRZzb", "21m00Tcm4TlvDq8ikWAM"})
"""The ids in ElevenLabs' own examples: they get the narrator as she was recorded."""


_VOICED_HZ = 40.0  # the vocoder itself takes lower pitches for none


@dataclass(frozen=True)
class Timbre:
    """Pace (1 is unchanged), pitch in semitones, and formants (above 1: a smaller head)."""

    pace: float = 1.0
    semitones: float = 0.0
    formants: float = 1.0

    def colour(self, spectra: Sequence[Wave]) -> list[Wave]:
        """Return the model's six outputs with pitch and formants moved, each on its own.

        They are: harmonic gain and phase, noise gain, residual gain and phase (bins by frames),
        and the fundamental per frame. The gains carry the formants, the last the pitch.
        """
        harmonic, phase, noise, residual, free_phase, pitch_hz = spectra
        if self == Timbre():
            return list(spectra)
        moved = [_stretched(part, self.formants) for part in (harmonic, phase, noise, residual)]
        # The residual's phases belong to the old pitch: below the hiss it would beat with the new
        # harmonics, so it steps back there while the voice sounds. Consonants live in it and stay.
        step_back = np.float32(min(abs(self.semitones), 2.0) * 0.6)
        moved[3] = moved[3] - step_back * np.outer(
            _below_hiss(len(residual)), pitch_hz > _VOICED_HZ
        )
        higher = pitch_hz * np.float32(2 ** (self.semitones / 12))
        return [*moved, free_phase, higher]


def _below_hiss(bins: int) -> Wave:
    """1 up to 2 kHz, 0 from 4 kHz, over bins that reach 12 kHz."""
    return np.clip(2 - np.linspace(0, 12_000, bins, dtype=np.float32) / 2000, 0, 1)


def _stretched(spectrum: Wave, ratio: float) -> Wave:
    """Return `spectrum` (bins by frames) with its bin axis stretched by `ratio`."""
    bins = len(spectrum)
    source = np.minimum(np.arange(bins) / ratio, bins - 1)
    low = source.astype(np.intp)
    blend = (source - low).astype(np.float32)[:, None]
    return spectrum[low] * (1 - blend) + spectrum[np.minimum(low + 1, bins - 1)] * blend


def timbre_of(voice_id: str) -> Timbre:
    """Return the timbre of `voice_id`: always the same for the same id, unchanged for the known."""
    if voice_id in UNCHANGED_VOICES or not voice_id:
        return Timbre()
    digest = hashlib.sha256(voice_id.encode("utf-8", "surrogatepass")).digest()
    pace, height, size = (byte / 255 * 2 - 1 for byte in digest[:3])
    # A taller speaker has both a lower voice and lower formants; `size` only loosens that tie.
    return Timbre(
        pace=round(1 + 0.05 * pace, 3),
        semitones=round(2.4 * height, 2),
        formants=round(1 + 0.045 * height + 0.015 * size, 3),
    )
