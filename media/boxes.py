"""The outermost boxes of an MP4 file, in their order."""

import struct
from pathlib import Path

MOST_BOXES = 1000
"""A film has about five; a file that claims more is not walked to its end."""


def outer_boxes(path: Path) -> tuple[str, ...]:
    """Names of the top-level boxes: `ftyp`, `moov`, `mdat`, as ISO/IEC 14496-12 lays them out.

    Stops at the first box that does not fit the file.
    """
    names: list[str] = []
    size = path.stat().st_size
    with path.open("rb") as file:
        at = 0
        while at + 8 <= size and len(names) < MOST_BOXES:
            file.seek(at)
            length, name = struct.unpack(">I4s", file.read(8))
            if length == 1:
                length = int.from_bytes(file.read(8), "big")
            length = length or size - at
            if length < 8 or at + length > size:
                break
            names.append(name.decode("latin-1"))
            at += length
    return tuple(names)


def wrapped_as(path: Path) -> str:
    """`mov` where the file says that it is QuickTime's, or says nothing, as QuickTime's once did;
    `mp4` otherwise.
    """
    with path.open("rb") as file:
        head = file.read(12)
    return "mp4" if head[4:8] == b"ftyp" and head[8:12] != b"qt  " else "mov"
