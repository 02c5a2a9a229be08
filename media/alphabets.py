"""A letter of each language that is not written in Latin ones: whoever has it has the script."""

from media.typeface import Typeface

LETTERS = {
    **dict.fromkeys(("be", "bg", "kk", "mk", "mn", "ru", "sr", "uk"), "д"),
    **dict.fromkeys(("ar", "fa", "ps", "ur"), "ب"),
    **dict.fromkeys(("hi", "mr", "ne"), "अ"),
    **dict.fromkeys(("he", "yi"), "א"),
    "am": "አ",
    "bn": "অ",
    "el": "ω",
    "gu": "અ",
    "hy": "բ",
    "ja": "あ",
    "ka": "ა",
    "km": "ក",
    "kn": "ಅ",
    "ko": "가",
    "lo": "ກ",
    "ml": "അ",
    "my": "က",
    "pa": "ਅ",
    "si": "අ",
    "ta": "அ",
    "te": "అ",
    "th": "ก",
    "zh": "的",
}


def refuse_unwritten(language: str, face: Typeface) -> None:
    """`BadInput` where the font lacks the script of a language such as `ja` or `zh-TW`."""
    face.refuse_missing(LETTERS.get(language.split("-")[0], "A"))
