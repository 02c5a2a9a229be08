"""What one run has bought serves another that wants the very same."""

import pytest

from activities.purchase import Purchases
from activities.shelf import Shelf, Shelved
from contracts.tasks.paid import PaidTask
from storage.memory import MemoryStore
from tests.activities.shop import PICTURE, QUOTE, Shop, in_activity, purchases_in, wanted

TASK = PaidTask(step="picture-1")


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
def purchases(store: MemoryStore) -> Purchases:
    return purchases_in(store)


async def test_another_run_is_served_from_the_shelf_at_no_cost(purchases: Purchases) -> None:
    shop = Shop()
    first = await in_activity(
        lambda: purchases.once(TASK, QUOTE, shop.buy, wanted=PICTURE), "one/scene-1"
    )
    second = await in_activity(
        lambda: purchases.once(TASK, QUOTE, shop.buy, wanted=PICTURE), "two/scene-1"
    )
    assert shop.sold == 1
    assert second.kept() == first.kept(), "the same object, not a copy"
    assert second.details == first.details
    assert second.charge.usd == 0
    assert second.charge.served_from == "one/scene-1/picture-1/1"


async def test_another_worker_finds_it_too(store: MemoryStore) -> None:
    shop = Shop()
    for run in ("one", "two"):
        worker = purchases_in(store)
        await in_activity(
            lambda worker=worker: worker.once(TASK, QUOTE, shop.buy, wanted=PICTURE),  # type: ignore[misc]
            run,
        )
    assert shop.sold == 1


async def test_a_played_service_never_serves_a_real_one(store: MemoryStore) -> None:
    shop = Shop()
    for seller in ("sandbox", "runway"):
        worker = purchases_in(store, {QUOTE.provider: seller})
        await in_activity(
            lambda worker=worker: worker.once(TASK, QUOTE, shop.buy, wanted=PICTURE),  # type: ignore[misc]
            seller,
        )
    assert shop.sold == 2


async def test_a_fresh_take_is_bought(purchases: Purchases) -> None:
    shop = Shop()
    await in_activity(lambda: purchases.once(TASK, QUOTE, shop.buy, wanted=PICTURE), "one")
    fresh = PaidTask(step="picture-1", generation=2)
    await in_activity(lambda: purchases.once(fresh, QUOTE, shop.buy, wanted=PICTURE), "two")
    assert shop.sold == 2


async def test_what_is_gone_from_the_store_is_bought_again(
    store: MemoryStore, purchases: Purchases
) -> None:
    shop = Shop()
    first = await in_activity(lambda: purchases.once(TASK, QUOTE, shop.buy, wanted=PICTURE), "one")
    del store.objects[first.kept().key]
    second = await in_activity(lambda: purchases.once(TASK, QUOTE, shop.buy, wanted=PICTURE), "two")
    assert shop.sold == 2
    assert second.charge == QUOTE


async def test_a_harmed_record_is_none(store: MemoryStore) -> None:
    shelf, digest = Shelf(store), "0" * 64
    ref = await store.put("one", "picture", b"a picture", "image/png")
    await shelf.put(digest, Shelved(artifact=ref, bought_by="one/picture/1"))
    assert await shelf.find(digest) is not None
    store.objects[f"cache/made/{digest}.json"] = b"{torn"
    assert await shelf.find(digest) is None


async def test_what_gives_no_artifact_is_not_shelved(
    store: MemoryStore, purchases: Purchases
) -> None:
    """A clip's job alone serves nobody: its clip is shelved once it is there and sound."""
    shop = Shop(data=None)
    await in_activity(lambda: purchases.once(TASK, QUOTE, shop.buy, wanted=wanted("x")), "one")
    assert not [key for key in store.objects if key.startswith("cache/")]
