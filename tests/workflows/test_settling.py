"""What clips did cost: asked once a job has ended, and put into the ledger's own line."""

from decimal import Decimal

import pytest
from temporalio.client import WorkflowFailureError

from contracts.errors import JobFailed, Unavailable
from contracts.ledger import Account, Entry
from contracts.money import ZERO, Charge
from contracts.takes import JobState, JobStatus
from tests.workflows.conftest import Floor, until
from tests.workflows.players import CENT, CLIP_USD, Players
from workflows.commercial import CommercialWorkflow

ONE_SCENE = {"brief": {"duration_s": 6, "scenes": 1}}
FAILED = JobStatus(state=JobState.FAILED, failure="INTERNAL.BAD_OUTPUT")
PENDING = JobStatus(state=JobState.PENDING)


def told(provider: str, usd: str) -> Charge:
    """What a provider says that it charged."""
    return Charge(provider=provider, operation="clip", usd=Decimal(usd), settled=True)


def clips_of(players: Players) -> list[Entry]:
    """The ledger's lines of clips, as they were packed."""
    (packed,) = players.seen["pack"]
    return [entry for entry in packed.elements.charges if entry.operation == "clip"]


async def test_a_delivered_clip_costs_what_its_provider_says(
    floor: Floor, players: Players
) -> None:
    players.settlements = [told("runway", "0.25")]
    result = await (await floor.start(**ONE_SCENE)).result()
    (line,) = clips_of(players)
    assert (line.usd, line.settled, line.step, line.scene) == (
        Decimal("0.25"),
        True,
        "clip-runway",
        1,
    )
    assert result.cost_usd == sum(entry.usd for entry in players.seen["pack"][0].elements.charges)
    (task,) = players.seen["settle_clip"]
    assert (task.step, task.generation, task.job.job_id) == ("clip-runway", 1, "job-1")


async def test_a_failed_job_that_cost_nothing_stands_as_nothing_beside_its_successor(
    floor: Floor, players: Players
) -> None:
    players.statuses = [FAILED]
    players.settlements = [told("runway", "0"), told("veo", "0.40")]
    await (await floor.start(**ONE_SCENE)).result()
    lines = [(line.provider, line.usd, line.settled) for line in clips_of(players)]
    assert lines == [("runway", ZERO, True), ("veo", Decimal("0.40"), True)]


@pytest.mark.parametrize(
    "error", [Unavailable("runway", "poll", "down"), JobFailed("runway", "poll", "gone")]
)
async def test_a_provider_that_says_nothing_leaves_the_list_price_and_harms_nobody(
    floor: Floor, players: Players, error: Unavailable | JobFailed
) -> None:
    players.statuses = [FAILED]
    players.faults["settle_clip"] = [error] * 4
    result = await (await floor.start(**ONE_SCENE)).result()
    assert result.scenes[0].video_provider == "veo"
    lost, kept = clips_of(players)
    assert (lost.usd, lost.settled) == (CLIP_USD, False)
    assert not kept.settled
    (packed,) = players.seen["pack"]
    assert "did not say what job-1 cost: $0.50" in " ".join(packed.elements.scenes[0].notes)


async def test_what_a_failed_job_gave_back_buys_the_next_clip(
    floor: Floor, players: Players
) -> None:
    players.statuses = [FAILED]
    players.settlements = [told("runway", "0"), told("veo", "0.50")]
    result = await (await floor.start(budget_usd=Decimal("1.30"), **ONE_SCENE)).result()
    assert result.scenes[0].video_provider == "veo"
    assert result.cost_usd <= Decimal("0.90")


async def test_a_cancelled_run_says_what_its_stopped_job_did_cost(
    floor: Floor, players: Players
) -> None:
    players.statuses = [PENDING] * 10_000
    players.settlements = [told("runway", "0.05")]
    handle = await floor.start(**ONE_SCENE)
    await until(handle, lambda _: players.calls["poll_clip"] > 0)
    await handle.cancel()
    with pytest.raises(WorkflowFailureError):
        await handle.result()
    progress = await handle.query(CommercialWorkflow.progress)
    runway = next(each for each in progress.accounts if each.provider == "runway")
    assert runway == Account(provider="runway", usd=Decimal("0.05"))


async def test_the_run_tells_what_each_provider_was_paid_and_what_is_not_settled(
    floor: Floor, players: Players
) -> None:
    handle = await floor.start(**ONE_SCENE)
    result = await handle.result()
    progress = await handle.query(CommercialWorkflow.progress)
    by_provider = {each.provider: each for each in progress.accounts}
    assert by_provider["runway"].unsettled_usd == CLIP_USD
    assert by_provider["anthropic"] == Account(provider="anthropic", usd=CENT)
    assert sum(each.usd for each in progress.accounts) == result.cost_usd


async def test_each_line_says_its_step_and_its_scene(floor: Floor, players: Players) -> None:
    await (await floor.start()).result()
    (packed,) = players.seen["pack"]
    places = {(entry.step, entry.scene) for entry in packed.elements.charges}
    assert {("strategy-r1", None), ("music", None), ("effect-2", 2), ("line-1", 1)} <= places
    assert {("picture-1", 1), ("critique-1", 2), ("clip-runway", 2)} <= places
