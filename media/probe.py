"""What is in a media file: sniffed first, then read by PyAV, or by ffprobe where that is absent."""

import asyncio
from pathlib import Path

from contracts.errors import MediaError
from media import probe_ffprobe
from media.binary import INSTALL, ffprobe
from media.facts import MediaFacts, VideoFacts
from media.sniff import MAX_PIXELS, Family, demand

try:
    from media import probe_av
except ImportError:  # PyAV belongs to the `embedded` group; the production image has ffprobe
    probe_av = None  # type: ignore[assignment]

PROBE_TIMEOUT_S = 20.0


async def probe(path: Path) -> MediaFacts:
    """The facts of a film or sound file.

    Raises `MediaError` that names the file and what it really is: a page, a playlist, a picture
    called `.mp4`, something cut off. A file that probes well may still be corrupt further in.
    """
    kind = demand(path, Family.FILM, Family.SOUND)
    if probe_av is not None:
        facts = await asyncio.to_thread(probe_av.read, path, kind)
    elif program := ffprobe():
        facts = await probe_ffprobe.read(path, kind, program, timeout_s=PROBE_TIMEOUT_S)
    else:
        raise MediaError(f"neither PyAV nor ffprobe is there to read {path.name}: {INSTALL}")
    for video in facts.video:
        if video.width * video.height > MAX_PIXELS:
            raise MediaError(f"{path.name} is {video.width}x{video.height}: that is too large")
    if not facts.video and not facts.audio:
        raise MediaError(f"{path.name} holds neither picture nor sound")
    return facts


async def probe_picture(path: Path) -> VideoFacts:
    """The facts of the film's one video track; `MediaError` where it has none, or several."""
    facts = await probe(path)
    if len(facts.video) != 1:
        raise MediaError(f"{path.name} has {len(facts.video)} video tracks: one was expected")
    return facts.video[0]
