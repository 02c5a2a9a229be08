"""Paying once: intents, receipts, and what happens when an answer is lost."""

import asyncio
from functools import partial

import pytest

from activities.purchase import Bought, Purchases
from contracts.errors import OutcomeUnknown, RateLimited, StorageUnavailable, SubmitAmbiguous
from contracts.tasks.paid import PaidTask
from storage.memory import MemoryStore
from tests.activities.shop import PICTURE, QUOTE, Shop, in_activity, purchases_in, wanted

TASK = PaidTask(step="clip-runway")


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
def purchases(store: MemoryStore) -> Purchases:
    return purchases_in(store)


async def test_a_second_attempt_finds_the_receipt_and_pays_nothing(purchases: Purchases) -> None:
    shop = Shop()
    first = await in_activity(lambda: purchases.once(TASK, QUOTE, shop.buy, wanted=PICTURE))
    again = await in_activity(lambda: purchases.once(TASK, QUOTE, shop.buy, wanted=PICTURE))
    assert shop.sold == 1
    assert again == first
    assert first.kept().key.startswith("runs/run/scene-1/clip-runway-")


async def test_an_attempt_that_was_thought_dead_and_was_quicker_leaves_a_mark(
    purchases: Purchases,
) -> None:
    """Cut off from Temporal for a while, it goes on beside its own successor."""
    shop, called, answered = Shop(), asyncio.Event(), asyncio.Event()

    async def slowly() -> Bought:
        called.set()
        await answered.wait()
        return await shop.buy()

    first = asyncio.ensure_future(
        in_activity(lambda: purchases.once(TASK, QUOTE, slowly, wanted=PICTURE))
    )
    await called.wait()

    async def after_it() -> Bought:
        answered.set()
        await first
        return await shop.buy()

    second = await in_activity(lambda: purchases.once(TASK, QUOTE, after_it, wanted=PICTURE))
    assert shop.sold == 2
    assert second.charge.possibly_billed_twice
    assert second.charge.unanswered_calls == 1
    assert second.details == (await first).details, "one purchase has one thing"
    again = await in_activity(lambda: purchases.once(TASK, QUOTE, shop.buy, wanted=PICTURE))
    assert (again, shop.sold) == (second, 2)


async def test_a_new_generation_is_a_new_purchase(purchases: Purchases) -> None:
    shop = Shop()
    for generation in (1, 2):
        task = PaidTask(step="clip-runway", generation=generation)
        await in_activity(partial(purchases.once, task, QUOTE, shop.buy, wanted=PICTURE))
    assert shop.sold == 2


async def test_two_scenes_do_not_share_a_purchase(purchases: Purchases) -> None:
    shop = Shop()
    for scene in ("run/scene-1", "run/scene-2"):
        order = partial(purchases.once, TASK, QUOTE, shop.buy, wanted=wanted(scene))
        await in_activity(order, scene)
    assert shop.sold == 2


async def test_a_refusal_that_billed_nothing_leaves_the_way_open(purchases: Purchases) -> None:
    shop = Shop(RateLimited("runway", "clip", "busy"))
    with pytest.raises(RateLimited):
        await in_activity(lambda: purchases.once(TASK, QUOTE, shop.buy, wanted=PICTURE, dear=True))
    receipt = await in_activity(
        lambda: purchases.once(TASK, QUOTE, shop.buy, wanted=PICTURE, dear=True)
    )
    assert not receipt.charge.possibly_billed_twice


async def test_a_dear_call_whose_answer_is_lost_is_never_made_again(purchases: Purchases) -> None:
    shop = Shop(OutcomeUnknown("runway", "clip", "connection dropped"))
    for _ in range(2):
        with pytest.raises(SubmitAmbiguous, match=r"\$0.50 may have been billed"):
            await in_activity(
                lambda: purchases.once(TASK, QUOTE, shop.buy, wanted=PICTURE, dear=True)
            )
    assert shop.sold == 1


async def test_a_cheap_call_whose_answer_is_lost_is_made_again_and_marked(
    purchases: Purchases,
) -> None:
    shop = Shop(OutcomeUnknown("gemini", "picture", "connection dropped"))
    with pytest.raises(OutcomeUnknown):
        await in_activity(lambda: purchases.once(TASK, QUOTE, shop.buy, wanted=PICTURE))
    receipt = await in_activity(lambda: purchases.once(TASK, QUOTE, shop.buy, wanted=PICTURE))
    assert (receipt.charge.possibly_billed_twice, receipt.charge.unanswered_calls) == (True, 1)
    assert shop.sold == 2


async def test_every_lost_answer_is_counted_whatever_was_answered_in_between(
    purchases: Purchases,
) -> None:
    lost = OutcomeUnknown("gemini", "picture", "connection dropped")
    busy = RateLimited("gemini", "picture", "too many")
    for fault in (lost, busy, lost, busy):
        shop = Shop(fault)
        with pytest.raises(type(fault)):
            await in_activity(lambda: purchases.once(TASK, QUOTE, shop.buy, wanted=PICTURE))  # noqa: B023
    shop = Shop()
    receipt = await in_activity(lambda: purchases.once(TASK, QUOTE, shop.buy, wanted=PICTURE))
    assert receipt.charge.unanswered_calls == 2


async def test_a_lost_answer_is_looked_up_where_the_provider_can_be_asked(
    purchases: Purchases,
) -> None:
    shop = Shop(OutcomeUnknown("kling", "clip", "connection dropped"))

    async def find() -> Bought | None:
        return Bought(QUOTE, details={"job_id": "found"}) if shop.sold else None

    with pytest.raises(OutcomeUnknown):
        await in_activity(
            lambda: purchases.once(TASK, QUOTE, shop.buy, wanted=PICTURE, find=find, dear=True)
        )
    receipt = await in_activity(
        lambda: purchases.once(TASK, QUOTE, shop.buy, wanted=PICTURE, find=find, dear=True)
    )
    assert receipt.details == {"job_id": "found"}
    assert (shop.sold, receipt.charge.possibly_billed_twice) == (1, False)


async def test_what_the_provider_has_never_heard_of_is_bought_again(purchases: Purchases) -> None:
    shop = Shop(OutcomeUnknown("kling", "clip", "connection dropped"))

    async def find() -> Bought | None:
        return None

    with pytest.raises(OutcomeUnknown):
        await in_activity(
            lambda: purchases.once(TASK, QUOTE, shop.buy, wanted=PICTURE, find=find, dear=True)
        )
    receipt = await in_activity(
        lambda: purchases.once(TASK, QUOTE, shop.buy, wanted=PICTURE, find=find, dear=True)
    )
    assert receipt.details == {"job_id": "job-2"}
    assert not receipt.charge.possibly_billed_twice


class DeathError(Exception):
    """The worker is gone."""


class ForgetfulStore(MemoryStore):
    """Loses its first receipts, one for each failure."""

    def __init__(self, *failures: Exception) -> None:
        super().__init__()
        self._failures = list(failures)

    async def create_record(self, key: str, data: bytes) -> bool:
        if key.endswith("receipt.json") and self._failures:
            raise self._failures.pop(0)
        return await super().create_record(key, data)


async def test_a_death_between_purchase_and_receipt_of_a_clip_waits_for_a_person() -> None:
    purchases, shop = purchases_in(ForgetfulStore(DeathError())), Shop()
    with pytest.raises(DeathError):
        await in_activity(lambda: purchases.once(TASK, QUOTE, shop.buy, wanted=PICTURE, dear=True))
    with pytest.raises(SubmitAmbiguous):
        await in_activity(lambda: purchases.once(TASK, QUOTE, shop.buy, wanted=PICTURE, dear=True))
    assert shop.sold == 1


async def test_what_is_bought_is_kept_through_a_short_outage(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("activities.purchase.KEEPING_PAUSES_S", (0, 0))
    store, shop = ForgetfulStore(*[StorageUnavailable("down")] * 2), Shop()
    receipt = await in_activity(
        lambda: purchases_in(store).once(TASK, QUOTE, shop.buy, wanted=PICTURE, dear=True)
    )
    assert shop.sold == 1
    assert not receipt.charge.possibly_billed_twice


async def test_an_outage_that_lasts_is_the_store_s_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("activities.purchase.KEEPING_PAUSES_S", (0, 0))
    purchases = purchases_in(ForgetfulStore(*[StorageUnavailable("down")] * 3))
    with pytest.raises(StorageUnavailable):
        await in_activity(lambda: purchases.once(TASK, QUOTE, Shop().buy, wanted=PICTURE))
