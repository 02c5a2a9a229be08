"""Waiting for a clip: polls on Temporal's timers, under one deadline."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import chain, repeat

from temporalio import workflow

from activities import signatures
from contracts.takes import ClipJob, JobState, JobStatus
from workflows import queues
from workflows.asking import ask
from workflows.terms import POLL

FIRST_WAITS_S = (2, 3, 5, 5, 10, 10, 15, 15)
LAST_WAIT_S = 30


def waits_s() -> Iterator[int]:
    """Seconds before each poll: 2, 3, 5, 5, 10, 10, 15, 15, and 30 from then on."""
    return chain(FIRST_WAITS_S, repeat(LAST_WAIT_S))


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
        status = await ask(
            signatures.poll_clip,
            job,
            queue=queues.of_provider(job.provider),
            terms=POLL,
            summary=f"how far is {job.job_id}?",
        )
        if status.state in {JobState.SUCCEEDED, JobState.FAILED}:
            return status
