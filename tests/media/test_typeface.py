"""A brand's font is one that FreeType draws, or is refused by name."""

import shutil
from pathlib import Path

import pytest

from contracts.errors import BadInput
from media.typeface import font_type, opened_font
from media.typesetting import TEXT, set_in, wrapped

INTER = Path(__file__).parents[2] / "media" / "fonts" / "Inter-Medium.otf"


def test_an_opentype_font_is_told_by_its_bytes(tmp_path: Path) -> None:
    shutil.copy(INTER, tmp_path / "font.txt")
    assert font_type(tmp_path / "font.txt") == "font/otf"
    assert not opened_font(tmp_path / "font.txt").missing("Crème 42")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is no font"),
        (b"wOF2" + bytes(99), "is no font: a TrueType or OpenType file"),
        (b"ttcf" + bytes(99), "is no font"),
        (b"\x00\x01\x00\x00" + bytes(99), "cannot be used as a font"),
        (INTER.read_bytes()[:20_000], "cannot be used as a font"),
    ],
)
def test_what_is_no_font_is_named(data: bytes, said: str, tmp_path: Path) -> None:
    path = tmp_path / "Brand.ttf"
    path.write_bytes(data)
    with pytest.raises(BadInput, match=r"^Brand\.ttf ") as refused:
        opened_font(path)
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_huge_font_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "Brand.otf"
    with path.open("wb") as file:
        file.write(b"OTTO")
        file.truncate(25_000_000)
    with pytest.raises(BadInput, match="has 25 MB: a font may have 20"):
        opened_font(path)


def test_missing_glyphs_are_named_with_their_font() -> None:
    with pytest.raises(BadInput, match=r"the font Inter-Medium\.otf has no glyph for '珈' \(CJK"):
        opened_font(INTER).refuse_missing("Nordlicht 珈")


def test_japanese_breaks_between_characters_but_not_before_a_full_stop() -> None:
    text, font = "夜明けの珈琲。朝の一杯を、どうぞ。", TEXT.at(20)
    wide = font.getlength("夜")
    for characters in range(3, 12):
        lines = wrapped(text, font, round(characters * wide + 1))
        assert lines is not None
        assert "".join(lines) == text
        assert not any(line.startswith(("。", "、")) for line in lines)


def test_lines_keep_their_words() -> None:
    block = set_in("to be or not to be", TEXT, largest=40, smallest=20, width=200, most_lines=3)
    assert " ".join(block.lines) == "to be or not to be"
    assert max(TEXT.at(40).getlength(line) for line in block.lines) <= 200
