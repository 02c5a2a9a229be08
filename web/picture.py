"""What a picture is, by its own first bytes: its kind and its size, without decoding it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from contracts.errors import PageError

SHORTEST_SIDE_PX, LONGEST_SIDE_PX = 200, 8_000
"""A smaller one is an icon or a thumbnail; a larger one no painter takes."""

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_JPEG_MARKER = re.compile(rb"\xff+([^\xff])", re.DOTALL)
_FRAME_HEADERS = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
"""Start of frame, whatever the coding (ITU-T T.81, table B.1)."""
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})
"""Markers without a segment (the same table)."""


class Picture(NamedTuple):
    """A picture's kind and size."""

    media_type: str
    width: int
    height: int


def recognised(data: bytes) -> Picture:
    """What `data` is: JPEG, PNG or WebP, with sides of 200 to 8,000 pixels; else `PageError`."""
    picture = next(_readings(data), None)
    if picture is None:
        raise PageError("it is not a JPEG, PNG or WebP picture")
    sides = picture.width, picture.height
    if min(sides) < SHORTEST_SIDE_PX or max(sides) > LONGEST_SIDE_PX:
        raise PageError(
            f"it has {picture.width} x {picture.height} pixels, and a reference has sides of "
            f"{SHORTEST_SIDE_PX} to {LONGEST_SIDE_PX}"
        )
    return picture


def _readings(data: bytes) -> Iterator[Picture]:
    if data.startswith(_PNG) and data[12:16] == b"IHDR" and len(data) >= 24:
        yield Picture("image/png", _big(data[16:20]), _big(data[20:24]))
    elif data.startswith(_JPEG):
        yield from _jpeg(data)
    elif data[:4] == b"RIFF" and data[8:12] == b"WEBP" and len(data) >= 30:
        yield from _webp(data)


def _jpeg(data: bytes) -> Iterator[Picture]:
    at = 2
    while marker := _JPEG_MARKER.match(data, at):
        code, at = marker[1][0], marker.end()
        if code in _FRAME_HEADERS and len(data) >= at + 7:
            yield Picture("image/jpeg", _big(data[at + 5 : at + 7]), _big(data[at + 3 : at + 5]))
            return
        at += 0 if code in _ALONE else _big(data[at : at + 2])


def _webp(data: bytes) -> Iterator[Picture]:
    """The three forms of a WebP file (RFC 9649, sections 2.5 to 2.7)."""
    form = data[12:16]
    if form == b"VP8X":
        yield Picture("image/webp", 1 + _little(data[24:27]), 1 + _little(data[27:30]))
    elif form == b"VP8L" and data[20] == 0x2F:
        sides = _little(data[21:25])
        yield Picture("image/webp", 1 + (sides & 0x3FFF), 1 + (sides >> 14 & 0x3FFF))
    elif form == b"VP8 " and data[23:26] == b"\x9d\x01\x2a":
        width, height = _little(data[26:28]), _little(data[28:30])
        yield Picture("image/webp", width & 0x3FFF, height & 0x3FFF)


def _big(data: bytes) -> int:
    return int.from_bytes(data, "big")


def _little(data: bytes) -> int:
    return int.from_bytes(data, "little")
