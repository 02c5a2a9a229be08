"""Painting takes and judging them."""

from activities import signatures
from activities.purchase import Bought, Purchases
from activities.step import step
from activities.story import Desk
from contracts.artifacts import ArtifactRef
from contracts.orders import Image, PictureOrder
from contracts.services import Painter, Store
from contracts.takes import Critique
from contracts.tasks.pictures import CritiqueTask, Judged, PaintedTake, PaintTask
from creative.critique import critique_order
from creative.pictures import prompt_for_take


class Pictures:
    """The steps that make stills."""

    def __init__(
        self, *, painter: Painter, critic: Desk, purchases: Purchases, store: Store
    ) -> None:
        self._painter = painter
        self._critic = critic
        self._purchases = purchases
        self._store = store

    @step(signatures.paint)
    async def paint(self, task: PaintTask) -> PaintedTake:
        """One take, with the references where the painter takes them."""
        order = PictureOrder(
            prompt=prompt_for_take(task.prompt, task.reasons),
            aspect=task.aspect,
            seed=task.seed,
            references=await self._references(task),
        )

        async def buy() -> Bought:
            painted = await self._painter.paint(order)
            return Bought(
                painted.charge,
                painted.image.data,
                painted.image.media_type,
                {"model": painted.model, "prompt": order.prompt, "seed": order.seed},
            )

        receipt = await self._purchases.once(task, self._painter.quote(order), buy)
        return PaintedTake(
            picture=receipt.kept(), painter=receipt.details["model"], charge=receipt.charge
        )

    async def _references(self, task: PaintTask) -> tuple[Image, ...]:
        if not self._painter.takes_references:
            return ()
        return tuple([await self._image(reference) for reference in task.references])

    async def _image(self, picture: ArtifactRef) -> Image:
        return Image(await self._store.get(picture), picture.media_type)

    @step(signatures.critique)
    async def critique(self, task: CritiqueTask) -> Judged:
        """The judgement of one take."""
        picture = await self._image(task.picture)
        order = critique_order(picture, task.prompt, task.subject, task.strategy, task.reasons)
        judgement, written = await self._critic.ask(task, order, Critique)
        return Judged(critique=judgement, charge=written.charge)
