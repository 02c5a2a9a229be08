"""A stream with the captions that were written once its film was finished."""

import asyncio
from fractions import Fraction

from activities.encoding import STREAM_TYPES
from activities.workspace import Workspace
from contracts.artifacts import ArtifactRef
from contracts.package import Stream, StreamFile
from media.playlists import CAPTIONS, PLAYLIST, captions_playlist, with_captions

_WORDS = "captions.vtt"


async def captioned(
    workspace: Workspace, stream: Stream, webvtt: ArtifactRef, *, language: str, lasts_s: Fraction
) -> Stream:
    """The stream with `webvtt` as captions: its pictures and its sound stay the same objects."""

    async def playlist(name: str, text: str) -> StreamFile:
        step = f"stream/{name.removesuffix('.m3u8')}"
        kept = await workspace.keep_bytes(step, text.encode(), STREAM_TYPES[".m3u8"])
        return StreamFile(name=name, file=kept)

    opening, *parts = stream.files
    async with workspace.with_files(opening.file) as (path,):
        master = await asyncio.to_thread(path.read_text)
    files = (
        await playlist(opening.name, with_captions(master, language)),
        *parts,
        await playlist(f"{CAPTIONS}/{PLAYLIST}", captions_playlist(_WORDS, lasts_s)),
        StreamFile(name=f"{CAPTIONS}/{_WORDS}", file=webvtt),
    )
    return stream.model_copy(update={"files": files})
