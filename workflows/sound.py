"""Everything that is heard in one run: words, beds and their mix."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from decimal import Decimal
from typing import TypeVar

from contracts.casting import Quotes
from contracts.master import Soundtrack
from contracts.money import ZERO
from contracts.screenplay import Scene, Screenplay
from contracts.sound import PlacedEffect, Recording, SpokenLine
from workflows.narration import Narration, narration_quote
from workflows.production import Production
from workflows.rewrites import Rewrites
from workflows.soundstage import Beds, SoundStage, effects_quote, music_quote
from workflows.wishes import Wishes

Part = TypeVar("Part", bound=SpokenLine | PlacedEffect)
Words = Callable[[], Awaitable[Screenplay]]
OnNarrated = Callable[[Screenplay, tuple[SpokenLine, ...], Decimal], Awaitable[None]]


def sound_quote(screenplay: Screenplay, quotes: Quotes) -> Decimal:
    """The most that everything that is heard costs together."""
    scenes = screenplay.scenes
    return narration_quote(scenes, quotes) + effects_quote(scenes, quotes) + music_quote(quotes)


def again_quote(screenplay: Screenplay, wishes: Wishes, quotes: Quotes) -> Decimal:
    """The most that what is wished of the sound costs."""
    said, heard = _wished(screenplay, wishes)
    music_usd = music_quote(quotes) if wishes.music_prompt else ZERO
    return narration_quote(said, quotes) + effects_quote(heard, quotes) + music_usd


class SoundDepartment:
    """Makes the sound beside the picture."""

    def __init__(self, production: Production, rewrites: Rewrites) -> None:
        self._narration = Narration(production, rewrites)
        self._stage = SoundStage(production, rewrites)

    async def made(
        self, screenplay: Screenplay, words: Words, on_narrated: OnNarrated
    ) -> tuple[Screenplay, Soundtrack]:
        """The screenplay with the film's own words, and the whole sound.

        `on_narrated` is told as soon as every line is spoken and fits its scene: the words, the
        lines, and how many dollars the beds still to be made may cost.
        """

        async def narrated() -> tuple[Screenplay, tuple[SpokenLine, ...]]:
            worded = await words()
            lines = await self._narration.spoken(worded.scenes)
            await on_narrated(worded, lines, self._stage.owed_usd)
            return worded, lines

        (worded, lines), beds = await asyncio.gather(narrated(), self._stage.beds(screenplay))
        return worded, await self._stage.mixed(worded, lines, beds)

    async def spoken(self, screenplay: Screenplay) -> tuple[SpokenLine, ...]:
        """The screenplay's lines, every one of which fits."""
        return await self._narration.spoken(screenplay.scenes)

    async def mixed(self, screenplay: Screenplay, sound: Soundtrack) -> Soundtrack:
        """The recordings that there are, mixed as the screenplay has it."""
        return await self._stage.mixed(screenplay, sound.lines, Beds(sound.effects, sound.music))

    async def again(self, screenplay: Screenplay, sound: Soundtrack, wishes: Wishes) -> Soundtrack:
        """The sound with what was wished for made anew, as the screenplay has it now."""
        said, heard = _wished(screenplay, wishes)
        if not (said or heard or wishes.music_prompt):
            return sound

        async def music() -> Recording:
            return await self._stage.music(screenplay) if wishes.music_prompt else sound.music

        lines, effects, tune = await asyncio.gather(
            self._narration.spoken(said), self._stage.effects(heard), music()
        )
        beds = Beds(_replaced(sound.effects, effects, heard), tune)
        return await self._stage.mixed(screenplay, _replaced(sound.lines, lines, said), beds)


def _wished(screenplay: Screenplay, wishes: Wishes) -> tuple[list[Scene], list[Scene]]:
    """The scenes whose line is spoken anew, and those whose effect is made anew."""
    said = [screenplay.scenes[n - 1] for n in wishes.where(lambda wish: wish.of_the_line)]
    heard = [screenplay.scenes[n - 1] for n in wishes.where(lambda wish: wish.of_the_effect)]
    return said, heard


def _replaced(
    before: Iterable[Part], anew: Iterable[Part], of: Iterable[Scene]
) -> tuple[Part, ...]:
    """The scenes' parts, with those of some scenes made anew."""
    replaced = {scene.number for scene in of}
    kept = [part for part in before if part.scene not in replaced]
    return tuple(sorted((*kept, *anew), key=lambda part: part.scene))
