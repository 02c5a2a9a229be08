"""A stream with the captions that were written once its film was finished."""

import asyncio
from fractions import Fraction

from activities.encoding import STREAM_TYPES
from activities.workspace import Workspace
from contracts.artifacts import ArtifactRef
from contracts.package import Stream, StreamFile
from media.playlists import CAPTIONS, PLAYLIST, captions_playlist, timed_from, with_captions

_WORDS = "captions.vtt"


async def captioned(
    workspace: Workspace, stream: Stream, webvtt: ArtifactRef, *, language: str, lasts_s: Fraction
) -> Stream:
    """The stream with `webvtt` as captions: its pictures and its sound stay the same objects.

    The captions are the film's, timed from the stream's first frame.
    """

    async def kept(name: str, text: str) -> StreamFile:
        step, dot, ending = f"stream/{name}".rpartition(".")
        file = await workspace.keep_bytes(step, text.encode(), STREAM_TYPES[dot + ending])
        return StreamFile(name=name, file=file)

    opening, *parts = stream.files
    async with workspace.with_files(opening.file, webvtt) as paths:
        master, words = [await asyncio.to_thread(path.read_text, "utf-8") for path in paths]
    files = (
        await kept(opening.name, with_captions(master, language)),
        *parts,
        await kept(f"{CAPTIONS}/{PLAYLIST}", captions_playlist(_WORDS, lasts_s)),
        await kept(f"{CAPTIONS}/{_WORDS}", timed_from(words, stream.first_shown_ticks)),
    )
    return stream.model_copy(update={"files": files})
