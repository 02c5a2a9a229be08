"""What the room hands out: samples, and speech that knows when each letter is said."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Wave = NDArray[np.floating[Any]]
"""Samples at full scale ±1.0: `(n,)` mono or `(n, 2)` left and right."""

Phasor = NDArray[np.complex64]
"""A turning pointer, e^(iφ) a sample: its imaginary part is a sine."""


@dataclass(frozen=True, eq=False)
class Sound:
    """Finished audio: `samples` is float32, `(n,)` mono or `(n, 2)` stereo, within ±1.0."""

    samples: NDArray[np.float32]
    rate_hz: int

    @property
    def channels(self) -> int:
        """How many channels the samples hold: 1 or 2."""
        return 1 if self.samples.ndim == 1 else self.samples.shape[1]

    @property
    def duration_s(self) -> float:
        """Length in seconds."""
        return len(self.samples) / self.rate_hz


def silence(duration_s: float, rate_hz: int = 44_100) -> Sound:
    """Nothing to be heard, that long."""
    return Sound(np.zeros(round(duration_s * rate_hz), np.float32), rate_hz)


@dataclass(frozen=True, eq=False)
class Speech(Sound):
    """A spoken line: mono, with one start and one end in seconds per character of its text.

    Starts never run backwards, no end lies before its start, and none beyond the audio.
    """

    starts_s: list[float]
    ends_s: list[float]
