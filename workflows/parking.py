"""Parking: a workflow never fails because of a provider; it says what it needs and waits.

Temporal's Reset cannot mend a parent whose child has failed, and a failed child orphans its
siblings; a parked workflow is still running, so a signal, a Reset or a retry all reach it.
"""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from temporalio import workflow
from temporalio.exceptions import ActivityError, ApplicationError, is_cancelled_exception

from contracts.faults import Fault
from contracts.money import Charge
from contracts.progress import Attention
from contracts.tasks.paid import PaidTask

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
        return Fault.model_validate(cause.details[0])
    kind = (
        cause.type if isinstance(cause, ApplicationError) and cause.type else type(cause).__name__
    )
    return Fault(
        kind=kind,
        said=str(cause),
        remedy="Read the worker's log, mend the cause, and retry.",
    )


class ParkingLot:
    """The steps of one workflow that wait for a person."""

    def __init__(self, changed: Callable[[], None]) -> None:
        self._changed = changed
        self._parked: dict[str, Attention] = {}
        self._woken: set[str] = set()

    @property
    def attention(self) -> tuple[Attention, ...]:
        """What waits, in the order of parking."""
        return tuple(self._parked.values())

    def wake_scene(self, scene: int) -> bool:
        """Lets what is parked of one scene's sound try again: its line, its effect; if any is."""
        of_it = re.compile(rf"(?:line|effect)-{scene}(?:-|$)")
        woken = {step for step in self._parked if of_it.match(step)}
        self._woken |= woken
        return bool(woken)

    def wake(self, fault: str | None = None) -> None:
        """Lets everything parked try again, or what is parked because of one fault alone."""
        self._woken |= {
            step for step, waiting in self._parked.items() if fault in {None, waiting.fault}
        }

    async def park(self, step: str, fault: Fault) -> None:
        """Waits, in sight of everyone, until `wake`."""
        self._parked[step] = Attention(
            step=step, fault=fault.kind, said=fault.said, remedy=fault.remedy
        )
        self._changed()
        self._woken.discard(step)
        await workflow.wait_condition(lambda: step in self._woken)
        del self._parked[step]
        self._changed()

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
                return await call(attempt)
            except ActivityError as error:
                if is_cancelled_exception(error):
                    raise
                fault = fault_of(error)
            if fault.charge is not None:
                book(fault.charge)
            if fault.kind == "BadAnswer" and len(attempt.reasons) < ASKED_AGAIN_AT_MOST:
                attempt = attempt.again(fault.said)
                continue
            await self.park(step, fault)
            attempt = attempt.after(fault)
