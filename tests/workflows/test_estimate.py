"""The most that an estimate tells is the most that a run spends."""

from decimal import Decimal
from typing import Any

from temporalio.client import Client

from console.estimating import estimate
from contracts.brief import Brief
from contracts.casting import Casting
from contracts.errors import BadAnswer, Refused
from contracts.takes import JobState, JobStatus
from contracts.tasks.paid import PaidTask
from contracts.tasks.story import CastTask
from tests.workflows.conftest import Floor, serving, until
from tests.workflows.players import Players, charge
from workflows.parking import ANSWERS_AT_MOST

PROMPTED = {"paint", "make_effect", "compose_music"}
REFUSED = JobStatus(state=JobState.FAILED, refused=True, failure="bad output")
FILM = {"duration_s": 10, "language": "de"}


class Unlucky(Players):
    """Everything goes wrong that a run mends by itself, and each time it is billed."""

    def __init__(self) -> None:
        super().__init__()
        self.scores = [1] * 100
        self.spoken_s = lambda task: 2.0 if task.step.endswith("faster") else 1.05 * self.room_s

    def _enter(self, name: str, task: Any) -> None:
        super()._enter(name, task)
        if name == "poll_clip":
            self.statuses = [] if task.provider == self.chain[-1] else [REFUSED]
        if not isinstance(task, PaidTask) or name == "submit_clip":
            return
        if task.generation < ANSWERS_AT_MOST:
            billed = charge("somebody", name)
            raise self._told(BadAnswer("somebody", name, "cut off", charge=billed))
        if name in PROMPTED and "rewritten" not in task.step:
            raise self._told(Refused("somebody", name, "not this"))


async def cast_of(players: Players, brief: Brief) -> Casting:
    casting: Casting = await players.cast(CastTask(brief=brief))
    return casting


async def test_a_run_in_which_everything_goes_wrong_costs_the_most_and_no_more(
    temporal: Client,
) -> None:
    players = Unlucky()
    told = estimate(brief := Brief(text="Cold brew", **FILM), await cast_of(players, brief))
    async with serving(temporal, players):
        handle = await Floor(temporal).start(brief=FILM, budget_usd=Decimal(100))
        # The scenes are lent all but what sound is expected to need, which is less than its most.
        await until(handle, lambda progress: bool(progress.attention))
        await handle.signal("raise_budget", {"budget_usd": 200})
        result = await handle.result()
    assert result.cost_usd == told.most_usd


async def test_an_undisturbed_run_costs_what_is_usual(floor: Floor, players: Players) -> None:
    told = estimate(brief := Brief(text="Cold brew", **FILM), await cast_of(players, brief))
    result = await (await floor.start(brief=FILM)).result()
    assert result.cost_usd == told.usual_usd
