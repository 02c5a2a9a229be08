"""The edge between a step's body and Temporal: its name, its heartbeats, its failures."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from functools import wraps
from typing import TypeVar

from temporalio import activity
from temporalio.exceptions import ApplicationError

from contracts.errors import AdBuilderError, BadAnswer, ProviderError, RateLimited, Refused
from contracts.faults import Fault

Room = TypeVar("Room")
Task = TypeVar("Task")
Result = TypeVar("Result")


def step(
    signature: Callable[[Task], Awaitable[Result]],
) -> Callable[
    [Callable[[Room, Task], Awaitable[Result]]], Callable[[Room, Task], Awaitable[Result]]
]:
    """Registers a method as the body of `signature`, with heartbeats and told failures.

    The type checker holds the method's task and result against the signature's.
    """

    def registered(
        body: Callable[[Room, Task], Awaitable[Result]],
    ) -> Callable[[Room, Task], Awaitable[Result]]:
        @activity.defn(name=signature.__name__)
        @wraps(body)
        async def run(room: Room, task: Task) -> Result:
            try:
                async with _heartbeats(activity.info().heartbeat_timeout):
                    return await body(room, task)
            except AdBuilderError as error:
                raise told(error) from _without_floods(error)

        return run

    return registered


def told(error: AdBuilderError) -> ApplicationError:
    """The error in Temporal's terms: retried only where that cannot pay twice."""
    wait_s = error.retry_after_s if isinstance(error, RateLimited) else None
    fault = Fault(
        kind=type(error).__name__,
        said=str(error),
        remedy=error.remedy,
        request_id=error.request_id if isinstance(error, ProviderError) else None,
        charge=error.charge if isinstance(error, BadAnswer | Refused) else None,
    )
    return ApplicationError(
        str(error),
        fault,
        type=fault.kind,
        non_retryable=not error.retryable,
        next_retry_delay=None if wait_s is None else timedelta(seconds=wait_s),
    )


LONGEST_WORDS = 4_000
"""Characters that a cause may say: it travels, and services answer with whole pages."""


def _without_floods(error: AdBuilderError) -> AdBuilderError:
    """The error with its chain of causes, which ends before one whose words flood a history."""
    link: BaseException = error
    while (cause := link.__cause__) is not None:
        if len(str(cause)) > LONGEST_WORDS:
            link.__cause__ = None
            break
        link = cause
    return error


@asynccontextmanager
async def _heartbeats(silence: timedelta | None) -> AsyncIterator[None]:
    """Beats at half the silence allowed while the body runs; a cancellation reaches it that way."""
    if silence is None:
        yield
        return

    async def beat() -> None:
        while True:
            activity.heartbeat()
            await asyncio.sleep(silence.total_seconds() / 2)

    beating = asyncio.create_task(beat())
    try:
        yield
    finally:
        beating.cancel()
