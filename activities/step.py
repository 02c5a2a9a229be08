"""The edge between a step's body and Temporal: its name, its heartbeats, its failures, its time."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import wraps
from typing import TypeVar

from temporalio import activity
from temporalio.common import RetryPolicy
from temporalio.exceptions import ApplicationError

from activities.heartbeats import beating, faults_so_far, tell_faults
from contracts.attempts import FORGIVEN
from contracts.errors import AdBuilderError, ProviderError, RateLimited
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
                async with beating(), asyncio.timeout(_time_s()):
                    return await body(room, task)
            except RateLimited as error:
                raise told(error, _put_off()) from error
            except AdBuilderError as error:
                raise told(error, _counted()) from error
            except ApplicationError:
                raise
            except Exception as error:
                raise _unforeseen(error, _counted()) from error

        return run

    return registered


LONGEST_PAUSE_S = 120
"""A service that asks for more is waited for in sight of everyone, by a park."""


@dataclass(frozen=True)
class Next:
    """What comes after a fault."""

    is_last: bool = False
    wait: timedelta | None = None
    """Before the attempt that follows, where it is another than the policy's."""


def told(error: AdBuilderError, then: Next = Next()) -> ApplicationError:
    """The error in Temporal's terms: not retried where it was the last or could pay twice."""
    wait_s = error.retry_after_s if isinstance(error, RateLimited) else None
    too_long = wait_s is not None and wait_s > LONGEST_PAUSE_S
    fault = Fault(
        kind=type(error).__name__,
        said=str(error),
        remedy=error.remedy,
        request_id=error.request_id if isinstance(error, ProviderError) else None,
        charge=error.charge if isinstance(error, ProviderError) else None,
        retry_after_s=wait_s,
    )
    return ApplicationError(
        str(error),
        fault,
        type=fault.kind,
        non_retryable=then.is_last or too_long or not error.retryable,
        next_retry_delay=then.wait if wait_s is None else timedelta(seconds=wait_s),
    )


def _unforeseen(error: Exception, then: Next) -> ApplicationError:
    """An error that nobody raised on purpose."""
    said = str(error) or "no reason given"
    if isinstance(error, TimeoutError) and not error.args:
        said = f"the step did not end within {_time_s() or 0:.0f} s"
    return ApplicationError(
        said, type=type(error).__name__, non_retryable=then.is_last, next_retry_delay=then.wait
    )


def _counted() -> Next:
    """Counts a fault: the wait doubles from one to the next, to the policy's longest."""
    policy, faults = activity.info().retry_policy, faults_so_far() + 1
    if policy is None or policy.maximum_attempts <= FORGIVEN:
        return Next()
    tell_faults(faults)
    return Next(is_last=faults >= policy.maximum_attempts - FORGIVEN, wait=_doubled(policy, faults))


def _put_off() -> Next:
    """Counts nothing: where no time is said, the wait doubles from one attempt to the next."""
    policy = activity.info().retry_policy
    return Next(wait=_doubled(policy, activity.info().attempt) if policy else None)


_DOUBLED_AT_MOST = 10
"""A policy without a longest wait has one all the same."""


def _doubled(policy: RetryPolicy, times: int) -> timedelta:
    """The wait after so many of them, the policy's longest at most."""
    wait = policy.initial_interval * 2.0 ** min(times - 1, _DOUBLED_AT_MOST)
    return min(wait, policy.maximum_interval or wait)


SPARE = timedelta(seconds=5)
"""For telling that the time is up, before Temporal finds out and takes it for a death."""


def _time_s() -> float | None:
    """The seconds that an attempt may take, where there are any to spare."""
    allowed = activity.info().start_to_close_timeout
    if allowed is None or allowed < 2 * SPARE:
        return None
    return (allowed - SPARE).total_seconds()
