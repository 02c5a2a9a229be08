"""The lines of a caption: what fits one, where it may break, and how fast it is read."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from contracts.sound import Word
from media.typesetting import is_wide, pieces

CLAUSE_ENDS = (*".!?…。？！", *",;:–—")  # noqa: RUF001


@dataclass(frozen=True)
class Manner:
    """How a script is captioned. A character as wide as high counts as two columns."""

    columns: int
    """Of the longest line."""
    characters_a_second: int
    """That an adult reads at most."""


LATIN = Manner(42, 20)
"""Netflix, English Timed Text Style Guide; taken for every script that is none of these."""
JAPANESE = Manner(26, 4)
"""Netflix, Japanese Timed Text Style Guide: 13 characters a line, 4 a second."""
CHINESE = Manner(32, 9)
"""Netflix, Chinese (Simplified) Timed Text Style Guide: 16 characters a line, 9 a second."""
KOREAN = Manner(32, 12)
"""Netflix, Korean Timed Text Style Guide: 16 characters a line, 12 a second."""


def manner_of(text: str) -> Manner:
    """By its characters: kana are Japanese, Hangul is Korean, other wide ones are Chinese."""
    names = [unicodedata.name(character, "") for character in text if is_wide(character)]
    if any(name.startswith(("HIRAGANA", "KATAKANA")) for name in names):
        return JAPANESE
    if any(name.startswith("HANGUL") for name in names):
        return KOREAN
    return CHINESE if names else LATIN


def columns(text: str) -> int:
    """The width of a text; marks that stand upon a letter take none."""
    wide = (2 if is_wide(each) else 1 for each in text if not unicodedata.combining(each))
    return sum(wide)


def parts(word: Word) -> Iterator[Word]:
    """The word with the space before it, or its parts where it is more than a line or has none.

    Chinese and Japanese stand without spaces, so they part wherever a line may break; a Latin
    word that is longer than a line, such as a web address, anywhere. Each part gets its share of
    the time.
    """
    a_character_s = (word.end_s - word.start_s) / max(1, len(word.text))
    at, space = 0, " "
    for text in _split(word.text):
        start_s, at = word.start_s + at * a_character_s, at + len(text)
        end_s = word.start_s + at * a_character_s
        yield Word(text=space + text, start_s=start_s, end_s=end_s)
        space = ""


def broken(text: str) -> tuple[str, ...]:
    """A text in one or two lines; as it is where it needs more."""
    words = (Word(text=word, start_s=0, end_s=0) for word in text.split())
    return wrapped([part.text for word in words for part in parts(word)]) or (text,)


def _split(text: str) -> Iterator[str]:
    manner = manner_of(text)
    for piece in pieces(text) if manner in {JAPANESE, CHINESE} else [text]:
        while columns(piece) > manner.columns:
            at = next(n for n in range(len(piece), 0, -1) if columns(piece[:n]) <= manner.columns)
            yield piece[:at]
            piece = piece[at:]
        yield piece


def wrapped(words: Sequence[str]) -> tuple[str, ...] | None:
    """Words (each with the space before it) in one or two lines as even as can be.

    None where they need more room.
    """
    whole = "".join(words).strip()
    most = manner_of(whole).columns
    if columns(whole) <= most:
        return (whole,) if whole else ()
    splits = [
        ("".join(words[:at]).strip(), "".join(words[at:]).strip()) for at in range(1, len(words))
    ]
    fitting = [pair for pair in splits if max(map(columns, pair)) <= most]
    return min(fitting, key=_unevenness) if fitting else None


def _unevenness(pair: tuple[str, str]) -> float:
    first, second = pair
    # A break after a clause reads better than an even one, up to a quarter of a line.
    return abs(columns(first) - columns(second)) - (10 if first.endswith(CLAUSE_ENDS) else 0)
