"""The budget of a run, or of a scene within it: nothing is bought that it does not cover."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from decimal import Decimal

from contracts.faults import Fault
from contracts.ledger import Entry
from contracts.money import ZERO, Charge, total_usd

BUDGET_EXCEEDED = "BudgetExceeded"
Park = Callable[[str, Fault], Awaitable[object]]


class Purse:
    """What was spent, what is held for calls under way, and the limit of both."""

    def __init__(self, limit_usd: Decimal, park: Park, scene: int | None = None) -> None:
        """`scene` is whose purse it is, where it is not the run's own."""
        self.limit_usd = limit_usd
        self._park = park
        self._scene = scene
        self._held = ZERO
        self.entries: list[Entry] = []

    @property
    def spent_usd(self) -> Decimal:
        """Everything booked so far."""
        return total_usd(self.entries)

    @property
    def free_usd(self) -> Decimal:
        """What is neither spent nor held."""
        return self.limit_usd - self.spent_usd - self._held

    def book(self, step: str, charge: Charge, scene: int | None = None) -> Entry:
        """Writes a charge into the ledger; the line that it became."""
        entry = Entry.of(charge, step, self._scene if scene is None else scene)
        self.entries.append(entry)
        return entry

    def take_over(self, entries: Iterable[Entry]) -> None:
        """Writes the lines of somebody who kept accounts of their own."""
        self.entries.extend(entries)

    def settle(self, entry: Entry, charge: Charge) -> None:
        """Corrects a line to what its provider charged; it stays one line, with its doubts."""
        doubts = entry.unanswered_calls - charge.unanswered_calls
        settled = Entry.of(charge.doubted(doubts), entry.step, entry.scene)
        self.entries[self.entries.index(entry)] = settled

    def lend(self, usd: Decimal) -> None:
        """Sets money aside for somebody who keeps accounts of their own."""
        self._held += usd

    def returned(self, usd: Decimal) -> None:
        """Takes lent money back, before what was spent of it is booked."""
        self._held -= usd

    @asynccontextmanager
    async def holding(
        self, step: str, usd: Decimal, insist: Callable[[], None] | None = None
    ) -> AsyncIterator[None]:
        """Holds `usd` while a call is under way; parks first while the purse does not cover it.

        `insist` is called after each park, and may raise what makes the call needless.
        """
        while usd > self.free_usd:
            await self._park(step, _breach(step, usd, self))
            if insist is not None:
                insist()
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
