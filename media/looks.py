"""What a film's frames show, on small grey copies of them: black and freeze.

A copy is made where a frame is decoded, or encoded, anyway: see `media.greys`.
"""

from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

BLACK_LEVEL = 20
"""At or below this luma (full range, 0 to 255) a pixel is black, noise allowed for."""
BLACK_SHARE = 0.98
STILL_DIFFERENCE = 0.3
"""Mean difference of luma, of 255, below which two frames are the same: about -60 dB."""

Luma = NDArray[np.uint8]
"""Frames of shape (frames, 72, 128), luma in full range."""


@dataclass(frozen=True)
class Looks:
    """Every frame of a film as a grey copy, in the order in which they are shown."""

    luma: Luma
    rate: Fraction
    how: str
    """How the frames were come by, in words for a reader of the check."""

    @property
    def black_at_head(self) -> int:
        """Frames that are black before the first that is not."""
        return _leading(is_black(self.luma))

    @property
    def black_at_tail(self) -> int:
        """Frames that are black after the last that is not."""
        return _leading(is_black(self.luma)[::-1])

    @property
    def longest_freeze_s(self) -> float:
        """How long the picture stands still at most."""
        return float(longest_still(self.luma) / self.rate)


def is_black(luma: Luma) -> NDArray[np.bool_]:
    """Which frames are black."""
    dark: NDArray[np.bool_] = (luma <= BLACK_LEVEL).mean(axis=(1, 2)) >= BLACK_SHARE
    return dark


def longest_still(luma: Luma) -> int:
    """Most frames in a row that equal the one that the standstill began with; 0 where all move.

    Measured against that first one, so that a slow move adds up and is not mistaken for a freeze.
    """
    longest, since = 0, 0
    for at in range(1, len(luma) + 1):
        if at < len(luma) and difference(luma[at], luma[since]) < STILL_DIFFERENCE:
            continue
        if at - since > 1:
            longest = max(longest, at - since)
        since = at
    return longest


def difference(one: Luma, other: Luma) -> float:
    """Mean difference of two frames' luma, of 255."""
    return float(np.abs(one.astype(np.int16) - other).mean())


def _leading(flags: NDArray[np.bool_]) -> int:
    return int(np.argmin(flags)) if len(flags) and not flags.all() else len(flags)
