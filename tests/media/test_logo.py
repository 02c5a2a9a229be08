"""A logo is a whole picture of a fair size, trimmed, and never lost on what lies under it."""

import io
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from contracts.errors import BadInput
from media.contrast import BLACK, WHITE
from media.logo import logo_type, opened_logo
from media.plate import plate_for
from tests.media.cards import sign, wordmark

SVG = b"<svg xmlns='http://www.w3.org/2000/svg' width='99' height='99'/>"


def png_header(width: int, height: int) -> bytes:
    """A PNG that says it is as large as that, and then ends."""
    body = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    start = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + body
    return start + struct.pack(">I", zlib.crc32(body)) + struct.pack(">I", 99) + b"IDAT"


def whole_png() -> bytes:
    buffer = io.BytesIO()
    Image.effect_noise((100, 100), 90).save(buffer, "PNG")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (SVG, "is an SVG drawing: a PNG, JPEG or WebP picture is taken"),
        (b"<?xml version='1.0'?>" + SVG, "is an SVG drawing"),
        (b"GIF89a" + bytes(99), "is a GIF picture"),
        (b"", "is an empty file"),
        (b"%PDF-1.7", "is a PDF document"),
        (b"logo", "is of no known kind"),
        (whole_png()[:400], "is no whole PNG, JPEG or WebP picture"),
        (png_header(60_000, 60_000), "is no whole PNG, JPEG or WebP picture"),
        (png_header(9_000, 2_000), "has 9000x2000 pixels: a logo's sides have 64 to 8000 pixels"),
        (png_header(400, 63), "has 400x63 pixels"),
    ],
)
def test_what_is_no_logo_is_named(data: bytes, said: str, tmp_path: Path) -> None:
    path = tmp_path / "logo.png"
    path.write_bytes(data)
    with pytest.raises(BadInput, match=r"^logo\.png ") as refused:
        opened_logo(path)
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "logo.png"
    with path.open("wb") as file:
        file.write(whole_png())
        file.truncate(21_000_000)
    with pytest.raises(BadInput, match="has 21 MB: a logo may have 20"):
        opened_logo(path)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"logo\.png cannot be read") as refused:
        opened_logo(tmp_path / "logo.png")
    assert "\n" not in str(refused.value)


def test_damaged_pictures_are_read_or_refused(tmp_path: Path) -> None:
    chance, whole = np.random.default_rng(3), bytearray(whole_png())
    for number in range(150):
        damaged = bytearray(whole)
        for at in chance.integers(8, len(whole), 3):
            damaged[at] = chance.integers(256)
        path = tmp_path / f"{number}.png"
        path.write_bytes(damaged)
        try:
            assert opened_logo(path)
        except BadInput as refused:
            assert "\n" not in str(refused)  # noqa: PT017 - either is right


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp"])
def test_the_bytes_say_what_it_is_and_not_the_name(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "logo.gif"
    Image.new("RGB", (99, 99), "red").save(path, kind)
    assert logo_type(path) == f"image/{kind}"


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "I;16"])
def test_every_kind_of_pixel_is_read(mode: str, tmp_path: Path) -> None:
    picture = Image.new("L", (200, 100), 255)
    picture.paste(20, (50, 25, 150, 75))
    path = tmp_path / "logo"
    made = (
        Image.fromarray(np.asarray(picture).astype(np.uint16) * 257)
        if mode == "I;16"
        else picture.convert("RGB").convert(mode)
    )
    made.save(path, "JPEG" if mode == "CMYK" else "PNG")
    logo = opened_logo(path)
    assert logo.ground is not None
    assert min(logo.ground) > 240
    assert logo.picture.size == pytest.approx((100, 50), abs=4)


def test_empty_margins_are_trimmed(tmp_path: Path) -> None:
    assert opened_logo(sign(tmp_path / "a.png", "#123456")).picture.size == (161, 161)
    boxed = opened_logo(sign(tmp_path / "b.jpg", "#123456", "#ffffff"))
    assert boxed.picture.size == pytest.approx((161, 161), abs=4)
    assert boxed.ground == WHITE


def test_a_photograph_has_no_ground(tmp_path: Path) -> None:
    path = tmp_path / "logo.png"
    path.write_bytes(whole_png())
    assert opened_logo(path).ground is None
    assert opened_logo(path).picture.size == (100, 100)


@pytest.mark.parametrize("colour", [(0, 0, 0, 0), (9, 9, 9, 255)])
def test_a_logo_that_shows_nothing_is_refused(
    colour: tuple[int, int, int, int], tmp_path: Path
) -> None:
    path = tmp_path / "logo.png"
    Image.new("RGBA", (100, 100), colour).save(path)
    with pytest.raises(BadInput, match="shows nothing"):
        opened_logo(path)


def test_it_keeps_its_proportions_and_is_never_enlarged(tmp_path: Path) -> None:
    logo = opened_logo(wordmark(tmp_path / "logo.png", "#123456"))
    assert logo.picture.size == (500, 100)
    assert logo.within(9_000, 9_000).picture.size == (500, 100)
    assert logo.within(250, 9_000).picture.size == (250, 50)
    assert logo.within(9_000, 20).picture.size == (100, 20)


def test_a_wordmark_is_told_from_a_sign(tmp_path: Path) -> None:
    assert opened_logo(wordmark(tmp_path / "a.png", "#123456")).is_wordmark
    assert not opened_logo(sign(tmp_path / "b.png", "#123456")).is_wordmark


def test_a_logo_that_can_be_seen_gets_no_plate(tmp_path: Path) -> None:
    logo = opened_logo(sign(tmp_path / "logo.png", "#ffffff"))
    assert plate_for(logo, (BLACK, (60, 60, 60)), ()) is None


def test_a_logo_that_is_lost_gets_a_white_plate_or_one_of_the_brands(tmp_path: Path) -> None:
    dark = opened_logo(sign(tmp_path / "dark.png", "#101010"))
    assert plate_for(dark, (BLACK,), ()) == WHITE
    pale = opened_logo(sign(tmp_path / "pale.png", "#d0d0d0"))
    assert plate_for(pale, ((150, 150, 150),), ((11, 85, 99),)) == (11, 85, 99)
    assert plate_for(pale, ((150, 150, 150),), ()) == BLACK


def test_a_logo_of_both_black_and_white_gets_a_plate_between(tmp_path: Path) -> None:
    path = tmp_path / "logo.png"
    picture = Image.new("RGBA", (300, 100), (0, 0, 0, 0))
    picture.paste((255, 255, 255, 255), (20, 20, 140, 80))
    picture.paste((0, 0, 0, 255), (160, 20, 280, 80))
    picture.save(path)
    plate = plate_for(opened_logo(path), (BLACK,), ())
    assert plate is not None
    assert 100 < plate[0] < 130
