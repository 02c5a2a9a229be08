"""Flashing that may cause seizures, found on small grey copies of every frame.

ITU-R BT.1702-3 and WCAG 2.2 (2.3.1) agree: a flash is a pair of opposing changes of luminance by a
tenth of the highest or more (20 of 200 cd/m2), of which the darker state lies under four fifths
(160 cd/m2); more than three of them in a second, over more than a quarter of the screen, are
refused. Changes to and from saturated red, the other half of both, are not looked for: the copies
are grey.
"""

from bisect import bisect_left
from collections.abc import Sequence
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from media.looks import Luma

MOST_FLASHES = 3
"""In any one second; a flash is two changes, so a seventh change is half a flash too many."""
SMALLEST_CHANGE = 0.1
DARKER_BELOW = 0.8
LARGEST_AREA = 0.25
GAMMA = 2.4
"""From luma to the light of a screen: ITU-R BT.1886, with black taken as none."""
CONCURRENT_S = Fraction(1, 12)
"""Changes that are as near as this are seen as one: a flash may take two frames to come up."""

Area = NDArray[np.bool_]
_LIGHT = (np.arange(256) / 255).astype(np.float32) ** np.float32(GAMMA)


def most_flashes(luma: Luma, rate: Fraction) -> float:
    """The most flashes in any one second, halves included, over more than a quarter of the screen.

    `luma` are all frames as they are shown at the constant `rate`.
    """
    at = changes(luma, rate)
    within = (bisect_left(at, first + rate) - number for number, first in enumerate(at))
    return max(within, default=0) / 2


def changes(luma: Luma, rate: Fraction) -> Sequence[int]:
    """Frames at which more than a quarter of the screen changed, brighter and darker in turn."""
    found: list[int] = []
    if not len(luma):
        return found
    screen = _Screen(_LIGHT[luma[0]])
    brighter, darker = (_Recent(max(1, round(rate * CONCURRENT_S))) for _ in range(2))
    last: _Recent | None = None
    for at in range(1, len(luma)):
        rises, falls = screen.change(_LIGHT[luma[at]])
        for recent, area in ((brighter, rises), (darker, falls)):
            recent.add(area)
        turn = next((each for each in (brighter, darker) if each is not last and each.large), None)
        if turn:
            found.append(at)
            turn.clear()
            last = turn
    return found


class _Screen:
    """Each pixel's extremes since its last change, and which way that went."""

    def __init__(self, first: NDArray[np.float32]) -> None:
        self._low, self._high = first.copy(), first.copy()
        self._went = np.zeros(first.shape, np.int8)

    def change(self, light: NDArray[np.float32]) -> tuple[Area, Area]:
        """Which pixels have just become brighter, and which darker, by enough to count."""
        np.minimum(self._low, light, out=self._low)
        np.maximum(self._high, light, out=self._high)
        rises = (light - self._low >= SMALLEST_CHANGE) & (self._low < DARKER_BELOW)
        falls = (self._high - light >= SMALLEST_CHANGE) & (light < DARKER_BELOW)
        rises &= self._went != 1
        falls &= (self._went != -1) & ~rises
        changed = rises | falls
        self._low[changed] = self._high[changed] = light[changed]
        self._went[rises], self._went[falls] = 1, -1
        return rises, falls


class _Recent:
    """The area that changed one way within the last few frames."""

    def __init__(self, frames: int) -> None:
        self._frames = frames
        self._areas: list[Area] = []

    def add(self, area: Area) -> None:
        self._areas = [*self._areas, area][-self._frames :]

    @property
    def large(self) -> bool:
        return bool(np.logical_or.reduce(self._areas).mean() > LARGEST_AREA)

    def clear(self) -> None:
        self._areas = []
