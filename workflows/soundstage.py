"""Effects and music, made beside the scenes, and the mix."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from decimal import Decimal

from activities import signatures
from contracts.casting import Quotes
from contracts.master import Soundtrack
from contracts.money import ZERO
from contracts.screenplay import Scene, Screenplay
from contracts.sound import PlacedEffect, Recording, SpokenLine
from contracts.tasks.assembly import MixTask
from contracts.tasks.sound import SoundMade, SoundTask
from workflows import queues
from workflows.asking import ask
from workflows.production import Production
from workflows.seeds import seed_for
from workflows.terms import RENDER


def beds_quote(screenplay: Screenplay, quotes: Quotes) -> Decimal:
    """The most that effects and music of a screenplay cost together."""
    return sum(bool(scene.sound_effect) for scene in screenplay.scenes) * quotes.effect + (
        quotes.music
    )


@dataclass(frozen=True)
class Beds:
    """What lies under the narration."""

    effects: tuple[PlacedEffect, ...]
    music: Recording


class SoundStage:
    """Where the beds of one run are made, and everything that is heard is mixed."""

    def __init__(self, production: Production) -> None:
        self._brief, self._seed = production.brief, production.seed
        self._casting, self._floor = production.casting, production.floor
        self._owed_usd: dict[str, Decimal] = {}

    @property
    def owed_usd(self) -> Decimal:
        """The most that the beds cost which are not made yet, those that are parked included."""
        return sum(self._owed_usd.values(), ZERO)

    async def beds(self, screenplay: Screenplay) -> Beds:
        """Effects and music, beside each other."""
        effects, music = await asyncio.gather(self.effects(screenplay), self.music(screenplay))
        return Beds(effects, music)

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
            scene=scene.number,
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
        self,
        signature: Callable[[SoundTask], Awaitable[SoundMade]],
        task: SoundTask,
        usd: Decimal,
        scene: int | None = None,
    ) -> Recording:
        self._owed_usd[task.step] = usd
        made = await self._floor.buy(
            signature,
            lambda: task,
            usd=usd,
            queue=queues.ELEVENLABS,
            summary=task.prompt[:60],
            scene=scene,
        )
        del self._owed_usd[task.step]
        return made.recording

    async def mixed(
        self, screenplay: Screenplay, lines: tuple[SpokenLine, ...], beds: Beds
    ) -> Soundtrack:
        """Everything that is heard, lossless, as long as the film."""
        task = MixTask(
            screenplay=screenplay,
            rate=self._casting.shape.rate,
            lines=lines,
            effects=beds.effects,
            music=beds.music,
            profile=self._brief.profile,
        )
        mix = await self._floor.free(
            "sound",
            lambda attempt: ask(
                signatures.mix_sound, task, queue=queues.RENDER, terms=RENDER, summary="mix"
            ),
        )
        return Soundtrack(mix=mix, lines=lines, effects=beds.effects, music=beds.music)
