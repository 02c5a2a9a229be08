"""Parks that mend themselves: tried again without anybody's word, where that costs nothing."""

from datetime import UTC, datetime, timedelta

import pytest

from contracts.decisions import RunRetry
from contracts.errors import (
    AccountEmpty,
    CredentialsRejected,
    MachineFault,
    PassedOver,
    RequestRejected,
    StorageUnavailable,
)
from contracts.faults import Fault
from contracts.progress import Stage
from tests.workflows.conftest import Floor, until
from tests.workflows.players import Players
from workflows.commercial import CommercialWorkflow
from workflows.patience import Patience, mends_itself
from workflows.terms import RENDER, SUBMIT, Terms

ONE_SCENE = {"brief": {"duration_s": 6, "scenes": 1}}
IN_A_DAY = [1, 2, 4, 8, 16, 32, *[60] * 22]
NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
PASSED_OVER = PassedOver("runway", "clip", "five failures in a row")
EMPTY = AccountEmpty("veo", "clip", "no credit")
BAD_KEY = CredentialsRejected("kling", "clip", "bad key")


def test_tries_come_more_and_more_seldom_and_end_after_a_day() -> None:
    patience, now, waited = Patience(NOON), NOON, []
    while (due := patience.next_try(now)) is not None:
        waited.append((due - now) / timedelta(minutes=1))
        now = due
    assert waited == IN_A_DAY
    assert NOON + timedelta(hours=23) < now <= NOON + timedelta(days=1)


def test_whoever_asks_to_be_left_alone_is() -> None:
    asked_for = timedelta(minutes=90)
    assert Patience(NOON).next_try(NOON, asked_for) == NOON + asked_for


def test_what_a_try_takes_itself_is_part_of_its_day() -> None:
    patience, now, tries = Patience(NOON), NOON, 0
    while (due := patience.next_try(now)) is not None:
        now, tries = due + timedelta(minutes=30), tries + 1
    assert tries < len(IN_A_DAY)


@pytest.mark.parametrize(
    "kind",
    [
        *("BadAnswer", "JobFailed", "SubmitAmbiguous", "Refused", "OutcomeUnknown"),
        *("BudgetExceeded", "CheckFailed", "RequestRejected", "ArtifactMissing", "TimeoutError"),
    ],
)
def test_what_may_be_paid_again_waits_for_a_person(kind: str) -> None:
    assert not mends_itself(Fault(kind=kind, said="", remedy=""))


async def pauses_s(floor: Floor, workflow_id: str) -> list[int]:
    """The timers that a workflow has set."""
    history = await floor.client.get_workflow_handle(workflow_id).fetch_history()
    return [
        event.timer_started_event_attributes.start_to_fire_timeout.ToSeconds()
        for event in history.events
        if event.HasField("timer_started_event_attributes")
    ]


async def test_a_new_key_wakes_a_run_without_anybody_s_word(floor: Floor, players: Players) -> None:
    players.faults["research"] = [CredentialsRejected("gemini", "research", "revoked")] * 4
    handle = await floor.start(**ONE_SCENE)
    await handle.result()
    assert await pauses_s(floor, handle.id) == [60, 120, 240, 480]
    assert {task.generation for task in players.seen["research"]} == {1}
    progress = await handle.query(CommercialWorkflow.progress)
    assert (progress.stage, progress.attention) == (Stage.COMPLETED, ())


@pytest.mark.slow
async def test_after_a_day_only_a_person_wakes_it(floor: Floor, players: Players) -> None:
    tries = len(IN_A_DAY) + 1
    players.faults["research"] = [CredentialsRejected("gemini", "research", "revoked")] * tries
    handle = await floor.start(**ONE_SCENE)
    progress = await until(handle, lambda progress: bool(progress.attention))
    assert "It is tried again by itself at " in progress.attention[0].remedy
    assert progress.stage is Stage.NEEDS_ATTENTION
    progress = await until(handle, lambda _: players.calls["research"] == tries)
    progress = await until(
        handle, lambda progress: "waits for a person" in progress.attention[0].remedy
    )
    assert progress.stage is Stage.NEEDS_ATTENTION
    await handle.signal("retry")
    await handle.result()
    assert len(await pauses_s(floor, handle.id)) == len(IN_A_DAY)


@pytest.mark.slow
async def test_a_fault_of_ours_mends_itself_and_keeps_the_clip(
    floor: Floor, players: Players
) -> None:
    players.faults["conform"] = [MachineFault("the disk is full")] * _attempts(RENDER)
    await (await floor.start(**ONE_SCENE)).result()
    assert players.calls["submit_clip"] == 1
    assert players.calls["conform"] == _attempts(RENDER) + 1


async def test_a_chain_that_nobody_serves_now_is_gone_down_again_by_itself(
    floor: Floor, players: Players
) -> None:
    players.faults["submit_clip"] = [PASSED_OVER, EMPTY, BAD_KEY] * 3
    handle = await floor.start(**ONE_SCENE)
    progress = await until(handle, lambda progress: bool(progress.attention))
    for words in ("five failures in a row", "no credit", "bad key"):
        assert words in progress.attention[0].said
    result = await handle.result()
    assert result.scenes[0].video_provider == "runway"
    orders = players.seen["submit_clip"]
    assert [order.provider for order in orders] == [*players.chain * 3, "runway"]
    assert {(order.generation, order.insists) for order in orders} == {(1, False)}


async def test_one_setback_that_lasts_keeps_the_scene_for_a_person_who_insists(
    floor: Floor, players: Players
) -> None:
    rejected = RequestRejected("veo", "clip", "too large")
    players.faults["submit_clip"] = [PASSED_OVER, rejected, BAD_KEY]
    handle = await floor.start(**ONE_SCENE)
    progress = await until(handle, lambda progress: bool(progress.attention))
    (attention,) = progress.attention
    assert attention.fault == "RequestRejected"
    assert "five failures in a row" in attention.said
    assert "by itself" not in attention.remedy
    await handle.signal("retry")
    await handle.result()
    assert [order.insists for order in players.seen["submit_clip"]] == [False] * 3 + [True]
    assert 60 not in await pauses_s(floor, f"{handle.id}/scene-1")


@pytest.mark.parametrize("step", ["poll_clip", "fetch_clip"])
async def test_what_befalls_a_clip_that_is_paid_for_waits_for_a_person(
    floor: Floor, players: Players, step: str
) -> None:
    players.chain = ("runway",)
    players.faults[step] = [CredentialsRejected("runway", step, "revoked")]
    handle = await floor.start(**ONE_SCENE)
    progress = await until(handle, lambda progress: bool(progress.attention))
    assert progress.attention[0].fault == "JobFailed"
    assert "revoked" in progress.attention[0].said
    await handle.signal("retry")
    await handle.result()
    assert [order.generation for order in players.seen["submit_clip"]] == [1, 2]


async def test_whom_a_person_named_is_insisted_on_and_others_once(
    floor: Floor, players: Players
) -> None:
    players.chain = ("runway", "veo")
    rejected = RequestRejected("any", "clip", "too large")
    players.faults["submit_clip"] = [rejected, rejected, EMPTY, EMPTY, EMPTY]
    handle = await floor.start(**ONE_SCENE)
    await until(handle, lambda progress: bool(progress.attention))
    await handle.signal(CommercialWorkflow.retry, RunRetry(provider="veo"))
    await handle.result()
    asked = [(order.provider, order.insists) for order in players.seen["submit_clip"]]
    assert asked[2:] == [("veo", True), ("runway", True), ("veo", True), ("runway", False)]


@pytest.mark.slow
async def test_a_store_that_is_down_while_a_clip_is_bought_sends_nobody_elsewhere(
    floor: Floor, players: Players
) -> None:
    """The clip may be bought already: its number finds it again when the store is back."""
    down = [StorageUnavailable("the store is down")] * _attempts(SUBMIT)
    players.faults["submit_clip"] = [*down]
    await (await floor.start(**ONE_SCENE)).result()
    assert {(order.provider, order.generation) for order in players.seen["submit_clip"]} == {
        ("runway", 1)
    }


def _attempts(terms: Terms) -> int:
    return terms.retry.maximum_attempts
