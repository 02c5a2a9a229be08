"""The records of paid calls: an intent before each, a receipt after it.

Both are kept in the object store under the purchase's key,
`receipts/<workflow id>/<step>/<generation>`. The workflow's id and not its run id is in the key,
so a Reset finds the receipts of the run that it replaces.
"""

from datetime import datetime
from enum import StrEnum
from typing import Any

from activities.place import workflow_id
from contracts.artifacts import ArtifactRef
from contracts.errors import ArtifactMissing
from contracts.model import Model
from contracts.money import Charge
from contracts.services import Store
from contracts.tasks.paid import PaidTask


class Receipt(Model):
    """Proof of a purchase: a later attempt that finds it pays nothing."""

    charge: Charge
    artifact: ArtifactRef | None
    details: dict[str, Any]
    bought_at: datetime | None = None
    """None where it was served again."""

    def kept(self) -> ArtifactRef:
        """The artifact, for purchases that give one."""
        if self.artifact is None:
            raise ArtifactMissing("the receipt of this purchase names no artifact")
        return self.artifact


class IntentState(StrEnum):
    """What an intent says about the call it announced."""

    OPEN = "open"
    VOID = "void"
    """The provider answered, and nothing was bought that can be used."""


class Intent(Model):
    """The record that a paid call is about to be made."""

    state: IntentState
    quote: Charge
    because: str = ""
    answer: ArtifactRef | None = None
    """What came in place of what was bought, word for word."""
    billed: tuple[Charge, ...] = ()
    """What the provider charged under this key for answers that cannot be used."""
    unanswered_calls: int = 0
    """Earlier calls under this key that nobody saw an answer to: each may have been billed."""


def purchase_key(task: PaidTask) -> str:
    """What a purchase is called, the same for every attempt, worker and Reset.

    `{workflow id}/{step}/{generation}`, with `v{version}/` before the step from version 2 on.
    """
    version = f"v{task.version}/" if task.version > 1 else ""
    return f"{workflow_id()}/{version}{task.step}/{task.generation}"


class Records:
    """Every purchase's intent and receipt."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def receipt(self, key: str) -> Receipt | None:
        """The proof that the purchase was made."""
        record = await self._store.read_record(f"{key}/receipt.json")
        return None if record is None else Receipt.model_validate_json(record)

    async def file(self, key: str, receipt: Receipt) -> Receipt:
        """The receipt on record: an earlier one, where another attempt was quicker."""
        if await self._store.create_record(f"{key}/receipt.json", as_record(receipt)):
            return receipt
        return await self.receipt(key) or receipt

    async def correct(self, key: str, receipt: Receipt) -> None:
        """Puts a receipt in the place of the one on record."""
        await self._store.replace_record(f"{key}/receipt.json", as_record(receipt))

    async def announce(self, key: str, intent: Intent) -> bool:
        """Whether the intent is the first under its key; an earlier one stays."""
        return await self._store.create_record(f"{key}/intent.json", as_record(intent))

    async def intent(self, key: str) -> Intent | None:
        """What was announced."""
        record = await self._store.read_record(f"{key}/intent.json")
        return None if record is None else Intent.model_validate_json(record)

    async def amend(self, key: str, intent: Intent) -> None:
        """Puts an intent in the place of the one on record."""
        await self._store.replace_record(f"{key}/intent.json", as_record(intent))


def as_record(value: Model) -> bytes:
    """What stands in the object store, to be read by people too."""
    return value.model_dump_json(indent=1).encode()
