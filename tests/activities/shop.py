"""A paid service that counts, and the way to it."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from decimal import Decimal

from temporalio.testing import ActivityEnvironment

from activities.likeness import Wanted
from activities.purchase import Bought, Purchases
from activities.receipts import Receipt
from activities.shelf import Shelf
from contracts.brief import Aspect
from contracts.money import Charge
from contracts.orders import PictureOrder
from storage.memory import MemoryStore

QUOTE = Charge(provider="runway", operation="clip", usd=Decimal("0.50"))


def wanted(prompt: str) -> Wanted:
    """A picture of something, wanted from a model."""
    return Wanted(PictureOrder(prompt, Aspect.WIDE, seed=7), "model")


PICTURE = wanted("a jar")


class Shop:
    """A paid service that counts what it sold, and first fails as told."""

    def __init__(self, *failures: Exception, data: bytes | None = b"a clip") -> None:
        self.sold = 0
        self._failures = list(failures)
        self._data = data

    async def buy(self) -> Bought:
        self.sold += 1
        if self._failures:
            raise self._failures.pop(0)
        return Bought(QUOTE, self._data, "video/mp4", {"job_id": f"job-{self.sold}"})


def purchases_in(store: MemoryStore, sellers: Mapping[str, str] | None = None) -> Purchases:
    """A worker's purchases in a store."""
    return Purchases(store, Shelf(store), sellers or {})


async def in_activity(
    attempt: Callable[[], Awaitable[Receipt]], workflow_id: str = "run/scene-1"
) -> Receipt:
    """Runs `attempt` as an activity of the workflow would."""
    environment = ActivityEnvironment()
    environment.info = replace(environment.info, workflow_id=workflow_id)

    async def body() -> Receipt:
        return await attempt()

    return await environment.run(body)
