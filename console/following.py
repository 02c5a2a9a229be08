"""Following a run until it ends, or until it can do nothing without a person."""

import asyncio
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum

from temporalio.client import WorkflowExecutionStatus, WorkflowFailureError, WorkflowHandle
from temporalio.exceptions import CancelledError
from temporalio.service import RPCError, RPCStatusCode

from contracts.errors import BadInput
from contracts.progress import OpenGate, Progress, SceneStage, Stage
from contracts.run import RunResult
from workflows.commercial import CommercialWorkflow

Handle = WorkflowHandle[CommercialWorkflow, RunResult]
LOOK_EVERY_S = 0.4
STUCK_AFTER_S = 6.0
"""A parked run that shows no change for so long is waiting for a person alone."""


class Ending(StrEnum):
    """How following a run ended."""

    COMPLETED = "completed"
    REJECTED = "rejected"
    CANCELLED = "cancelled"
    FAILED = "failed"
    PARKED = "parked"


@dataclass(frozen=True)
class Followed:
    """What a run came to, and its last known state."""

    ending: Ending
    progress: Progress | None
    result: RunResult | None = None
    said: str = ""


Show = Callable[[Progress], None]
AtGate = Callable[[OpenGate], "asyncio.Future[None] | None"]


async def progress_of(handle: Handle) -> Progress:
    """The run's state now; `BadInput` where there is no such run."""
    with known(handle.id):
        return await handle.query(CommercialWorkflow.progress)


async def is_open(handle: Handle) -> bool:
    """Whether the run still goes on; `BadInput` where there is no such run."""
    with known(handle.id):
        described = await handle.describe()
    return described.status is WorkflowExecutionStatus.RUNNING


@contextmanager
def known(run_id: str) -> Iterator[None]:
    """`BadInput` where the run that is asked about is not there."""
    try:
        yield
    except RPCError as error:
        if error.status is not RPCStatusCode.NOT_FOUND:
            raise
        raise BadInput(f"there is no run {run_id!r}: `starter.py list` shows them all") from error


async def follow(handle: Handle, show: Show, *, leave_when_stuck: bool) -> Followed:
    """Shows each change until the run ends.

    With `leave_when_stuck` it also ends when the run has parked and nothing in it moves any more.
    An open gate is no such end: a decision may come from another terminal.
    """
    ending = asyncio.create_task(_result(handle))
    watch = _Watch()
    try:
        while not ending.done():
            progress = await _glimpse(handle)
            if progress is not None and watch.changed(progress):
                show(progress)
            if leave_when_stuck and watch.stuck:
                return Followed(Ending.PARKED, watch.latest)
            await asyncio.wait([ending], timeout=LOOK_EVERY_S)
        last = await _glimpse(handle)
        if last is not None and watch.changed(last):
            show(last)
        followed = await ending
        return Followed(followed.ending, watch.latest, followed.result, followed.said)
    finally:
        ending.cancel()


class _Watch:
    """The latest progress, and since when it is the same."""

    def __init__(self) -> None:
        self.latest: Progress | None = None
        self._since_s = time.monotonic()

    def changed(self, progress: Progress) -> bool:
        if progress == self.latest:
            return False
        self.latest, self._since_s = progress, time.monotonic()
        return True

    @property
    def stuck(self) -> bool:
        if self.latest is None or self.latest.stage is not Stage.NEEDS_ATTENTION:
            return False
        resting = {SceneStage.DONE, SceneStage.NEEDS_ATTENTION, SceneStage.READY}
        still = all(scene.stage in resting for scene in self.latest.scenes)
        return still and time.monotonic() - self._since_s > STUCK_AFTER_S


async def _glimpse(handle: Handle) -> Progress | None:
    """The run's state, or None while no worker answers: the run itself is safe meanwhile."""
    try:
        return await progress_of(handle)
    except RPCError:
        return None


async def _result(handle: Handle) -> Followed:
    try:
        result = await handle.result()
    except WorkflowFailureError as error:
        cancelled = isinstance(error.cause, CancelledError)
        ending = Ending.CANCELLED if cancelled else Ending.FAILED
        return Followed(ending, None, said=str(error.cause))
    return Followed(Ending(result.status), None, result)
