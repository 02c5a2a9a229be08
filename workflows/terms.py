"""The terms on which steps run: time allowed, heartbeat, attempts; each named once.

Temporal owns retrying: the vendors' SDKs make one attempt each. Errors that a retry cannot mend,
or that it could pay twice, are marked non-retryable where they arise. An attempt that its worker's
death cut off, or that its provider put off, is no fault of the step: those are forgiven, and the
next comes a second later however many there were. Only faults are waited for longer each time,
which Temporal cannot tell from deaths: the step's own edge asks for it (`activities/step.py`).
"""

from dataclasses import dataclass
from datetime import timedelta

from temporalio.common import RetryPolicy

from contracts.attempts import FORGIVEN

_NEVER_RETRIED = ["PayloadsTooLarge"]


SILENCE = timedelta(seconds=5)
"""After which a step is taken from a worker that says nothing, and given to another."""


@dataclass(frozen=True)
class Terms:
    """How long a step may take and how often it is tried."""

    start_to_close: timedelta
    retry: RetryPolicy
    heartbeat: timedelta | None = SILENCE
    altogether: timedelta | None = None
    """The most that all attempts may take, however long a provider asks to be left alone."""
    unserved: timedelta | None = None
    """After which a step that no worker has begun is given up; None where one always comes."""


def _attempts(count: int, longest_wait_s: int) -> RetryPolicy:
    return RetryPolicy(
        initial_interval=timedelta(seconds=1),
        backoff_coefficient=1,
        maximum_interval=timedelta(seconds=longest_wait_s),
        maximum_attempts=count + FORGIVEN,
        non_retryable_error_types=_NEVER_RETRIED,
    )


ANSWER = Terms(timedelta(minutes=4), _attempts(5, 30))
"""A model's answer or a recording: seconds to a minute, billed on acceptance."""

UNSERVED = timedelta(hours=6)
"""An animator's queue may have lost its workers for good: its key is gone, or the chain is another.
A hundred runs wait an hour for each other at most, where five orders go out at a time."""

SUBMIT = Terms(timedelta(minutes=2), _attempts(5, 30), unserved=UNSERVED)
"""A clip's submission: answered at once."""

POLL = Terms(timedelta(seconds=30), _attempts(12, 20), unserved=UNSERVED)
"""A question about a job: free, so asked through a longer outage."""

STOP = Terms(timedelta(seconds=10), _attempts(4, 5), altogether=timedelta(seconds=30))
"""Stopping a job that nobody waits for: what cannot be stopped so soon is watched."""

SETTLE = Terms(timedelta(seconds=10), _attempts(2, 1), altogether=timedelta(seconds=60))
"""What a job did cost: not worth waiting for, since its list price is in the ledger already."""

FETCH = Terms(timedelta(minutes=10), _attempts(6, 30))
"""A download: free, resumed from the start."""

LIGHT = Terms(timedelta(minutes=2), _attempts(6, 20))
"""A record, a report."""

PAGE = Terms(timedelta(minutes=2), _attempts(3, 5))
"""The product's page: the run can do without it, or a person is asked; neither gains by waiting."""

RENDER = Terms(timedelta(minutes=15), _attempts(3, 10))
"""FFmpeg's work: long, local, and quick to fail the same way again."""
