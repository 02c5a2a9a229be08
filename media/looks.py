"""What a film's frames show, on small grey copies of them: black and freeze."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

WIDTH, HEIGHT = 128, 72
"""Size of a grey copy: enough to see whether anything moves, at 9 kB a frame."""
BLACK_LEVEL = 20
"""At or below this luma (full range, 0 to 255) a pixel is black, noise allowed for."""
BLACK_SHARE = 0.98
STILL_DIFFERENCE = 0.3
"""Mean difference of luma, of 255, below which two frames are the same: about -60 dB."""

Luma = NDArray[np.uint8]
"""Frames of shape (frames, 72, 128)."""


@dataclass(frozen=True)
class Looks:
    """Grey copies of frames and when each is shown."""

    luma: Luma
    shown_at_s: Sequence[float]
    film_s: float
    tail: Luma
    """The film's last frames, all of them, where `luma` only samples it."""

    @property
    def black_at_head(self) -> int:
        """Frames of `luma` that are black before the first that is not."""
        return _leading(is_black(self.luma))

    @property
    def black_at_tail(self) -> int:
        """Frames of `tail` that are black after the last that is not."""
        return _leading(is_black(self.tail)[::-1])

    @property
    def longest_freeze_s(self) -> float:
        """How long the picture stands still at most."""
        return longest_still_s(self.luma, self.shown_at_s, self.film_s)


def is_black(luma: Luma) -> NDArray[np.bool_]:
    """Which frames are black."""
    dark: NDArray[np.bool_] = (luma <= BLACK_LEVEL).mean(axis=(1, 2)) >= BLACK_SHARE
    return dark


def longest_still_s(luma: Luma, shown_at_s: Sequence[float], film_s: float) -> float:
    """Longest time for which frames equal the one that the standstill began with.

    Measured against that first one, so that a slow move adds up and is not mistaken for a freeze.
    """
    longest, since = 0.0, 0
    for at in range(1, len(luma)):
        difference = np.abs(luma[at].astype(np.int16) - luma[since]).mean()
        if difference >= STILL_DIFFERENCE:
            longest = max(longest, _stood_s(shown_at_s, since, at))
            since = at
    if len(luma) - since > 1:
        longest = max(longest, film_s - shown_at_s[since])
    return longest


def _stood_s(shown_at_s: Sequence[float], since: int, until: int) -> float:
    """From a frame to the first that differs; a frame that is simply followed stood for none."""
    return shown_at_s[until] - shown_at_s[since] if until - since > 1 else 0.0


def _leading(flags: NDArray[np.bool_]) -> int:
    return int(np.argmin(flags)) if len(flags) and not flags.all() else len(flags)
