"""A wish that reaches a scene between its last look at the wishes and its end."""

import asyncio

from temporalio import workflow
from temporalio.client import Client
from temporalio.worker import UnsandboxedWorkflowRunner, Worker

from contracts.decisions import SceneRetry
from contracts.run import SceneRequest, SceneResult
from contracts.takes import Clip, Take
from tests.workflows.conftest import Floor
from tests.workflows.players import Players
from workflows import queues
from workflows.commercial import CommercialWorkflow
from workflows.scene import SceneWorkflow


@workflow.defn(name="SceneWorkflow")
class LateWish(SceneWorkflow):
    """A scene that hears of a wish as soon as it has taken its first clip."""

    @workflow.init
    def __init__(self, request: SceneRequest) -> None:
        super().__init__(request)

    @workflow.run
    async def run(self, request: SceneRequest) -> SceneResult:
        return await super().run(request)

    async def _film(self) -> tuple[Take, Clip]:
        made = await super()._film()
        if self._request.version == 1:
            self.retry(SceneRetry(motion_prompt="gently"))
            self.retry(SceneRetry())
        return made


async def test_a_wish_that_comes_when_the_clip_is_taken_has_the_scene_made_anew(
    temporal: Client, players: Players
) -> None:
    workers = [
        Worker(
            temporal,
            task_queue=queue,
            workflows=[CommercialWorkflow, LateWish] if queue == queues.ADS else [],
            activities=players.all(),
            workflow_runner=UnsandboxedWorkflowRunner(),
            disable_eager_activity_execution=True,
        )
        for queue in queues.EVERY_QUEUE
    ]
    async with asyncio.TaskGroup() as tasks:
        running = [tasks.create_task(worker.run()) for worker in workers]
        handle = await Floor(temporal).start(brief={"duration_s": 6, "scenes": 1})
        result = await handle.result()
        await asyncio.gather(*(worker.shutdown() for worker in workers))
        await asyncio.gather(*running)
    assert result.version == 2
    assert [order.prompt for order in players.seen["submit_clip"]] == ["motion 1", "gently"]
