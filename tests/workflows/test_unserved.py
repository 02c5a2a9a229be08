"""A queue that nobody serves any more: an animator's key is gone while runs are under way."""

from datetime import timedelta

from temporalio.api.enums.v1 import EventType
from temporalio.client import Client, WorkflowHistory
from temporalio.exceptions import ActivityError, RetryState, TimeoutType
from temporalio.exceptions import TimeoutError as OutOfTime

from tests.workflows.conftest import Floor
from workflows.parking import fault_of

HOURS_6 = timedelta(hours=6)


async def history_of(client: Client, workflow_id: str) -> WorkflowHistory:
    return await client.get_workflow_handle(workflow_id).fetch_history()


async def test_no_order_and_no_poll_waits_for_ever_for_a_worker(floor: Floor) -> None:
    handle = await floor.start(brief={"duration_s": 6, "scenes": 1})
    await handle.result()
    history = await history_of(floor.client, f"{handle.id}/scene-1")
    waits = {
        told.activity_type.name: told.schedule_to_start_timeout.ToTimedelta()
        for event in history.events
        if event.event_type == EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED
        for told in [event.activity_task_scheduled_event_attributes]
    }
    assert waits["submit_clip"] == waits["poll_clip"] == HOURS_6
    assert waits["fetch_clip"] == timedelta(0), "what is paid for is waited for without end"


def test_what_nobody_took_says_so_and_what_to_do() -> None:
    error = ActivityError(
        "failed",
        scheduled_event_id=1,
        started_event_id=0,
        identity="",
        activity_type="submit_clip",
        activity_id="1",
        retry_state=RetryState.TIMEOUT,
    )
    error.__cause__ = OutOfTime(
        "activity ScheduleToStart timeout",
        type=TimeoutType.SCHEDULE_TO_START,
        last_heartbeat_details=[],
    )
    fault = fault_of(error)
    assert fault.kind == "TimeoutError"
    assert "no worker has taken it" in fault.said
    assert fault.remedy.startswith("Start a worker")
