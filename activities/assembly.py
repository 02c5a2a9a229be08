"""FFmpeg's steps: conform a clip, join the picture, mix the sound, make and check the master."""

from activities import closing, fonts, joining, signatures
from activities.conforming import conformed
from activities.shelf import Shelf, Shelved
from activities.step import step
from activities.timeline import mix_plan
from activities.workspace import Workspace
from contracts.artifacts import ArtifactRef
from contracts.master import Master, Mix, Picture, QualityReport
from contracts.takes import Clip
from contracts.tasks.assembly import CheckTask, JoinTask, MasterTask, MixTask
from contracts.tasks.clips import Conformed, ConformTask
from media.check import check
from media.handles import parts_of
from media.master import master
from media.mix import mix
from media.profiles import in_house, profile

MP4, FLAC, GREYS = "video/mp4", "audio/flac", "application/octet-stream"


class Assembly:
    """The cutting room's steps, on files of their own."""

    def __init__(self, workspace: Workspace, shelf: Shelf) -> None:
        self._workspace = workspace
        self._shelf = shelf

    @step(signatures.conform)
    async def conform(self, task: ConformTask) -> Conformed:
        """The clip in the film's shape: its only encode.

        A source that conforms is sound, and serves whoever asks for the very same from now on.
        """
        refs = (
            task.source,
            *closing.files_of(task.end_card),
            *fonts.files_of(task.superimposed),
            *fonts.files_of(task.subtitles),
        )
        async with self._workspace.with_files(*refs) as paths:
            out, greys = (paths[0].with_name(name) for name in ("conformed.mp4", "conformed.grey"))
            files = dict(zip(refs, paths, strict=True))
            notes = await conformed(task, paths[0], files, out, greys)
            kept = {
                part.name: await self._workspace.keep(task.step, part.path, MP4)
                for part in parts_of(out, task.frames, task.joints)
            }
            seen = await self._workspace.keep(task.step, greys, GREYS)
        if task.proves is not None:
            shelved = Shelved(artifact=task.source, bought_by=task.proves.bought_by)
            await self._shelf.put(task.proves.likeness, shelved)
        clip = Clip(
            frames=task.frames,
            rate=task.shape.rate,
            source=task.source,
            provider=task.provider,
            notes=notes,
            bought_as=task.bought_as,
            reframed=task.reframed,
            greys=seen,
            **kept,
        )
        return Conformed(clip=clip)

    @step(signatures.join_picture)
    async def join_picture(self, task: JoinTask) -> Picture:
        """The clips, one after another, copied; between them what dissolves."""
        refs = joining.files_of(task)
        async with self._workspace.with_files(*refs) as paths:
            out = paths[0].with_name("picture.mp4")
            done = await joining.joined(task, dict(zip(refs, paths, strict=True)), out)
            video = await self._workspace.keep("picture", out, MP4)
            greys = await self._greys(task, done)
        return Picture(video=video, frames=done.frames, rate=task.rate, greys=greys)

    async def _greys(self, task: JoinTask, done: joining.Joined) -> tuple[ArtifactRef, ...]:
        """Grey copies of the picture from its first frame to its last; none where some lack."""
        greys: list[ArtifactRef] = []
        for number, clip in enumerate(task.clips, 1):
            if clip.greys is None:
                return ()
            if number in done.greys:
                greys.append(await self._workspace.keep("picture", done.greys[number], GREYS))
            greys.append(clip.greys)
        return tuple(greys)

    @step(signatures.mix_sound)
    async def mix_sound(self, task: MixTask) -> Mix:
        """Everything that is heard, lossless and at its loudness."""
        refs = [
            *(line.audio for line in task.lines),
            *(effect.recording.audio for effect in task.effects),
            *([task.music.audio] if task.music else []),
        ]
        async with self._workspace.with_files(*refs) as paths:
            out = paths[0].with_name("sound.flac")
            mixed = await mix(mix_plan(task, paths), out, profile=profile(task.profile))
            audio = await self._workspace.keep("sound", out, FLAC)
        return Mix(
            audio=audio,
            samples=mixed.samples,
            loudness_lkfs=mixed.loudness_lkfs,
            true_peak_dbtp=mixed.true_peak_dbtp,
            notes=mixed.notes,
        )

    @step(signatures.make_master)
    async def make_master(self, task: MasterTask) -> Master:
        """Picture and sound in one file."""
        async with self._workspace.with_files(task.picture.video, task.mix.audio) as paths:
            out = paths[0].with_name("master.mp4")
            await master(paths[0], paths[1], out, profile=profile(task.profile))
            video = await self._workspace.keep("master", out, MP4)
        return Master(video=video, frames=task.picture.frames, rate=task.picture.rate)

    @step(signatures.check_master)
    async def check_master(self, task: CheckTask) -> QualityReport:
        """The master against its buyer's demands, and the practice of this house beside them."""
        demands = in_house(profile(task.profile))
        async with self._workspace.with_files(task.master.video, *task.greys) as (film, *greys):
            return await check(film, demands, expected_frames=task.master.frames, greys=greys)
