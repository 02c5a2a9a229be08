"""Calling a step."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from temporalio import workflow

from workflows.terms import Terms

Task = TypeVar("Task")
Result = TypeVar("Result")


async def ask(
    signature: Callable[[Task], Awaitable[Result]],
    task: Task,
    *,
    queue: str,
    terms: Terms,
    summary: str,
) -> Result:
    """The step's result; raises `ActivityError` when its attempts are exhausted.

    A cancelled run waits until the step has cleaned up after itself.
    """
    return await workflow.execute_activity(
        signature,
        task,
        task_queue=queue,
        start_to_close_timeout=terms.start_to_close,
        heartbeat_timeout=terms.heartbeat,
        retry_policy=terms.retry,
        cancellation_type=workflow.ActivityCancellationType.WAIT_CANCELLATION_COMPLETED,
        summary=summary,
    )
