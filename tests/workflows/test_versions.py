"""A film taken up again: after its end, at the final gate, and while it is still being made."""

from decimal import Decimal
from typing import Any

import pytest

from contracts.decisions import BudgetRaise, Decision, Gate, RunRetry
from contracts.errors import JobFailed
from contracts.run import Revision, RunResult, RunStatus
from tests.workflows.conftest import Floor, Handle, until
from tests.workflows.players import Players
from tests.workflows.test_commercial import at_gate
from workflows.commercial import CommercialWorkflow

pytestmark = pytest.mark.slow

FINAL = {"gates": (Gate.FINAL,)}
BOUGHT = ("write_strategy", "write_screenplay", "paint", "submit_clip", "speak", "compose_music")


async def again(floor: Floor, first: RunResult, run_id: str, **wishes: Any) -> Handle:
    """Another version of a finished run."""
    revision = Revision(
        version=first.version + 1,
        elements=first.package.elements,
        wishes=RunRetry(**wishes),
    )
    return await floor.start(id=run_id, revision=revision)


def bought(players: Players) -> dict[str, int]:
    return {name: players.calls[name] for name in BOUGHT}


async def test_another_version_by_an_animator_whom_nobody_has_waits_before_it_buys(
    floor: Floor, players: Players
) -> None:
    handle = await floor.start()
    first = await handle.result()
    before = bought(players)
    handle = await again(floor, first, handle.id, scene=2, provider="kilng")
    (parked,) = (await until(handle, lambda progress: bool(progress.attention))).attention
    assert parked.said == "kilng is not in the chain of runway, veo, kling."
    assert bought(players) == before
    await handle.signal(CommercialWorkflow.retry, RunRetry(scene=2, provider="kling"))
    assert (await handle.result()).scenes[1].video_provider == "kling"
    assert players.calls["submit_clip"] == before["submit_clip"] + 1


async def test_one_scene_is_made_anew_and_every_other_object_stays(
    floor: Floor, players: Players
) -> None:
    handle = await floor.start()
    first = await handle.result()
    before = bought(players)
    second = await (
        await again(floor, first, handle.id, scene=2, visual_prompt="a kettle at dawn")
    ).result()
    assert second.version == 2
    after = bought(players)
    assert {name: after[name] - before[name] for name in BOUGHT} == {
        "write_strategy": 0,
        "write_screenplay": 0,
        "paint": 1,
        "submit_clip": 1,
        "speak": 0,
        "compose_music": 0,
    }
    old, new = (players.packed[result.package.elements.key] for result in (first, second))
    assert new.scenes[0] == old.scenes[0]
    assert new.sound == old.sound
    assert new.scenes[1].clip != old.scenes[1].clip
    assert new.screenplay.scenes[1].visual_prompt == "a kettle at dawn"
    assert players.seen["paint"][-1].prompt == "a kettle at dawn"
    assert any("Version 2" in note for note in second.notes)


async def test_what_is_bought_for_another_version_has_names_and_seeds_of_its_own(
    floor: Floor, players: Players
) -> None:
    handle = await floor.start()
    first = await handle.result()
    await (await again(floor, first, handle.id, scene=2)).result()
    painted = players.seen["paint"][-1]
    assert (painted.version, painted.step) == (2, "picture-2")
    submitted = players.seen["submit_clip"][-1]
    assert (submitted.version, submitted.generation) == (2, 1)
    assert submitted.seed not in {task.seed for task in players.seen["submit_clip"][:-1]}
    assert players.seen["settle_clip"][-1].version == 2


async def test_the_ledger_of_the_second_version_holds_what_both_cost(floor: Floor) -> None:
    handle = await floor.start()
    first = await handle.result()
    later = await again(floor, first, handle.id, scene=1, motion_prompt="slower")
    second = await later.result()
    assert second.cost_usd == first.cost_usd + Decimal("0.50")
    progress = await later.query(CommercialWorkflow.progress)
    assert (progress.version, progress.cost_usd) == (2, second.cost_usd)


@pytest.mark.parametrize(
    "wishes", [{"motion_prompt": "slower"}, {"provider": "veo"}, {"use_still": True}]
)
async def test_another_way_to_move_a_picture_keeps_the_picture(
    floor: Floor, players: Players, wishes: dict[str, Any]
) -> None:
    handle = await floor.start()
    first = await handle.result()
    second = await (await again(floor, first, handle.id, scene=1, **wishes)).result()
    assert players.calls["paint"] == 2
    old, new = (players.packed[result.package.elements.key] for result in (first, second))
    assert new.scenes[0].takes == old.scenes[0].takes
    if "provider" in wishes:
        assert second.scenes[0].video_provider == "veo"
    if "use_still" in wishes:
        assert players.calls["submit_clip"] == 2
        assert any("moving still" in note for note in second.notes)


async def test_another_line_is_spoken_and_mixed_and_no_picture_is_touched(
    floor: Floor, players: Players
) -> None:
    handle = await floor.start()
    first = await handle.result()
    second = await (await again(floor, first, handle.id, scene=2, narration="Wake.")).result()
    assert (players.calls["speak"], players.calls["mix_sound"]) == (3, 2)
    assert (players.calls["paint"], players.calls["submit_clip"]) == (2, 2)
    lines = players.packed[second.package.elements.key].sound.lines
    assert [line.text for line in lines] == ["line 1", "Wake."]


async def test_the_last_scene_made_anew_still_carries_the_end_card(
    floor: Floor, players: Players
) -> None:
    handle = await floor.start()
    first = await handle.result()
    await (await again(floor, first, handle.id, scene=2)).result()
    assert players.seen["conform"][-1].end_card is not None
    await (await again(floor, first, f"{handle.id}-b", scene=1)).result()
    assert players.seen["conform"][-1].end_card is None


async def test_a_second_version_parks_and_is_woken_like_the_first(
    floor: Floor, players: Players
) -> None:
    handle = await floor.start()
    first = await handle.result()
    players.faults["submit_clip"] = [JobFailed("any", "clip", "no") for _ in range(3)]
    later = await again(floor, first, handle.id, scene=2)
    await until(later, lambda progress: bool(progress.attention))
    await later.signal(CommercialWorkflow.retry, RunRetry(scene=2))
    assert (await later.result()).status is RunStatus.COMPLETED


async def test_a_second_version_does_not_overspend_the_run(floor: Floor) -> None:
    handle = await floor.start(budget_usd=Decimal("1.20"))
    first = await handle.result()
    revision = Revision(version=2, elements=first.package.elements, wishes=RunRetry(scene=1))
    later = await floor.start(id=handle.id, budget_usd=Decimal("1.20"), revision=revision)
    progress = await until(later, lambda progress: bool(progress.attention))
    assert {waiting.fault for waiting in progress.attention} == {"BudgetExceeded"}
    assert progress.cost_usd <= Decimal("1.20")
    await later.signal(CommercialWorkflow.raise_budget, BudgetRaise(budget_usd=Decimal(3)))
    await later.result()


async def test_a_final_cut_sent_back_has_the_scenes_made_anew_that_the_notes_name(
    floor: Floor, players: Players
) -> None:
    handle = await floor.start(**FINAL)
    await until(handle, at_gate(Gate.FINAL))
    await handle.signal("reject", {"gate": "final", "notes": "scene 2 is too dark"})
    progress = await until(handle, at_gate(Gate.FINAL, 2))
    assert progress.version == 2
    assert players.calls["paint"] == 3
    assert players.seen["paint"][-1].reasons == ("scene 2 is too dark",)
    await handle.execute_update(
        CommercialWorkflow.decide, Decision(approved=True, gate=Gate.FINAL, revision=2)
    )
    result = await handle.result()
    assert (result.status, result.version) == (RunStatus.COMPLETED, 2)
    assert result.cost_usd == (await handle.query(CommercialWorkflow.progress)).cost_usd


async def test_a_final_cut_sent_back_names_its_scenes_or_all_are_made_anew(
    floor: Floor, players: Players
) -> None:
    handle = await floor.start(**FINAL)
    await until(handle, at_gate(Gate.FINAL))
    await handle.signal("reject", {"notes": "warmer", "scenes": [9]})
    progress = await until(handle, lambda progress: bool(progress.notes))
    assert "no scene 9" in progress.notes[-1]
    await handle.signal("reject", {"notes": "warmer", "scenes": [1]})
    await until(handle, at_gate(Gate.FINAL, 2))
    assert players.calls["paint"] == 3
    await handle.signal("reject", {"notes": "colder"})
    await until(handle, at_gate(Gate.FINAL, 3))
    assert players.calls["paint"] == 5
    await handle.signal("approve")
    await handle.result()


async def test_a_finished_scene_is_taken_again_while_the_film_waits_for_its_final_cut(
    floor: Floor, players: Players
) -> None:
    handle = await floor.start(**FINAL)
    await until(handle, at_gate(Gate.FINAL))
    wishes = RunRetry(scene=1, visual_prompt="a kettle")
    await handle.signal(CommercialWorkflow.retry, wishes)
    await until(handle, at_gate(Gate.FINAL, 2))
    await handle.signal(CommercialWorkflow.retry, wishes)
    progress = await until(handle, lambda progress: "second request" in progress.notes[-1])
    assert progress.gate is not None
    assert progress.gate.revision == 2
    assert players.calls["paint"] == 3, "a signal that came twice bought nothing twice"
    await handle.signal("approve")
    await handle.result()


async def test_a_finished_scene_is_taken_again_while_others_are_parked(
    floor: Floor, players: Players
) -> None:
    players.chain = ("runway",)
    players.faults["submit_clip"] = [JobFailed("runway", "clip", "no")]
    handle = await floor.start()
    progress = await until(
        handle,
        lambda progress: (
            bool(progress.attention) and any(scene.stage == "done" for scene in progress.scenes)
        ),
    )
    (done,) = (scene.number for scene in progress.scenes if scene.stage == "done")
    await handle.signal("retry", {"scene": done})
    progress = await until(handle, lambda progress: bool(progress.notes))
    assert "say what to change" in progress.notes[-1]
    await handle.signal("retry", {"scene": done, "motion_prompt": "slower"})
    await handle.signal("retry", {})
    result = await handle.result()
    assert result.version == 2
    assert [task.prompt for task in players.seen["submit_clip"]].count("slower") == 1


async def test_a_retry_of_a_scene_that_is_not_there_is_noted(floor: Floor) -> None:
    handle = await floor.start(**FINAL)
    await until(handle, at_gate(Gate.FINAL))
    await handle.signal("retry", {"scene": 7})
    progress = await until(handle, lambda progress: bool(progress.notes))
    assert "no scene 7" in progress.notes[-1]
    await handle.signal("approve")
    await handle.result()
