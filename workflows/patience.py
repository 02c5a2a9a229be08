"""Parks that may mend themselves: tried again without anybody's word, more and more seldom."""

from datetime import datetime, timedelta

from contracts.faults import Fault

_MENDING = {
    *("Unavailable", "RateLimited", "CredentialsRejected", "AccountEmpty", "PassedOver"),
    *("StorageUnavailable", "NoRoom", "BucketMissing", "AccessRefused", "ClockWrong"),
    *("MachineFault", "PageUnavailable"),
}
"""Faults that are free to try again and that end without the run's being told: an outage, a new
key, a topped-up account. After any other a purchase may be made twice, or made in vain again."""

_LONGEST = timedelta(hours=1)
_AT_MOST = timedelta(days=1)


def mends_itself(fault: Fault) -> bool:
    """Whether trying again costs nothing and may succeed though nobody told the run."""
    return fault.kind in _MENDING


class Patience:
    """When a park is tried again by itself: after 1, 2, 4 … 32 minutes, then hourly, for a day."""

    def __init__(self, since: datetime) -> None:
        self._until = since + _AT_MOST
        self._tries = 0

    def next_try(self, now: datetime, asked_for: timedelta = timedelta()) -> datetime | None:
        """The time of the next try; None when the day is over and only a person wakes it.

        `asked_for` is how long whoever refused wants to be left alone.
        """
        due = now + max(asked_for, min(timedelta(minutes=2**self._tries), _LONGEST))
        self._tries += 1
        return due if due <= self._until else None
