"""What the protocols share: the studio, the ledger, the jobs, the faults, the uploads."""

import datetime as dt
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sandbox.faults import Fault, Faults
from sandbox.jobs import Jobs
from sandbox.journal import Event, Journal
from sandbox.latency import Clock, Latency, WallClock
from sandbox.ledger import Ledger
from sandbox.limits import Limit, Limits
from sandbox.shelf import Shelf
from sandbox.studio import Studio

REMEMBERED_REQUESTS = 200


class Uploads:
    """Files that a caller uploaded ahead of a job, by the service's own id."""

    def __init__(self, journal: Journal, shelf: Shelf, events: Iterable[Event]) -> None:
        self._journal = journal
        self._shelf = shelf
        self._names: dict[str, str] = {
            event["id"]: event["name"] for event in events if event["event"] == "uploaded"
        }

    async def put(self, upload_id: str, data: bytes) -> None:
        """Keeps an upload; it is durable when this returns."""
        name = await self._shelf.keep(data)
        await self._journal.append({"event": "uploaded", "id": upload_id, "name": name})
        self._names[upload_id] = name

    async def get(self, upload_id: str) -> bytes | None:
        """The uploaded bytes, or None for an id that nothing was uploaded under."""
        name = self._names.get(upload_id)
        return None if name is None else await self._shelf.read(name)


@dataclass
class Desk:
    """One running sandbox.

    Attributes:
        requests: the last requests for an operator to look at, newest last, no secrets in them.
    """

    studio: Studio
    ledger: Ledger
    jobs: Jobs
    uploads: Uploads
    shelf: Shelf
    faults: Faults
    limits: Limits
    latency: Latency
    clock: Clock
    requests: deque[dict[str, Any]] = field(
        default_factory=lambda: deque(maxlen=REMEMBERED_REQUESTS)
    )

    def now_utc(self) -> dt.datetime:
        """The clock's time as a datetime in UTC."""
        return self.utc(self.clock.now())

    def utc(self, seconds: float) -> dt.datetime:
        """Seconds since the epoch as a datetime in UTC."""
        return dt.datetime.fromtimestamp(seconds, dt.UTC)


def open_desk(
    studio: Studio,
    folder: Path,
    *,
    durable: bool,
    latency: Latency | None = None,
    faults: Iterable[Fault] = (),
    limits: Iterable[Limit] = (),
    clock: Clock | None = None,
) -> Desk:
    """A desk over ``folder``, with everything in it that an earlier life left there.

    Args:
        studio: who makes things.
        folder: the state; made when it is not there.
        durable: whether nothing is answered before it is on the disk.
        latency: how long calls take; None answers at once.
        faults: what shall go wrong.
        limits: how much each service does at a time.
        clock: None is the machine's.
    """
    latency, clock = latency or Latency(), clock or WallClock()
    journal = Journal(folder / "journal.jsonl", durable=durable)
    events = list(journal.events())
    shelf = Shelf(folder)
    ledger = Ledger(journal, events)
    rooms = Limits(limits)
    jobs = Jobs(
        ledger=ledger,
        shelf=shelf,
        studio=studio,
        limits=rooms,
        latency=latency,
        clock=clock,
        events=events,
    )
    return Desk(
        studio=studio,
        ledger=ledger,
        jobs=jobs,
        uploads=Uploads(journal, shelf, events),
        shelf=shelf,
        faults=Faults(faults),
        limits=rooms,
        latency=latency,
        clock=clock,
    )
