"""Another cut of a finished film: its own artifacts, in another length, shape or language."""

import asyncio
from collections.abc import Sequence

from activities import signatures
from contracts.brief import Captions
from contracts.cut import Cut, CutPlan
from contracts.elements import Elements
from contracts.master import Soundtrack
from contracts.money import ZERO
from contracts.run import SceneResult
from contracts.screenplay import EndCard, Screenplay
from contracts.sound import SpokenLine
from contracts.subtitles import Subtitles
from contracts.takes import Clip
from contracts.tasks.clips import ConformTask
from contracts.tasks.cutting import PlanCutTask
from contracts.timeline import timeline
from contracts.transitions import Joints
from workflows import queues
from workflows.asking import ask
from workflows.captions import burned_in
from workflows.postproduction import reopened
from workflows.production import Production
from workflows.scenes import Scenes
from workflows.sound import SoundDepartment
from workflows.story import StoryRoom
from workflows.terms import RENDER

Finish = tuple[int, Joints, EndCard | None, Subtitles | None]
"""What decides a conformed clip beside its source, shape and profile: frames, joints, texts."""


class Cutdown:
    """One run's way from another run's film to what its own cut is put together from."""

    def __init__(
        self,
        production: Production,
        cut: Cut,
        *,
        story: StoryRoom,
        sound: SoundDepartment,
        scenes: Scenes,
    ) -> None:
        self._production = production
        self._brief, self._cut = production.brief, cut
        self._story, self._sound, self._scenes = story, sound, scenes

    async def elements(self) -> Elements:
        """The cut's elements.

        Nothing is bought but words in another language and their voice, and pictures and clips
        where they were asked for.
        """
        film = await reopened(self._production, self._cut.elements)
        plan = await self._planned()
        kept = tuple(
            film.scenes[number - 1].model_copy(update={"number": at})
            for at, number in enumerate(plan.kept, 1)
        )
        self._scenes.taken_over(plan.screenplay, kept)
        for note in plan.notes:
            self._production.note(note)
        screenplay, heard = await self._worded(film, plan)
        if self._cut.new_pictures:
            shown = self._filmed(film, screenplay, heard.lines)
        else:
            shown = self._finished(film, plan, screenplay, kept, heard.lines)
        sound, scenes = await asyncio.gather(self._mixed(film, screenplay, heard), shown)
        for scene in scenes:
            for note in scene.all_notes:
                self._production.note(f"Scene {scene.number}: {note}")
        told = {"screenplay": screenplay, "scenes": scenes, "sound": sound}
        return film.model_copy(update=told | {"charges": (), "notes": ()})

    async def _planned(self) -> CutPlan:
        task = PlanCutTask(cut=self._cut, brief=self._brief)
        return await self._production.floor.free(
            "cut",
            lambda attempt: ask(
                signatures.plan_cut,
                task,
                queue=queues.RENDER,
                terms=RENDER,
                summary=f"{self._brief.duration_s} s of {self._cut.run}",
            ),
        )

    async def _worded(self, film: Elements, plan: CutPlan) -> tuple[Screenplay, Soundtrack]:
        """The cut's story in its own language, and the recordings that tell it."""
        sound = _kept(film.sound, plan)
        if self._cut.speaks_as(self._brief):
            return plan.screenplay, sound
        screenplay = await self._story.adapted(plan.screenplay, film.strategy)
        lines = await self._sound.spoken(screenplay)
        return screenplay, sound.model_copy(update={"lines": lines})

    async def _mixed(self, film: Elements, screenplay: Screenplay, heard: Soundtrack) -> Soundtrack:
        """The sound, which is the film's own where nothing in it is otherwise."""
        same_levels = self._cut.brief.profile == self._brief.profile
        same_lengths = _lengths(screenplay) == _lengths(film.screenplay)
        if same_levels and same_lengths and heard == film.sound:
            return film.sound
        return await self._sound.mixed(screenplay, heard)

    async def _filmed(
        self, film: Elements, screenplay: Screenplay, lines: Sequence[SpokenLine]
    ) -> tuple[SceneResult, ...]:
        """Every scene painted and animated in the cut's shape, since its words fit."""
        subtitles = burned_in(self._brief, self._production.casting, screenplay, lines)
        scenes, _ = await asyncio.gather(
            self._scenes.filmed(
                self._production,
                screenplay,
                film.strategy,
                film.references,
                kept_back_usd=ZERO,
                storyboard=False,
            ),
            self._scenes.clear(screenplay, subtitles, ZERO),
        )
        return scenes

    async def _finished(
        self,
        film: Elements,
        plan: CutPlan,
        screenplay: Screenplay,
        scenes: Sequence[SceneResult],
        lines: Sequence[SpokenLine],
    ) -> tuple[SceneResult, ...]:
        """Every scene at its length and in its shape; the clips that will do stay as they are."""
        before = self._finishes(self._cut.brief.captions, film.screenplay, film.sound.lines)
        after = self._finishes(self._brief.captions, screenplay, lines)
        looks_as = self._cut.looks_as(self._brief)

        async def clip(scene: SceneResult, number: int, finish: Finish) -> Clip:
            if looks_as and before[number - 1] == finish:
                return scene.clip
            return await self._conformed(screenplay, scene, finish)

        clips = await asyncio.gather(*map(clip, scenes, plan.kept, after))
        return tuple(
            scene.model_copy(update={"clip": clip})
            for scene, clip in zip(scenes, clips, strict=True)
        )

    def _finishes(
        self, captions: Captions, screenplay: Screenplay, lines: Sequence[SpokenLine]
    ) -> list[Finish]:
        """How each scene of a film is finished."""
        casting, scenes = self._production.casting, screenplay.scenes
        brief = self._brief.model_copy(update={"captions": captions})
        subtitles = burned_in(brief, casting, screenplay, lines)
        joints = timeline(screenplay, casting.shape.rate).joints
        cards = [None] * (len(scenes) - 1) + [screenplay.end_card]
        return [
            (scene.frames, joint, card, subtitles.get(number))
            for number, (scene, joint, card) in enumerate(
                zip(scenes, joints, cards, strict=True), 1
            )
        ]

    async def _conformed(self, screenplay: Screenplay, scene: SceneResult, finish: Finish) -> Clip:
        """The clip, made anew from its source as it was delivered."""
        clip, (frames, joints, end_card, subtitles) = scene.clip, finish
        task = ConformTask(
            step=f"cut-{scene.number}",
            source=clip.source,
            provider=clip.provider,
            frames=frames,
            shape=self._production.casting.shape,
            profile=self._brief.profile,
            still=clip.is_still,
            reframed=clip.reframed or self._cut.brief.aspect != self._brief.aspect,
            seed=self._production.seed,
            end_card=end_card,
            joints=joints,
            superimposed=screenplay.scenes[scene.number - 1].superimposed,
            subtitles=subtitles,
            bought_as=clip.bought_as,
        )
        conformed = await self._production.floor.free(
            f"scene-{scene.number}-cut",
            lambda attempt: ask(
                signatures.conform,
                task,
                queue=queues.RENDER,
                terms=RENDER,
                summary=f"scene {scene.number}: {frames} frames",
            ),
        )
        return conformed.clip


def _lengths(screenplay: Screenplay) -> list[int]:
    return [scene.frames for scene in screenplay.scenes]


def _kept(sound: Soundtrack, plan: CutPlan) -> Soundtrack:
    """The recordings that the cut uses, by its own scenes' numbers."""
    numbers = {kept: number for number, kept in enumerate(plan.kept, 1)}
    speaking = {scene.number for scene in plan.screenplay.scenes if scene.narration}
    lines = (
        line.model_copy(update={"scene": numbers[line.scene]})
        for line in sound.lines
        if line.scene in numbers
    )
    effects = (
        effect.model_copy(update={"scene": numbers[effect.scene]})
        for effect in sound.effects
        if effect.scene in numbers
    )
    return sound.model_copy(
        update={
            "lines": tuple(line for line in lines if line.scene in speaking),
            "effects": tuple(effects),
        }
    )
