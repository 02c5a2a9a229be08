"""What an MP4 file's boxes say, and what a file that lies about them does not do."""

import struct
from pathlib import Path

import pytest

from media.boxes import outer_boxes, wrapped_as


def box(name: bytes, body: bytes = b"") -> bytes:
    return struct.pack(">I4s", 8 + len(body), name) + body


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (box(b"ftyp", b"isom" + bytes(8)), "mp4"),
        (box(b"ftyp", b"qt  " + bytes(8)), "mov"),
        (box(b"moov", bytes(16)), "mov"),
        (b"", "mov"),
    ],
)
def test_the_brand_tells_mp4_from_quicktime(head: bytes, kind: str, tmp_path: Path) -> None:
    path = tmp_path / "film"
    path.write_bytes(head)
    assert wrapped_as(path) == kind


def test_a_box_that_is_longer_than_its_file_ends_the_walk(tmp_path: Path) -> None:
    path = tmp_path / "film"
    path.write_bytes(box(b"ftyp", b"isom") + box(b"moov") + struct.pack(">I4s", 99, b"mdat"))
    assert outer_boxes(path) == ("ftyp", "moov")
