"""Where an object lies: keys carry what made it, its hash, and what kind of file it is."""

import re
from types import MappingProxyType

LONGEST_KEY_BYTES = 1024
"""S3's own limit (Amazon S3 User Guide, "Naming Amazon S3 objects")."""
HASH_DIGITS = 12
FALLBACK_EXTENSION = "bin"

EXTENSIONS = MappingProxyType(
    {
        "application/gzip": "gz",
        "application/json": "json",
        "application/pdf": "pdf",
        "application/ttml+xml": "ttml",
        "application/x-subrip": "srt",
        "application/vnd.apple.mpegurl": "m3u8",
        "application/xml": "xml",
        "application/zip": "zip",
        "audio/flac": "flac",
        "audio/mp4": "m4a",
        "audio/mpeg": "mp3",
        "audio/ogg": "ogg",
        "audio/wav": "wav",
        "audio/x-flac": "flac",
        "audio/x-wav": "wav",
        "font/otf": "otf",
        "font/ttf": "ttf",
        "image/gif": "gif",
        "image/jpeg": "jpg",
        "image/png": "png",
        "image/svg+xml": "svg",
        "image/webp": "webp",
        "text/html": "html",
        "text/plain": "txt",
        "text/vtt": "vtt",
        "text/xml": "xml",
        "video/iso.segment": "m4s",
        "video/mp4": "mp4",
        "video/quicktime": "mov",
        "video/webm": "webm",
        "video/x-matroska": "mkv",
    }
)
"""Media types that pass through a commercial's making, and the extension of each."""

_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
_CONTROL = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")


def artifact_key(run: str, step: str, sha256: str, media_type: str) -> str:
    """`runs/<run>/<step>-<first 12 hex of sha256>.<ext>`; a step may have parts (`scene-1/take-2`).

    Characters that some tool would mistake become hyphens. Two names may then meet in one,
    but never two artifacts: the hash keeps them apart.
    """
    parts = [part for part in step.split("/") if part]
    if not parts:
        raise ValueError("an artifact needs the name of the step that made it")
    path = "/".join(map(_safe, parts))
    key = f"runs/{_safe(run)}/{path}-{sha256[:HASH_DIGITS]}.{extension(media_type)}"
    return record_key(key)


def record_key(key: str) -> str:
    """`key`, if it can be one: relative, normal, printable, within S3's length."""
    parts = key.split("/")
    if not key or any(part in {"", ".", ".."} for part in parts) or _CONTROL.search(key):
        raise ValueError(f"{key!r} is no object key: it must be a relative path without '..'")
    if len(key.encode()) > LONGEST_KEY_BYTES:
        raise ValueError(f"the object key {key[:60]!r}… is longer than {LONGEST_KEY_BYTES} bytes")
    return key


def extension(media_type: str) -> str:
    """The file extension of a media type, without its dot; `bin` for an unknown one."""
    bare = media_type.split(";", 1)[0].strip().lower()
    return EXTENSIONS.get(bare, FALLBACK_EXTENSION)


def media_type(extension: str) -> str:
    """The media type of a file extension, with or without its dot."""
    wanted = extension.removeprefix(".").lower()
    return _MEDIA_TYPES.get(wanted, "application/octet-stream")


_PREFERRED = ("application/xml", "audio/flac", "audio/wav")
_MEDIA_TYPES = {ext: kind for kind, ext in EXTENSIONS.items()} | {
    EXTENSIONS[kind]: kind for kind in _PREFERRED
}


def _safe(name: str) -> str:
    safe = _UNSAFE.sub("-", name).strip("-.")
    if not safe:
        raise ValueError(f"{name!r} cannot name a run or a step: use letters and digits")
    return safe
