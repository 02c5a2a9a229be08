"""Parking: a workflow never fails because of a provider; it says what it needs and waits.

Temporal's Reset cannot mend a parent whose child has failed, and a failed child orphans its
siblings; a parked workflow is still running, so a signal, a Reset or a retry all reach it.
"""

import re
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TypeVar

from temporalio import workflow
from temporalio.exceptions import (
    ActivityError,
    ApplicationError,
    TimeoutType,
    is_cancelled_exception,
)
from temporalio.exceptions import TimeoutError as OutOfTime

from contracts.faults import Fault
from contracts.money import Charge
from contracts.progress import Attention
from contracts.tasks.paid import PaidTask
from workflows.patience import Patience, mends_itself

Result = TypeVar("Result")
Task = TypeVar("Task", bound=PaidTask)

ASKED_AGAIN_AT_MOST = 2
"""An answer that does not fit is sent back twice with the reason; then a person looks at it."""
ANSWERS_AT_MOST = 1 + ASKED_AGAIN_AT_MOST

_BOUGHT_IN_VAIN = {
    "BadAnswer",
    "JobFailed",
    "SubmitAmbiguous",
    "ArtifactMissing",
    "ArtifactCorrupt",
}
"""After these the purchase is spent: the next attempt is a new one."""


@dataclass(frozen=True)
class Attempt:
    """Which purchase of a step is being tried, and why earlier answers were sent back."""

    generation: int = 1
    reasons: tuple[str, ...] = ()

    def of(self, task: Task) -> Task:
        """The task as this attempt asks it."""
        reasons = (*task.reasons, *self.reasons)
        return task.model_copy(update={"generation": self.generation, "reasons": reasons})

    def again(self, reason: str) -> "Attempt":
        """The next purchase, told why this one was sent back."""
        return Attempt(self.generation + 1, (*self.reasons, reason))

    def after(self, fault: Fault) -> "Attempt":
        """What a person's retry tries: the same purchase, or a new one where this is spent."""
        spent = fault.kind in _BOUGHT_IN_VAIN
        return replace(self, generation=self.generation + spent, reasons=())


def fault_of(error: ActivityError) -> Fault:
    """What a step that failed for good said."""
    cause = error.cause
    if isinstance(cause, ApplicationError) and cause.details:
        with suppress(ValueError):
            return Fault.model_validate(cause.details[0])
    if isinstance(cause, OutOfTime) and cause.type is TimeoutType.SCHEDULE_TO_START:
        return Fault(
            kind="TimeoutError",
            said="Nobody serves the step's queue: no worker has taken it.",
            remedy="Start a worker that serves it, then retry.",
        )
    kind = (
        cause.type if isinstance(cause, ApplicationError) and cause.type else type(cause).__name__
    )
    return Fault(
        kind=kind,
        said=str(cause),
        remedy="Read the worker's log, mend the cause, and retry.",
    )


class ParkingLot:
    """The steps of one workflow that wait: for a person, or for what ails them to pass."""

    def __init__(self, changed: Callable[[], None]) -> None:
        self._changed = changed
        self._parked: dict[str, Attention] = {}
        self._woken: set[str] = set()
        self._patience: dict[str, Patience] = {}

    @property
    def attention(self) -> tuple[Attention, ...]:
        """What waits, in the order of parking."""
        return tuple(self._parked.values())

    def holds(self, fault: str) -> bool:
        """Whether anything is parked because of the fault."""
        return any(waiting.fault == fault for waiting in self._parked.values())

    def wake_scene(self, scene: int) -> bool:
        """Lets what the run has parked of a scene try again: line, effect, itself; if any is."""
        of_it = re.compile(rf"(?:line|effect|scene)-{scene}(?:-|$)")
        woken = {step for step in self._parked if of_it.match(step)}
        self._woken |= woken
        return bool(woken)

    def wake(self, fault: str | None = None) -> None:
        """Lets everything parked try again, or what is parked because of one fault alone."""
        self._woken |= {
            step for step, waiting in self._parked.items() if fault in {None, waiting.fault}
        }

    async def park(self, step: str, fault: Fault) -> bool:
        """Waits, in sight of everyone, until `wake`; False where the step is tried by itself.

        Then it stays in sight until it succeeds, and `leave` says so. A word that was given while
        it was tried counts where trying again is free, and is asked for anew where it is not.
        """
        due = self._next_try(step, fault) if mends_itself(fault) else None
        if not mends_itself(fault):
            self._woken.discard(step)
        self._parked[step] = _attention(step, fault, due, tried=step in self._patience)
        self._changed()
        try:
            await workflow.wait_condition(
                lambda: step in self._woken,
                timeout=None if due is None else due - workflow.now(),
                timeout_summary=f"{step} is tried again by itself",
            )
        except TimeoutError:
            return False
        self.leave(step)
        return True

    def leave(self, step: str) -> None:
        """The step waits no more."""
        self._woken.discard(step)
        self._patience.pop(step, None)
        if self._parked.pop(step, None):
            self._changed()

    def _next_try(self, step: str, fault: Fault) -> datetime | None:
        patience = self._patience.setdefault(step, Patience(workflow.now()))
        return patience.next_try(workflow.now(), timedelta(seconds=fault.retry_after_s or 0))

    async def patiently(
        self,
        step: str,
        call: Callable[[Attempt], Awaitable[Result]],
        book: Callable[[Charge], object],
    ) -> Result:
        """The step's result, however long it takes and however often it has to be asked.

        `book` hears of what was billed for answers that could not be used.
        """
        attempt = Attempt()
        while True:
            try:
                result = await call(attempt)
            except ActivityError as error:
                if is_cancelled_exception(error):
                    raise
                fault = fault_of(error)
            except Exception:
                self.leave(step)
                raise
            else:
                self.leave(step)
                return result
            if fault.charge is not None:
                book(fault.charge)
            if fault.kind == "BadAnswer" and len(attempt.reasons) < ASKED_AGAIN_AT_MOST:
                attempt = attempt.again(fault.said)
                continue
            await self.park(step, fault)
            attempt = attempt.after(fault)


def _attention(step: str, fault: Fault, due: datetime | None, *, tried: bool) -> Attention:
    remedy = fault.remedy
    if due is not None:
        remedy += f" It is tried again by itself at {due:%H:%M} UTC."
    elif tried and mends_itself(fault):
        remedy += " It was tried again by itself for a day; now it waits for a person."
    return Attention(step=step, fault=fault.kind, said=fault.said, remedy=remedy)
