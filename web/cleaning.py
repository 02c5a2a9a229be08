"""Text as a reader sees it: without invisible characters, and cut where a sentence ends."""

import re
import unicodedata

_LINE = re.compile(r"[^\S\n]+")
_BLANK_LINES = re.compile(r"\s*\n\s*")
_VARIATION_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_CONTENT_FORMATS = frozenset("\u200c\u200d")
"""Joiners that Persian, Indic scripts and emoji need; of use only between two letters."""

_FULL_STOP = re.compile(
    r"[.!?\u2026][\"'\u201d\u2019\u00bb)\]]*(?=\s|$)"  # Latin, Greek, Cyrillic: a blank follows
    r"|[\u3002\uff01\uff1f\uff61]+[\u300d\u300f\u201d\uff09]*"  # Chinese, Japanese: none does
    r"|[\u0964\u0965\u061f\u06d4\u1362\u104b\u17d4]+"  # Indic, Arabic, Amharic, Burmese, Khmer
    r"|\n"
)
EARLIEST_CUT = 0.5
"""A sentence that ends in the first half would throw too much away: then a word's end will do."""


def clean(text: str) -> str:
    """`text` with blanks made single, and every character removed that cannot be seen.

    Tags (U+E0000), zero-width, bidirectional controls and other formats carry words to a
    model that a person never reads; joiners stay where they shape letters.
    """
    text = "".join(
        character
        for index, character in enumerate(text)
        if not _invisible(character) or _joins(text, index)
    )
    text = _VARIATION_SELECTORS.sub("", text)
    text = _LINE.sub(" ", text)
    return _BLANK_LINES.sub("\n", text).strip()


def cut(text: str, limit: int) -> str:
    """`text`, or its beginning up to the last whole sentence within `limit` characters."""
    if len(text) <= limit:
        return text
    earliest = int(limit * EARLIEST_CUT)
    ends = [match.end() for match in _FULL_STOP.finditer(text, earliest, limit + 1)]
    fitting = [end for end in ends if end <= limit]
    if fitting:
        return text[: fitting[-1]].rstrip()
    blank = text.rfind(" ", earliest, limit)
    return text[: blank if blank > 0 else limit].rstrip()


def _invisible(character: str) -> bool:
    category = unicodedata.category(character)
    return category in {"Cf", "Co", "Cs", "Cn"} or (category == "Cc" and character not in "\n\t\r")


def _joins(text: str, index: int) -> bool:
    """Whether a joiner stands between two characters that are not joiners or blanks."""
    if text[index] not in _CONTENT_FORMATS or not 0 < index < len(text) - 1:
        return False
    before, after = text[index - 1], text[index + 1]
    shaped = not before.isascii() and not after.isascii()
    return shaped and not _invisible(before) and not _invisible(after)
