"""What is counted against a step, and what is forgiven it, on a real server."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from temporalio import activity, workflow
from temporalio.client import Client, WorkflowFailureError
from temporalio.exceptions import ActivityError, ApplicationError
from temporalio.worker import UnsandboxedWorkflowRunner, Worker

from activities.step import step
from contracts.attempts import FORGIVEN
from contracts.errors import RateLimited, Unavailable
from workflows.terms import ANSWER

QUEUE = "attempts"
LATER: Exception = RateLimited("gemini", "research", "slow down", retry_after_s=0.01)
DOWN: Exception = Unavailable("gemini", "research", "down")
BUG: Exception = KeyError("scene")
MAY_FAIL = 5
AT_ONCE = timedelta(milliseconds=1)
POLICY = replace(ANSWER.retry, initial_interval=AT_ONCE, maximum_interval=AT_ONCE)


@activity.defn
async def shaky(_: int) -> int:
    raise NotImplementedError


class Shaky:
    """A step that fails as told, then says how often it was tried."""

    def __init__(self) -> None:
        self.faults: list[Exception] = []
        self.tries = 0

    @step(shaky)
    async def shaky(self, _: int) -> int:
        self.tries += 1
        if self.faults:
            raise self.faults.pop(0)
        return self.tries


@workflow.defn
class OneStep:
    """A run of nothing but the step."""

    @workflow.run
    async def run(self) -> int:
        return await workflow.execute_activity(
            shaky,
            0,
            start_to_close_timeout=ANSWER.start_to_close,
            heartbeat_timeout=ANSWER.heartbeat,
            retry_policy=POLICY,
        )


@pytest.fixture
async def room(temporal: Client) -> AsyncIterator[Shaky]:
    room = Shaky()
    async with Worker(
        temporal,
        task_queue=QUEUE,
        workflows=[OneStep],
        activities=[room.shaky],
        workflow_runner=UnsandboxedWorkflowRunner(),
        max_heartbeat_throttle_interval=timedelta(seconds=1),
    ):
        yield room


async def run(temporal: Client) -> int:
    return await temporal.execute_workflow(OneStep.run, id=f"one-{uuid4().hex}", task_queue=QUEUE)


async def failure(temporal: Client) -> str | None:
    """The type of the error that the step ended with."""
    with pytest.raises(WorkflowFailureError) as failed:
        await run(temporal)
    step = failed.value.cause
    assert isinstance(step, ActivityError)
    assert isinstance(step.cause, ApplicationError)
    return step.cause.type


async def test_a_busy_provider_is_asked_again_and_again(temporal: Client, room: Shaky) -> None:
    room.faults = [LATER] * 7
    assert await run(temporal) == 8


async def test_a_fault_is_tried_as_often_as_the_terms_say(temporal: Client, room: Shaky) -> None:
    room.faults = [DOWN] * 20
    assert await failure(temporal) == "Unavailable"
    assert room.tries == MAY_FAIL


async def test_what_is_forgiven_is_not_counted_among_the_faults(
    temporal: Client, room: Shaky
) -> None:
    room.faults = [LATER, DOWN, LATER, DOWN, LATER, LATER, DOWN, DOWN, LATER, DOWN, DOWN]
    assert await failure(temporal) == "Unavailable"
    assert room.tries == 10, "five faults, and five times later"


async def test_an_error_that_nobody_foresaw_is_counted(temporal: Client, room: Shaky) -> None:
    room.faults = [BUG] * 20
    assert await failure(temporal) == "KeyError"
    assert room.tries == MAY_FAIL


@pytest.mark.slow
async def test_even_forgiveness_ends(temporal: Client, room: Shaky) -> None:
    room.faults = [LATER] * 2 * FORGIVEN
    assert await failure(temporal) == "RateLimited"
    assert room.tries == MAY_FAIL + FORGIVEN
