"""Settling: a receipt says what was charged in the end, and says it once."""

from decimal import Decimal

import pytest

from activities.purchase import Purchases
from activities.receipts import Receipt
from contracts.money import Charge
from contracts.tasks.paid import PaidTask
from storage.memory import MemoryStore
from tests.activities.shop import PICTURE, QUOTE, Shop, in_activity, purchases_in

TASK = PaidTask(step="clip-runway")
CHARGED = Charge(provider="runway", operation="clip", usd=Decimal("0.25"), settled=True)


@pytest.fixture
def purchases() -> Purchases:
    return purchases_in(MemoryStore())


async def bought(purchases: Purchases) -> Receipt:
    return await in_activity(lambda: purchases.once(TASK, QUOTE, Shop().buy, wanted=PICTURE))


async def settled(purchases: Purchases, charge: Charge) -> Charge:
    told: list[Charge] = []

    async def attempt() -> Receipt:
        told.append(await purchases.settle(TASK, charge))
        return await purchases.once(TASK, QUOTE, Shop().buy, wanted=PICTURE)

    receipt = await in_activity(attempt)
    assert receipt.charge == told[0] or receipt.charge == QUOTE
    return told[0]


async def test_the_receipt_is_corrected_and_the_goods_stay(purchases: Purchases) -> None:
    first = await bought(purchases)
    assert not first.charge.settled
    charge = await settled(purchases, CHARGED)
    assert (charge.usd, charge.settled) == (Decimal("0.25"), True)
    again = await bought(purchases)
    assert again.charge == charge
    assert again.artifact == first.artifact


async def test_settled_once_it_stays_as_it_is(purchases: Purchases) -> None:
    await bought(purchases)
    first = await settled(purchases, CHARGED)
    other = CHARGED.model_copy(update={"usd": Decimal(9)})
    assert await settled(purchases, other) == first


async def test_what_may_have_been_billed_twice_is_still_said(purchases: Purchases) -> None:
    lost = Shop(TimeoutError())
    with pytest.raises(TimeoutError):
        await in_activity(lambda: purchases.once(TASK, QUOTE, lost.buy, wanted=PICTURE))
    assert (await bought(purchases)).charge.possibly_billed_twice
    assert (await settled(purchases, CHARGED)).possibly_billed_twice
