"""Text set in the fonts that are shipped: measured, wrapped, and never with a missing glyph."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PIL import ImageFont

from contracts.errors import BadInput

_FONTS = Path(__file__).parent / "fonts"
DISPLAY = "InterDisplay-SemiBold.otf"
TEXT = "Inter-Medium.otf"
_NO_CHARACTER = "\U0010fffe"
"""No font has it: what is drawn for it is drawn for every missing glyph."""


@dataclass(frozen=True)
class Block:
    """Wrapped lines in one font and size."""

    lines: tuple[str, ...]
    font: ImageFont.FreeTypeFont
    leading: int
    """Pixels from one baseline to the next."""

    @property
    def height(self) -> int:
        """Pixels from the top of the first line to the bottom of the last."""
        return self.leading * len(self.lines)


@cache
def font(name: str, size: int) -> ImageFont.FreeTypeFont:
    """A shipped font at `size` pixels."""
    return ImageFont.truetype(_FONTS / name, size)


def cleaned(text: str) -> str:
    """`text` composed (NFC), without invisible marks, its white space made single spaces."""
    visible = (c for c in unicodedata.normalize("NFC", text) if unicodedata.category(c) != "Cf")
    return " ".join("".join(visible).split())


def refuse_missing(text: str, name: str) -> None:
    """`BadInput` that names the characters of `text` which the font `name` cannot draw."""
    face = font(name, 40)
    missing = [c for c in dict.fromkeys(text) if not c.isspace() and not _has(face, c)]
    if missing:
        named = ", ".join(f"{c!r} ({unicodedata.name(c, f'U+{ord(c):04X}')})" for c in missing)
        raise BadInput(f"the title font has no glyph for {named}: write the text without")


def set_in(
    text: str, name: str, *, largest: int, smallest: int, width: int, most_lines: int
) -> Block:
    """`text` wrapped to `width` pixels, in the largest size in which `most_lines` hold it.

    `BadInput` where it does not fit in the smallest size either.
    """
    refuse_missing(text, name)
    for size in range(largest, smallest - 1, -max(1, largest // 40)):
        face = font(name, size)
        lines = wrapped(text, face, width)
        if lines is not None and len(lines) <= most_lines:
            return Block(lines, face, round(size * 1.22))
    raise BadInput(
        f"{text!r} does not fit on screen in {most_lines} lines at a legible size: shorten it"
    )


def wrapped(text: str, face: ImageFont.FreeTypeFont, width: int) -> tuple[str, ...] | None:
    """Lines at most `width` pixels wide, evened out; None where one word is wider."""
    words = text.split()
    if any(face.getlength(word) > width for word in words):
        return None
    count = len(_filled(words, face, width))
    # The narrowest measure that keeps the number of lines leaves no word alone on the last one.
    measures = (round(width * step / 20) for step in range(6, 21))
    fills = (_filled(words, face, measure) for measure in measures)
    return next(
        (
            tuple(lines)
            for lines in fills
            if len(lines) == count and all(face.getlength(line) <= width for line in lines)
        ),
        None,
    )


def _filled(words: Sequence[str], face: ImageFont.FreeTypeFont, width: int) -> list[str]:
    lines: list[str] = []
    for word in words:
        if lines and face.getlength(f"{lines[-1]} {word}") <= width:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return lines


def _has(face: ImageFont.FreeTypeFont, character: str) -> bool:
    return _drawn(face, character) != _drawn(face, _NO_CHARACTER)


def _drawn(face: ImageFont.FreeTypeFont, character: str) -> tuple[tuple[int, int], bytes]:
    mask = face.getmask(character)
    return mask.size, bytes(mask)
