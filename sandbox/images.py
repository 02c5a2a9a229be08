"""What the services check about a submitted picture."""

import base64
import binascii
import io
from dataclasses import dataclass

MEDIA_TYPES = {
    "PNG": "image/png",
    "JPEG": "image/jpeg",
    "GIF": "image/gif",
    "WEBP": "image/webp",
}


class NotAnImage(ValueError):
    """What was sent is no picture that can be opened; its message says what is wrong."""


@dataclass(frozen=True)
class Picture:
    """A submitted picture: its bytes, its real media type and its size in pixels."""

    data: bytes
    media_type: str
    width: int
    height: int


def open_picture(data: bytes) -> Picture:
    """Reads the header of a PNG, JPEG, GIF or WebP.

    Raises:
        NotAnImage: for anything else.
    """
    from PIL import Image, UnidentifiedImageError  # imported late: the server starts without it

    try:
        with Image.open(io.BytesIO(data)) as image:
            kind, size = image.format or "", image.size
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError) as error:
        raise NotAnImage("the data is not a picture that can be opened") from error
    if kind not in MEDIA_TYPES:
        raise NotAnImage(f"{kind} is not supported")
    return Picture(data, MEDIA_TYPES[kind], *size)


def decode_base64(text: str, *, urlsafe: bool = False) -> bytes:
    """Strict base64; ``urlsafe`` also takes ``-`` and ``_`` and missing padding, as Google does.

    Raises:
        NotAnImage: when ``text`` is not base64.
    """
    if urlsafe:
        text = text.translate(str.maketrans("-_", "+/"))
        text += "=" * (-len(text) % 4)
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise NotAnImage("the data is not valid base64") from error
