"""Effects and music, made beside the scenes, and the mix."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal

from activities import signatures
from contracts.casting import Quotes
from contracts.faults import Fault
from contracts.master import Soundtrack
from contracts.money import ZERO
from contracts.screenplay import Scene, Screenplay
from contracts.sound import PlacedEffect, Recording, SpokenLine
from contracts.tasks.assembly import MixTask
from contracts.tasks.softening import Medium
from contracts.tasks.sound import SoundMade, SoundTask
from workflows import queues
from workflows.asking import ask
from workflows.floor import REFUSED, DoneWithoutError
from workflows.production import Production
from workflows.rewrites import MUSIC, Rewrites, effect_of
from workflows.seeds import seed_for
from workflows.terms import RENDER
from workflows.wording import Wording


def effects_quote(scenes: Iterable[Scene], quotes: Quotes) -> Decimal:
    """The most that their effects cost, the prompts rewritten."""
    return sum(bool(scene.sound_effect) for scene in scenes) * (quotes.effect + quotes.rewrite)


def music_quote(quotes: Quotes) -> Decimal:
    """The most that a film's music costs, its prompt rewritten."""
    return quotes.music + quotes.rewrite


@dataclass(frozen=True)
class Beds:
    """What lies under the narration."""

    effects: tuple[PlacedEffect, ...]
    music: Recording


class SoundStage:
    """Where the beds of one run are made, and everything that is heard is mixed."""

    def __init__(self, production: Production, rewrites: Rewrites) -> None:
        self._brief, self._seed = production.brief, production.seed
        self._casting, self._floor = production.casting, production.floor
        self._note, self._rewrites = production.note, rewrites
        self._owed_usd: dict[str, Decimal] = {}

    @property
    def owed_usd(self) -> Decimal:
        """The most that the beds cost which are not made yet, those that are parked included."""
        return sum(self._owed_usd.values(), ZERO)

    async def beds(self, screenplay: Screenplay) -> Beds:
        """Effects and music, beside each other."""
        effects, music = await asyncio.gather(
            self.effects(screenplay.scenes), self.music(screenplay)
        )
        return Beds(effects, music)

    async def effects(self, scenes: Iterable[Scene]) -> tuple[PlacedEffect, ...]:
        """Each scene's effect, in the order of the scenes; one that is refused is done without."""
        effects = [self._effect(scene) for scene in scenes if scene.sound_effect]
        return tuple(effect for effect in await asyncio.gather(*effects) if effect)

    async def _effect(self, scene: Scene) -> PlacedEffect | None:
        try:
            made = await self._sound(
                signatures.make_effect,
                SoundTask(
                    step=effect_of(scene.number),
                    prompt=scene.sound_effect,
                    duration_s=self._seconds(scene.frames),
                    seed=seed_for(self._seed, "effect", scene.number),
                ),
                Medium.EFFECT,
                self._casting.quotes.effect,
                scene=scene.number,
                done_without=frozenset({REFUSED}),
            )
        except DoneWithoutError as refused:
            self._note(f"Scene {scene.number} has no sound effect: {refused}")
            return None
        return PlacedEffect(scene=scene.number, recording=made)

    async def music(self, screenplay: Screenplay) -> Recording:
        """Music as long as the film; the film does not go without."""
        return await self._sound(
            signatures.compose_music,
            SoundTask(
                step=MUSIC,
                prompt=screenplay.music_prompt,
                duration_s=self._seconds(screenplay.frames),
                seed=seed_for(self._seed, "music"),
            ),
            Medium.MUSIC,
            self._casting.quotes.music,
        )

    def _seconds(self, frames: int) -> float:
        return float(frames / self._casting.shape.rate)

    async def _sound(
        self,
        signature: Callable[[SoundTask], Awaitable[SoundMade]],
        task: SoundTask,
        medium: Medium,
        usd: Decimal,
        *,
        scene: int | None = None,
        done_without: frozenset[str] = frozenset(),
    ) -> Recording:
        def note(said: str) -> None:
            self._note(said if scene is None else f"Scene {scene}: {said}")

        wording = Wording(
            self._floor,
            self._casting,
            medium,
            task.prompt,
            seed=self._seed,
            note=note,
            scene=scene,
        )

        async def made(step: str) -> SoundMade:
            def order() -> SoundTask:
                told = {"step": wording.purchase(step), "prompt": wording.text}
                return task.model_copy(update=told)

            async def reword(refused: SoundTask, refusal: Fault) -> bool:
                return await wording.reworded(step, refused.prompt, refusal)

            return await self._floor.buy(
                signature,
                order,
                usd=usd,
                queue=queues.ELEVENLABS,
                summary=task.prompt[:60],
                scene=scene,
                done_without=done_without,
                reword=reword,
            )

        with (
            self._owed(task.step, usd + self._casting.quotes.rewrite),
            self._rewrites.making(task.step, wording.hear),
        ):
            sound, again = await made(task.step), 0
            while not wording.is_ordered:
                note(f"The {medium} was made in vain: a person wrote another prompt meanwhile.")
                again += 1
                sound = await made(f"{task.step}-again-{again}")
        return sound.recording

    @contextmanager
    def _owed(self, step: str, usd: Decimal) -> Iterator[None]:
        self._owed_usd[step] = usd
        try:
            yield
        finally:
            del self._owed_usd[step]

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
