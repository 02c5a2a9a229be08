"""Paying once: no activity makes a paid call but through here."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from activities.likeness import Wanted, likeness
from activities.place import in_scene, run_id
from activities.receipts import Intent, IntentState, Receipt, Records, as_record, purchase_key
from activities.shelf import Shelf, Shelved
from contracts.artifacts import ArtifactRef
from contracts.errors import (
    BadAnswer,
    OutcomeUnknown,
    ProviderError,
    StorageUnavailable,
    SubmitAmbiguous,
)
from contracts.money import ZERO, Charge
from contracts.origin import Origin, origin_key
from contracts.services import Store
from contracts.tasks.paid import PaidTask

KEEPING_PAUSES_S = (1, 2, 4, 8)
"""Before what was bought is kept again: an attempt that gives up here is billed again."""


@dataclass(frozen=True)
class Bought:
    """What a paid call gave: bytes to keep, or details alone, such as a job's id."""

    charge: Charge
    data: bytes | None = None
    media_type: str = "application/json"
    details: dict[str, Any] = field(default_factory=dict)


Buy = Callable[[], Awaitable[Bought]]
Find = Callable[[], Awaitable[Bought | None]]


class Purchases:
    """The only way from an activity to a paid call."""

    def __init__(self, store: Store, shelf: Shelf, sellers: Mapping[str, str]) -> None:
        """`sellers` names who stands behind each provider: a played one, or the service itself."""
        self._store = store
        self._records = Records(store)
        self._shelf = shelf
        self._sellers = sellers

    async def once(
        self,
        task: PaidTask,
        quote: Charge,
        buy: Buy,
        *,
        wanted: Wanted,
        find: Find | None = None,
        dear: bool = False,
        proved: bool = True,
    ) -> Receipt:
        """Buys, or returns the receipt of the purchase that was already made.

        What another run bought in the same words (`wanted`) is served again, at no cost.
        With `find`, a call whose outcome is unknown is looked up before it is made again.
        Without it a dear one raises `SubmitAmbiguous`; a cheap one is made again and its charge
        is marked `possibly_billed_twice`.
        What has not `proved` sound by being delivered is not served to others before `shelve`.
        """
        key = f"receipts/{purchase_key(task)}"
        if held := await self._records.receipt(key):
            return held
        likeness = self.likeness(quote, wanted, task.generation)
        if shelved := await self._shelf.find(likeness):
            return await self._serve(key, quote, shelved)
        receipt = await self._bought(key, task, quote, buy, find=find, dear=dear)
        if proved:
            await self.shelve(task, receipt, likeness)
        return receipt

    async def settle(self, task: PaidTask, charge: Charge) -> Charge:
        """Corrects what a purchase is recorded to have cost, by its provider's own account.

        The receipt keeps its one charge; asked again, it says what it was corrected to.
        """
        key = f"receipts/{purchase_key(task)}"
        receipt = await self._records.receipt(key)
        if receipt is None or receipt.charge.settled:
            return charge if receipt is None else receipt.charge
        corrected = receipt.charge.model_copy(update={"usd": charge.usd, "settled": True})
        settled = receipt.model_copy(update={"charge": corrected})
        await self._records.correct(key, settled)
        return corrected

    async def shelve(self, task: PaidTask, receipt: Receipt, likeness: str) -> None:
        """Lets others have what was bought, where it is a thing and did not come from them."""
        if receipt.artifact is None or receipt.charge.served_from is not None:
            return
        shelved = Shelved(
            artifact=receipt.artifact, details=receipt.details, bought_by=purchase_key(task)
        )
        await self._shelf.put(likeness, shelved)

    def likeness(self, quote: Charge, wanted: Wanted, generation: int) -> str:
        """The digest under which the very same purchase is found again."""
        return likeness(
            wanted,
            seller=self.seller(quote.provider),
            operation=quote.operation,
            generation=generation,
        )

    async def note(self, bought_as: str, origin: Origin) -> None:
        """Keeps where a purchase's thing came from; what is noted already stays."""
        await self._store.create_record(origin_key(bought_as), as_record(origin))

    def seller(self, provider: str) -> str:
        """Who stands behind a provider: `sandbox`, another's address, or the provider itself."""
        return self._sellers.get(provider, provider)

    async def _serve(self, key: str, quote: Charge, shelved: Shelved) -> Receipt:
        """A receipt for what another purchase has paid for."""
        charge = Charge(
            provider=quote.provider,
            operation=quote.operation,
            usd=ZERO,
            settled=True,
            served_from=shelved.bought_by,
        )
        receipt = Receipt(charge=charge, artifact=shelved.artifact, details=shelved.details)
        return await self._records.file(key, receipt)

    async def _bought(
        self,
        key: str,
        task: PaidTask,
        quote: Charge,
        buy: Buy,
        *,
        find: Find | None,
        dear: bool,
    ) -> Receipt:
        intent, bought = await self._begun(key, quote, find, dear)
        if bought is None:
            bought = await self._call(key, task, intent, buy, dear=dear and find is None)
            charge = bought.charge.doubted(intent.unanswered_calls)
            bought = replace(bought, charge=charge)
        return await self._kept(key, task, bought)

    async def _begun(
        self, key: str, quote: Charge, find: Find | None, dear: bool
    ) -> tuple[Intent, Bought | None]:
        """The open intent of the call that is to be made, or what an unanswered one has given."""
        intent = Intent(state=IntentState.OPEN, quote=quote)
        if await self._records.announce(key, intent):
            return intent, None
        earlier = await self._records.intent(key) or intent
        unanswered_calls = earlier.unanswered_calls
        if earlier.state is IntentState.OPEN:
            found = await self._found(find, quote, dear)
            if found is not None:
                return earlier, found
            # What its provider has never heard of was not billed.
            unanswered_calls += find is None
        again = intent.model_copy(
            update={"billed": earlier.billed, "unanswered_calls": unanswered_calls}
        )
        await self._records.amend(key, again)
        return again, None

    async def _found(self, find: Find | None, quote: Charge, dear: bool) -> Bought | None:
        if find is not None:
            return await _asked_after(find, quote)
        if dear:
            raise SubmitAmbiguous(
                f"{quote.provider} {quote.operation} was begun and never answered: "
                f"up to ${quote.usd} may have been billed."
            )
        return None

    async def _call(
        self, key: str, task: PaidTask, intent: Intent, buy: Buy, *, dear: bool
    ) -> Bought:
        try:
            return await buy()
        except OutcomeUnknown as lost:
            if not dear:
                raise
            raise SubmitAmbiguous(
                f"{lost} Up to ${intent.quote.usd} may have been billed."
            ) from lost
        except ProviderError as refused:
            await self._void(key, task, intent, refused)
            raise

    async def _void(self, key: str, task: PaidTask, intent: Intent, refused: ProviderError) -> None:
        """Nothing that can be used was bought; what was billed all the same is on record."""
        billed = (refused.charge,) if refused.charge else ()
        void = intent.model_copy(
            update={
                "state": IntentState.VOID,
                "because": str(refused),
                "answer": await self._unusable(task, refused),
                "billed": (*intent.billed, *billed),
            }
        )
        await self._records.amend(key, void)

    async def _unusable(self, task: PaidTask, refused: ProviderError) -> ArtifactRef | None:
        """An answer that cannot be used, kept for whoever wants to know why."""
        if not isinstance(refused, BadAnswer) or not refused.came:
            return None
        step = in_scene(f"{task.step}-unusable")
        return await self._store.put(run_id(), step, refused.came, "text/plain")

    async def _kept(self, key: str, task: PaidTask, bought: Bought) -> Receipt:
        """Keeps what was bought, through a short outage: it is in nobody's hands but ours."""
        at = datetime.now(UTC)
        for pause_s in KEEPING_PAUSES_S:
            try:
                return await self._keep(key, task, bought, at)
            except StorageUnavailable:
                await asyncio.sleep(pause_s)
        return await self._keep(key, task, bought, at)

    async def _keep(self, key: str, task: PaidTask, bought: Bought, at: datetime) -> Receipt:
        artifact = None
        if bought.data is not None:
            artifact = await self._store.put(
                run_id(), in_scene(task.step), bought.data, bought.media_type
            )
        charge, details = bought.charge, bought.details
        receipt = Receipt(charge=charge, artifact=artifact, details=details, bought_at=at)
        filed = await self._records.file(key, receipt)
        return filed if filed == receipt else await self._beaten(key, filed, receipt)

    async def _beaten(self, key: str, filed: Receipt, late: Receipt) -> Receipt:
        """The receipt of an attempt that was thought dead and was quicker: both may be billed."""
        if late.charge.request_id == filed.charge.request_id is not None:
            return filed
        corrected = late
        if filed.charge.served_from is None:
            doubted = filed.charge.doubted(max(1, late.charge.unanswered_calls))
            corrected = filed.model_copy(update={"charge": doubted})
        await self._records.correct(key, corrected)
        return corrected


async def _asked_after(find: Find, quote: Charge) -> Bought | None:
    """What the provider has under the key of a call that was lost.

    Where it does not say, the outcome stays unknown: nothing may be bought elsewhere meanwhile.
    """
    try:
        return await find()
    except ProviderError as silent:
        raise OutcomeUnknown(
            quote.provider,
            quote.operation,
            f"an order was begun and never answered, and cannot be asked about: {silent.said}",
            request_id=silent.request_id,
        ) from silent
