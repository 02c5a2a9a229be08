"""A motion prompt that moderation refuses: rewritten once on each way down the chain."""

import pytest

from contracts.decisions import RunRetry
from contracts.errors import Refused, RequestRejected
from contracts.progress import Progress
from contracts.takes import JobState, JobStatus
from tests.workflows.conftest import Floor, Handle, until
from tests.workflows.players import CLIP_USD, Players
from workflows.commercial import CommercialWorkflow

ONE_SCENE = {"brief": {"duration_s": 6, "scenes": 1}}
BY_RUNWAY = Refused("runway", "clip", "SAFETY.INPUT")
BY_VEO = Refused("veo", "clip", "RAI filtered")
BY_KLING = Refused("kling", "clip", "risk control")
NOT_NOW = RequestRejected("gemini", "screenplay", "no such model")
JOB_REFUSED = JobStatus(state=JobState.FAILED, refused=True, failure="SAFETY.OUTPUT")


def asked(players: Players) -> list[tuple[str, str, int]]:
    """Whom each clip was ordered from, in which words, and as which purchase."""
    orders = players.seen["submit_clip"]
    return [(order.provider, order.prompt, order.generation) for order in orders]


def notes_of(players: Players) -> str:
    (packed,) = players.seen["pack"]
    return " ".join(packed.elements.scenes[0].notes)


def rewriting(progress: Progress) -> bool:
    return any(waiting.step == "clip-softened-1" for waiting in progress.attention)


async def retried(handle: Handle, **wishes: object) -> None:
    await handle.signal(CommercialWorkflow.retry, RunRetry.model_validate(wishes))


async def test_the_same_animator_is_asked_once_more_in_other_words(
    floor: Floor, players: Players
) -> None:
    players.faults["submit_clip"] = [BY_RUNWAY]
    result = await (await floor.start(**ONE_SCENE)).result()
    assert result.scenes[0].video_provider == "runway"
    assert asked(players) == [("runway", "motion 1", 1), ("runway", "mild motion 1", 2)]
    (soften,) = players.seen["soften_prompt"]
    assert (soften.step, soften.prompt) == ("clip-softened-1", "motion 1")
    assert "SAFETY.INPUT" in soften.refusal
    assert "'motion 1' became 'mild motion 1'" in notes_of(players)
    assert "SAFETY.INPUT" in notes_of(players)
    assert "Fell back" not in notes_of(players)


async def test_a_job_that_ends_refused_is_rewritten_too_and_both_clips_are_booked(
    floor: Floor, players: Players
) -> None:
    players.statuses = [JOB_REFUSED]
    await (await floor.start(**ONE_SCENE)).result()
    assert asked(players) == [("runway", "motion 1", 1), ("runway", "mild motion 1", 2)]
    (packed,) = players.seen["pack"]
    clips = [line.usd for line in packed.elements.charges if line.operation == "clip"]
    assert clips == [CLIP_USD, CLIP_USD]
    assert [task.generation for task in players.seen["settle_clip"]] == [1, 2]


async def test_the_next_animator_is_asked_in_the_other_words(
    floor: Floor, players: Players
) -> None:
    players.faults["submit_clip"] = [BY_RUNWAY, BY_RUNWAY, BY_VEO]
    result = await (await floor.start(**ONE_SCENE)).result()
    assert result.scenes[0].video_provider == "kling"
    assert [prompt for _, prompt, _ in asked(players)] == ["motion 1", *["mild motion 1"] * 3]
    assert players.calls["soften_prompt"] == 1
    assert "Fell back to kling. veo: veo clip: RAI filtered" in notes_of(players)


async def test_a_scene_that_all_refuse_parks_in_everybodys_words_and_starts_afresh(
    floor: Floor, players: Players
) -> None:
    players.faults["submit_clip"] = [BY_RUNWAY, BY_RUNWAY, BY_VEO, BY_KLING, BY_RUNWAY]
    handle = await floor.start(**ONE_SCENE)
    progress = await until(handle, lambda progress: bool(progress.attention))
    (attention,) = progress.attention
    assert (attention.step, attention.fault) == ("clip", "Refused")
    for words in ("SAFETY.INPUT", "RAI filtered", "risk control"):
        assert words in attention.said
    await retried(handle)
    await handle.result()
    assert asked(players)[4:] == [
        ("runway", "mild motion 1", 3),
        ("runway", "mild mild motion 1", 4),
    ]
    steps = [task.step for task in players.seen["soften_prompt"]]
    assert steps == ["clip-softened-1", "clip-softened-2"]


async def test_where_the_rewriting_is_refused_as_well_the_next_animator_is_asked(
    floor: Floor, players: Players
) -> None:
    players.faults["submit_clip"] = [BY_RUNWAY]
    players.faults["soften_prompt"] = [Refused("gemini", "screenplay", "SAFETY")]
    await (await floor.start(**ONE_SCENE)).result()
    assert asked(players) == [("runway", "motion 1", 1), ("veo", "motion 1", 1)]
    assert "was not rewritten" in notes_of(players)


@pytest.mark.parametrize(
    ("wishes", "left"),
    [
        ({"motion_prompt": "gently"}, [("runway", "gently", 2)]),
        ({"use_still": True}, []),
        ({"visual_prompt": "a kettle"}, [("runway", "motion 1", 2)]),
    ],
    ids=["motion", "still", "picture"],
)
async def test_a_person_has_the_last_word_while_a_rewriting_is_parked(
    floor: Floor, players: Players, wishes: dict[str, object], left: list[tuple[str, str, int]]
) -> None:
    players.faults["submit_clip"] = [BY_RUNWAY]
    players.faults["soften_prompt"] = [NOT_NOW]
    handle = await floor.start(**ONE_SCENE)
    await until(handle, rewriting)
    await retried(handle, scene=1, **wishes)
    result = await handle.result()
    assert asked(players)[1:] == left
    assert all(order.insists for order in players.seen["submit_clip"][1:])
    assert players.calls["soften_prompt"] == 1
    assert result.scenes[0].takes == (2 if "visual_prompt" in wishes else 1)


async def test_a_late_clip_ends_a_rewriting_that_is_parked(floor: Floor, players: Players) -> None:
    players.clip_deadline_s = 20
    players.unstoppable = frozenset(players.chain)
    players.faults["submit_clip"] = [None, BY_VEO]
    players.faults["soften_prompt"] = [NOT_NOW]
    ended = JobStatus(state=JobState.SUCCEEDED)
    pending = JobStatus(state=JobState.PENDING)
    players.stands = lambda job: ended if players.calls["soften_prompt"] else pending
    handle = await floor.start(**ONE_SCENE)
    result = await handle.result()
    assert result.scenes[0].video_provider == "runway"
    assert players.calls["submit_clip"] == 2
    progress = await handle.query(CommercialWorkflow.progress)
    assert not progress.attention


async def test_a_picture_asked_for_while_it_was_painted_is_not_painted_again_for_the_clip(
    floor: Floor, players: Players
) -> None:
    players.faults["paint"] = [RequestRejected("gemini", "picture", "too long")]
    players.faults["submit_clip"] = [BY_RUNWAY]
    handle = await floor.start(**ONE_SCENE)
    await until(handle, lambda progress: bool(progress.attention))
    await retried(handle, scene=1, visual_prompt="a kettle")
    result = await handle.result()
    assert result.scenes[0].takes == 1
    assert [task.prompt for task in players.seen["paint"]] == ["picture 1", "a kettle"]
