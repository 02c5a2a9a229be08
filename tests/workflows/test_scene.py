"""A scene within its run: takes, the chain of animators, parking, cancelling."""

from decimal import Decimal
from typing import Any

import pytest
from temporalio.client import WorkflowFailureError
from temporalio.exceptions import CancelledError

from contracts.decisions import BudgetRaise, RunRetry, SceneRetry
from contracts.errors import (
    BadInput,
    MediaError,
    OutcomeUnknown,
    RateLimited,
    Refused,
    RequestRejected,
    SubmitAmbiguous,
    Unavailable,
)
from contracts.progress import Stage
from contracts.takes import JobState, JobStatus
from tests.workflows.conftest import Floor, until
from tests.workflows.players import Players
from workflows.commercial import CommercialWorkflow
from workflows.scene import SceneWorkflow

ONE_SCENE = {"brief": {"duration_s": 6, "scenes": 1}}
PENDING = JobStatus(state=JobState.PENDING)


async def test_the_best_take_is_kept_and_no_more_are_bought_than_needed(
    floor: Floor, players: Players
) -> None:
    players.scores = [5, 9, 6]
    result = await (await floor.start(**ONE_SCENE)).result()
    assert players.calls["paint"] == 2
    assert result.scenes[0].image_score == 9


async def test_of_three_poor_takes_the_best_is_kept_and_reasons_reach_the_painter(
    floor: Floor, players: Players
) -> None:
    players.scores = [5, 7, 6]
    result = await (await floor.start(**ONE_SCENE)).result()
    assert result.scenes[0].image_score == 7
    assert result.scenes[0].takes == 3
    assert players.seen["paint"][2].reasons == ("mend 5", "mend 7")
    seeds = {task.seed for task in players.seen["paint"]}
    assert len(seeds) == 3
    assert players.seen["submit_clip"][0].picture.key.startswith("runs/test/")
    assert "picture-2" in players.seen["submit_clip"][0].picture.key


async def test_seven_suffices_between_first_and_last(floor: Floor, players: Players) -> None:
    players.scores = [7] * 9
    result = await (await floor.start(brief={"duration_s": 15, "scenes": 3})).result()
    assert [scene.takes for scene in result.scenes] == [3, 1, 3]


async def test_polls_wait_longer_and_longer(floor: Floor, players: Players) -> None:
    players.statuses = [PENDING] * 9
    handle = await floor.start(**ONE_SCENE)
    await handle.result()
    history = await floor.client.get_workflow_handle(f"{handle.id}/scene-1").fetch_history()
    timers = [
        event.timer_started_event_attributes.start_to_fire_timeout.ToSeconds()
        for event in history.events
        if event.HasField("timer_started_event_attributes")
    ]
    assert timers == [2, 3, 5, 5, 10, 10, 15, 15, 30, 30]


async def test_a_failed_job_falls_back_to_the_next_animator_and_the_report_says_so(
    floor: Floor, players: Players
) -> None:
    players.statuses = [JobStatus(state=JobState.FAILED, failure="INTERNAL.BAD_OUTPUT")]
    handle = await floor.start(**ONE_SCENE)
    result = await handle.result()
    assert result.scenes[0].video_provider == "veo"
    (packed,) = players.seen["pack"]
    assert "INTERNAL.BAD_OUTPUT" in " ".join(packed.elements.scenes[0].notes)


async def test_an_overdue_job_is_cancelled_before_the_next_animator_is_paid(
    floor: Floor, players: Players
) -> None:
    players.clip_deadline_s = 20
    players.statuses = [PENDING] * 5
    result = await (await floor.start(**ONE_SCENE)).result()
    assert players.calls["cancel_clip"] == 1
    assert result.scenes[0].video_provider == "veo"


async def test_an_unknown_outcome_of_a_submission_parks_and_buys_nowhere_else(
    floor: Floor, players: Players
) -> None:
    players.faults["submit_clip"] = [SubmitAmbiguous("up to $0.50 may have been billed")]
    handle = await floor.start(**ONE_SCENE)
    progress = await until(handle, lambda progress: bool(progress.attention))
    assert progress.attention[0].fault == "SubmitAmbiguous"
    assert players.calls["submit_clip"] == 1
    await handle.signal(CommercialWorkflow.retry, RunRetry(scene=1))
    await handle.result()
    assert [task.generation for task in players.seen["submit_clip"]] == [1, 2]


async def test_a_scene_parks_when_the_whole_chain_refuses_and_its_siblings_go_on(
    floor: Floor, players: Players
) -> None:
    players.chain = ("runway",)
    players.faults["submit_clip"] = [RequestRejected("runway", "clip", "too large")]
    handle = await floor.start()
    progress = await until(
        handle, lambda progress: bool(progress.attention) and players.calls["conform"] == 1
    )
    assert progress.stage is Stage.NEEDS_ATTENTION
    assert progress.attention[0].fault == "RequestRejected"
    parked = next(scene.number for scene in progress.scenes if scene.attention)
    scene = floor.client.get_workflow_handle(f"{handle.id}/scene-{parked}")
    await scene.signal(SceneWorkflow.retry, SceneRetry(motion_prompt="gently"))
    await handle.result()
    assert players.seen["submit_clip"][-1].prompt == "gently"
    assert players.calls["conform"] == 2


async def test_a_parked_scene_is_painted_anew_where_a_person_says_what_it_should_show(
    floor: Floor, players: Players
) -> None:
    players.chain = ("runway",)
    players.faults["submit_clip"] = [Refused("runway", "clip", "SAFETY.INPUT")] * 2
    handle = await floor.start(**ONE_SCENE)
    await until(handle, lambda progress: bool(progress.attention))
    await handle.signal(CommercialWorkflow.retry, RunRetry(visual_prompt="a kettle on a sill"))
    result = await handle.result()
    assert result.scenes[0].takes == 2
    assert [task.prompt for task in players.seen["paint"]] == ["picture 1", "a kettle on a sill"]
    assert "picture-2" in players.seen["submit_clip"][-1].picture.key


async def test_an_animator_whom_nobody_knows_is_not_asked_for_and_the_run_says_so(
    floor: Floor, players: Players
) -> None:
    players.chain = ("runway",)
    players.faults["submit_clip"] = [Refused("runway", "clip", "SAFETY.INPUT")] * 2
    handle = await floor.start(**ONE_SCENE)
    await until(handle, lambda progress: bool(progress.attention))
    await handle.signal(CommercialWorkflow.retry, RunRetry(provider="kilng"))
    progress = await until(handle, lambda progress: len(progress.notes) > 0)
    assert progress.notes[-1] == "A retry was not applied: kilng is not in the chain of runway."
    assert progress.attention
    await handle.signal(CommercialWorkflow.retry, RunRetry(provider="runway"))
    assert (await handle.result()).scenes[0].video_provider == "runway"


async def test_a_still_stands_in_where_a_person_says_so_and_the_report_tells(
    floor: Floor, players: Players
) -> None:
    players.chain = ("runway",)
    players.faults["submit_clip"] = [Refused("runway", "clip", "no")] * 2
    handle = await floor.start(**ONE_SCENE)
    await until(handle, lambda progress: bool(progress.attention))
    await handle.signal(CommercialWorkflow.retry, RunRetry(use_still=True))
    result = await handle.result()
    assert result.scenes[0].video_provider == "still"
    assert players.seen["conform"][0].still
    assert "still" in players.seen["pack"][0].elements.scenes[0].notes[-1]


async def test_retry_after_is_honoured(floor: Floor, players: Players) -> None:
    limited = RateLimited("runway", "clip", "busy", retry_after_s=90)
    players.faults["submit_clip"] = [limited]
    result = await (await floor.start(**ONE_SCENE)).result()
    assert result.scenes[0].video_provider == "runway"
    assert players.calls["submit_clip"] == 2


async def test_a_lost_answer_of_a_keyed_submission_is_asked_again(
    floor: Floor, players: Players
) -> None:
    players.faults["submit_clip"] = [OutcomeUnknown("kling", "clip", "connection dropped")]
    result = await (await floor.start(**ONE_SCENE)).result()
    assert [task.generation for task in players.seen["submit_clip"]] == [1, 1]
    assert result.scenes[0].video_provider == "runway"


async def test_cancelling_a_run_cancels_its_jobs(floor: Floor, players: Players) -> None:
    players.statuses = [PENDING] * 10_000
    players.faults["poll_clip"] = []
    handle = await floor.start(**ONE_SCENE)
    await until(handle, lambda _: players.calls["poll_clip"] > 0)
    await handle.cancel()
    with pytest.raises(WorkflowFailureError) as ended:
        await handle.result()
    assert isinstance(ended.value.cause, CancelledError)
    assert players.calls["cancel_clip"] >= 1
    progress = await handle.query(CommercialWorkflow.progress)
    assert progress.stage is Stage.CANCELLED


@pytest.mark.slow
async def test_an_outage_of_polls_is_waited_out(floor: Floor, players: Players) -> None:
    players.faults["poll_clip"] = [Unavailable("runway", "clip_poll", "down")] * 8
    result = await (await floor.start(**ONE_SCENE)).result()
    assert result.scenes[0].video_provider == "runway"
    assert players.calls["submit_clip"] == 1


async def test_more_money_wakes_what_was_short_of_it_and_nothing_else(
    floor: Floor, players: Players
) -> None:
    players.faults["critique"] = [Refused("gemini", "critique", "not this picture")]
    handle = await floor.start(**ONE_SCENE)
    await until(handle, lambda progress: bool(progress.attention))
    await handle.signal(CommercialWorkflow.raise_budget, BudgetRaise(budget_usd=Decimal(9)))
    scene = floor.client.get_workflow_handle_for(SceneWorkflow.run, f"{handle.id}/scene-1")
    await heard(scene, {"cleared", "allow"})
    progress = await scene.query(SceneWorkflow.progress)
    assert progress.attention
    assert progress.attention.fault == "Refused"
    await handle.signal("retry")
    await handle.result()
    assert players.calls["critique"] == 2


async def heard(scene: Any, signals: set[str]) -> None:
    """Returns once the scene has been sent all of the signals."""
    while signals:
        async for event in scene.fetch_history_events():
            if event.HasField("workflow_execution_signaled_event_attributes"):
                signals -= {event.workflow_execution_signaled_event_attributes.signal_name}


async def test_a_fault_of_ours_keeps_the_clip_that_was_bought(
    floor: Floor, players: Players
) -> None:
    players.faults["conform"] = [BadInput("the logo is gone")]
    handle = await floor.start(**ONE_SCENE)
    progress = await until(handle, lambda progress: bool(progress.attention))
    assert progress.attention[0].step == "conform"
    await handle.signal("retry")
    await handle.result()
    assert players.calls["submit_clip"] == 1


async def test_a_damaged_clip_is_the_animators_setback(floor: Floor, players: Players) -> None:
    players.faults["conform"] = [MediaError("the clip is cut off")]
    result = await (await floor.start(**ONE_SCENE)).result()
    assert result.scenes[0].video_provider == "veo"
    assert any("the clip is cut off" in note for note in result.notes)
