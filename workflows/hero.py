"""What every picture of a film is held to: the product's own pictures, or a hero frame of ours."""

from activities import signatures
from contracts.artifacts import ArtifactRef
from contracts.research import Page
from contracts.strategy import Strategy
from contracts.tasks.pictures import HeroTask, PaintedTake
from workflows import queues
from workflows.floor import REFUSED, DoneWithoutError
from workflows.production import Production
from workflows.seeds import seed_for

_REFUSED = frozenset({REFUSED})
"""A person could not mend its prompt, and the film does not stand or fall with it."""


class HeroFrame:
    """The references of one film.

    The hero frame is painted while the screenplay is written, so nobody waits for it.
    """

    def __init__(self, production: Production) -> None:
        self._production = production

    async def references(self, page: Page | None, strategy: Strategy) -> tuple[ArtifactRef, ...]:
        """Pictures of the subject; none for a painter that takes none: then the text carries it."""
        if not self._production.casting.painter_takes_references:
            return ()
        if page is not None and page.pictures:
            return page.pictures
        try:
            return ((await self._paint(strategy)).picture,)
        except DoneWithoutError as refused:
            self._production.note(
                f"There is no hero frame, so the text alone carries the subject: {refused}"
            )
            return ()

    async def _paint(self, strategy: Strategy) -> PaintedTake:
        production = self._production

        return await production.floor.buy(
            signatures.paint_hero,
            lambda: HeroTask(
                step="hero",
                strategy=strategy,
                aspect=production.brief.aspect,
                seed=seed_for(production.seed, "hero"),
            ),
            usd=production.casting.quotes.picture,
            queue=queues.PICTURES,
            summary=strategy.subject.name,
            done_without=_REFUSED,
        )
