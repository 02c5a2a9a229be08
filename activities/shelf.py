"""The shelf: what was bought once, for whoever wants the very same again.

A run in another language, another cut, or the same brief with the same seed asks for pictures,
clips and answers that are there already. They are served from their artifacts, at no cost.
"""

from typing import Any

from pydantic import Field, ValidationError

from contracts.artifacts import ArtifactRef
from contracts.model import Model
from contracts.services import Store


class Shelved(Model):
    """Something on the shelf."""

    artifact: ArtifactRef
    details: dict[str, Any] = Field(default_factory=dict)
    bought_by: str
    """The purchase's key, to be found in that run's ledger and receipts."""


class Shelf:
    """`cache/made/<likeness>.json` in the object store, shared by all runs and workers."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def find(self, likeness: str) -> Shelved | None:
        """What was bought before, if its artifact is still there; a harmed record is none."""
        record = await self._store.read_record(_key(likeness))
        if record is None:
            return None
        try:
            shelved = Shelved.model_validate_json(record)
        except ValidationError:
            return None
        return shelved if await self._store.has(shelved.artifact) else None

    async def put(self, likeness: str, shelved: Shelved) -> None:
        """Keeps it in place of what lies there: that was not found, or is gone."""
        await self._store.replace_record(_key(likeness), shelved.model_dump_json().encode())


def _key(likeness: str) -> str:
    return f"cache/made/{likeness}.json"
