"""A run is cancelled at every stage: it ends soon, stops its jobs, and keeps what was paid for."""

import asyncio
from datetime import timedelta

import pytest
from temporalio.client import WorkflowFailureError
from temporalio.service import RPCError, RPCStatusCode

from contracts.ledger import merged
from contracts.progress import Progress, SceneProgress, SceneStage
from tests.faults.books import Books
from tests.faults.figures import Figures
from tests.faults.house import LONGEST_S, LOOKS_EVERY_S, House, Run
from tests.faults.person import Person
from tests.faults.scenery import Shot, Take

PROMISED = timedelta(seconds=15)
HELD = {
    "research": ("research", ("gemini", "research")),
    "strategy": ("write_strategy", ("anthropic", "strategy")),
    "screenplay": ("write_screenplay", ("gemini", "screenplay")),
    "picture": ("paint_hero", ("gemini", "picture")),
    "critique": ("critique", ("gemini", "critique")),
    "narration": ("speak", ("elevenlabs", "narration")),
    "music": ("compose_music", ("elevenlabs", "music")),
}
"""The step that is under way, and what is bought in it."""


async def underway(house: House, run_id: str, step: str) -> None:
    """Returns once a worker is at that step."""
    async with asyncio.timeout(LONGEST_S):
        while True:
            if step in await steps_of(house, run_id):
                return
            await asyncio.sleep(LOOKS_EVERY_S)


async def steps_of(house: House, run_id: str) -> set[str]:
    """The steps of a run that workers are at; none where it is yet to be started."""
    try:
        told = await house.client.get_workflow_handle(run_id).describe()
    except RPCError as absent:
        if absent.status is not RPCStatusCode.NOT_FOUND:
            raise
        return set()
    return {
        one.activity_type.name
        for one in told.raw_description.pending_activities
        if one.HasField("last_started_time")
    }


async def ended_after(run: Run | Take) -> timedelta:
    """How long a run took from its cancellation to its end, by its own history."""
    await run.cancel()
    with pytest.raises(WorkflowFailureError):
        await run.result()
    events = (await run.fetch_history()).events
    (asked,) = (
        event
        for event in events
        if event.HasField("workflow_execution_cancel_requested_event_attributes")
    )
    return events[-1].event_time.ToDatetime() - asked.event_time.ToDatetime()


def animating(scene: SceneProgress) -> bool:
    """Whether a scene waits for its clip."""
    return scene.stage is SceneStage.ANIMATING


def kept(house: House, books: Books) -> bool:
    """Whether everything that was paid for is still there."""
    bought = [receipt.artifact for receipt in books.receipts.values() if receipt.artifact]
    return all(house.object(artifact.key) for artifact in bought)


@pytest.mark.slow
@pytest.mark.battery
@pytest.mark.parametrize("stage", HELD)
async def test_a_run_ends_soon_and_keeps_what_it_bought(
    staffed: House, figures: Figures, stage: str
) -> None:
    step, what = HELD[stage]
    staffed.order({"operation": what[1], "fault": "hang", "times": None})
    run = await staffed.start(f"cancel-{stage}", scenes=1)
    await underway(staffed, f"{run.id}/scene-1" if step == "critique" else run.id, step)
    took = await ended_after(run)
    progress = await run.query("progress", result_type=Progress)
    books = Books.of(staffed, [run.id], progress.accounts)
    figures.of(books)
    assert took < PROMISED
    assert not books.errors_after_a_death()
    assert kept(staffed, books)


@pytest.mark.slow
@pytest.mark.battery
async def test_a_clip_that_is_being_made_is_stopped(staffed: House, figures: Figures) -> None:
    shots = [Shot(f"cancel-{name}", (name,)) for name in ("runway", "veo", "kling")]
    staffed.order(
        *({"operation": "clip", "fault": "stuck_pending", "match": shot.name} for shot in shots)
    )
    takes = [await shot.start(staffed) for shot in shots]
    for take in takes:
        await Person().attend(take, animating, SceneProgress)
    assert max([await ended_after(take) for take in takes]) < PROMISED
    scenes = [await take.query("progress", result_type=SceneProgress) for take in takes]
    accounts = merged(account for scene in scenes for account in scene.accounts)
    books = Books.of(staffed, [shot.name for shot in shots], accounts)
    figures.of(books)
    stopped = {
        row["provider"]: row["cancelled"] for row in books.billed if row["operation"] == "clip"
    }
    assert stopped == {"runway": True, "veo": False, "kling": False}
    assert kept(staffed, books)
    assert not books.errors()
