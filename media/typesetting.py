"""Text set in a font: measured, wrapped, and never with a missing glyph."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import ImageFont

from contracts.errors import BadInput
from media.typeface import Typeface

_FONTS = Path(__file__).parent / "fonts"
DISPLAY = Typeface(_FONTS / "InterDisplay-SemiBold.otf", "the title font")
TEXT = Typeface(_FONTS / "Inter-Medium.otf", "the title font")
LEADING = 1.22
"""From one baseline to the next, in sizes of the font, where the font itself wants no more."""
_NEVER_FIRST = "、。，．・：；？！ー～…）」』】〕〉》ゝ々ぁぃぅぇぉっゃゅょァィゥェォッャュョ"  # noqa: RUF001
_NEVER_LAST = "（「『【〔〈《"  # noqa: RUF001
"""What may not begin or end a line in Japanese (JIS X 4051), in short."""


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

    @property
    def width(self) -> float:
        """Pixels of the widest line."""
        return max(self.font.getlength(line) for line in self.lines)


def cleaned(text: str) -> str:
    """`text` composed (NFC), without invisible marks, its white space made single spaces."""
    visible = (c for c in unicodedata.normalize("NFC", text) if unicodedata.category(c) != "Cf")
    return " ".join("".join(visible).split())


def is_wide(character: str) -> bool:
    """Whether a character fills a square, as Chinese and Japanese ones do."""
    return unicodedata.east_asian_width(character) in {"W", "F"}


def set_in(
    text: str, face: Typeface, *, largest: int, smallest: int, width: int, most_lines: int
) -> Block:
    """`text` wrapped to `width` pixels, in the largest size in which `most_lines` hold it.

    `BadInput` where it does not fit in the smallest size either.
    """
    face.refuse_missing(text)
    for size in range(largest, smallest - 1, -max(1, largest // 40)):
        font = face.at(size)
        if font.getlength(text) > width * most_lines:
            continue
        lines = wrapped(text, font, width)
        if lines is not None and len(lines) <= most_lines:
            return Block(lines, font, max(round(size * LEADING), sum(font.getmetrics())))
    raise BadInput(
        f"{text!r} does not fit on screen in {most_lines} lines at a legible size: shorten it"
    )


def wrapped(text: str, font: ImageFont.FreeTypeFont, width: int) -> tuple[str, ...] | None:
    """Lines at most `width` pixels wide, evened out; None where one word is wider."""
    standing = list(pieces(text))
    if any(font.getlength(piece.strip()) > width for piece in standing):
        return None
    count = len(_filled(standing, font, width))
    # The narrowest measure that keeps the number of lines leaves no word alone on the last one.
    measures = (round(width * step / 20) for step in range(6, 21))
    fills = (_filled(standing, font, measure) for measure in measures)
    return next(
        (
            tuple(lines)
            for lines in fills
            if len(lines) == count and all(font.getlength(line) <= width for line in lines)
        ),
        None,
    )


def pieces(text: str) -> Iterator[str]:
    """What may stand alone on a line: words with the space before them, and wide characters."""
    piece = ""
    for character in text:
        if piece and _may_break(piece[-1], character):
            yield piece
            piece = ""
        piece += character
    if piece:
        yield piece


def _may_break(before: str, after: str) -> bool:
    if after == " ":
        return True
    if before == " " or after in _NEVER_FIRST or before in _NEVER_LAST:
        return False
    return is_wide(before) or is_wide(after)


def _filled(standing: Sequence[str], font: ImageFont.FreeTypeFont, width: int) -> list[str]:
    lines: list[str] = []
    for piece in standing:
        if lines and font.getlength(lines[-1] + piece) <= width:
            lines[-1] += piece
        else:
            lines.append(piece.strip())
    return lines
