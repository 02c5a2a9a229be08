"""Other alphabets in Latin letters, so that an English narrator can say something close."""

import unicodedata

_CYRILLIC = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґў",
        "a b v g d ye zh z ee y k l m n o p r s t oo f kh ts ch sh sh _ i _ e yu ya yo ee yee ye g w".split(),
        strict=True,
    )
)
_GREEK = dict(
    zip(
        "αβγδεζηθικλμνξοπρστυφχψως",
        "a v g th e z ee th ee k l m n ks o p r s t ee f kh ps o s".split(),
        strict=True,
    )
)
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
_TABLE = {**_CYRILLIC, **_GREEK, **_LATIN, **_MARKS}

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
    if letter in "’‘“”—–€£¥°":
        return {"’": "'", "‘": "'", "“": '"', "”": '"'}.get(letter, letter)
    if (known := _TABLE.get(letter.lower())) is not None:
        said = known.replace("_", "")
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
