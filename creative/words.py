"""How much can be said in how long."""

from fractions import Fraction

WORDS_PER_SECOND = {
    "en": Fraction(23, 10),
    "de": Fraction(19, 10),
    "fr": Fraction(24, 10),
    "es": Fraction(24, 10),
    "it": Fraction(23, 10),
    "pt": Fraction(23, 10),
    "nl": Fraction(22, 10),
}
"""Words a second of an unhurried commercial narration.

About 140 words a minute for English, the usual pace of a television voice-over; other languages
scaled by the length of their words. Languages that are not listed are taken at two words a second.
"""
_OTHERS = Fraction(2)
BREATH_S = Fraction(6, 10)
"""Silence kept free in each scene, before and after its line together."""


def words_that_fit(seconds: Fraction, language: str) -> int:
    """Words that can be said in a scene of `seconds`, breath included; none below one second."""
    speaking = max(Fraction(0), seconds - BREATH_S)
    return int(speaking * WORDS_PER_SECOND.get(language.split("-")[0], _OTHERS))


def count_words(line: str) -> int:
    """Words in a line as a narrator would count them."""
    return len(line.split())
