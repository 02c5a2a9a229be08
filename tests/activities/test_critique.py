"""A critique is remembered by the picture and the question together, never by either alone."""

from collections.abc import Awaitable
from dataclasses import replace
from decimal import Decimal

import pytest
from temporalio.testing import ActivityEnvironment

from activities.pictures import Pictures
from activities.story import Desk
from contracts.artifacts import ArtifactRef
from contracts.money import Charge
from contracts.orders import Image, Painted, PictureOrder, WritingOrder, Written
from contracts.takes import Critique
from contracts.tasks.pictures import CritiqueTask, Judged
from storage.memory import MemoryStore
from tests.activities.shop import purchases_in
from tests.creative.stories import STRATEGY, SUBJECT

CHARGE = Charge(provider="gemini", operation="critique", usd=Decimal("0.01"))


class Critic:
    """Counts, and gives each picture another score."""

    provider, model = "gemini", "critic"

    def __init__(self) -> None:
        self.asked: list[WritingOrder] = []

    def quote(self, order: WritingOrder) -> Charge:
        return CHARGE

    async def write(self, order: WritingOrder) -> Written:
        self.asked.append(order)
        score = float(len(self.asked))
        told = Critique(
            score=score, subject_score=score, strategy_score=score, reason="seen", fix="none"
        )
        return Written(told.model_dump_json(), self.model, CHARGE)


class Painter:
    """Nobody asks it for anything here."""

    provider, model, takes_references = "gemini", "painter", True
    listed_usd = CHARGE.usd

    def quote(self, order: PictureOrder) -> Charge:
        return CHARGE

    async def paint(self, order: PictureOrder) -> Painted:
        return Painted(Image(b"", "image/png"), self.model, CHARGE)


class Jury:
    """The step, and what it needs."""

    def __init__(self) -> None:
        self.critic, self.store = Critic(), MemoryStore()
        purchases = purchases_in(self.store)
        desk = Desk(self.critic, purchases, self.store)
        self._pictures = Pictures(
            painter=Painter(), critic=desk, purchases=purchases, store=self.store
        )

    async def picture(self, data: bytes) -> ArtifactRef:
        return await self.store.put("run", "picture", data, "image/png")

    async def judged(
        self,
        run: str,
        picture: ArtifactRef,
        prompt: str,
        references: tuple[ArtifactRef, ...] = (),
        sent_back: tuple[str, ...] = (),
    ) -> Judged:
        environment = ActivityEnvironment()
        environment.info = replace(environment.info, workflow_id=f"{run}/scene-1")
        task = CritiqueTask(
            step="critique-1",
            picture=picture,
            prompt=prompt,
            subject=SUBJECT,
            strategy=STRATEGY,
            references=references,
            generation=1 + len(sent_back),
            reasons=sent_back,
        )
        asked: Awaitable[Judged] = environment.run(self._pictures.critique, task)
        return await asked


@pytest.fixture
def jury() -> Jury:
    return Jury()


async def test_the_same_picture_and_question_are_judged_once(jury: Jury) -> None:
    picture = await jury.picture(b"one")
    first = await jury.judged("a", picture, "a jar")
    again = await jury.judged("b", picture, "a jar")
    assert len(jury.critic.asked) == 1
    assert again.critique == first.critique
    assert (first.charge.usd, again.charge.usd) == (CHARGE.usd, Decimal(0))


async def test_a_new_picture_inherits_no_score(jury: Jury) -> None:
    first = await jury.judged("a", await jury.picture(b"one"), "a jar")
    second = await jury.judged("b", await jury.picture(b"two"), "a jar")
    assert len(jury.critic.asked) == 2
    assert second.critique.score != first.critique.score


async def test_another_question_about_it_is_asked(jury: Jury) -> None:
    picture = await jury.picture(b"one")
    await jury.judged("a", picture, "a jar")
    await jury.judged("b", picture, "a jar of honey")
    assert len(jury.critic.asked) == 2


async def test_the_references_go_before_the_picture_that_is_judged(jury: Jury) -> None:
    picture, hero = await jury.picture(b"one"), await jury.picture(b"hero")
    await jury.judged("a", picture, "a jar", (hero,))
    assert [image.data for image in jury.critic.asked[0].images] == [b"hero", b"one"]


async def test_an_answer_that_came_after_a_bad_one_serves_whoever_asks_the_first_time(
    jury: Jury,
) -> None:
    picture = await jury.picture(b"one")
    first = await jury.judged("a", picture, "a jar", sent_back=("cut off",))
    served = await jury.judged("b", picture, "a jar")
    assert len(jury.critic.asked) == 1
    assert (served.critique, served.charge.usd) == (first.critique, Decimal(0))
