"""An order and a cancellation that comes while it is under way."""

import asyncio
from dataclasses import replace

import pytest
from temporalio.testing import ActivityEnvironment

from activities.seeing_through import seen_through
from contracts.errors import Unavailable
from contracts.orders import ClipOrder, Submitted
from contracts.takes import ClipJob
from storage.memory import MemoryStore
from tests.activities.animator import ToldAnimator
from tests.activities.clipshop import shop_of

LONG_S = 60.0


async def cancelled_while(answer: asyncio.Event, order: asyncio.Task[str]) -> str:
    """What an order gives whose run is cancelled before it is answered."""
    await asyncio.sleep(0)
    order.cancel()
    await asyncio.sleep(0)
    answer.set()
    return await order


async def test_an_order_that_is_answered_after_the_cancellation_is_known() -> None:
    answer = asyncio.Event()

    async def order() -> str:
        await answer.wait()
        return "job-1"

    under_way = asyncio.create_task(seen_through(order(), LONG_S))
    assert await cancelled_while(answer, under_way) == "job-1"


async def test_an_order_that_fails_after_the_cancellation_is_cancelled() -> None:
    answer = asyncio.Event()

    async def order() -> str:
        await answer.wait()
        raise Unavailable("runway", "clip", "down")

    with pytest.raises(asyncio.CancelledError):
        await cancelled_while(answer, asyncio.create_task(seen_through(order(), LONG_S)))


async def test_an_order_that_takes_too_long_is_ended_itself() -> None:
    ended: list[str] = []

    async def order() -> str:
        try:
            await asyncio.Event().wait()
        finally:
            ended.append("order")
        return "never"

    under_way = asyncio.create_task(seen_through(order(), 0))
    with pytest.raises(asyncio.CancelledError):
        await cancelled_while(asyncio.Event(), under_way)
    assert ended == ["order"]


async def test_an_undisturbed_order_fails_as_it_does() -> None:
    async def order() -> str:
        raise Unavailable("runway", "clip", "down")

    with pytest.raises(Unavailable):
        await seen_through(order())


class SlowAnimator(ToldAnimator):
    """One that has accepted an order before it says so."""

    def __init__(self) -> None:
        super().__init__()
        self.asked, self.answers_now = asyncio.Event(), asyncio.Event()

    async def submit(self, order: ClipOrder) -> Submitted:
        self.asked.set()
        await self.answers_now.wait()
        return await super().submit(order)


async def test_a_clip_that_is_accepted_while_its_run_is_cancelled_is_known_to_it() -> None:
    animator, store = SlowAnimator(), MemoryStore()
    shop = shop_of(store, animator)
    environment = ActivityEnvironment()
    environment.info = replace(environment.info, workflow_id="run/scene-1")
    task = await shop.order("runway")
    order = asyncio.ensure_future(environment.run(shop.clips.submit_clip, task))
    await animator.asked.wait()
    environment.cancel()
    animator.answers_now.set()
    submitted = await order
    assert submitted.bought == ClipJob(provider="runway", model="gen4_turbo", job_id="job-1")
    assert (await shop.buy(task)).bought == submitted.bought, "its receipt is there"
    assert animator.orders == 1
