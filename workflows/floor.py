"""The shop floor: how a workflow's steps are run, paid for, and waited for."""

from collections.abc import Awaitable, Callable
from decimal import Decimal
from typing import TypeVar

from contracts.tasks.paid import Paid
from workflows.parking import Attempt, ParkingLot
from workflows.purse import Purse

Result = TypeVar("Result")
Bill = TypeVar("Bill", bound=Paid)


class Floor:
    """A workflow's parking lot and purse, and the two ways to run a step with them."""

    def __init__(self, limit_usd: Decimal, changed: Callable[[], None]) -> None:
        self.lot = ParkingLot(changed, lambda charge: self.purse.book(charge))
        self.purse = Purse(limit_usd, self.lot.park)
        self._changed = changed

    async def free(self, step: str, call: Callable[[Attempt], Awaitable[Result]]) -> Result:
        """A step that costs nothing; it parks when its attempts are exhausted."""
        return await self.lot.patiently(step, call)

    async def paid(
        self, step: str, usd: Decimal, call: Callable[[Attempt], Awaitable[Bill]]
    ) -> Bill:
        """A step that costs up to `usd`: held before each attempt, booked after it."""

        async def covered(attempt: Attempt) -> Bill:
            async with self.purse.holding(step, usd):
                return await call(attempt)

        bill = await self.lot.patiently(step, covered)
        self.purse.book(bill.charge)
        self._changed()
        return bill
