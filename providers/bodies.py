"""What a delivered body is, told by its first bytes and not by what its header claims."""

SNIFF_BYTES = 512

_PICTURES = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
)


def picture_media_type(data: bytes) -> str | None:
    """The media type of a PNG, JPEG, GIF or WebP; None for anything else."""
    for signature, media_type in _PICTURES:
        if data.startswith(signature):
            return media_type
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    return None


def is_prose(data: bytes) -> bool:
    """Whether a body that should be a recording or a clip is HTML, XML, JSON or plain text.

    An error page served with status 200 is text; no audio or video container starts as text.
    """
    start = data[:SNIFF_BYTES].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not start:
        return bool(data)
    if start[:1] in b"<{[":
        return True
    return all(byte in b"\t\r\n" or 32 <= byte < 127 for byte in start)
