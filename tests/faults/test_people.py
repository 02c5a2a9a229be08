"""What people send: too often, too early, too late, and in words that nobody understands."""

from typing import Any

import pytest
from temporalio.client import WorkflowUpdateFailedError

from contracts.decisions import Decision, Gate
from contracts.progress import Progress
from tests.faults.books import Books
from tests.faults.figures import Figures
from tests.faults.house import House, Run, until
from workflows.commercial import CommercialWorkflow

BOTH = (Gate.STRATEGY, Gate.STORYBOARD)
NONSENSE: tuple[tuple[str, Any], ...] = (
    ("aprove", {}),
    ("approve", "yes please"),
    ("approve", {"revision": "soon"}),
    ("approve", {"gate": "lunch"}),
    ("retry", {"scene": "the second"}),
    ("raise_budget", {"budget_usd": "a lot"}),
)


def at(gate: Gate, revision: int = 1) -> Any:
    return lambda run: (
        run.gate is not None
        and (run.gate.gate, run.gate.revision)
        == (
            gate,
            revision,
        )
    )


async def booked(house: House, run: Run, figures: Figures, asked: int = 0) -> list[str]:
    progress = await run.query("progress", result_type=Progress)
    books = Books.of(house, [run.id], progress.accounts)
    await run.cancel()
    figures.of(books, asked)
    return books.errors()


@pytest.mark.slow
@pytest.mark.battery
async def test_an_early_approval_is_held_until_its_gate_opens(
    staffed: House, figures: Figures
) -> None:
    staffed.order()
    run = await staffed.start("early", scenes=1, gates=BOTH)
    await run.signal("approve", {"gate": "strategy", "revision": 1})
    await until(run, at(Gate.STORYBOARD))
    assert not await booked(staffed, run, figures)


@pytest.mark.slow
@pytest.mark.battery
async def test_what_is_said_twice_or_too_late_changes_nothing(
    staffed: House, figures: Figures
) -> None:
    staffed.order()
    run = await staffed.start("twice", scenes=1, gates=BOTH)
    await until(run, at(Gate.STRATEGY))
    await run.signal("reject_strategy", {"revision": 1, "notes": "warmer"})
    await until(run, at(Gate.STRATEGY, 2))
    await run.signal("reject_strategy", {"revision": 1, "notes": "warmer"})
    await run.signal("approve", {"revision": 1})
    stale = await until(run, lambda progress: len(progress.notes) >= 2)
    assert at(Gate.STRATEGY, 2)(stale)
    assert all("Revision 1" in note for note in stale.notes[-2:])
    for _ in range(3):
        await run.signal("approve_strategy", {"revision": 2})
    await until(run, at(Gate.STORYBOARD))
    await run.signal("approve_strategy", {"revision": 2})
    with pytest.raises(WorkflowUpdateFailedError):
        await run.execute_update(
            CommercialWorkflow.decide, Decision(approved=True, gate=Gate.STORYBOARD, revision=7)
        )
    assert at(Gate.STORYBOARD)(await run.query("progress", result_type=Progress))
    assert not await booked(staffed, run, figures)


@pytest.mark.slow
@pytest.mark.battery
async def test_nonsense_is_dropped_and_empty_words_do_no_harm(
    staffed: House, figures: Figures
) -> None:
    staffed.order()
    run = await staffed.start("nonsense", scenes=1, gates=BOTH)
    before = await until(run, at(Gate.STRATEGY))
    for name, words in NONSENSE:
        await run.signal(name, words)
    for name in ("retry", "raise_budget"):
        await run.signal(name)
    after = await until(run, lambda progress: len(progress.notes) > len(before.notes))
    assert at(Gate.STRATEGY)(after), "it still waits, and still answers"
    assert after.budget_usd == before.budget_usd
    await run.signal("approve")
    await until(run, at(Gate.STORYBOARD))
    assert not await booked(staffed, run, figures)
