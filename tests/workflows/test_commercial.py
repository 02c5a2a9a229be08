"""A run from brief to package, with its activities played."""

from decimal import Decimal

import pytest
from temporalio.client import WorkflowUpdateFailedError

from contracts.decisions import BudgetRaise, Decision, Gate, Ruling, RunRetry
from contracts.errors import BadAnswer, RequestRejected, Unavailable
from contracts.progress import Stage
from contracts.run import RunStatus
from tests.campaign import STRATEGY
from tests.workflows.conftest import STRATEGY_GATE, Floor, until
from tests.workflows.players import Players
from workflows.board import as_markdown
from workflows.commercial import CommercialWorkflow


def at_gate(gate: Gate, revision: int = 1):  # type: ignore[no-untyped-def]
    return lambda progress: (
        progress.gate is not None
        and progress.gate.gate is gate
        and progress.gate.revision == revision
    )


async def test_a_run_makes_each_thing_once(floor: Floor, players: Players) -> None:
    result = await (await floor.start()).result()
    assert result.status is RunStatus.COMPLETED
    assert players.calls == {
        "cast": 1,
        "research": 1,
        "write_strategy": 1,
        "write_screenplay": 1,
        "paint_hero": 1,
        "paint": 2,
        "critique": 2,
        "submit_clip": 2,
        "poll_clip": 2,
        "settle_clip": 2,
        "fetch_clip": 2,
        "conform": 2,
        "speak": 2,
        "make_effect": 2,
        "compose_music": 1,
        "mix_sound": 1,
        "join_picture": 1,
        "make_master": 1,
        "check_master": 1,
        "keep_elements": 1,
        "pack": 1,
    }
    assert [scene.video_provider for scene in result.scenes] == ["runway", "runway"]


async def test_the_cost_is_the_sum_of_all_charges_scenes_included(floor: Floor) -> None:
    handle = await floor.start()
    result = await handle.result()
    assert result.cost_usd == Decimal("1.13")
    progress = await handle.query(CommercialWorkflow.progress)
    assert (progress.stage, progress.cost_usd) == (Stage.COMPLETED, result.cost_usd)


async def test_a_page_is_read_where_the_brief_names_one(floor: Floor, players: Players) -> None:
    await (await floor.start(brief={"url": "https://example.com"})).result()
    assert players.calls["read_page"] == 1
    assert players.seen["research"][0].page.title == "Dawn"


async def test_nothing_is_drawn_before_the_strategy_is_approved(
    floor: Floor, players: Players
) -> None:
    handle = await floor.start(**STRATEGY_GATE)
    progress = await until(handle, at_gate(Gate.STRATEGY))
    assert progress.stage is Stage.AWAITING_APPROVAL
    assert players.calls["paint"] == players.calls["write_screenplay"] == 0
    await handle.signal("approve_strategy")
    assert (await handle.result()).status is RunStatus.COMPLETED


async def test_yes_passes_gates_and_says_so(floor: Floor) -> None:
    result = await (await floor.start(approve_all=True, **STRATEGY_GATE)).result()
    assert any("--yes" in note for note in result.notes)


async def test_a_rejected_strategy_comes_back_with_the_notes_as_a_new_revision(
    floor: Floor, players: Players
) -> None:
    handle = await floor.start(**STRATEGY_GATE)
    await until(handle, at_gate(Gate.STRATEGY))
    await handle.signal(CommercialWorkflow.reject, Ruling(notes="funnier"))
    progress = await until(handle, at_gate(Gate.STRATEGY, 2))
    assert progress.gate
    assert progress.gate.strategy
    assert progress.gate.strategy.core_concept.endswith("funnier")
    (change,) = progress.gate.changes
    assert (change.field, change.before) == ("core_concept", STRATEGY.core_concept)
    assert change.after in as_markdown(progress)
    assert players.seen["write_strategy"][1].previous is not None
    await handle.signal(CommercialWorkflow.approve, Ruling(revision=2))
    await handle.result()


async def test_an_update_refuses_a_stale_approval_and_one_without_a_gate(floor: Floor) -> None:
    handle = await floor.start(**STRATEGY_GATE)
    await until(handle, at_gate(Gate.STRATEGY))
    for stale in (Decision(approved=True, revision=2), Decision(approved=True, gate=Gate.FINAL)):
        with pytest.raises(WorkflowUpdateFailedError):
            await handle.execute_update(CommercialWorkflow.decide, stale)
    await handle.execute_update(CommercialWorkflow.decide, Decision(approved=True, revision=1))
    await handle.result()


async def test_a_stale_approval_signal_is_noted_and_not_applied(floor: Floor) -> None:
    handle = await floor.start(**STRATEGY_GATE)
    await until(handle, at_gate(Gate.STRATEGY))
    await handle.signal("approve_strategy", {"revision": 9})
    progress = await until(handle, lambda progress: bool(progress.notes))
    assert progress.gate is not None
    assert "look at revision 1" in progress.notes[-1]
    await handle.signal("approve")
    await handle.result()


async def test_an_early_approval_is_held_until_its_gate_opens(
    floor: Floor, players: Players
) -> None:
    players.faults["write_strategy"] = [RequestRejected("anthropic", "strategy", "no such model")]
    handle = await floor.start(**STRATEGY_GATE)
    await until(handle, lambda progress: bool(progress.attention))
    await handle.signal("approve_strategy")
    await handle.signal("retry")
    await handle.result()


async def test_an_undecided_gate_is_noted_after_its_deadline_and_still_waits(floor: Floor) -> None:
    handle = await floor.start(**STRATEGY_GATE)
    progress = await until(handle, lambda progress: bool(progress.notes))
    assert "has waited 7 days" in progress.notes[0]
    assert progress.gate is not None
    await handle.signal("approve")
    await handle.result()


async def test_a_step_that_fails_for_good_parks_with_reason_and_remedy_until_retried(
    floor: Floor, players: Players
) -> None:
    players.faults["research"] = [RequestRejected("gemini", "research", "no such model")]
    handle = await floor.start()
    progress = await until(handle, lambda progress: bool(progress.attention))
    assert progress.stage is Stage.NEEDS_ATTENTION
    (attention,) = progress.attention
    assert attention.step == "research"
    assert "no such model" in attention.said
    assert "Change the prompt or the model" in attention.remedy
    await handle.signal(CommercialWorkflow.retry, RunRetry())
    await handle.result()
    generations = {task.generation for task in players.seen["research"]}
    assert generations == {1}, "a rejected request bought nothing, so the purchase is the same"


async def test_a_passing_fault_is_retried_without_a_person(floor: Floor, players: Players) -> None:
    players.faults["write_strategy"] = [Unavailable("anthropic", "strategy", "down")] * 2
    await (await floor.start()).result()
    assert players.calls["write_strategy"] == 3


async def test_a_bad_answer_goes_back_with_its_reason_twice_and_then_parks(
    floor: Floor, players: Players
) -> None:
    bad = BadAnswer("gemini", "screenplay", "scene 1 says 30 words, 11 fit")
    players.faults["write_screenplay"] = [bad] * 3
    handle = await floor.start()
    await until(handle, lambda progress: bool(progress.attention))
    asked = players.seen["write_screenplay"]
    assert [task.generation for task in asked] == [1, 2, 3]
    assert [len(task.reasons) for task in asked] == [0, 1, 2]
    assert "30 words" in asked[1].reasons[0]
    await handle.signal("retry")
    await handle.result()
    assert players.seen["write_screenplay"][-1].generation == 4


async def test_a_breached_budget_parks_before_buying_and_a_higher_one_wakes_it(
    floor: Floor, players: Players
) -> None:
    handle = await floor.start(budget_usd=Decimal("0.50"))
    progress = await until(handle, lambda progress: len(progress.attention) == 2)
    assert {attention.fault for attention in progress.attention} == {"BudgetExceeded"}
    assert players.calls["submit_clip"] == 0
    assert progress.cost_usd <= progress.budget_usd
    await handle.signal(CommercialWorkflow.raise_budget, BudgetRaise(budget_usd=Decimal(3)))
    result = await handle.result()
    assert result.cost_usd <= 3


async def test_a_film_that_fails_its_check_is_parked_and_not_finished(
    floor: Floor, players: Players
) -> None:
    players.refused_checks = 1
    handle = await floor.start()
    progress = await until(handle, lambda progress: bool(progress.attention))
    assert "loudness is -20, allowed is -24" in progress.attention[0].said
    await handle.signal("retry")
    assert (await handle.result()).quality.passed


async def test_a_scene_of_a_film_that_fails_its_check_can_be_made_anew(
    floor: Floor, players: Players
) -> None:
    players.refused_checks = 1
    handle = await floor.start()
    await until(handle, lambda progress: bool(progress.attention))
    clips = players.calls["submit_clip"]
    await handle.signal("retry", RunRetry(scene=1, visual_prompt="A calm morning, nothing flashes"))
    result = await handle.result()
    assert (result.quality.passed, result.version) == (True, 2)
    assert players.calls["submit_clip"] == clips + 1


async def test_the_storyboard_gate_holds_clips_back_and_a_rejection_repaints(
    floor: Floor, players: Players
) -> None:
    handle = await floor.start(gates=(Gate.STORYBOARD,))
    progress = await until(handle, at_gate(Gate.STORYBOARD))
    assert progress.gate
    assert len(progress.gate.artifacts) == 2
    assert players.calls["submit_clip"] == 0
    await handle.signal("reject", {"notes": "warmer"})
    await until(handle, at_gate(Gate.STORYBOARD, 2))
    assert players.calls["paint"] == 4
    assert players.seen["paint"][-1].reasons == ("warmer",)
    await handle.signal("approve")
    await handle.result()


async def test_a_rejected_final_cut_ends_the_run_as_rejected(floor: Floor) -> None:
    handle = await floor.start(gates=(Gate.FINAL,))
    await until(handle, at_gate(Gate.FINAL))
    await handle.signal("reject", {"gate": "final"})
    assert (await handle.result()).status is RunStatus.REJECTED
