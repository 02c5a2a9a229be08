"""Painting the hero frame and takes, and judging takes."""

from functools import partial

from activities import signatures
from activities.likeness import Wanted
from activities.origins import noted
from activities.purchase import Bought, Purchases
from activities.step import step
from activities.story import Desk
from contracts.artifacts import ArtifactRef
from contracts.orders import Image, PictureOrder
from contracts.services import Painter, Store
from contracts.takes import Critique
from contracts.tasks.paid import PaidTask
from contracts.tasks.pictures import CritiqueTask, HeroTask, Judged, PaintedTake, PaintTask
from creative.critique import critique_order
from creative.pictures import hero_prompt, prompt_for_take


class Pictures:
    """The steps that make stills."""

    def __init__(
        self, *, painter: Painter, critic: Desk, purchases: Purchases, store: Store
    ) -> None:
        self._painter = painter
        self._critic = critic
        self._purchases = purchases
        self._store = store

    @step(signatures.paint_hero)
    async def paint_hero(self, task: HeroTask) -> PaintedTake:
        """The subject alone."""
        order = PictureOrder(
            prompt=hero_prompt(task.strategy.subject, task.strategy),
            aspect=task.aspect,
            seed=task.seed,
        )
        return await self._painted(task, order)

    @step(signatures.paint)
    async def paint(self, task: PaintTask) -> PaintedTake:
        """One take, with the references where the painter takes them."""
        order = PictureOrder(
            prompt=prompt_for_take(
                task.prompt, task.subject, task.strategy, task.reasons, whole=task.whole
            ),
            aspect=task.aspect,
            seed=task.seed,
            references=await self._images(task.references)
            if self._painter.takes_references
            else (),
        )
        return await self._painted(task, order)

    async def _painted(self, task: PaidTask, order: PictureOrder) -> PaintedTake:
        async def buy() -> Bought:
            painted = await self._painter.paint(order)
            return Bought(
                painted.charge,
                painted.image.data,
                painted.image.media_type,
                {"model": painted.model, "prompt": order.prompt, "seed": order.seed},
            )

        wanted = Wanted(order, self._painter.model)
        receipt = await self._purchases.once(task, self._painter.quote(order), buy, wanted=wanted)
        return PaintedTake(
            picture=receipt.kept(),
            painter=receipt.details["model"],
            charge=receipt.charge,
            bought_as=await noted(order, wanted.model, task, receipt, self._purchases),
        )

    async def _images(self, pictures: tuple[ArtifactRef, ...]) -> tuple[Image, ...]:
        return tuple([await self._image(picture) for picture in pictures])

    async def _image(self, picture: ArtifactRef) -> Image:
        return Image(await self._store.get(picture), picture.media_type)

    @step(signatures.critique)
    async def critique(self, task: CritiqueTask) -> Judged:
        """The judgement of one take."""
        question = partial(
            critique_order,
            await self._image(task.picture),
            task.prompt,
            task.subject,
            task.strategy,
            await self._images(task.references),
        )
        judgement, written = await self._critic.ask(task, question, Critique)
        return Judged(critique=judgement, charge=written.charge)
