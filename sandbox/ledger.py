"""What was billed, in the order in which it was accepted."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, Self

from sandbox.journal import Event, Journal


@dataclass(frozen=True)
class Entry:
    """One accepted billable call.

    Attributes:
        provider: anthropic, gemini, imagen, veo, omni, runway, kling or elevenlabs.
        operation: research, strategy, screenplay, picture, critique, clip, narration, effect,
            music, text or embedding.
        at: when it was accepted, ISO 8601 in UTC.
        request_sha256: of the request's body, in hex.
        usd: what it costs; 0 once the service gave the money back.
        id: the service's own id of the answer or of the job.
        cancelled: whether the caller cancelled the job afterwards.
    """

    provider: str
    operation: str
    at: str
    request_sha256: str
    usd: Decimal
    id: str
    cancelled: bool = False

    def as_json(self) -> dict[str, Any]:
        """The entry as the ledger's reader sees it, money as a JSON number."""
        return {**vars(self), "usd": float(self.usd)}

    def as_event(self) -> dict[str, Any]:
        """The entry as it is journalled, money as a string that keeps every digit."""
        return {**vars(self), "usd": str(self.usd)}

    @classmethod
    def from_event(cls, written: dict[str, Any]) -> Self:
        """The entry that ``as_event`` wrote."""
        return cls(**{**written, "usd": Decimal(written["usd"])})


class Ledger:
    """Every entry since the last ``clear``, kept in the journal.

    A clip's entry travels in the same journal line as its job (``clip_accepted``), so that a kill
    leaves both or neither.
    """

    def __init__(self, journal: Journal, events: Iterable[Event]) -> None:
        self._journal = journal
        self._entries: dict[str, Entry] = {}
        for event in events:
            self._replay(event)

    def entries(self) -> list[Entry]:
        """The entries, first accepted first."""
        return list(self._entries.values())

    async def bill(self, entry: Entry) -> None:
        """Writes an entry down; it is durable when this returns."""
        await self.record({"event": "billed", "entry": entry.as_event()})

    async def cancel(self, entry_id: str) -> None:
        """Marks the entry of a job that its caller cancelled."""
        await self.record({"event": "cancelled", "id": entry_id})

    async def settle(self, entry_id: str, usd: Decimal) -> None:
        """Sets what a job cost in the end, where that is not its price."""
        await self.record({"event": "settled", "id": entry_id, "usd": str(usd)})

    async def clear(self) -> None:
        """Forgets every entry; jobs go on."""
        await self.record({"event": "ledger_cleared"})

    async def record(self, event: Event) -> None:
        """Journals ``event``, then takes it into account."""
        await self._journal.append(event)
        self._replay(event)

    def _replay(self, event: Event) -> None:
        match event["event"]:
            case "billed" | "clip_accepted":
                entry = Entry.from_event(event["entry"])
                self._entries[entry.id] = entry
            case "cancelled" if event["id"] in self._entries:
                self._change(event["id"], cancelled=True)
            case "settled" if event["id"] in self._entries:
                self._change(event["id"], usd=Decimal(event["usd"]))
            case "ledger_cleared":
                self._entries.clear()

    def _change(self, entry_id: str, **changes: Any) -> None:
        self._entries[entry_id] = replace(self._entries[entry_id], **changes)
