"""The budget of a run, or of a scene within it: nothing is bought that it does not cover."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from decimal import Decimal

from contracts.faults import Fault
from contracts.money import ZERO, Charge, total_usd

BUDGET_EXCEEDED = "BudgetExceeded"
Park = Callable[[str, Fault], Awaitable[None]]


class Purse:
    """What was spent, what is held for calls under way, and the limit of both."""

    def __init__(self, limit_usd: Decimal, park: Park) -> None:
        self.limit_usd = limit_usd
        self._park = park
        self._held = ZERO
        self.charges: list[Charge] = []

    @property
    def spent_usd(self) -> Decimal:
        """Everything booked so far."""
        return total_usd(self.charges)

    @property
    def free_usd(self) -> Decimal:
        """What is neither spent nor held."""
        return self.limit_usd - self.spent_usd - self._held

    def book(self, *charges: Charge) -> None:
        """Writes charges into the ledger."""
        self.charges.extend(charges)

    def lend(self, usd: Decimal) -> None:
        """Sets money aside for somebody who keeps accounts of their own."""
        self._held += usd

    def returned(self, usd: Decimal) -> None:
        """Takes lent money back, before what was spent of it is booked."""
        self._held -= usd

    @asynccontextmanager
    async def holding(self, step: str, usd: Decimal) -> AsyncIterator[None]:
        """Holds `usd` while a call is under way; parks first while the purse does not cover it."""
        while usd > self.free_usd:
            await self._park(step, _breach(step, usd, self))
        self._held += usd
        try:
            yield
        finally:
            self._held -= usd


def _breach(step: str, usd: Decimal, purse: Purse) -> Fault:
    return Fault(
        kind=BUDGET_EXCEEDED,
        said=(
            f"{step} costs up to ${usd:.2f}; "
            f"${max(ZERO, purse.free_usd):.2f} of ${purse.limit_usd:.2f} is left."
        ),
        remedy="Raise the budget: starter.py raise-budget RUN USD, or the signal raise_budget.",
    )
