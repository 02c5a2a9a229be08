"""The shop floor: how a workflow's steps are run, paid for, and waited for."""

import asyncio
from collections.abc import Awaitable, Callable
from decimal import Decimal
from functools import partial
from typing import TypeVar

from temporalio.exceptions import ActivityError, is_cancelled_exception

from contracts.faults import Fault
from contracts.tasks.paid import Paid, PaidTask
from workflows.asking import AnsweredError, ask
from workflows.parking import Attempt, ParkingLot, fault_of
from workflows.purse import Purse
from workflows.terms import ANSWER

Result = TypeVar("Result")
Task = TypeVar("Task", bound=PaidTask)
Bill = TypeVar("Bill", bound=Paid)

REFUSED = "Refused"
"""The fault of an order that moderation stopped."""


Reword = Callable[[Task, Fault], Awaitable[bool]]
"""Told of an order that was refused, it says whether another is drawn up in other words."""


class DoneWithoutError(Exception):
    """A step that the film can do without was refused; the words say why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.said)
        self.fault = fault


class Floor:
    """A workflow's parking lot and purse, and the ways to run a step with them."""

    def __init__(
        self,
        limit_usd: Decimal,
        changed: Callable[[], None],
        scene: int | None = None,
        version: int = 1,
    ) -> None:
        """`scene` is whose floor it is, where it is not the run's own."""
        self.version = version
        """Of the film that is worked on: every purchase is one for this version."""
        self.lot = ParkingLot(changed)
        self.purse = Purse(limit_usd, self.lot.park, scene)
        self.changed = changed

    async def free(self, step: str, call: Callable[[Attempt], Awaitable[Result]]) -> Result:
        """A step that costs nothing; it parks when its attempts are exhausted."""
        return await self.lot.patiently(step, call, partial(self.purse.book, step))

    async def paid(
        self,
        step: str,
        usd: Decimal,
        call: Callable[[Attempt], Awaitable[Bill]],
        scene: int | None = None,
    ) -> Bill:
        """A step that costs up to `usd`: held before each attempt, booked after it."""
        book = partial(self.purse.book, step, scene=scene)

        async def covered(attempt: Attempt) -> Bill:
            async with self.purse.holding(step, usd):
                return await call(attempt)

        try:
            bill = await self.lot.patiently(step, covered, book)
        except AnsweredError as cancelled:
            book(cancelled.answer.charge)
            raise asyncio.CancelledError(str(cancelled)) from cancelled
        book(bill.charge)
        self.changed()
        return bill

    async def buy(
        self,
        signature: Callable[[Task], Awaitable[Bill]],
        order: Callable[[], Task],
        *,
        usd: Decimal,
        queue: str,
        summary: str,
        scene: int | None = None,
        done_without: frozenset[str] = frozenset(),
        reword: Reword[Task] | None = None,
    ) -> Bill:
        """What a paid step gives for `order`, which is drawn up anew for each attempt.

        `scene` is whose line in the ledger it is, where the run itself buys for a scene.
        An answer that is sent back is asked for again, with the reasons. A refusal is asked for
        again, in the same attempt, where `reword` has other words for it. A fault of a kind in
        `done_without` raises `DoneWithoutError` in place of parking.
        """

        async def call(attempt: Attempt) -> Bill:
            while True:
                task = order()
                asked = attempt.of(task).model_copy(update={"version": self.version})
                try:
                    return await ask(signature, asked, queue=queue, terms=ANSWER, summary=summary)
                except ActivityError as error:
                    if is_cancelled_exception(error):
                        raise
                    fault = fault_of(error)
                    if reword and fault.kind == REFUSED and await reword(task, fault):
                        continue
                    if fault.kind not in done_without:
                        raise
                    raise DoneWithoutError(fault) from error

        return await self.paid(order().step, usd, call, scene)
