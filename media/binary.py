"""Which FFmpeg is used, and whether it can do what this project asks of it."""

import os
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from contracts.errors import MediaError

INSTALL = (
    "install FFmpeg (`apt-get install ffmpeg`, `brew install ffmpeg`), or the `embedded` "
    "dependency group, which carries one; or name a binary in FFMPEG_BINARY"
)
LISTING_TIMEOUT_S = 20

ENCODERS = ("libx264", "aac", "flac", "mjpeg", "pcm_s16le", "pcm_f32le")
FILTERS = (
    "adelay",
    "afade",
    "alimiter",
    "amix",
    "aresample",
    "blackdetect",
    "boxblur",
    "crop",
    "ebur128",
    "fade",
    "fps",
    "framerate",
    "freezedetect",
    "overlay",
    "scale",
    "setpts",
    "silencedetect",
    "split",
    "tile",
    "tonemap",
    "tpad",
    "trim",
    "volume",
    "xfade",
    "zscale",
)
DEMUXERS = ("mov", "concat", "flac", "wav", "mp3", "image2")


@dataclass(frozen=True)
class Capabilities:
    """What an FFmpeg binary says of itself."""

    path: str
    version: str
    missing: tuple[str, ...]
    """Encoders, filters and demuxers that this project needs and the binary lacks."""

    @property
    def sufficient(self) -> bool:
        """Whether everything needed is there."""
        return not self.missing


def binary() -> str:
    """Path of the FFmpeg to run: $FFMPEG_BINARY, else the bundled one, else PATH's.

    Raises `MediaError` that says what to install where there is none.
    """
    named = os.environ.get("FFMPEG_BINARY")
    if named:
        found = shutil.which(named)
        if not found:
            raise MediaError(f"FFMPEG_BINARY names {named!r}, which is no program: {INSTALL}")
        return found
    found = _bundled() or shutil.which("ffmpeg")
    if not found:
        raise MediaError(f"FFmpeg was not found: {INSTALL}")
    return found


def ffprobe() -> str | None:
    """Path of the ffprobe to run, None where there is none: $FFPROBE_BINARY, else PATH's."""
    return shutil.which(os.environ.get("FFPROBE_BINARY") or "ffprobe")


@cache
def _bundled() -> str | None:
    try:
        import imageio_ffmpeg  # absent in the production image, which has FFmpeg on PATH
    except ImportError:
        return None
    folder = Path(imageio_ffmpeg.__file__).parent / "binaries"
    return next((str(path) for path in sorted(folder.glob("ffmpeg-*")) if _runs(path)), None)


def _runs(path: Path) -> bool:
    return path.is_file() and os.access(path, os.X_OK)


def capabilities(path: str | None = None) -> Capabilities:
    """What the binary at `path` (default: the one in use) can do; asks it four questions."""
    path = path or binary()
    version = _ask(path, "-version").splitlines()[0].split(" Copyright")[0]
    missing = (
        *_missing("encoder", ENCODERS, _ask(path, "-encoders")),
        *_missing("filter", FILTERS, _ask(path, "-filters")),
        *_missing("demuxer", DEMUXERS, _ask(path, "-demuxers")),
    )
    return Capabilities(path, version, missing)


def _ask(path: str, question: str) -> str:
    try:
        answer = subprocess.run(
            [path, "-hide_banner", question],
            capture_output=True,
            text=True,
            errors="replace",
            timeout=LISTING_TIMEOUT_S,
            stdin=subprocess.DEVNULL,
            check=True,
        )
    except (OSError, subprocess.SubprocessError) as fault:
        raise MediaError(f"{path} did not answer {question}: {INSTALL}", said=str(fault)) from fault
    return answer.stdout


def _missing(kind: str, needed: Iterable[str], listing: str) -> list[str]:
    columns = (line.split() for line in listing.splitlines())
    there = {name for row in columns if len(row) > 1 for name in row[1].split(",")}
    return [f"{kind} {name}" for name in needed if name not in there]
