"""A picture is what its bytes say, not what its server calls it."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from contracts.errors import PageError
from web.picture import recognised


def drawn(kind: str, size: tuple[int, int] = (640, 360), **how: object) -> bytes:
    file = io.BytesIO()
    mode = "RGBA" if how.pop("clear", False) else "RGB"
    Image.new(mode, size, "teal").save(file, kind, **how)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (drawn("JPEG"), "image/jpeg"),
        (drawn("JPEG", progressive=True, exif=Image.Exif(), comment=b"\xff\xc0 no frame"), None),
        (drawn("PNG"), "image/png"),
        (drawn("WEBP"), "image/webp"),
        (drawn("WEBP", lossless=True), "image/webp"),
        (drawn("WEBP", clear=True, exif=b"Exif\0\0II*\0\x08\0\0\0\0\0"), "image/webp"),
    ],
)
def test_kind_and_size_are_read_without_decoding(data: bytes, media_type: str | None) -> None:
    assert recognised(data) == (media_type or "image/jpeg", 640, 360)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg' width='640' height='360'/>",
        b"<!doctype html>",
        drawn("GIF"),
        drawn("BMP"),
        drawn("PNG")[:20],
        drawn("JPEG")[:12],
        drawn("WEBP")[:24],
        b"\xff\xd8\xff\xe0\x00\x00\xff",
    ],
)
def test_anything_else_is_refused(data: bytes) -> None:
    with pytest.raises(PageError, match="not a JPEG, PNG or WebP"):
        recognised(data)


@pytest.mark.parametrize("size", [(199, 640), (640, 199), (8001, 200)])
def test_a_reference_is_neither_an_icon_nor_a_wall(size: tuple[int, int]) -> None:
    with pytest.raises(PageError, match=f"it has {size[0]} x {size[1]} pixels"):
        recognised(drawn("PNG", size))


@given(st.sampled_from([b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF0000WEBPVP8 "]), st.binary())
def test_no_bytes_break_the_reading(magic: bytes, rest: bytes) -> None:
    try:
        recognised(magic + rest)
    except PageError:
        return
