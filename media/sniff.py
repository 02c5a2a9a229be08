"""What a file really is, by its first bytes; a name and a media type may lie.

The demuxer is then named to FFmpeg, which otherwise would read a playlist called `clip.mp4`
and open what it lists, or draw an SVG.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from contracts.errors import MediaError

HEAD_BYTES = 512
PICTURE_BRANDS = (b"avif", b"avis", b"heic", b"heix", b"mif1", b"msf1")
QUICKTIME_BOXES = (b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip")
MAX_PIXELS = 7680 * 4320
"""Larger frames are refused before they are decoded."""


class Family(StrEnum):
    """What a file is good for."""

    FILM = "film"
    SOUND = "sound"
    PICTURE = "picture"
    NOTHING = "nothing"


@dataclass(frozen=True)
class Kind:
    """A kind of file, and the one demuxer that may read it."""

    name: str
    family: Family
    demuxer: str


def _starts(*magic: bytes) -> Callable[[bytes], bool]:
    return lambda head: head.startswith(magic)


def _riff(form: bytes) -> Callable[[bytes], bool]:
    return lambda head: head[:4] in {b"RIFF", b"RF64"} and head[8:12] == form


def _has_text(*words: bytes) -> Callable[[bytes], bool]:
    return lambda head: any(word in head.lower() for word in words)


def _is_mp3(head: bytes) -> bool:
    return head[:3] == b"ID3" or (len(head) > 1 and head[0] == 0xFF and head[1] & 0xE6 == 0xE2)


def _is_adts(head: bytes) -> bool:
    return len(head) > 1 and head[0] == 0xFF and head[1] & 0xF6 == 0xF0


_KINDS: tuple[tuple[Callable[[bytes], bool], Kind], ...] = (
    (lambda head: not head, Kind("an empty file", Family.NOTHING, "")),
    (
        lambda head: head[4:8] == b"ftyp" and head[8:12] in PICTURE_BRANDS,
        Kind("a HEIF or AVIF picture", Family.NOTHING, ""),
    ),
    (
        lambda head: head[4:8] == b"ftyp" and head[8:11] == b"M4A",
        Kind("M4A sound", Family.SOUND, "mov"),
    ),
    (lambda head: head[4:8] in QUICKTIME_BOXES, Kind("an MP4 film", Family.FILM, "mov")),
    (_starts(b"\x1a\x45\xdf\xa3"), Kind("a WebM film", Family.FILM, "matroska")),
    (_riff(b"WAVE"), Kind("WAV sound", Family.SOUND, "wav")),
    (_starts(b"fLaC"), Kind("FLAC sound", Family.SOUND, "flac")),
    (_starts(b"OggS"), Kind("Ogg sound", Family.SOUND, "ogg")),
    (_is_mp3, Kind("MP3 sound", Family.SOUND, "mp3")),
    (_is_adts, Kind("AAC sound", Family.SOUND, "aac")),
    (_starts(b"\x89PNG\r\n\x1a\n"), Kind("a PNG picture", Family.PICTURE, "png_pipe")),
    (_starts(b"\xff\xd8\xff"), Kind("a JPEG picture", Family.PICTURE, "jpeg_pipe")),
    (_riff(b"WEBP"), Kind("a WebP picture", Family.PICTURE, "webp_pipe")),
    (_starts(b"GIF8"), Kind("a GIF picture", Family.NOTHING, "")),
    (_starts(b"#EXTM3U"), Kind("an HLS playlist", Family.NOTHING, "")),
    (_starts(b"ffconcat"), Kind("an FFmpeg playlist", Family.NOTHING, "")),
    (_has_text(b"<mpd"), Kind("a DASH manifest", Family.NOTHING, "")),
    (_has_text(b"<svg"), Kind("an SVG drawing", Family.NOTHING, "")),
    (_has_text(b"<!doctype html", b"<html"), Kind("an HTML page", Family.NOTHING, "")),
    (_starts(b"<?xml", b"<"), Kind("an XML document", Family.NOTHING, "")),
    (_starts(b"{", b"["), Kind("JSON text", Family.NOTHING, "")),
    (_starts(b"%PDF"), Kind("a PDF document", Family.NOTHING, "")),
    (_starts(b"PK\x03\x04"), Kind("a ZIP archive", Family.NOTHING, "")),
)
_UNKNOWN = Kind("of no known kind", Family.NOTHING, "")


def sniff(path: Path) -> Kind:
    """What `path` is; `MediaError` where it cannot be read."""
    if path.exists() and not path.is_file():
        # A pipe or a device may never answer, nor ever end.
        raise MediaError(f"{path.name} is no file: a folder, a pipe or a device is not read")
    try:
        with path.open("rb") as file:
            head = file.read(HEAD_BYTES).lstrip(b"\xef\xbb\xbf")
    except OSError as fault:
        raise MediaError(f"{path.name} cannot be read", said=str(fault)) from fault
    return next((kind for fits, kind in _KINDS if fits(head)), _UNKNOWN)


def demand(path: Path, *families: Family) -> Kind:
    """What `path` is, if it belongs to `families`; `MediaError` naming what it is otherwise."""
    kind = sniff(path)
    if kind.family not in families:
        wanted = " or ".join(families)
        raise MediaError(f"{path.name} is {kind.name}: a {wanted} was expected")
    return kind


def guarded(path: Path, kind: Kind) -> dict[str, str]:
    """Input options under which FFmpeg reads `path` as `kind`, and opens nothing else."""
    return {
        "f": kind.demuxer,
        "protocol_whitelist": "file",
        **({} if kind.family is Family.SOUND else {"max_pixels": str(MAX_PIXELS)}),
    }


def option_list(options: dict[str, str]) -> list[str]:
    """`options` as words of a command line."""
    return [word for name, value in options.items() for word in (f"-{name}", value)]


def address(path: Path) -> str:
    """`path` for `-i`; the explicit protocol keeps a colon in a name from meaning another."""
    return f"file:{path}"
