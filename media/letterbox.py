"""How long a film stands between black bars, found on small grey copies of its frames."""

from fractions import Fraction

from media.bars import between_bars
from media.looks import Luma

THICKEST = 0.4
"""Part of the side that one bar may take: an upright film in a wide one has two of 0.34."""


def longest_barred_s(luma: Luma, rate: Fraction) -> float:
    """The longest time for which every second of the film has bars on two opposite sides."""
    step = max(1, round(rate))
    longest, barred = 0, 0
    for first in range(0, len(luma), step):
        second = luma[first : first + step]
        bars = between_bars(second.max(axis=0), thickest=THICKEST)
        barred = barred + len(second) if bars else 0
        longest = max(longest, barred)
    return float(longest / rate)
