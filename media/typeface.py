"""A font: one that is shipped, or a brand's own, which is looked at before it is used."""

import unicodedata
from pathlib import Path

from PIL import ImageFont

from contracts.errors import BadInput

LARGEST_FONT_BYTES = 20_000_000
"""Chinese, Japanese and Korean in one file come to 16 MB."""
_MEDIA_TYPES = {
    b"\x00\x01\x00\x00": "font/ttf",
    b"true": "font/ttf",
    b"OTTO": "font/otf",
}
"""By a file's first four bytes (OpenType specification, "Organization of an OpenType font")."""
_NO_CHARACTER = "\U0010fffe"
"""No font has it: what is drawn for it is drawn for every missing glyph."""
_LOOKED_AT_PX = 40


class Typeface:
    """A font file at any size in pixels; `name` is what errors call it."""

    def __init__(self, path: Path, name: str) -> None:
        self.name = name
        self._path = path
        self._sizes: dict[int, ImageFont.FreeTypeFont] = {}

    def at(self, size: int) -> ImageFont.FreeTypeFont:
        """The font at `size` pixels."""
        if size not in self._sizes:
            self._sizes[size] = ImageFont.truetype(self._path, size)
        return self._sizes[size]

    def missing(self, text: str) -> tuple[str, ...]:
        """The characters of `text` that the font cannot draw, each once."""
        face = self.at(_LOOKED_AT_PX)
        none = _drawn(face, _NO_CHARACTER)
        return tuple(
            character
            for character in dict.fromkeys(text)
            if not character.isspace() and _drawn(face, character) == none
        )

    def refuse_missing(self, text: str) -> None:
        """`BadInput` that names the characters of `text` which the font cannot draw."""
        missing = self.missing(text)
        if missing:
            named = ", ".join(f"{c!r} ({unicodedata.name(c, f'U+{ord(c):04X}')})" for c in missing)
            raise BadInput(
                f"{self.name} has no glyph for {named}: write the text without, "
                "or give the brand a font that has them"
            )


def font_type(path: Path) -> str:
    """The media type of a font by its bytes; `BadInput` where it is none that can be used."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            kind = _MEDIA_TYPES.get(file.read(4))
    except OSError as fault:
        raise BadInput(f"{path.name} cannot be read: {fault.strerror or fault}") from fault
    if size > LARGEST_FONT_BYTES:
        raise BadInput(f"{path.name} has {size / 1e6:.0f} MB: a font may have 20")
    if kind is None:
        raise BadInput(f"{path.name} is no font: a TrueType or OpenType file (.ttf, .otf) is taken")
    return kind


def opened_font(path: Path, name: str | None = None) -> Typeface:
    """The font at `path`, called `name` in errors; `BadInput` where it is none, or damaged."""
    font_type(path)
    face = Typeface(path, name or f"the font {path.name}")
    try:
        face.missing("Aa")
    except (OSError, ValueError) as fault:
        raise BadInput(f"{path.name} cannot be used as a font: {fault}") from fault
    return face


def _drawn(face: ImageFont.FreeTypeFont, character: str) -> tuple[tuple[int, int], bytes]:
    mask = face.getmask(character)
    return mask.size, bytes(mask)
