"""Everything that is heard in one run: words, beds and their mix."""

import asyncio
from collections.abc import Awaitable, Callable
from decimal import Decimal

from contracts.casting import Quotes
from contracts.master import Soundtrack
from contracts.screenplay import Screenplay
from contracts.sound import SpokenLine
from workflows.narration import Narration, narration_quote
from workflows.production import Production
from workflows.rewrites import Rewrites
from workflows.soundstage import SoundStage, beds_quote

Words = Callable[[], Awaitable[Screenplay]]
OnNarrated = Callable[[Screenplay, Decimal], Awaitable[None]]


def sound_quote(screenplay: Screenplay, quotes: Quotes) -> Decimal:
    """The most that everything that is heard costs together."""
    return narration_quote(screenplay, quotes) + beds_quote(screenplay, quotes)


class SoundDepartment:
    """Makes the sound beside the picture."""

    def __init__(self, production: Production, rewrites: Rewrites) -> None:
        self._narration = Narration(production, rewrites)
        self._stage = SoundStage(production, rewrites)

    async def made(
        self, screenplay: Screenplay, words: Words, on_narrated: OnNarrated
    ) -> tuple[Screenplay, Soundtrack]:
        """The screenplay with the film's own words, and the whole sound.

        `on_narrated` is told as soon as every line is spoken and fits its scene, and how many
        dollars the beds still to be made may cost.
        """

        async def narrated() -> tuple[Screenplay, tuple[SpokenLine, ...]]:
            worded = await words()
            lines = await self._narration.spoken(worded)
            await on_narrated(worded, self._stage.owed_usd)
            return worded, lines

        (worded, lines), beds = await asyncio.gather(narrated(), self._stage.beds(screenplay))
        return worded, await self._stage.mixed(worded, lines, beds)
