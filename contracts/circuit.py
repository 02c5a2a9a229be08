"""What all workers remember together of an animator that fails again and again."""

from datetime import datetime
from enum import StrEnum

from pydantic import ValidationError

from contracts.model import Model


class Stage(StrEnum):
    """How far a clip had come when its animator failed."""

    ORDER = "order"
    JOB = "job"


class Failure(Model):
    """An animator's failure, in its own words."""

    of: str
    """The purchase or the job that failed; it counts once, however often it is tried."""
    stage: Stage
    said: str
    at: datetime


class Circuit(Model):
    """An animator's latest failures, and until when it is passed over because of them.

    It is one record for all runs and workers, replaced without a lock between workers: of two
    failures at the same moment one may not be counted, and two clips may try it at once.
    """

    failures: tuple[Failure, ...] = ()
    count: int = 0
    """How often it failed in a row, the failures that are no longer kept included."""
    since: datetime | None = None
    """From when on it is passed over; None while it is asked like any other."""
    until: datetime | None = None
    """From then on one clip tries it, while the others still pass over it."""
    wait_s: int = 0
    """How long it was passed over before that."""
    tried_by: str | None = None
    """The purchase that tries it."""
    tried_until: datetime | None = None
    """When that is given up, and another may try."""

    @classmethod
    def on(cls, record: bytes | None) -> "Circuit":
        """The circuit on record; a closed one where there is none, or none that can be read."""
        try:
            return cls.model_validate_json(record) if record else cls()
        except ValidationError:
            return cls()

    @property
    def told(self) -> str:
        """What an operator must know of an animator that is passed over; empty of any other."""
        if self.since is None or self.until is None:
            return ""
        last = self.failures[-1].said if self.failures else "no words were kept"
        trying = " (one does now)" if self.tried_by else ""
        return (
            f"passed over since {_minute(self.since)}, until {_minute(self.until)}, then one clip "
            f"tries it{trying}: {self.count} failures in a row, the last: {last}"
        )


def circuit_key(provider: str, *, played: bool) -> str:
    """The record's key; a played animator's failures are not the real one's."""
    return f"circuits/{'sandbox/' if played else ''}{provider}.json"


def _minute(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC"
