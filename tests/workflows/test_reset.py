"""Reset in the Web UI: a running scene begins anew, and everything it buys has the same name."""

from temporalio.api.common.v1 import WorkflowExecution
from temporalio.api.workflowservice.v1 import ResetWorkflowExecutionRequest

from contracts.decisions import Gate
from contracts.run import RunStatus
from tests.workflows.conftest import Floor, until
from tests.workflows.players import Players
from tests.workflows.test_commercial import at_gate


async def reset(floor: Floor, workflow_id: str) -> None:
    """Resets the running workflow to the end of its first task, as the Web UI does."""
    handle = floor.client.get_workflow_handle(workflow_id)
    first, *_ = [
        event.event_id
        async for event in handle.fetch_history_events()
        if event.HasField("workflow_task_completed_event_attributes")
    ]
    await floor.client.workflow_service.reset_workflow_execution(
        ResetWorkflowExecutionRequest(
            namespace=floor.client.namespace,
            workflow_execution=WorkflowExecution(workflow_id=workflow_id),
            reason="take it again",
            workflow_task_finish_event_id=first,
            request_id="once",
        )
    )


async def test_a_scene_that_is_reset_asks_for_the_same_purchases(
    floor: Floor, players: Players
) -> None:
    handle = await floor.start(gates=(Gate.STORYBOARD,))
    await until(handle, at_gate(Gate.STORYBOARD))
    await reset(floor, f"{handle.id}/scene-2")
    while players.calls["critique"] < 3:
        await until(handle, lambda progress: True)
    await until(handle, lambda progress: all(s.stage == "picture ready" for s in progress.scenes))
    await handle.signal("approve")
    assert (await handle.result()).status is RunStatus.COMPLETED
    twice = [task for task in players.seen["paint"] if task.prompt == "picture 2"]
    assert len(twice) == 2
    assert twice[0] == twice[1], "step, generation and seed: the receipt is found"
    assert len([task for task in players.seen["paint"] if task.prompt == "picture 1"]) == 1
