"""Calling a step."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, TypeVar

from temporalio import workflow
from temporalio.exceptions import ActivityError

from workflows.terms import Terms

Task = TypeVar("Task")
Result = TypeVar("Result")


class AnsweredError(asyncio.CancelledError):
    """A cancellation came while a step was under way, and the step ended well all the same."""

    def __init__(self, answer: Any) -> None:
        super().__init__("cancelled while a step was under way, which ended well")
        self.answer = answer


async def ask(
    signature: Callable[[Task], Awaitable[Result]],
    task: Task,
    *,
    queue: str,
    terms: Terms,
    summary: str,
) -> Result:
    """The step's result; raises `ActivityError` when its attempts are exhausted.

    A cancelled run waits until the step has cleaned up after itself. A step that ended before the
    cancellation reached it would swallow it: then it is raised here, with the answer.
    """
    earlier = _cancellations()
    try:
        answer = await workflow.execute_activity(
            signature,
            task,
            task_queue=queue,
            start_to_close_timeout=terms.start_to_close,
            schedule_to_close_timeout=terms.altogether,
            schedule_to_start_timeout=terms.unserved,
            heartbeat_timeout=terms.heartbeat,
            retry_policy=terms.retry,
            cancellation_type=workflow.ActivityCancellationType.WAIT_CANCELLATION_COMPLETED,
            summary=summary,
        )
    except ActivityError as error:
        if _cancellations() > earlier:
            raise asyncio.CancelledError(str(error)) from error
        raise
    if _cancellations() > earlier:
        raise AnsweredError(answer)
    return answer


def _cancellations() -> int:
    """How often whoever asks was told to stop."""
    asker = asyncio.current_task()
    return asker.cancelling() if asker else 0


async def through(finishing: Coroutine[Any, Any, Result]) -> Result:
    """Finishes what must not be left half done; a cancellation that comes meanwhile waits for it.

    It is raised once that is done.
    """
    task = asyncio.create_task(finishing)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await workflow.wait([task])
        raise
