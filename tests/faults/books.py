"""The books of a run against what was billed: each purchase once, and every dollar named."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from activities.receipts import Intent, IntentState, Receipt
from contracts.ledger import Account
from contracts.money import ZERO, Charge
from tests.faults.house import House

AGREES_WITHIN_USD = Decimal("0.01")
"""A provider's sum: our list prices round where a token's price does not."""
A_PICTURE_WITHIN_USD = Decimal("0.001")
"""Our list prices a picture by its tokens and those of its prompt; the sandbox, by the picture."""
What = tuple[str, str]
"""Provider and operation."""


@dataclass(frozen=True)
class Books:
    """What the sandbox billed, and what the runs put down about it."""

    billed: list[dict[str, Any]]
    receipts: Mapping[str, Receipt] = field(default_factory=dict)
    intents: Mapping[str, Intent] = field(default_factory=dict)
    accounts: tuple[Account, ...] = ()

    @classmethod
    def of(cls, house: House, runs: Iterable[str], accounts: Iterable[Account]) -> "Books":
        """The books of the runs that took place since the last order of faults."""
        keys = [key for run in runs for key in house.keys(f"receipts/{run}/")]
        records = {key: house.record(key) for key in keys}
        return cls(
            billed=house.billed,
            receipts={
                key.removesuffix("/receipt.json"): Receipt.model_validate(record)
                for key, record in records.items()
                if key.endswith("/receipt.json")
            },
            intents={
                key.removesuffix("/intent.json"): Intent.model_validate(record)
                for key, record in records.items()
                if key.endswith("/intent.json")
            },
            accounts=tuple(accounts),
        )

    def errors(
        self,
        lost: Mapping[What, int] | None = None,
        *,
        doubted: Mapping[What, int] | None = None,
        free: Mapping[What, int] | None = None,
    ) -> list[str]:
        """A line for everything that does not agree.

        `lost` are billed answers that the test let drop; `doubted`, where they are others, the
        calls of which the run cannot know whether they were billed. `free` are jobs that
        failed and were not billed, at providers that do not say so: a run keeps their list price.
        """
        lost = lost or {}
        return [
            *self._twice(lost),
            *self._unnamed(lost),
            *self._undeclared(lost if doubted is None else doubted),
            *self._sums(lost, free or {}),
        ]

    def errors_after_a_death(self) -> list[str]:
        """The same where a process died: which answers were lost, the run's own marks say.

        A call that was announced and perhaps never made is in doubt too, so there may be more.
        """
        lost = Counter(map(_what, self._strays)) - self._sent_back
        return [
            *self.errors(lost, doubted=self.doubted),
            *(
                f"{' '.join(what)}: {times} answers were lost, {self.doubted[what]} are in doubt"
                for what, times in lost.items()
                if times > self.doubted[what]
            ),
        ]

    @property
    def doubted(self) -> Counter[What]:
        """Calls of which the run does not know whether they were billed, and says so."""
        return self.unanswered + self.left_open

    @property
    def marked(self) -> Counter[What]:
        """Purchases that say of themselves that they may have been billed twice."""
        return Counter(
            (receipt.charge.provider, receipt.charge.operation)
            for receipt in self.receipts.values()
            if receipt.charge.possibly_billed_twice
        )

    @property
    def unanswered(self) -> Counter[What]:
        """The calls that such purchases say were begun before, and never answered."""
        calls = Counter[What]()
        for receipt in self.receipts.values():
            charge = receipt.charge
            calls[charge.provider, charge.operation] += charge.unanswered_calls
        return +calls

    @property
    def left_open(self) -> Counter[What]:
        """Calls for purchases whose outcome nobody knows: a person was asked."""
        calls = Counter[What]()
        for key, intent in self.intents.items():
            if key not in self.receipts:
                is_open = intent.state is IntentState.OPEN
                what = intent.quote.provider, intent.quote.operation
                calls[what] += intent.unanswered_calls + is_open
        return +calls

    @property
    def _sent_back(self) -> Counter[What]:
        """Answers that were billed and could not be used."""
        return Counter(
            (charge.provider, charge.operation)
            for intent in self.intents.values()
            for charge in intent.billed
        )

    @property
    def _anew(self) -> Counter[What]:
        """Purchases made in place of an earlier one, which was no good."""
        return Counter(
            (intent.quote.provider, intent.quote.operation)
            for key, intent in self.intents.items()
            if int(key.rpartition("/")[2]) > 1
        )

    @property
    def _strays(self) -> list[dict[str, Any]]:
        """Billed lines that are no receipt's.

        Claude's receipts name the call and its ledger the answer, so that those are counted.
        """
        bought = [one.charge for one in self.receipts.values() if one.charge.served_from is None]
        ids = {row["id"] for row in self.billed}
        named = {charge.request_id for charge in bought}
        otherwise = Counter(
            (charge.provider, charge.operation) for charge in bought if charge.request_id not in ids
        )
        strays = []
        for row in reversed(self.billed):
            if row["id"] in named:
                continue
            if otherwise[_what(row)]:
                otherwise[_what(row)] -= 1
            else:
                strays.append(row)
        return strays

    def _twice(self, lost: Mapping[What, int]) -> list[str]:
        """The same request is billed again only where its answer was lost or sent back."""
        same = Counter((_what(row), row["request_sha256"]) for row in self.billed if row["usd"])
        again = Counter[What]()
        for (what, _), times in same.items():
            again[what] += times - 1
        allowed = (self._anew | self._sent_back) + Counter(lost)
        return [
            f"{' '.join(what)}: {times} requests were billed again, {allowed[what]} with a reason"
            for what, times in again.items()
            if times > allowed[what]
        ]

    def _unnamed(self, lost: Mapping[What, int]) -> list[str]:
        """Each line is a receipt's, or an answer's that was sent back or lost."""
        strays, explained = Counter(map(_what, self._strays)), self._sent_back + Counter(lost)
        return [
            f"{' '.join(what)}: {strays[what]} lines have no receipt, {explained[what]} a reason"
            for what in strays.keys() | explained.keys()
            if strays[what] != explained[what]
        ]

    def _undeclared(self, doubted: Mapping[What, int]) -> list[str]:
        """Whatever may have been billed twice says so, and nothing else does."""
        says = self.doubted
        return [
            f"{' '.join(what)}: {says[what]} calls are in doubt instead of {doubted.get(what, 0)}"
            for what in says.keys() | doubted.keys()
            if says[what] != doubted.get(what, 0)
        ]

    def _sums(self, lost: Mapping[What, int], free: Mapping[What, int]) -> list[str]:
        """Every provider's sum is in the run's ledger, but for the answers that were lost."""
        ours = {account.provider: account.usd for account in self.accounts}
        theirs: dict[str, Decimal] = defaultdict(Decimal)
        for row in self.billed:
            theirs[row["provider"]] += Decimal(str(row["usd"]))
        for provider, usd in self._lost_usd(lost).items():
            theirs[provider] -= usd
        for charge in self._free(free):
            theirs[charge.provider] += charge.usd
        pictures = Counter(row["provider"] for row in self.billed if row["operation"] == "picture")
        return [
            f"{name}: ${theirs.get(name, ZERO)} were billed and ${ours.get(name, ZERO)} booked"
            for name in theirs.keys() | ours.keys()
            if abs(theirs.get(name, ZERO) - ours.get(name, ZERO))
            > AGREES_WITHIN_USD + A_PICTURE_WITHIN_USD * pictures[name]
        ]

    def _free(self, free: Mapping[What, int]) -> list[Charge]:
        """What the run put down for jobs that were not billed."""
        ids, left, found = {row["id"] for row in self.billed}, Counter(free), []
        for receipt in self.receipts.values():
            charge = receipt.charge
            what = charge.provider, charge.operation
            if left[what] and not charge.settled and charge.request_id not in ids:
                left[what] -= 1
                found.append(charge)
        return found

    def _lost_usd(self, lost: Mapping[What, int]) -> dict[str, Decimal]:
        """What the lost answers cost, by provider."""
        left, usd = Counter(lost), dict[str, Decimal]()
        for row in self._strays:
            if left[_what(row)] > 0:
                left[_what(row)] -= 1
                usd[row["provider"]] = usd.get(row["provider"], ZERO) + Decimal(str(row["usd"]))
        return usd


def _what(row: Mapping[str, Any]) -> What:
    return row["provider"], row["operation"]
