"""How much can be said in how long."""

import re
from fractions import Fraction

WORDS_PER_SECOND = {
    "en": Fraction(23, 10),
    "de": Fraction(19, 10),
    "fr": Fraction(24, 10),
    "es": Fraction(24, 10),
    "it": Fraction(23, 10),
    "pt": Fraction(23, 10),
    "nl": Fraction(22, 10),
    "sv": Fraction(21, 10),
    "da": Fraction(21, 10),
    "pl": Fraction(18, 10),
    "ru": Fraction(17, 10),
    "tr": Fraction(15, 10),
    "fi": Fraction(14, 10),
    "ja": Fraction(5),
    "zh": Fraction(4),
    "ko": Fraction(45, 10),
    "th": Fraction(6),
    "lo": Fraction(6),
    "km": Fraction(6),
    "my": Fraction(6),
}
"""Words a second of an unhurried commercial narration; characters where words have no spaces.

About 140 words a minute for English, the usual pace of a television voice-over; other languages
scaled by the length of their words. Japanese at 300 characters a minute, the pace of a news
reader (NHK); Chinese at 240; Thai, Lao, Khmer and Burmese
by judgement. Languages that are not listed are taken at 1.8 words a second.
"""
_OTHERS = Fraction(18, 10)
_PAUSE = re.compile(r"[.!?\u2026]+[\"'\u201d\u2019\u00bb)]*\s+(?=\S)")
COUNTED_BY_CHARACTER = frozenset({"ja", "zh", "ko", "th", "lo", "km", "my"})
BREATH_S = Fraction(6, 10)
"""Silence kept free in each scene, before and after its line together."""


def words_that_fit(seconds: Fraction, language: str) -> int:
    """What can be said in a scene of `seconds`, breath included: words, or characters."""
    speaking = max(Fraction(0), seconds - BREATH_S)
    return int(speaking * WORDS_PER_SECOND.get(_base(language), _OTHERS))


def count_words(line: str, language: str) -> int:
    """What a narrator has to say of a line: words, or characters where words have no spaces.

    A pause between two sentences takes about as long as a word: half a second was measured.
    """
    if _base(language) in COUNTED_BY_CHARACTER:
        return sum(character.isalnum() for character in line)
    return len(line.split()) + len(_PAUSE.findall(line.strip()))


def unit_of(language: str) -> str:
    """What is counted in a language: `words` or `characters`."""
    return "characters" if _base(language) in COUNTED_BY_CHARACTER else "words"


def _base(language: str) -> str:
    return language.split("-")[0]
