"""Stopping a clip's job that nobody waits for any more."""

from collections.abc import Callable

from temporalio.exceptions import ActivityError

from activities import signatures
from contracts.takes import ClipJob
from contracts.tasks.clips import CancelTask
from workflows import queues
from workflows.asking import ask, through
from workflows.parking import fault_of
from workflows.terms import STOP

Note = Callable[[str], None]


async def stopped(job: ClipJob, note: Note, *, overdue: bool = False) -> bool:
    """Whether the job was stopped; False where its provider could not, or has no way to.

    It finishes in a cancelled run too.
    """
    return await through(_stopped(job, note, overdue=overdue))


async def _stopped(job: ClipJob, note: Note, *, overdue: bool) -> bool:
    try:
        return await ask(
            signatures.cancel_clip,
            CancelTask(job=job, overdue=overdue),
            queue=queues.of_provider(job.provider),
            terms=STOP,
            summary=f"stop {job.job_id}",
        )
    except ActivityError as error:
        note(f"{job.provider} could not stop {job.job_id}: {fault_of(error).said}")
        return False
