"""Narration is spoken, measured and made to fit before any clip is bought."""

from collections.abc import Callable

import pytest

from contracts.decisions import Gate, RunRetry
from contracts.errors import BadAnswer, Refused, RequestRejected
from contracts.progress import Progress, Stage
from contracts.takes import JobState, JobStatus
from contracts.tasks.sound import LineTask
from tests.workflows.conftest import Floor, until
from tests.workflows.players import Players
from workflows.commercial import CommercialWorkflow

ROOM_S = 4.5


def lasting(*seconds: float) -> Callable[[LineTask], float]:
    """Scene 1's readings last so long, one after another; every other line is short."""
    left = list(seconds)
    return lambda task: 2.0 if task.scene != 1 else left.pop(0)


def parked_on(step: str) -> Callable[[Progress], bool]:
    return lambda progress: any(waiting.step == step for waiting in progress.attention)


def readings(players: Players) -> list[tuple[str, str, float]]:
    tasks = [task for task in players.seen["speak"] if task.scene == 1]
    return [(task.step, task.text, task.speed) for task in tasks]


async def test_a_line_that_fits_is_spoken_once(floor: Floor, players: Players) -> None:
    players.spoken_s = lasting(ROOM_S)
    await (await floor.start()).result()
    assert readings(players) == [("line-1", "line 1", 1)]
    assert players.calls["shorten_line"] == 0


async def test_a_long_line_is_rewritten_until_it_fits_and_the_report_says_so(
    floor: Floor, players: Players
) -> None:
    players.spoken_s = lasting(6.0, 4.0)
    result = await (await floor.start()).result()
    assert [text for _, text, _ in readings(players)] == ["line 1", "line "]
    assert any("Scene 1's line was too long" in note for note in result.notes)
    shorten = players.seen["shorten_line"][0]
    assert (shorten.lasts_s, shorten.room_s) == (6.0, ROOM_S)


async def test_after_two_rewrites_it_is_spoken_up_to_a_tenth_faster(
    floor: Floor, players: Players
) -> None:
    players.spoken_s = lasting(6.0, 5.5, 4.8, 4.4)
    result = await (await floor.start()).result()
    assert players.calls["shorten_line"] == 2
    assert [speed for _, _, speed in readings(players)] == [1, 1, 1, 1.08]
    assert any("1.08 times its usual speed" in note for note in result.notes)


@pytest.mark.parametrize("hurried", [(5.5,), (4.8, 4.6)], ids=["hopeless", "not by enough"])
async def test_what_still_does_not_fit_parks_before_a_clip_is_bought(
    floor: Floor, players: Players, hurried: tuple[float, ...]
) -> None:
    players.spoken_s = lasting(6.0, 5.8, *hurried, 3.0)
    handle = await floor.start()
    progress = await until(handle, parked_on("line-1"))
    (waiting,) = progress.attention
    assert progress.stage is Stage.NEEDS_ATTENTION
    assert waiting.fault == "NarrationTooLong"
    assert "4.5 s are free" in waiting.said
    assert "--scene 1 --narration" in waiting.remedy
    assert players.calls["submit_clip"] == 0
    await handle.signal(CommercialWorkflow.retry, RunRetry(scene=1, narration="Wake."))
    await handle.result()
    assert readings(players)[-1] == ("line-1-again-1", "Wake.", 1)
    assert players.calls["submit_clip"] == 2
    assert len({step for step, _, _ in readings(players)}) == len(readings(players))


async def test_a_refused_line_is_written_anew_by_a_person(floor: Floor, players: Players) -> None:
    players.faults["speak"] = [Refused("elevenlabs", "narration", "not this")]
    handle = await floor.start(brief={"duration_s": 6, "scenes": 1})
    await until(handle, parked_on("line-1"))
    await handle.signal(CommercialWorkflow.retry, RunRetry(scene=1, narration="Nice."))
    result = await handle.result()
    assert [text for _, text, _ in readings(players)] == ["line 1", "Nice."]
    assert any("written anew" in note for note in result.notes)


async def test_a_rewrite_that_is_parked_gives_way_to_a_persons_line(
    floor: Floor, players: Players
) -> None:
    players.spoken_s = lasting(6.0, 3.0)
    players.faults["shorten_line"] = [BadAnswer("gemini", "screenplay", "no")] * 3
    handle = await floor.start()
    await until(handle, parked_on("line-1-rewrite-1"))
    await handle.signal(CommercialWorkflow.retry, RunRetry(scene=1, narration="Hi."))
    await handle.result()
    assert [text for _, text, _ in readings(players)] == ["line 1", "Hi."]
    assert players.calls["shorten_line"] == 3


async def test_a_scene_s_retry_wakes_its_line_as_it_is(floor: Floor, players: Players) -> None:
    players.faults["speak"] = [RequestRejected("elevenlabs", "narration", "no such voice")]
    handle = await floor.start(brief={"duration_s": 6, "scenes": 1})
    await until(handle, parked_on("line-1"))
    await handle.signal(CommercialWorkflow.retry, RunRetry(scene=1))
    await handle.result()
    assert [text for _, text, _ in readings(players)] == ["line 1", "line 1"]


async def test_a_line_that_is_spoken_already_is_spoken_anew_in_another_version(
    floor: Floor, players: Players
) -> None:
    handle = await floor.start(gates=(Gate.FINAL,))
    await until(handle, lambda progress: progress.gate is not None)
    await handle.signal(CommercialWorkflow.retry, RunRetry(scene=1, narration="Late."))
    await until(handle, lambda progress: bool(progress.gate and progress.gate.revision == 2))
    await handle.signal("approve")
    assert (await handle.result()).version == 2
    assert [task.text for task in players.seen["speak"]].count("Late.") == 1


async def test_a_parked_bed_keeps_its_money_while_the_scenes_go_on(
    floor: Floor, players: Players
) -> None:
    players.faults["compose_music"] = [RequestRejected("elevenlabs", "music", "too long")]
    handle = await floor.start()
    await until(handle, parked_on("music"))
    await until(handle, lambda progress: all(scene.provider for scene in progress.scenes))
    await handle.signal("retry")
    await handle.result()
    assert players.calls["compose_music"] == 2


async def test_a_storyboard_is_asked_for_once_and_holds_beside_the_narration(
    floor: Floor, players: Players
) -> None:
    """A later setback, mended with another picture, is not shown again: a person asked for it."""
    players.chain = ("runway",)
    players.statuses = [JobStatus(state=JobState.FAILED, failure="bad output")]
    handle = await floor.start(brief={"duration_s": 6, "scenes": 1}, gates=(Gate.STORYBOARD,))
    await until(handle, lambda progress: progress.gate is not None)
    await handle.signal("approve")
    await until(handle, lambda progress: bool(progress.attention))
    await handle.signal(CommercialWorkflow.retry, RunRetry(scene=1, visual_prompt="a kettle"))
    result = await handle.result()
    assert result.scenes[0].takes == 2
    assert players.calls["submit_clip"] == 2
