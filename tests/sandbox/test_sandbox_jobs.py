"""Clips in the background, on a clock that the test moves."""

import asyncio
from collections.abc import AsyncIterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from sandbox.desk import Desk, open_desk
from sandbox.latency import Latency
from sandbox.ledger import Entry
from sandbox.orders import Job, Order
from tests.sandbox.clock import HandClock
from tests.sandbox.studio import CLIP, SmallStudio


class Shop:
    """Desks one after another over one folder, as a machine's sandbox has them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = HandClock()
        self.studio = SmallStudio()
        self.desk = self._open()

    def _open(self) -> Desk:
        return open_desk(
            self.studio, self.folder, durable=True, latency=Latency(1), clock=self.clock
        )

    async def restart(self) -> None:
        """What a kill and a new start amount to."""
        await self.desk.jobs.close()
        self.desk = self._open()
        self.desk.jobs.resume()
        await self.clock.move(0)

    async def order(self, **changes: Any) -> Job:
        name = await self.desk.shelf.keep(b"a frame")
        order = Order(
            **{
                "id": "job",
                "provider": "runway",
                "prompt": "The kettle boils",
                "first_frame": name,
                "width": 1280,
                "height": 720,
                "fps": "24",
                "duration_s": "5",
                "seed": 1,
                "accepted_at": self.clock.now(),
                "charge": "60",
                "asked": "",
                **changes,
            }
        )
        entry = Entry("runway", "clip", "", "", Decimal("0.6"), order.id)
        return await self.desk.jobs.accept(order, entry)

    def job(self) -> Job:
        job = self.desk.jobs.find("runway", "job")
        assert job is not None
        return job

    async def until_made(self) -> None:
        """Waits for the render's own work, which runs in a thread and not on the clock."""
        await self.studio.written.wait()
        await self.clock.move(0)


@pytest_asyncio.fixture
async def shop(tmp_path: Path) -> AsyncIterator[Shop]:
    found = Shop(tmp_path)
    yield found
    await found.desk.jobs.close()


async def test_a_clip_is_pending_then_running_then_done(shop: Shop) -> None:
    job = await shop.order()
    await shop.clock.move(1)
    seen: list[str] = [job.status]
    await shop.clock.move(14)
    seen.append(job.status)
    assert shop.desk.jobs.progress(job) == 0.5
    await shop.until_made()
    seen.append(job.status)
    await shop.clock.move(15)
    seen.append(job.status)
    assert seen == ["pending", "running", "running", "succeeded"]
    assert shop.desk.shelf.clip("job").read_bytes() == CLIP


async def test_a_slow_render_is_waited_for_beyond_the_latency(shop: Shop) -> None:
    shop.studio.held = True
    job = await shop.order()
    await shop.clock.move(2)
    await shop.studio.begun.wait()
    await shop.clock.move(1000)
    assert job.status == "running"
    assert shop.desk.jobs.progress(job) == 0.99


async def test_an_unfinished_clip_is_rendered_again_under_its_id(shop: Shop) -> None:
    shop.studio.held = True
    await shop.order()
    await shop.clock.move(2)
    await shop.studio.begun.wait()
    shop.studio.held = False
    await shop.restart()
    await shop.until_made()
    await shop.clock.move(28)
    assert shop.job().status == "succeeded"
    assert shop.studio.made["clip"] == 2
    assert shop.studio.asked[0] == shop.studio.asked[1]
    assert [entry.id for entry in shop.desk.ledger.entries()] == ["job"]


async def test_a_finished_clip_is_not_rendered_again(shop: Shop) -> None:
    await shop.order()
    await shop.clock.move(2)
    await shop.until_made()
    await shop.clock.move(28)
    await shop.restart()
    assert shop.job().status == "succeeded"
    assert shop.studio.made["clip"] == 1


async def test_a_half_rendered_clip_is_never_taken_for_a_whole_one(shop: Shop) -> None:
    shop.studio.held = True
    await shop.order()
    await shop.clock.move(2)
    await shop.studio.begun.wait()
    shop.desk.shelf.cutting("job").write_bytes(CLIP[:10])
    shop.studio.held = False
    await shop.restart()
    await shop.until_made()
    assert shop.desk.shelf.clip("job").read_bytes() == CLIP


@pytest.mark.parametrize("refund", [True, False])
async def test_a_cancelled_clip_stays_cancelled(shop: Shop, refund: bool) -> None:
    job = await shop.order()
    await shop.desk.jobs.cancel(job, refund=refund)
    await shop.restart()
    await shop.clock.move(100)
    assert shop.job().status == "cancelled"
    assert shop.job().charged == (0 if refund else 60)
    (entry,) = shop.desk.ledger.entries()
    assert entry.cancelled
    assert shop.studio.made["clip"] == 0


async def test_a_failed_clip_stays_failed(shop: Shop) -> None:
    job = await shop.order(fault="task_failed")
    await shop.clock.move(2)
    await shop.clock.move(28)
    await job.done.wait()
    await shop.restart()
    assert (shop.job().status, shop.job().failure) == ("failed", "task_failed")
    assert [entry.usd for entry in shop.desk.ledger.entries()] == [0]


async def test_a_deleted_clip_stays_deleted_and_paid(shop: Shop) -> None:
    job = await shop.order()
    await shop.desk.jobs.delete(job)
    await shop.restart()
    assert shop.job().status == "cancelled"
    (entry,) = shop.desk.ledger.entries()
    assert (entry.cancelled, entry.usd) == (False, Decimal("0.6"))


async def test_a_callers_own_id_is_known_after_a_restart(shop: Shop) -> None:
    await shop.order(external_id="mine")
    await shop.restart()
    assert shop.desk.jobs.find_external("runway", "mine") is shop.job()
    assert shop.desk.jobs.find_external("kling", "mine") is None


async def test_uploads_are_there_after_a_restart(shop: Shop) -> None:
    await shop.desk.uploads.put("upload", b"a picture")
    await shop.restart()
    assert await shop.desk.uploads.get("upload") == b"a picture"
    assert await shop.desk.uploads.get("nothing") is None


async def test_of_two_orders_with_one_name_one_is_taken(shop: Shop) -> None:
    orders = [shop.order(id=name, external_id="mine") for name in ("job", "twin")]
    taken = await asyncio.gather(*orders, return_exceptions=True)
    assert sorted(type(one).__name__ for one in taken) == ["Job", "NameTaken"]
    winner = shop.desk.jobs.find_external("runway", "mine")
    assert winner in taken
    assert [entry.id for entry in shop.desk.ledger.entries()] == [winner and winner.order.id]
