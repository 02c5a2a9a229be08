"""Jobs that did not end in time and cannot be stopped: watched until their end, and used late."""

from collections.abc import Callable
from decimal import Decimal
from itertools import accumulate

import pytest
from temporalio.client import WorkflowFailureError
from temporalio.exceptions import CancelledError
from temporalio.worker import Replayer

from contracts.decisions import RunRetry
from contracts.errors import RateLimited, RequestRejected
from contracts.ledger import Entry
from contracts.money import ZERO, Charge
from contracts.progress import Stage
from contracts.takes import ClipJob, JobState, JobStatus
from tests.workflows.conftest import Floor, Handle, until
from tests.workflows.players import CLIP_USD, Players, artifact
from workflows.commercial import CommercialWorkflow
from workflows.connection import DATA_CONVERTER
from workflows.polling import WATCHED_AT_MOST, looks_s
from workflows.runner import workflow_runner
from workflows.scene import SceneWorkflow

ONE_SCENE = {"brief": {"duration_s": 6, "scenes": 1}}
PENDING = JobStatus(state=JobState.PENDING)
SUCCEEDED = JobStatus(state=JobState.SUCCEEDED)
FAILED = JobStatus(state=JobState.FAILED, failure="INTERNAL.BAD_OUTPUT")


@pytest.fixture
def players() -> Players:
    """Clips of 20 s at the most, and no animator whose jobs can be stopped."""
    players = Players()
    players.clip_deadline_s = 20
    players.unstoppable = frozenset(players.chain)
    return players


def ends(players: Players, when: Callable[[ClipJob], bool], how: JobStatus = SUCCEEDED) -> None:
    """Jobs end where `when` says so, and are pending else."""
    players.stands = lambda job: how if when(job) else PENDING


def clips_of(players: Players) -> list[Entry]:
    (packed,) = players.seen["pack"]
    return [entry for entry in packed.elements.charges if entry.operation == "clip"]


def notes_of(players: Players) -> str:
    (packed,) = players.seen["pack"]
    return " ".join(packed.elements.scenes[0].notes)


def cost(provider: str, usd: str) -> Charge:
    return Charge(provider=provider, operation="clip", usd=Decimal(usd), settled=True)


async def replays(floor: Floor, handle: Handle) -> None:
    """The histories of the run and of its scene replay."""
    replayer = Replayer(
        workflows=[CommercialWorkflow, SceneWorkflow],
        data_converter=DATA_CONVERTER,
        workflow_runner=workflow_runner(),
    )
    for workflow_id in (handle.id, f"{handle.id}/scene-1"):
        history = await floor.client.get_workflow_handle(workflow_id).fetch_history()
        await replayer.replay_workflow(history)


@pytest.mark.slow
async def test_a_late_clip_is_used_while_another_animators_job_is_waited_for(
    floor: Floor, players: Players
) -> None:
    players.unstoppable = frozenset({"runway"})
    players.clip_deadline_s = 100
    ends(players, lambda job: job.job_id == "job-1" and players.calls["submit_clip"] == 2)
    players.settlements = [cost("veo", "0.10"), cost("runway", "0.45")]
    handle = await floor.start(**ONE_SCENE)
    result = await handle.result()
    assert result.scenes[0].video_provider == "runway"
    assert players.calls["submit_clip"] == 2
    assert [(task.job.job_id, task.overdue) for task in players.seen["cancel_clip"]] == [
        ("job-1", True),
        ("job-2", False),
    ]
    assert {line.provider: line.settled for line in clips_of(players)} == {
        "runway": True,
        "veo": True,
    }
    assert "A clip that came late was used: runway's job-1." in notes_of(players)
    assert "veo's job-2 was given up for a late clip." in notes_of(players)
    await replays(floor, handle)


async def test_a_late_clip_wakes_the_scene_that_is_parked(floor: Floor, players: Players) -> None:
    players.chain = ("veo",)
    handle = await floor.start(**ONE_SCENE)
    ends(players, lambda job: players.calls["poll_clip"] > 10)
    result = await handle.result()
    assert result.scenes[0].video_provider == "veo"
    assert players.calls["submit_clip"] == 1
    assert players.seen["conform"][0].source == artifact("job-1")
    progress = await handle.query(CommercialWorkflow.progress)
    assert not progress.attention
    await replays(floor, handle)


async def test_a_late_clip_is_used_where_the_budget_does_not_cover_another(
    floor: Floor, players: Players
) -> None:
    ends(players, lambda job: players.calls["poll_clip"] > 10)
    result = await (await floor.start(budget_usd=Decimal("1.30"), **ONE_SCENE)).result()
    assert result.scenes[0].video_provider == "runway"
    assert players.calls["submit_clip"] == 1


async def test_a_submission_under_way_is_never_interrupted(floor: Floor, players: Players) -> None:
    busy = RateLimited("veo", "clip", "busy", retry_after_s=90)
    players.faults["submit_clip"] = [None, busy]
    ends(players, lambda job: job.job_id == "job-1" and players.calls["submit_clip"] >= 2)
    result = await (await floor.start(**ONE_SCENE)).result()
    assert result.scenes[0].video_provider == "runway"
    assert [task.provider for task in players.seen["submit_clip"]] == ["runway", "veo", "veo"]
    assert [line.provider for line in clips_of(players)] == ["runway", "veo"]
    assert "veo's job-3 was not ready, and may still be billed." in notes_of(players)


async def test_a_late_clip_is_used_before_the_next_animator_is_bought_from(
    floor: Floor, players: Players
) -> None:
    busy = RateLimited("veo", "clip", "busy", retry_after_s=90)
    players.faults["submit_clip"] = [None, busy, RequestRejected("veo", "clip", "too large")]
    ends(players, lambda job: players.calls["submit_clip"] >= 2)
    result = await (await floor.start(**ONE_SCENE)).result()
    assert result.scenes[0].video_provider == "runway"
    assert players.calls["submit_clip"] == 3


async def test_a_scene_that_is_made_first_keeps_the_list_price_and_says_so(
    floor: Floor, players: Players
) -> None:
    ends(players, lambda job: job.job_id == "job-2")
    handle = await floor.start(**ONE_SCENE)
    result = await handle.result()
    assert result.scenes[0].video_provider == "veo"
    lost, _ = clips_of(players)
    assert (lost.provider, lost.usd, lost.settled) == ("runway", CLIP_USD, False)
    assert "runway's job-1 was not ready, and may still be billed." in notes_of(players)
    assert "did not say what job-1 cost: $0.50" in notes_of(players)
    await replays(floor, handle)


async def test_a_job_that_ends_late_without_a_clip_is_settled(
    floor: Floor, players: Players
) -> None:
    players.chain = ("veo",)
    handle = await floor.start(**ONE_SCENE)
    ends(players, lambda job: players.calls["poll_clip"] > 10, FAILED)
    players.settlements = [cost("veo", "0")]
    await until(handle, lambda _: players.calls["settle_clip"] == 1)
    await handle.signal(CommercialWorkflow.retry, RunRetry(use_still=True))
    await handle.result()
    (line,) = clips_of(players)
    assert (line.usd, line.settled) == (ZERO, True)
    assert "veo's job-1 ended without a clip: INTERNAL.BAD_OUTPUT." in notes_of(players)


async def test_a_clip_in_words_that_a_person_took_back_is_not_used(
    floor: Floor, players: Players
) -> None:
    players.chain = ("veo",)
    ends(players, lambda job: False)
    handle = await floor.start(**ONE_SCENE)
    await until(handle, lambda progress: bool(progress.attention))
    ends(
        players,
        lambda job: (
            players.calls["submit_clip"] == 2
            and (job.job_id == "job-1" or players.calls["settle_clip"] > 0)
        ),
    )
    await handle.signal(CommercialWorkflow.retry, RunRetry(motion_prompt="gently"))
    await handle.result()
    assert players.seen["conform"][0].source == artifact("job-2")
    assert "was used" not in notes_of(players)


async def test_a_damaged_late_clip_is_a_setback_and_the_chain_goes_on(
    floor: Floor, players: Players
) -> None:
    busy = RateLimited("veo", "clip", "busy", retry_after_s=90)
    players.faults["submit_clip"] = [None, busy, RequestRejected("veo", "clip", "no")]
    players.faults["fetch_clip"] = [RequestRejected("runway", "fetch", "expired")]
    ends(players, lambda job: players.calls["submit_clip"] >= 2)
    result = await (await floor.start(**ONE_SCENE)).result()
    assert result.scenes[0].video_provider == "kling"
    assert "expired" in notes_of(players)


@pytest.mark.slow
async def test_a_job_that_could_not_be_stopped_for_an_outage_is_watched_too(
    floor: Floor, players: Players
) -> None:
    players.chain, players.unstoppable = ("runway",), frozenset()
    players.faults["cancel_clip"] = [RequestRejected("runway", "cancel", "not now")]
    handle = await floor.start(**ONE_SCENE)
    ends(players, lambda job: players.calls["poll_clip"] > 10)
    result = await handle.result()
    assert result.scenes[0].video_provider == "runway"
    assert "could not stop job-1" in notes_of(players)


@pytest.mark.slow
async def test_a_provider_that_cannot_be_asked_is_asked_again_later(
    floor: Floor, players: Players
) -> None:
    players.chain = ("veo",)
    ends(players, lambda job: players.calls["poll_clip"] > 20)
    handle = await floor.start(**ONE_SCENE)
    await until(handle, lambda progress: bool(progress.attention))
    players.faults["poll_clip"] = [RequestRejected("veo", "poll", "key revoked")] * 3
    result = await handle.result()
    assert result.scenes[0].video_provider == "veo"


async def test_a_cancelled_run_watches_no_longer(floor: Floor, players: Players) -> None:
    players.chain = ("veo",)
    ends(players, lambda job: False)
    handle = await floor.start(**ONE_SCENE)
    await until(handle, lambda progress: bool(progress.attention))
    await handle.cancel()
    with pytest.raises(WorkflowFailureError) as ended:
        await handle.result()
    assert isinstance(ended.value.cause, CancelledError)
    scene = floor.client.get_workflow_handle(f"{handle.id}/scene-1")
    with pytest.raises(WorkflowFailureError) as ended:
        await scene.result()
    assert isinstance(ended.value.cause, CancelledError)
    progress = await handle.query(CommercialWorkflow.progress)
    assert progress.stage is Stage.CANCELLED
    await replays(floor, handle)


def test_a_job_is_looked_at_more_and_more_seldom_and_for_a_day() -> None:
    looks = looks_s()
    assert next(looks) == 60
    in_a_day = [at_s for at_s, _ in zip(accumulate(looks_s()), range(1000), strict=False)]
    assert sum(at_s <= WATCHED_AT_MOST.total_seconds() for at_s in in_a_day) < 60
