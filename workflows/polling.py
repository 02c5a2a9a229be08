"""Waiting for a clip: polls on Temporal's timers, under one deadline."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import chain, repeat

from temporalio import workflow
from temporalio.exceptions import ActivityError, is_cancelled_exception

from activities import signatures
from contracts.takes import ClipJob, JobState, JobStatus
from workflows import queues
from workflows.asking import ask
from workflows.terms import POLL

FIRST_WAITS_S = (2, 3, 5, 5, 10, 10, 15, 15)
LAST_WAIT_S = 30

FIRST_LOOKS_S = (60, 60, 60, 90, 120, 180, 240, 300, 600, 900)
LAST_LOOK_S = 1800
WATCHED_AT_MOST = timedelta(days=1)


def waits_s() -> Iterator[int]:
    """Seconds before each poll: 2, 3, 5, 5, 10, 10, 15, 15, and 30 from then on."""
    return chain(FIRST_WAITS_S, repeat(LAST_WAIT_S))


def looks_s() -> Iterator[int]:
    """Seconds before each look at a job that nobody waits for: a minute at first, then more."""
    return chain(FIRST_LOOKS_S, repeat(LAST_LOOK_S))


class OverdueError(Exception):
    """A clip's job did not end within its deadline."""


async def wait_for_clip(job: ClipJob, deadline: timedelta) -> JobStatus:
    """The status in which the job ended; raises `OverdueError` at the deadline."""
    until = workflow.now() + deadline
    waits = waits_s()
    while True:
        left = until - workflow.now()
        if left <= timedelta(0):
            raise OverdueError(f"the clip was not ready after {deadline.total_seconds():.0f} s")
        pause = min(timedelta(seconds=next(waits)), left)
        await workflow.sleep(pause, summary=f"{job.provider} is animating")
        status = await _status(job)
        if _has_ended(status):
            return status


async def watch_clip(job: ClipJob) -> JobStatus | None:
    """The status in which a job ended that nobody waits for; None where a day was not enough.

    A provider that cannot be asked is asked again later.
    """
    until = workflow.now() + WATCHED_AT_MOST
    for look_s in looks_s():
        if workflow.now() >= until:
            break
        await workflow.sleep(look_s, summary=f"{job.provider} may still deliver")
        try:
            status = await _status(job)
        except ActivityError as error:
            if is_cancelled_exception(error):
                raise
            continue
        if _has_ended(status):
            return status
    return None


async def _status(job: ClipJob) -> JobStatus:
    return await ask(
        signatures.poll_clip,
        job,
        queue=queues.of_provider(job.provider),
        terms=POLL,
        summary=f"how far is {job.job_id}?",
    )


def _has_ended(status: JobStatus) -> bool:
    return status.state in {JobState.SUCCEEDED, JobState.FAILED}
