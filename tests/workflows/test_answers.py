"""Unusable answers of every step that asks a language model: sent back twice, then parked."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pytest

from contracts.decisions import RunRetry
from contracts.errors import BadAnswer, ProviderError, Refused
from contracts.progress import Attention, Progress, Stage
from contracts.run import RunStatus
from tests.workflows.conftest import Floor, until
from tests.workflows.players import CENT, CLIP_USD, Players, charge
from workflows.commercial import CommercialWorkflow

WASTED = Decimal("0.005")
"""Half of what the played step is quoted at."""
AT_A_CENT = (
    *("research", "write_strategy", "write_screenplay", "adapt_screenplay", "shorten_line"),
    *("paint_hero", "paint", "critique", "speak", "make_effect", "compose_music"),
)


@dataclass(frozen=True)
class Step:
    """A step: the activity that asks, who is asked, and where the run parks."""

    activity: str
    service: str
    operation: str
    parked_at: str
    brief: dict[str, Any]


SHORT = {"duration_s": 6, "scenes": 1}
STEPS = (
    Step("research", "gemini", "research", "research", SHORT),
    Step("write_strategy", "anthropic", "strategy", "strategy-r1", SHORT),
    Step("write_screenplay", "gemini", "screenplay", "screenplay", SHORT),
    Step("adapt_screenplay", "gemini", "screenplay", "adaptation", SHORT | {"language": "de"}),
    Step("shorten_line", "gemini", "screenplay", "line-1-rewrite-1", SHORT),
    Step("critique", "gemini", "critique", "critique-1", SHORT),
)
EACH_STEP = pytest.mark.parametrize("step", STEPS, ids=lambda step: step.activity)


@pytest.fixture
def players() -> Players:
    """One line is too long, so that it has to be shortened; shortened by a letter it fits."""
    players = Players()
    players.spoken_s = lambda task: 6.0 if task.text in {"line 1", "Zeile 1"} else 2.0
    return players


def bad(step: Step, reason: str) -> BadAnswer:
    paid = charge(step.service, step.operation, WASTED)
    return BadAnswer(step.service, step.operation, reason, charge=paid)


async def parked(floor: Floor, players: Players, step: Step, *faults: ProviderError) -> Any:
    """The run, and its progress once it waits for a person."""
    players.faults[step.activity] = list(faults)
    handle = await floor.start(brief=step.brief)
    return handle, await until(handle, lambda progress: bool(progress.attention))


def waiting(progress: Progress) -> Attention:
    assert progress.stage is Stage.NEEDS_ATTENTION
    (attention,) = progress.attention
    return attention


def cost_of(players: Players) -> Decimal:
    """What the calls that were answered cost, by the players' own prices."""
    calls = sum(players.calls[name] for name in AT_A_CENT)
    return calls * CENT + players.calls["submit_clip"] * CLIP_USD


@EACH_STEP
async def test_unusable_answers_go_back_with_all_reasons_then_park_and_a_retry_asks_afresh(
    floor: Floor, players: Players, step: Step
) -> None:
    faults = [bad(step, reason) for reason in ("not JSON", "cut off", "title: Field required")]
    handle, progress = await parked(floor, players, step, *faults)
    first, second, third = players.seen[step.activity]
    assert [task.generation for task in (first, second, third)] == [1, 2, 3]
    assert (first.reasons, len(second.reasons), len(third.reasons)) == ((), 1, 2)
    assert "not JSON" in third.reasons[0]
    assert "cut off" in third.reasons[1]

    attention = waiting(progress)
    assert (attention.step, attention.fault) == (step.parked_at, "BadAnswer")
    assert "title: Field required" in attention.said
    assert "ask afresh" in attention.remedy
    assert progress.cost_usd >= 3 * WASTED

    await handle.signal(CommercialWorkflow.retry, RunRetry())
    result = await handle.result()
    assert result.status is RunStatus.COMPLETED
    afresh = players.seen[step.activity][3]
    assert (afresh.generation, afresh.reasons) == (4, ())
    assert result.cost_usd == cost_of(players) - 3 * CENT + 3 * WASTED


@EACH_STEP
async def test_a_refusal_parks_at_once_in_the_models_own_words(
    floor: Floor, players: Players, step: Step
) -> None:
    refusal = Refused(step.service, step.operation, "the model declined: bio: Not this.")
    handle, progress = await parked(floor, players, step, refusal)
    attention = waiting(progress)
    assert (attention.step, attention.fault) == (step.parked_at, "Refused")
    assert "bio: Not this." in attention.said
    assert "Change the prompt" in attention.remedy
    assert players.calls[step.activity] == 1
    await handle.signal(CommercialWorkflow.retry, RunRetry())
    assert (await handle.result()).status is RunStatus.COMPLETED
