"""Where a term stands in a text as whole words, in scripts with and without spaces."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
    "\u1100-\u11ff\u3130-\u318f\uac00-\ud7ff"  # Korean: spaced, but particles are written on
    "\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f"  # Japanese
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # Chinese characters
)
_IS_UNSPACED = re.compile(f"[{_UNSPACED}]")
_APOSTROPHES = "'\u2019"
_LETTERS = ("L", "M", "N")
"""Unicode's letters, marks and numbers: what a word is made of."""


def occurrences(terms: Iterable[str], text: str) -> Iterator[tuple[str, int, int]]:
    """Each term in `text` with where it starts and ends, from left to right, never overlapping.

    Case, the kind of apostrophe and the width of white space make no difference. Where two terms
    start together the longer one is meant. A term begins and ends with a word, but in scripts
    that are written without spaces it may stand anywhere.
    """
    longest_first = sorted(set(terms), key=lambda term: (-len(term), term))
    at = 0
    while at < len(text):
        found = _starting_at(at, longest_first, text)
        if found is None:
            at += 1
        else:
            yield found
            at = found[2]


def holds(term: str, text: str) -> bool:
    """Whether `text` holds `term` as whole words."""
    return next(occurrences((term,), text), None) is not None


def _starting_at(at: int, terms: list[str], text: str) -> tuple[str, int, int] | None:
    if _inside_word(text, at):
        return None
    for term in terms:
        match = _pattern(term).match(text, at)
        if match and match.end() > at and not _inside_word(text, match.end()):
            return term, at, match.end()
    return None


def _inside_word(text: str, at: int) -> bool:
    """Whether the place before character `at` lies within one word."""
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    if unicodedata.category(after).startswith("M"):
        return True
    return all(_is_spaced_letter(character) for character in (before, after))


def _is_spaced_letter(character: str) -> bool:
    is_letter = character == "_" or unicodedata.category(character).startswith(_LETTERS)
    return is_letter and not _IS_UNSPACED.match(character)


@lru_cache(maxsize=512)
def _pattern(term: str) -> re.Pattern[str]:
    """The term, its accents composed or decomposed, as both are written."""
    spellings = dict.fromkeys(unicodedata.normalize(form, term) for form in ("NFC", "NFD"))
    return re.compile("|".join(map(_spelled, spellings)), re.IGNORECASE)


def _spelled(term: str) -> str:
    words = (re.escape(word) for word in term.split())
    return re.sub(f"[{_APOSTROPHES}]", f"[{_APOSTROPHES}]", r"\s+".join(words))
