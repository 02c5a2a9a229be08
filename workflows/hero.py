"""What every picture of a film is held to: the product's own pictures, or a hero frame of ours."""

from activities import signatures
from contracts.artifacts import ArtifactRef
from contracts.research import Page
from contracts.strategy import Strategy
from contracts.tasks.pictures import HeroTask, PaintedTake
from workflows import queues
from workflows.asking import ask
from workflows.parking import Attempt
from workflows.production import Production
from workflows.seeds import seed_for
from workflows.terms import ANSWER


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
        return ((await self._paint(strategy)).picture,)

    async def _paint(self, strategy: Strategy) -> PaintedTake:
        production = self._production

        async def call(attempt: Attempt) -> PaintedTake:
            task = HeroTask(
                step="hero",
                generation=attempt.generation,
                strategy=strategy,
                aspect=production.brief.aspect,
                seed=seed_for(production.seed, "hero"),
            )
            return await ask(
                signatures.paint_hero,
                task,
                queue=queues.PICTURES,
                terms=ANSWER,
                summary=strategy.subject.name,
            )

        return await production.floor.paid("hero", production.casting.quotes.picture, call)
