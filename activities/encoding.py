"""The encodes beside the master: mezzanine, ladder, stream."""

from pathlib import Path

from activities import signatures
from activities.step import step
from activities.workspace import Workspace
from contracts.artifacts import ArtifactRef
from contracts.package import Rendition, Stream, StreamFile
from contracts.tasks.delivery import EncodeTask, Ladder, StreamTask
from media.codec import rfc6381
from media.facts import MediaFacts
from media.hls import first_shown_s, hls
from media.ladder import ladder
from media.mezzanine import mezzanine
from media.playlists import MPEG_HZ

MP4, QUICKTIME = "video/mp4", "video/quicktime"
STREAM_TYPES = {
    ".m3u8": "application/vnd.apple.mpegurl",
    ".m4s": "video/iso.segment",
    ".mp4": MP4,
    ".vtt": "text/vtt",
}


class Encoding:
    """What is encoded on request, from the film that passed its check."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    @step(signatures.make_mezzanine)
    async def make_mezzanine(self, task: EncodeTask) -> Rendition:
        """ProRes 422 HQ with PCM."""
        master = task.master
        async with self._workspace.with_files(master.video, task.mix.audio) as (film, sound):
            out = film.with_name("mezzanine.mov")
            made = await mezzanine(film, sound, out, frames=master.frames, rate=master.rate)
            return rendition(await self._workspace.keep("mezzanine", out, QUICKTIME), made)

    @step(signatures.make_ladder)
    async def make_ladder(self, task: EncodeTask) -> Ladder:
        """H.264 with AAC, from 1080p down."""
        async with self._workspace.with_files(task.master.video, task.mix.audio) as (film, sound):
            made = await ladder(film, sound, film.parent, frames=task.master.frames)
            rungs = [
                rendition(await self._workspace.keep(f"ladder/{out.stem}", out, MP4), facts)
                for out, facts in made.items()
            ]
        return Ladder(rungs=tuple(rungs))

    @step(signatures.make_stream)
    async def make_stream(self, task: StreamTask) -> Stream:
        """HLS of CMAF segments."""
        rungs = task.ladder.rungs
        async with self._workspace.with_files(*(rung.video for rung in rungs)) as paths:
            folder = paths[0].with_name("stream")
            named = {rung.label: path for rung, path in zip(rungs, paths, strict=True)}
            parts = await hls(named, folder)
            files = [await self._part(folder, part) for part in parts]
            first_s = await first_shown_s(folder / rungs[0].label)
        return Stream(
            files=tuple(files),
            width=rungs[0].width,
            height=rungs[0].height,
            lowest_bps=min(rung.bit_rate_bps for rung in rungs),
            highest_bps=max(rung.bit_rate_bps for rung in rungs),
            first_shown_ticks=round(first_s * MPEG_HZ),
        )

    async def _part(self, folder: Path, name: str) -> StreamFile:
        path = folder / name
        step = f"stream/{Path(name).with_suffix('')}"
        kept = await self._workspace.keep(step, path, STREAM_TYPES[path.suffix])
        return StreamFile(name=name, file=kept)


def rendition(video: ArtifactRef, facts: MediaFacts) -> Rendition:
    """An encode and what a player wants to know of it."""
    (picture,) = facts.video
    return Rendition(
        video=video,
        width=picture.width,
        height=picture.height,
        codec=rfc6381(picture),
        bit_rate_bps=round(facts.size_bytes * 8 / facts.duration_s),
    )
