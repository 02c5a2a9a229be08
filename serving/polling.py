"""Polling task queues with Temporal's workers, until told to stop."""

import asyncio
import contextlib
import os
import signal
from collections.abc import Iterable, Mapping
from datetime import timedelta

from temporalio.client import Client
from temporalio.worker import Worker

from activities.gate import Gate, Gated
from contracts.errors import BadInput
from serving.crews import Crew
from workflows import queues, search
from workflows.commercial import CommercialWorkflow
from workflows.connection import connect
from workflows.runner import workflow_runner
from workflows.scene import SceneWorkflow

DECISIONS_AT_ONCE = 10
"""Workflow tasks take processor time alone: a hundred at once, which the SDK would take, end late
enough for Temporal to give them to another, and none of them counts.
"""
LONGEST_HEARTBEAT_PAUSE = timedelta(seconds=1)
"""The SDK's own keeps heartbeats back for four fifths of the silence that is allowed."""
GRACE = timedelta(seconds=30)
"""What running steps are given to end when the worker is told to stop."""


async def serve(crews: Mapping[str, Crew], wanted: Iterable[str]) -> None:
    """Polls the wanted queues until SIGTERM or SIGINT, then lets running steps end.

    `BadInput` where there is no such queue; `RuntimeError` where Temporal does not answer.
    """
    unknown = [queue for queue in wanted if queue not in queues.EVERY_QUEUE]
    if unknown:
        raise BadInput(
            f"there is no queue {', '.join(unknown)}: choose from {', '.join(queues.EVERY_QUEUE)}"
        )
    client = await connect()
    await search.register(client)
    served = [lane for queue in wanted for lane in queues.lanes(queue) if lane in crews]
    served = list(dict.fromkeys(served))
    workers = [_worker(client, queue, crews[queue]) for queue in served]
    stop = asyncio.Event()
    for told in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(told, stop.set)
    async with contextlib.AsyncExitStack() as stack:
        for worker in workers:
            await stack.enter_async_context(worker)
        print(f"worker ready: {', '.join(served)}", flush=True)
        await stop.wait()


def _worker(client: Client, queue: str, crew: Crew) -> Worker:
    return Worker(
        client,
        task_queue=queue,
        workflows=[CommercialWorkflow, SceneWorkflow] if queue == queues.ADS else [],
        activities=crew.activities,
        workflow_runner=workflow_runner(),
        interceptors=[Gated(queue, Gate(crew.at_once))] if crew.service else [],
        max_concurrent_activities=crew.at_once,
        max_concurrent_workflow_tasks=DECISIONS_AT_ONCE,
        max_task_queue_activities_per_second=crew.per_minute and crew.per_minute / 60,
        max_heartbeat_throttle_interval=LONGEST_HEARTBEAT_PAUSE,
        # Eager steps would slip past the limits of their queue.
        disable_eager_activity_execution=True,
        graceful_shutdown_timeout=GRACE,
        # A dead worker's sticky queue is given up after a second, so that its runs move on.
        sticky_queue_schedule_to_start_timeout=timedelta(seconds=1),
        identity=f"{queue}@{os.getpid()}",
    )
