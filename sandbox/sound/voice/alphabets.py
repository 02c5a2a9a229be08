"""Other alphabets in Latin letters, so that an English narrator can say something close."""

# ruff: noqa: RUF001 - letters that look like Latin ones are the subject here
import unicodedata

_CYRILLIC = {
    **dict(zip("абвгдзиклмнопрстуф", "abvgdziklmnoprstuf", strict=True)),
    "ж": "zh",
    "й": "y",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "sh",
    "ъ": "",
    "ы": "i",
    "ь": "",
    "э": "e",
    "ю": "yu",
    "я": "ya",
    "ё": "yo",
    "ї": "yee",
    "є": "ye",
    "ґ": "g",
    "е": "ye",
    "х": "kh",
    "і": "ee",
    "ў": "w",
}
_GREEK = {
    **dict(zip("αβγεζικλμνορστυφωςδ", "avgeziklmnorstifosd", strict=True)),
    "η": "ee",
    "θ": "th",
    "ξ": "ks",
    "π": "p",
    "χ": "kh",
    "ψ": "ps",
}
_LATIN = {
    "ß": "ss",
    "ø": "o",
    "æ": "ae",
    "œ": "oe",
    "ł": "l",
    "đ": "d",
    "ð": "th",
    "þ": "th",
    "ı": "i",
}
_MARKS = {"…": "...", "،": ",", "、": ", ", "。": ". ", "।": ".", "؟": "?", "¿": "", "¡": ""}
_QUOTES = {"\u2019": "'", "\u2018": "'", "\u201c": '"', "\u201d": '"'}
_KEPT = "\u2013\u2014€£¥°"  # the dashes and signs that hibari reads
_TABLE = {**_QUOTES, **_CYRILLIC, **_GREEK, **_LATIN, **_MARKS}

_ONSETS = ("b", "d", "f", "g", "h", "j", "l", "m", "n", "s", "sh", "t", "w", "y", "k", "ch")
_RHYMES = ("a", "ai", "an", "ao", "e", "en", "i", "in", "o", "ou", "u", "un")

_SYLLABIC = ("HIRAGANA", "KATAKANA", "HANGUL SYLLABLE", "DEVANAGARI", "BENGALI", "TAMIL", "TELUGU")
_CONSONANTAL = ("ARABIC", "HEBREW", "THAI", "GEORGIAN", "ARMENIAN")


def latin(letter: str) -> str:
    """Return `letter` in ASCII letters, digits and marks; empty where it has no sound.

    Ideographs have no reading here: each becomes one syllable that stands for it, so that the
    line keeps its rhythm and its length.
    """
    if letter.isascii():
        return letter if letter.isprintable() or letter.isspace() else " "
    if letter in _KEPT:
        return letter
    if (said := _TABLE.get(letter.lower())) is not None:
        return said.capitalize() if letter.isupper() else said
    plain = "".join(
        c for c in unicodedata.normalize("NFKD", letter) if c.isascii() and c.isprintable()
    )
    return plain or _by_name(letter)


def _by_name(letter: str) -> str:
    name = unicodedata.name(letter, "")
    last = name.rpartition(" ")[2].lower()
    if name.startswith("CJK UNIFIED"):
        code = ord(letter)
        return _ONSETS[code % len(_ONSETS)] + _RHYMES[code // 16 % len(_RHYMES)] + " "
    if unicodedata.category(letter)[0] not in "LM" or not last.isalpha():
        return " " if letter.isspace() else ""
    if name.startswith(_SYLLABIC):
        return last
    return last[0] + "a" if name.startswith(_CONSONANTAL) else ""
