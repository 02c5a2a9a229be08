"""Clips that carry burned-in captions, cut anew when the film says something else."""

import asyncio
from collections.abc import Collection

from activities import signatures
from contracts.elements import Elements
from contracts.run import SceneResult
from contracts.subtitles import Subtitles
from contracts.takes import Clip
from contracts.tasks.clips import ConformTask
from contracts.timeline import timeline
from workflows import queues
from workflows.asking import ask
from workflows.captions import burned_in
from workflows.production import Production
from workflows.terms import RENDER


class Recutting:
    """Conforms clips again from what was bought: a line that moves can move every caption."""

    def __init__(self, production: Production) -> None:
        self._production = production

    async def recut(
        self, elements: Elements, scenes: tuple[SceneResult, ...], others: Collection[int]
    ) -> tuple[SceneResult, ...]:
        """All scenes with the captions of the elements' lines; nothing is paid for.

        Those numbered in `others` have them already.
        """
        brief, casting = self._production.brief, self._production.casting
        subtitles = burned_in(brief, casting, elements.screenplay, elements.sound.lines)
        stale = [scene for scene in scenes if scene.number not in others]
        recut = await asyncio.gather(
            *(self._recut(elements, scene, subtitles[scene.number]) for scene in stale)
        )
        anew = {scene.number: scene for scene in recut}
        return tuple(anew.get(scene.number, scene) for scene in scenes)

    async def _recut(
        self, elements: Elements, scene: SceneResult, subtitles: Subtitles
    ) -> SceneResult:
        clip = await self._production.floor.free(
            f"scene-{scene.number}-recut",
            lambda attempt: self._conformed(elements, scene, subtitles),
        )
        return scene.model_copy(update={"clip": clip})

    async def _conformed(
        self, elements: Elements, scene: SceneResult, subtitles: Subtitles
    ) -> Clip:
        screenplay, shape = elements.screenplay, self._production.casting.shape
        closes = scene.number == len(screenplay.scenes)
        written = screenplay.scenes[scene.number - 1]
        task = ConformTask(
            step=f"recut-{scene.number}",
            source=scene.clip.source,
            provider=scene.clip.provider,
            bought_as=scene.clip.bought_as,
            frames=written.frames,
            shape=shape,
            profile=self._production.brief.profile,
            still=scene.clip.is_still,
            reframed=scene.clip.reframed,
            seed=self._production.seed,
            end_card=screenplay.end_card if closes else None,
            joints=timeline(screenplay, shape.rate).joints[scene.number - 1],
            superimposed=written.superimposed,
            subtitles=subtitles,
        )
        conformed = await ask(
            signatures.conform,
            task,
            queue=queues.RENDER,
            terms=RENDER,
            summary=f"scene {scene.number} with other captions",
        )
        return conformed.clip
