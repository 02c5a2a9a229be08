"""Narration, effects and music, made beside the scenes."""

import asyncio
from collections.abc import Awaitable, Callable
from decimal import Decimal

from activities import signatures
from contracts.brief import Brief
from contracts.casting import Casting, Quotes
from contracts.master import Soundtrack
from contracts.screenplay import Scene, Screenplay
from contracts.sound import Recording, SpokenLine
from contracts.tasks.assembly import MixTask, PlacedEffect
from contracts.tasks.sound import LineSpoken, LineTask, SoundMade, SoundTask
from workflows import queues
from workflows.asking import ask
from workflows.floor import Floor
from workflows.parking import Attempt
from workflows.seeds import seed_for
from workflows.terms import ANSWER, RENDER


def sound_quote(screenplay: Screenplay, quotes: Quotes) -> Decimal:
    """The most that narration, effects and music of a screenplay cost together."""
    lines = sum(bool(scene.narration) for scene in screenplay.scenes)
    effects = sum(bool(scene.sound_effect) for scene in screenplay.scenes)
    return lines * quotes.line + effects * quotes.effect + quotes.music


class SoundStage:
    """Where everything that is heard in one run is recorded and mixed."""

    def __init__(self, brief: Brief, casting: Casting, seed: int, floor: Floor) -> None:
        self._brief = brief
        self._casting = casting
        self._seed = seed
        self._floor = floor

    async def narration(self, screenplay: Screenplay) -> tuple[SpokenLine, ...]:
        """Each scene's line that says something, in the order of the scenes."""
        lines = [self._line(scene) for scene in screenplay.scenes if scene.narration]
        return tuple(await asyncio.gather(*lines))

    async def _line(self, scene: Scene) -> SpokenLine:
        step = f"line-{scene.number}"
        brand = self._brief.brand

        async def call(attempt: Attempt) -> LineSpoken:
            task = LineTask(
                step=step,
                generation=attempt.generation,
                scene=scene.number,
                text=scene.narration,
                language=self._brief.language,
                voice=brand.voice if brand else None,
                seed=seed_for(self._seed, "line", scene.number),
            )
            return await ask(
                signatures.speak,
                task,
                queue=queues.ELEVENLABS,
                terms=ANSWER,
                summary=scene.narration[:60],
            )

        return (await self._floor.paid(step, self._casting.quotes.line, call)).line

    async def effects(self, screenplay: Screenplay) -> tuple[PlacedEffect, ...]:
        """Each scene's effect, in the order of the scenes."""
        effects = [self._effect(scene) for scene in screenplay.scenes if scene.sound_effect]
        return tuple(await asyncio.gather(*effects))

    async def _effect(self, scene: Scene) -> PlacedEffect:
        made = await self._sound(
            signatures.make_effect,
            SoundTask(
                step=f"effect-{scene.number}",
                prompt=scene.sound_effect,
                duration_s=self._seconds(scene.frames),
                seed=seed_for(self._seed, "effect", scene.number),
            ),
            self._casting.quotes.effect,
        )
        return PlacedEffect(scene=scene.number, recording=made)

    async def music(self, screenplay: Screenplay) -> Recording:
        """Music as long as the film."""
        return await self._sound(
            signatures.compose_music,
            SoundTask(
                step="music",
                prompt=screenplay.music_prompt,
                duration_s=self._seconds(screenplay.frames),
                seed=seed_for(self._seed, "music"),
            ),
            self._casting.quotes.music,
        )

    def _seconds(self, frames: int) -> float:
        return float(frames / self._casting.shape.rate)

    async def _sound(
        self, signature: Callable[[SoundTask], Awaitable[SoundMade]], first: SoundTask, usd: Decimal
    ) -> Recording:
        async def call(attempt: Attempt) -> SoundMade:
            return await ask(
                signature,
                first.model_copy(update={"generation": attempt.generation}),
                queue=queues.ELEVENLABS,
                terms=ANSWER,
                summary=first.prompt[:60],
            )

        return (await self._floor.paid(first.step, usd, call)).recording

    async def mixed(self, screenplay: Screenplay) -> Soundtrack:
        """Everything that is heard, mixed as soon as the last of it is there."""
        lines, effects, music = await asyncio.gather(
            self.narration(screenplay), self.effects(screenplay), self.music(screenplay)
        )
        task = MixTask(
            screenplay=screenplay,
            rate=self._casting.shape.rate,
            lines=lines,
            effects=effects,
            music=music,
            profile=self._brief.profile,
        )
        mix = await self._floor.free(
            "sound",
            lambda attempt: ask(
                signatures.mix_sound, task, queue=queues.RENDER, terms=RENDER, summary="mix"
            ),
        )
        return Soundtrack(lines=lines, mix=mix)
