"""A cancellation that comes while a step is under way, which ends well before it hears of it."""

import asyncio
from collections.abc import AsyncIterator
from decimal import Decimal
from typing import Any

import pytest
from temporalio import activity
from temporalio.client import Client, WorkflowFailureError
from temporalio.exceptions import CancelledError

from contracts.tasks.clips import SubmitTask, SubmittedClip
from contracts.tasks.pictures import PaintedTake, PaintTask
from tests.workflows.conftest import Floor, Handle, serving, until
from tests.workflows.players import CENT, CLIP_USD, Players
from workflows.commercial import CommercialWorkflow

ONE_SCENE = {"brief": {"duration_s": 6, "scenes": 1}}


class SlowPlayers(Players):
    """Painter and animators that answer when told to."""

    def __init__(self) -> None:
        super().__init__()
        self.painting, self.selling = asyncio.Event(), asyncio.Event()

    @activity.defn
    async def paint(self, task: PaintTask) -> PaintedTake:
        painted = await super().paint(task)
        await self.painting.wait()
        return painted

    @activity.defn
    async def submit_clip(self, task: SubmitTask) -> SubmittedClip:
        submitted = await super().submit_clip(task)
        await self.selling.wait()
        return submitted


@pytest.fixture
def players() -> SlowPlayers:
    return SlowPlayers()


@pytest.fixture
async def floor(temporal: Client, players: SlowPlayers) -> AsyncIterator[Floor]:
    async with serving(temporal, players):
        yield Floor(temporal)


async def cancelled_while(handle: Handle, scene: Any, answer: asyncio.Event) -> None:
    """The scene is told to stop, then the step answers, and the run ends as cancelled."""
    await handle.cancel()
    while True:
        history = await scene.fetch_history()
        if any(
            event.HasField("activity_task_cancel_requested_event_attributes")
            for event in history.events
        ):
            break
    answer.set()
    with pytest.raises(WorkflowFailureError) as ended:
        await handle.result()
    assert isinstance(ended.value.cause, CancelledError)
    with pytest.raises(WorkflowFailureError) as ended:
        await scene.result()
    assert isinstance(ended.value.cause, CancelledError)


async def test_a_picture_that_was_under_way_is_booked_and_nothing_else_is_bought(
    floor: Floor, players: SlowPlayers
) -> None:
    handle = await floor.start(**ONE_SCENE)
    scene = floor.client.get_workflow_handle(f"{handle.id}/scene-1")
    await until(handle, lambda _: players.calls["paint"] == 1)
    await cancelled_while(handle, scene, players.painting)
    assert players.calls["critique"] == 0
    progress = await scene.query("progress")
    assert Decimal(progress["cost_usd"]) == CENT


async def test_a_clip_that_was_being_bought_is_booked_and_its_job_is_stopped(
    floor: Floor, players: SlowPlayers
) -> None:
    players.painting.set()
    handle = await floor.start(**ONE_SCENE)
    scene = floor.client.get_workflow_handle(f"{handle.id}/scene-1")
    await until(handle, lambda _: players.calls["submit_clip"] == 1)
    await cancelled_while(handle, scene, players.selling)
    assert [task.job.job_id for task in players.seen["cancel_clip"]] == ["job-1"]
    assert players.calls["settle_clip"] == 1
    progress = await handle.query(CommercialWorkflow.progress)
    runway = next(each for each in progress.accounts if each.provider == "runway")
    assert runway.usd == CLIP_USD
