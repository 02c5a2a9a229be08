"""What moderation refuses is said in other words once; then the run waits, or does without."""

from collections.abc import Callable
from typing import Any

import pytest

from contracts.decisions import Gate, RunRetry
from contracts.errors import BadAnswer, ProviderError, Refused, RequestRejected
from contracts.progress import Progress, Stage
from contracts.tasks.pictures import PaintTask
from tests.workflows.conftest import Floor, Handle, until
from tests.workflows.players import Players
from workflows.commercial import CommercialWorkflow

pytestmark = pytest.mark.slow

SHORT = {"brief": {"duration_s": 6, "scenes": 1}}
NO_PICTURE = Refused("gemini", "picture", "PROHIBITED_CONTENT")
NO_EFFECT = Refused("elevenlabs", "effect", "content_against_policy")
NO_MUSIC = Refused("elevenlabs", "music", "bad_prompt")
NO_WORDS = Refused("gemini", "screenplay", "SAFETY")


def told(players: Players, activity: str) -> list[tuple[str, str]]:
    """What each call of a step was called, and told."""
    return [(task.step, task.prompt) for task in players.seen[activity]]


def parked_on(step: str) -> Callable[[Progress], bool]:
    return lambda progress: any(waiting.step == step for waiting in progress.attention)


def refused_when(players: Players, meets: Callable[[PaintTask], bool]) -> None:
    """Each picture that `meets` is refused."""
    enter = players._enter

    def refusing(name: str, task: Any) -> None:
        if name == "paint" and meets(task):
            players.faults["paint"] = [NO_PICTURE]
        enter(name, task)

    players._enter = refusing  # type: ignore[method-assign]


async def retried(handle: Handle, **wishes: Any) -> None:
    await handle.signal(CommercialWorkflow.retry, RunRetry(**wishes))


async def test_a_refused_picture_is_painted_in_other_words_and_the_report_says_so(
    floor: Floor, players: Players
) -> None:
    players.faults["paint"] = [NO_PICTURE]
    players.scores = [5, 9]
    result = await (await floor.start(**SHORT)).result()
    assert told(players, "paint") == [
        ("picture-1", "picture 1"),
        ("picture-1-rewritten-1", "mild picture 1"),
        ("picture-2", "mild picture 1"),
    ]
    assert [task.whole for task in players.seen["paint"]] == [False, True, True]
    assert len({task.seed for task in players.seen["paint"][:2]}) == 1
    assert {task.prompt for task in players.seen["critique"]} == {"mild picture 1"}
    (soften,) = players.seen["soften_prompt"]
    assert soften.step == "picture-1-rewriting-1"
    assert "PROHIBITED_CONTENT" in soften.refusal
    assert soften.strategy == players.seen["paint"][0].strategy
    (note,) = [note for note in result.notes if "rewritten" in note]
    for words in ("Scene 1: ", "PROHIBITED_CONTENT", "'mild picture 1'"):
        assert words in note


async def test_a_picture_refused_again_parks_and_a_bare_retry_rewrites_nothing_more(
    floor: Floor, players: Players
) -> None:
    players.faults["paint"] = [NO_PICTURE] * 3
    handle = await floor.start(**SHORT)
    progress = await until(handle, parked_on("picture-1"))
    assert progress.stage is Stage.NEEDS_ATTENTION
    assert (progress.attention[0].fault, players.calls["paint"]) == ("Refused", 2)
    await retried(handle, scene=1)
    await until(handle, lambda progress: players.calls["paint"] == 3)
    await until(handle, parked_on("picture-1"))
    await retried(handle, scene=1)
    await handle.result()
    assert players.calls["soften_prompt"] == 1
    assert told(players, "paint")[1:] == [("picture-1-rewritten-1", "mild picture 1")] * 3


async def test_a_persons_prompt_is_rewritten_once_too(floor: Floor, players: Players) -> None:
    players.faults["paint"] = [NO_PICTURE] * 3
    handle = await floor.start(**SHORT)
    await until(handle, parked_on("picture-1"))
    await retried(handle, scene=1, visual_prompt="a kettle")
    result = await handle.result()
    assert [prompt for _, prompt in told(players, "paint")] == [
        *("picture 1", "mild picture 1", "a kettle", "mild a kettle")
    ]
    assert [task.whole for task in players.seen["paint"]] == [False, True, False, True]
    assert [task.step for task in players.seen["soften_prompt"]] == [
        *("picture-1-rewriting-1", "picture-1-rewriting-2")
    ]
    assert sum("rewritten" in note for note in result.notes) == 2


async def test_what_a_critic_asked_for_is_in_the_rewritten_prompt_and_told_no_more(
    floor: Floor, players: Players
) -> None:
    """The second take is refused: what is new in it are the critic's words."""
    players.scores = [5, 6, 9]
    refused_when(players, lambda task: task.step == "picture-2")
    await (await floor.start(**SHORT)).result()
    assert [(task.step, task.reasons) for task in players.seen["paint"]] == [
        ("picture-1", ()),
        ("picture-2", ("mend 5",)),
        ("picture-2-rewritten-1", ()),
        ("picture-3", ("mend 6",)),
    ]
    (soften,) = players.seen["soften_prompt"]
    assert soften.changes == ("mend 5",)
    assert {task.prompt for task in players.seen["paint"][2:]} == {"mild picture 1"}


async def test_where_the_rewriting_is_refused_as_well_a_person_is_asked(
    floor: Floor, players: Players
) -> None:
    players.faults["paint"] = [NO_PICTURE]
    players.faults["soften_prompt"] = [NO_WORDS]
    handle = await floor.start(**SHORT)
    progress = await until(handle, parked_on("picture-1"))
    assert "PROHIBITED_CONTENT" in progress.attention[0].said
    await retried(handle, scene=1, visual_prompt="a kettle")
    result = await handle.result()
    assert told(players, "paint")[1:] == [("picture-1-rewritten-1", "a kettle")]
    (note,) = [note for note in result.notes if "not rewritten" in note]
    assert "SAFETY" in note


async def test_a_persons_prompt_has_the_last_word_over_a_rewriting_that_waits(
    floor: Floor, players: Players
) -> None:
    players.faults["paint"] = [NO_PICTURE]
    players.faults["soften_prompt"] = [BadAnswer("gemini", "screenplay", "the same again")] * 3
    handle = await floor.start(**SHORT)
    await until(handle, parked_on("picture-1-rewriting-1"))
    await retried(handle, scene=1, visual_prompt="a kettle")
    await handle.result()
    assert told(players, "paint")[1:] == [("picture-1-rewritten-1", "a kettle")]
    assert players.calls["soften_prompt"] == 3


async def test_a_refused_effect_is_made_in_other_words(floor: Floor, players: Players) -> None:
    players.faults["make_effect"] = [NO_EFFECT]
    result = await (await floor.start(**SHORT)).result()
    assert told(players, "make_effect") == [
        ("effect-1", "effect 1"),
        ("effect-1-rewritten-1", "mild effect 1"),
    ]
    assert len(players.seen["mix_sound"][0].effects) == 1
    (note,) = [note for note in result.notes if "rewritten" in note]
    for words in ("Scene 1: The effect's", "content_against_policy", "'mild effect 1'"):
        assert words in note
    (packed,) = players.seen["pack"]
    assert [
        entry.scene for entry in packed.elements.charges if entry.step == "effect-1-rewriting-1"
    ] == [1]


async def test_an_effect_refused_again_is_done_without_and_the_report_says_so(
    floor: Floor, players: Players
) -> None:
    players.faults["make_effect"] = [NO_EFFECT] * 2
    result = await (await floor.start(**SHORT)).result()
    assert players.calls["make_effect"] == 2
    assert players.seen["mix_sound"][0].effects == ()
    (note,) = [note for note in result.notes if "no sound effect" in note]
    assert "Scene 1" in note
    assert "content_against_policy" in note


async def test_music_refused_again_waits_for_a_person_who_gives_another_prompt(
    floor: Floor, players: Players
) -> None:
    players.faults["compose_music"] = [NO_MUSIC] * 3
    handle = await floor.start(**SHORT)
    progress = await until(handle, parked_on("music"))
    assert (progress.attention[0].fault, players.calls["compose_music"]) == ("Refused", 2)
    await retried(handle, music_prompt="slow strings")
    await handle.result()
    assert [prompt for _, prompt in told(players, "compose_music")] == [
        *("soft piano", "mild soft piano", "slow strings", "mild slow strings")
    ]
    assert len(set(told(players, "compose_music"))) == 4


async def test_music_is_woken_by_its_prompt_whatever_scene_is_named_beside_it(
    floor: Floor, players: Players
) -> None:
    players.faults["compose_music"] = [NO_MUSIC] * 2
    handle = await floor.start(**SHORT)
    await until(handle, parked_on("music"))
    await retried(handle, scene=1, music_prompt="slow strings")
    await handle.result()
    assert players.calls["compose_music"] == 3


async def test_an_effect_that_waits_can_be_given_another_prompt(
    floor: Floor, players: Players
) -> None:
    players.faults["make_effect"] = [RequestRejected("elevenlabs", "effect", "too long")]
    handle = await floor.start(**SHORT)
    await until(handle, parked_on("effect-1"))
    await retried(handle, scene=1, effect_prompt="a door")
    await handle.result()
    assert [prompt for _, prompt in told(players, "make_effect")] == ["effect 1", "a door"]
    assert players.calls["soften_prompt"] == 0


@pytest.mark.parametrize(
    ("wishes", "made"),
    [
        ({"scene": 1, "effect_prompt": "a door"}, (2, 1)),
        ({"music_prompt": "strings"}, (1, 2)),
    ],
)
async def test_a_prompt_for_sound_that_is_there_makes_it_anew_in_another_version(
    floor: Floor, players: Players, wishes: dict[str, Any], made: tuple[int, int]
) -> None:
    handle = await floor.start(gates=(Gate.FINAL,), **SHORT)
    await until(handle, lambda progress: progress.gate is not None)
    await retried(handle, **wishes)
    await until(handle, lambda progress: bool(progress.gate and progress.gate.revision == 2))
    await handle.signal("approve")
    assert (await handle.result()).version == 2
    assert (players.calls["make_effect"], players.calls["compose_music"]) == made
    assert players.calls["submit_clip"] == 1


async def test_an_effect_for_no_scene_is_told(floor: Floor, players: Players) -> None:
    handle = await floor.start(gates=(Gate.FINAL,), **SHORT)
    await until(handle, lambda progress: progress.gate is not None)
    await retried(handle, effect_prompt="a door")
    await handle.signal("approve")
    assert any("name the scene" in note for note in (await handle.result()).notes)
    assert players.calls["make_effect"] == 1


@pytest.mark.parametrize(
    ("activity", "step", "refusal"),
    [("paint", "picture-1", NO_PICTURE), ("compose_music", "music", NO_MUSIC)],
)
async def test_answers_sent_back_before_a_refusal_are_counted_on_after_it(
    floor: Floor, players: Players, activity: str, step: str, refusal: ProviderError
) -> None:
    bad = BadAnswer(refusal.provider, refusal.operation, "no bytes")
    players.faults[activity] = [bad, refusal, bad, bad]
    handle = await floor.start(**SHORT)
    await until(handle, parked_on(step))
    assert [(task.step, task.generation) for task in players.seen[activity]] == [
        (step, 1),
        (step, 2),
        (f"{step}-rewritten-1", 2),
        (f"{step}-rewritten-1", 3),
    ]
    await retried(handle)
    await handle.result()
    assert players.seen[activity][-1].generation == 4
