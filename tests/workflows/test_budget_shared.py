"""Another version's money: what its sound may cost stays the run's, the rest is the scenes'."""

from decimal import Decimal
from typing import Any

import pytest

from contracts.decisions import BudgetRaise, RunRetry
from contracts.progress import Progress
from contracts.run import Revision, RunResult
from tests.workflows.conftest import Floor, Handle, until
from tests.workflows.players import CENT, CLIP_USD, Players
from workflows.commercial import CommercialWorkflow

pytestmark = pytest.mark.slow


async def again(
    floor: Floor, first: Handle, *, left_usd: Decimal | None, **wishes: Any
) -> tuple[Handle, Decimal]:
    """A second version of a finished run with so much left to spend; what the first did cost."""
    film: RunResult = await first.result()
    revision = Revision(
        version=2, elements=film.package.elements, wishes=RunRetry(scene=2, **wishes)
    )
    limit = Decimal(5) if left_usd is None else film.cost_usd + left_usd
    handle = await floor.start(id=first.id, budget_usd=limit, revision=revision)
    return handle, film.cost_usd


def short(count: int) -> Any:
    def reached(progress: Progress) -> bool:
        return [each.fault for each in progress.attention] == ["BudgetExceeded"] * count

    return reached


@pytest.mark.parametrize(
    "heard", [{"narration": "Wake."}, {"effect_prompt": "rain"}, {"music_prompt": "drums"}]
)
async def test_a_scene_made_anew_leaves_its_sound_what_it_may_cost(
    floor: Floor, heard: dict[str, str]
) -> None:
    handle, before_usd = await again(
        floor, await floor.start(), left_usd=None, motion_prompt="slower", **heard
    )
    assert (await handle.result()).cost_usd == before_usd + CLIP_USD + CENT


async def test_what_the_sound_did_not_cost_is_the_scenes(floor: Floor) -> None:
    handle, before_usd = await again(
        floor,
        await floor.start(),
        left_usd=CLIP_USD + CENT,
        motion_prompt="slower",
        narration="Wake.",
    )
    assert (await handle.result()).cost_usd == before_usd + CLIP_USD + CENT


async def test_what_a_scene_did_not_spend_wakes_the_sound_that_waits_for_it(
    floor: Floor, players: Players
) -> None:
    heard = {"narration": "Wake.", "effect_prompt": "rain", "music_prompt": "drums"}
    handle, before_usd = await again(
        floor,
        await floor.start(),
        left_usd=Decimal(0),
        visual_prompt="a kettle",
        use_still=True,
        **heard,
    )
    await until(handle, short(4))
    limit = before_usd + 5 * CENT
    await handle.signal(CommercialWorkflow.raise_budget, BudgetRaise(budget_usd=limit))
    assert (await handle.result()).cost_usd == limit
