"""Jobs that nobody waits for any more and that cannot be stopped: watched until their end.

One that delivers while its scene is unfinished is used, since it is paid for.
"""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from temporalio import workflow

from contracts.takes import ClipJob, JobState
from workflows.ordering import Purchase
from workflows.polling import watch_clip
from workflows.stopping import Note, stopped

Result = TypeVar("Result")


class LateClipError(Exception):
    """A job under watch has delivered, so what was being done in its place is of no use."""


class _Watched:
    """One job under watch."""

    def __init__(self, purchase: Purchase, job: ClipJob) -> None:
        self.purchase = purchase
        self.job = job
        self.wanted = True
        self.ended = False
        self.delivered = False
        self.task: asyncio.Task[None] | None = None

    def __str__(self) -> str:
        return f"{self.job.provider}'s {self.job.job_id}"


class Watch:
    """The jobs that one scene has given up."""

    def __init__(self, changed: Callable[[], None], note: Note) -> None:
        self._changed = changed
        self._note = note
        self._watched: list[_Watched] = []

    async def give_up(self, purchase: Purchase, job: ClipJob, *, overdue: bool = False) -> None:
        """Stops the job, and settles what it cost; or watches it where it cannot be stopped."""
        if not await stopped(job, self._note, overdue=overdue):
            watched = _Watched(purchase, job)
            watched.task = asyncio.create_task(self._to_its_end(watched))
            self._watched.append(watched)
        elif not await purchase.settlement.of(job):
            self._note(purchase.settlement.doubt)

    async def call_off(self, purchase: Purchase, job: ClipJob) -> None:
        """Stops a cancelled scene's job, and settles what it cost."""
        if not await stopped(job, self._note):
            self._note(f"{job.provider} may still finish, and bill, {job.job_id}.")
        await purchase.settlement.of(job)

    @property
    def has_late(self) -> bool:
        """Whether a clip has come late that nobody has taken."""
        return self._late is not None

    def take(self) -> Purchase | None:
        """A clip that came late, once; None where none has."""
        late = self._late
        if late is None:
            return None
        late.wanted = False
        self._note(f"A clip that came late was used: {late}.")
        return late.purchase

    def forget(self) -> None:
        """What is under watch is not wanted any more: a person asked for something else."""
        for each in self._watched:
            each.wanted = False

    async def unless_late(self, waiting: Coroutine[Any, Any, Result]) -> Result:
        """What is waited for; raises `LateClipError` where a job under watch delivers first."""
        task = asyncio.create_task(waiting)
        try:
            await workflow.wait_condition(lambda: task.done() or self.has_late)
        except asyncio.CancelledError:
            await _called_off(task)
            raise
        if not task.done():
            await _called_off(task)
            raise LateClipError
        return task.result()

    async def close(self) -> None:
        """Watches no longer: the scene is made, or called off."""
        for each in self._watched:
            if each.task and not each.ended:
                each.task.cancel()
        tasks = [each.task for each in self._watched if each.task]
        await asyncio.gather(*tasks, return_exceptions=True)
        for each in self._watched:
            if not each.ended:
                self._note(f"{each} was not ready, and may still be billed.")
                self._note(each.purchase.settlement.doubt)
            elif each.delivered and each.wanted:
                self._note(f"{each} came too late to be used.")

    @property
    def _late(self) -> _Watched | None:
        return next((each for each in self._watched if each.delivered and each.wanted), None)

    async def _to_its_end(self, watched: _Watched) -> None:
        status = await watch_clip(watched.job)
        if status is None:
            return
        watched.ended = True
        watched.delivered = status.state is JobState.SUCCEEDED
        settled = await watched.purchase.settlement.of(watched.job)
        self._changed()
        if not watched.delivered:
            self._note(f"{watched} ended without a clip: {status.failure or 'no reason given'}.")
            if not settled:
                self._note(watched.purchase.settlement.doubt)


async def _called_off(task: asyncio.Task[Any]) -> None:
    """Returns once the task has ended; one that has already is left as it is."""
    task.cancel()
    await workflow.wait([task])
