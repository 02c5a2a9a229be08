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

    A clip's entry travels in its job's own lines (``clip_accepted``, ``clip_failed``,
    ``clip_cancelled``), so that a kill never leaves one without the other.
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
            case "clip_failed" | "clip_cancelled" if event["id"] in self._entries:
                self._end(event["id"], event["event"] == "clip_cancelled", event["refund"])
            case "ledger_cleared":
                self._entries.clear()

    def _end(self, entry_id: str, cancelled: bool, refund: bool) -> None:
        entry = self._entries[entry_id]
        usd = Decimal(0) if refund else entry.usd
        self._entries[entry_id] = replace(entry, cancelled=cancelled, usd=usd)
