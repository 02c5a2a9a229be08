"""What ends outside the run's own hand: a lost scene, a Reset, a failure in nobody's words."""

from decimal import Decimal

import pytest
from temporalio.client import WorkflowFailureError
from temporalio.exceptions import ActivityError, ApplicationError, CancelledError, RetryState

from contracts.decisions import Gate, RunRetry
from contracts.errors import RateLimited, RequestRejected
from contracts.progress import Stage
from contracts.run import RunStatus
from contracts.takes import JobState, JobStatus
from tests.workflows.conftest import Floor, Handle, reset, until
from tests.workflows.players import Players, artifact
from workflows.commercial import CommercialWorkflow
from workflows.parking import fault_of

ONE_SCENE = {"brief": {"duration_s": 6, "scenes": 1}}
NO = RequestRejected("runway", "clip", "too large")
PENDING = JobStatus(state=JobState.PENDING)


@pytest.fixture
def players() -> Players:
    players = Players()
    players.chain = ("runway",)
    return players


async def parked(floor: Floor, players: Players, **changes: object) -> Handle:
    """A run whose first scene that buys a clip is refused one."""
    players.faults["submit_clip"] = [NO]
    handle = await floor.start(**changes)
    await until(handle, lambda progress: bool(progress.attention))
    return handle


@pytest.mark.parametrize("end", ["terminate", "cancel"])
async def test_a_scene_that_is_lost_is_started_anew_by_a_retry(
    floor: Floor, players: Players, end: str
) -> None:
    handle = await parked(floor, players)
    progress = await handle.query(CommercialWorkflow.progress)
    number = next(scene.number for scene in progress.scenes if scene.attention)
    scene = floor.client.get_workflow_handle(f"{handle.id}/scene-{number}")
    await getattr(scene, end)()
    progress = await until(
        handle,
        lambda progress: any(waiting.fault == "SceneLost" for waiting in progress.attention),
    )
    assert [waiting.step for waiting in progress.attention] == [f"scene-{number}"]
    assert progress.stage is Stage.NEEDS_ATTENTION
    await handle.signal(CommercialWorkflow.retry, RunRetry(scene=number))
    result = await handle.result()
    assert result.status is RunStatus.COMPLETED
    assert [scene.number for scene in result.scenes] == [1, 2]
    assert players.calls["conform"] == 2


async def test_a_scene_lost_after_its_pictures_were_approved_is_not_shown_again(
    floor: Floor, players: Players
) -> None:
    players.faults["submit_clip"] = [NO]
    handle = await floor.start(gates=(Gate.STORYBOARD,), **ONE_SCENE)
    await until(handle, lambda progress: progress.gate is not None)
    await handle.signal("approve")
    await until(handle, lambda progress: bool(progress.attention))
    await floor.client.get_workflow_handle(f"{handle.id}/scene-1").terminate()
    await until(
        handle,
        lambda progress: any(waiting.fault == "SceneLost" for waiting in progress.attention),
    )
    await handle.signal("retry")
    result = await handle.result()
    assert result.scenes[0].video_provider == "runway"


async def test_a_scene_that_is_reset_has_its_clearance_and_ends_its_run(
    floor: Floor, players: Players
) -> None:
    handle = await parked(floor, players, **ONE_SCENE)
    await reset(floor, f"{handle.id}/scene-1")
    result = await handle.result()
    assert result.status is RunStatus.COMPLETED
    assert [order.generation for order in players.seen["submit_clip"]] == [1, 1]


async def test_a_reset_scene_finds_the_job_that_was_under_watch(
    floor: Floor, players: Players
) -> None:
    players.clip_deadline_s = 20
    players.unstoppable = frozenset(players.chain)
    players.stands = lambda job: PENDING
    handle = await floor.start(**ONE_SCENE)
    await until(handle, lambda progress: bool(progress.attention))
    players.calls["submit_clip"] = 0  # whoever asks again finds the receipt of job-1
    players.stands = lambda job: None
    await reset(floor, f"{handle.id}/scene-1")
    await handle.result()
    assert [order.generation for order in players.seen["submit_clip"]] == [1, 1]
    assert players.seen["conform"][-1].source == artifact("job-1")


async def test_a_provider_that_asks_for_an_hour_does_not_hold_a_cancelled_run(
    floor: Floor, players: Players
) -> None:
    players.stands = lambda job: PENDING
    players.faults["cancel_clip"] = [RateLimited("runway", "cancel", "busy", retry_after_s=3600)]
    players.faults["settle_clip"] = [RateLimited("runway", "settle", "busy", retry_after_s=3600)]
    handle = await floor.start(**ONE_SCENE)
    await until(handle, lambda _: players.calls["poll_clip"] > 0)
    await handle.cancel()
    with pytest.raises(WorkflowFailureError) as ended:
        await handle.result()
    assert isinstance(ended.value.cause, CancelledError)
    assert players.calls["cancel_clip"] == players.calls["settle_clip"] == 1


@pytest.mark.parametrize("details", [({"code": 7},), ("words",), (None,), (Decimal(1),)])
def test_a_failure_in_nobodys_words_is_a_fault_all_the_same(details: tuple[object, ...]) -> None:
    error = ActivityError(
        "failed",
        scheduled_event_id=1,
        started_event_id=2,
        identity="",
        activity_type="paint",
        activity_id="1",
        retry_state=RetryState.MAXIMUM_ATTEMPTS_REACHED,
    )
    error.__cause__ = ApplicationError("out of cheese", *details, type="Cheese")
    fault = fault_of(error)
    assert (fault.kind, "out of cheese" in fault.said) == ("Cheese", True)
