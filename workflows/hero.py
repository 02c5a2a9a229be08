"""What every picture of a film is held to: the product's own pictures, or a hero frame of ours."""

from activities import signatures
from contracts.artifacts import ArtifactRef
from contracts.brief import Aspect
from contracts.casting import Casting
from contracts.research import Page
from contracts.strategy import Strategy
from contracts.tasks.pictures import HeroTask, PaintedTake
from workflows import queues
from workflows.asking import ask
from workflows.floor import Floor
from workflows.parking import Attempt
from workflows.seeds import seed_for
from workflows.terms import ANSWER


class HeroFrame:
    """The references of one film.

    The hero frame is painted while the screenplay is written, so nobody waits for it.
    """

    def __init__(self, casting: Casting, aspect: Aspect, seed: int, floor: Floor) -> None:
        self._casting = casting
        self._aspect = aspect
        self._seed = seed
        self._floor = floor

    async def references(self, page: Page | None, strategy: Strategy) -> tuple[ArtifactRef, ...]:
        """Pictures of the subject; none for a painter that takes none: then the text carries it."""
        if not self._casting.painter_takes_references:
            return ()
        if page is not None and page.pictures:
            return page.pictures
        return ((await self._paint(strategy)).picture,)

    async def _paint(self, strategy: Strategy) -> PaintedTake:
        async def call(attempt: Attempt) -> PaintedTake:
            task = HeroTask(
                step="hero",
                generation=attempt.generation,
                strategy=strategy,
                aspect=self._aspect,
                seed=seed_for(self._seed, "hero"),
            )
            return await ask(
                signatures.paint_hero,
                task,
                queue=queues.PICTURES,
                terms=ANSWER,
                summary=strategy.subject.name,
            )

        return await self._floor.paid("hero", self._casting.quotes.picture, call)
