"""A development server whose workflows skip idle time, and runs on it with played activities."""

import asyncio
import sys
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from temporalio.api.common.v1 import WorkflowExecution
from temporalio.api.workflowservice.v1 import ResetWorkflowExecutionRequest
from temporalio.client import Client, WorkflowHandle
from temporalio.testing import WorkflowEnvironment
from temporalio.worker import Worker

from contracts.brief import Brief
from contracts.cut import Cut
from contracts.decisions import Gate
from contracts.progress import Progress
from contracts.run import RunRequest, RunResult
from tests.workflows.players import Players
from workflows import queues, search
from workflows.commercial import CommercialWorkflow
from workflows.connection import DATA_CONVERTER
from workflows.runner import workflow_runner
from workflows.scene import SceneWorkflow

Handle = WorkflowHandle[CommercialWorkflow, RunResult]


@pytest.fixture(scope="session")
async def skipping() -> AsyncIterator[WorkflowEnvironment]:
    """A server in which timers that everybody waits for are skipped."""
    environment = await WorkflowEnvironment.start_time_skipping_v2(
        data_converter=DATA_CONVERTER,
        dev_server_existing_path=str(Path(sys.executable).with_name("temporal")),
        dev_server_extra_args=[
            "--dynamic-config-value",
            "frontend.WorkflowTimeSkippingEnabled=true",
        ],
    )
    async with environment:
        await search.register(environment.client)
        yield environment


@pytest.fixture(scope="session")
async def temporal(skipping: WorkflowEnvironment) -> Client:
    """A client of that server."""
    return skipping.client


@pytest.fixture
def players() -> Players:
    """The activities, played."""
    return Players()


class Floor:
    """Runs started on a server whose queues are all served by the same players."""

    def __init__(self, client: Client) -> None:
        self.client = client

    async def start(self, **changes: Any) -> Handle:
        """A run of two scenes with no gates, changed as told."""
        brief = {"text": "Cold brew", "duration_s": 10} | changes.pop("brief", {})
        run_id = changes.pop("id", f"run-{uuid4().hex[:8]}")
        request = {"gates": (), "budget_usd": Decimal(5), "seed": 7} | changes
        return await self.client.start_workflow(
            CommercialWorkflow.run,
            RunRequest(brief=Brief.model_validate(brief), **request),
            id=run_id,
            task_queue=queues.ADS,
        )


@pytest.fixture
async def floor(temporal: Client, players: Players) -> AsyncIterator[Floor]:
    """Workers for every queue, and a way to start runs."""
    async with serving(temporal, players):
        yield Floor(temporal)


@asynccontextmanager
async def serving(
    client: Client, players: Players, at_once: Mapping[str, int] | None = None
) -> AsyncIterator[None]:
    """One worker a queue, as in production; `at_once` limits the steps of a queue."""
    workers = [
        Worker(
            client,
            task_queue=queue,
            workflows=[CommercialWorkflow, SceneWorkflow] if queue == queues.ADS else [],
            activities=players.all(),
            workflow_runner=workflow_runner(),
            max_concurrent_activities=(at_once or {}).get(queue),
            disable_eager_activity_execution=True,
        )
        for queue in queues.EVERY_QUEUE
    ]
    async with asyncio.TaskGroup() as tasks:
        running = [tasks.create_task(worker.run()) for worker in workers]
        yield
        await asyncio.gather(*(worker.shutdown() for worker in workers))
        await asyncio.gather(*running)


async def until(handle: Handle, reached: Callable[[Progress], bool]) -> Progress:
    """The run's progress once it is as wanted; the test's own timeout is the limit."""
    while True:
        progress = await handle.query(CommercialWorkflow.progress)
        if reached(progress):
            return progress
        await asyncio.sleep(0.05)


def cut_of(run_id: str, made: RunResult, **told: Any) -> Cut:
    """What another cut of a finished run starts from; `told` changes what that was made for."""
    brief = Brief.model_validate({"text": "Cold brew", "duration_s": 10} | told)
    return Cut(run=run_id, version=made.version, elements=made.package.elements, brief=brief)


async def reset(floor: Floor, workflow_id: str) -> None:
    """Takes a workflow back to its first task, as the Web UI does."""
    history = await floor.client.get_workflow_handle(workflow_id).fetch_history()
    first = next(
        event.event_id
        for event in history.events
        if event.HasField("workflow_task_completed_event_attributes")
    )
    await floor.client.workflow_service.reset_workflow_execution(
        ResetWorkflowExecutionRequest(
            namespace=floor.client.namespace,
            workflow_execution=WorkflowExecution(workflow_id=workflow_id),
            reason="take it again",
            workflow_task_finish_event_id=first,
            request_id=str(uuid4()),
        )
    )


async def scheduled(handle: Handle) -> dict[str, int]:
    """By which workflow task each step was first scheduled."""
    by: dict[str, int] = {}
    async for event in handle.fetch_history_events():
        if event.HasField("activity_task_scheduled_event_attributes"):
            step = event.activity_task_scheduled_event_attributes
            by.setdefault(step.activity_type.name, step.workflow_task_completed_event_id)
    return by


STRATEGY_GATE = {"gates": (Gate.STRATEGY,)}
