"""How long texts have to stand to be read."""

from collections.abc import Iterable
from fractions import Fraction

from media.typesetting import cleaned, is_wide

CHARACTERS_A_SECOND = 17
"""200 words a minute (Netflix, English Template Timed Text Style Guide: adult programmes).

Slower than our captions' limit of 20: nobody speaks an end card aloud while it is read.
"""
WIDE_WEIGHS = 3
"""A Chinese or Japanese character says as much as so many letters. Judgement: 5.7 of them a second,
between Netflix's 4 for Japanese and 9 for Chinese."""
NOTICED_S = Fraction(1, 2)
"""Before it is read a card has to appear and be noticed: its fade takes as long."""
SHORTEST_S = Fraction(5, 2)
"""Two seconds of it stand still; an end card below that is missed."""


def card_seconds(texts: Iterable[str]) -> Fraction:
    """Seconds that a card with these texts has to stand, from the first frame of its fade.

    A name is known at a glance and is not counted (Clearcast, "Super-Imposed Text": brand names
    are not included in the calculation of duration of hold).
    """
    weight = sum(WIDE_WEIGHS if is_wide(each) else 1 for text in texts for each in cleaned(text))
    return max(SHORTEST_S, NOTICED_S + Fraction(weight, CHARACTERS_A_SECOND))
