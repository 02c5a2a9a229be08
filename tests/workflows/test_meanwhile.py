"""What a person asks for while the step that it concerns is under way: it is done all the same."""

from typing import Any

import pytest

from contracts.decisions import Gate, RunRetry
from contracts.delivery import Delivery, Form
from contracts.errors import JobFailed, RequestRejected
from contracts.run import RunStatus
from contracts.takes import ClipJob, JobState, JobStatus
from tests.workflows.conftest import Floor, Handle, until
from tests.workflows.players import CLIP_USD
from tests.workflows.players.slow import SlowPlayers
from tests.workflows.test_commercial import at_gate
from tests.workflows.test_scene import heard
from workflows.commercial import CommercialWorkflow

pytestmark = pytest.mark.slow

ONE_SCENE = {"brief": {"duration_s": 6, "scenes": 1}}
PENDING = JobStatus(state=JobState.PENDING)
FAILED = JobStatus(state=JobState.FAILED, failure="bad output")


@pytest.fixture
def players() -> SlowPlayers:
    return SlowPlayers()


async def started(floor: Floor, players: SlowPlayers, slow: str, **changes: Any) -> Handle:
    """A run of one scene whose slow step is under way."""
    players.slow = slow
    handle = await floor.start(**(ONE_SCENE | changes))
    await until(handle, lambda progress: players.waits)
    return handle


async def animating(floor: Floor, players: SlowPlayers, end: JobStatus | None = None) -> Handle:
    """A run of one scene whose first job is under way, until the players may go."""

    def stands(job: ClipJob) -> JobStatus | None:
        if job.job_id != "job-1":
            return None
        return end if players.go.is_set() else PENDING

    players.stands = stands
    handle = await floor.start(**ONE_SCENE)
    await until(handle, lambda progress: players.calls["poll_clip"] > 0)
    return handle


async def retried(handle: Handle, **wishes: Any) -> None:
    await handle.signal(CommercialWorkflow.retry, RunRetry.model_validate(wishes))


async def told(floor: Floor, players: SlowPlayers, handle: Handle, **wishes: Any) -> None:
    """The scene has heard of the wishes before its step ends."""
    await retried(handle, scene=1, **wishes)
    await heard(floor.client.get_workflow_handle(f"{handle.id}/scene-1"), {"retry"})
    players.go.set()


def orders(players: SlowPlayers) -> list[tuple[str, str]]:
    return [(order.provider, order.prompt) for order in players.seen["submit_clip"]]


@pytest.mark.parametrize(
    ("wishes", "then"),
    [
        ({"use_still": True}, []),
        ({"provider": "veo"}, [("veo", "motion 1")]),
        ({"motion_prompt": "gently"}, [("runway", "gently")]),
        ({"visual_prompt": "a kettle"}, [("runway", "motion 1")]),
    ],
    ids=["still", "provider", "motion", "picture"],
)
@pytest.mark.parametrize("slow", ["job", "conform"])
async def test_what_is_asked_while_a_clip_is_made_is_done_before_the_scene_is(
    floor: Floor,
    players: SlowPlayers,
    slow: str,
    wishes: dict[str, Any],
    then: list[tuple[str, str]],
) -> None:
    start = animating(floor, players) if slow == "job" else started(floor, players, slow)
    handle = await start
    await told(floor, players, handle, **wishes)
    result = await handle.result()
    assert result.version == 1
    assert orders(players) == [("runway", "motion 1"), *then]
    (scene,) = result.scenes
    assert scene.video_provider == ("still" if not then else then[0][0])
    assert scene.takes == (2 if "visual_prompt" in wishes else 1)
    assert any("runway's job-1 was bought in vain" in note for note in result.notes)
    (packed,) = players.seen["pack"]
    clips = [line for line in packed.elements.charges if line.operation == "clip"]
    assert len(clips) == 1 + len(then)


@pytest.mark.parametrize(
    "wishes", [{"provider": "runway"}, {"motion_prompt": "motion 1"}, {}], ids=str
)
async def test_what_is_being_done_already_is_not_bought_again(
    floor: Floor, players: SlowPlayers, wishes: dict[str, Any]
) -> None:
    handle = await animating(floor, players)
    await told(floor, players, handle, **wishes)
    result = await handle.result()
    assert players.calls["submit_clip"] == 1
    assert not result.notes


async def test_two_wishes_are_both_done(floor: Floor, players: SlowPlayers) -> None:
    handle = await animating(floor, players)
    await retried(handle, scene=1, motion_prompt="gently")
    await retried(handle, scene=1)
    await told(floor, players, handle, visual_prompt="a kettle")
    await handle.result()
    assert orders(players) == [("runway", "motion 1"), ("runway", "gently")]
    assert [task.prompt for task in players.seen["paint"]] == ["picture 1", "a kettle"]


async def test_a_wish_told_before_the_last_job_fails_needs_no_second_retry(
    floor: Floor, players: SlowPlayers
) -> None:
    players.chain = ("runway",)
    handle = await animating(floor, players, FAILED)
    await told(floor, players, handle, use_still=True)
    assert (await handle.result()).scenes[0].video_provider == "still"


async def test_a_still_is_made_where_the_money_for_a_clip_is_lacking(
    floor: Floor, players: SlowPlayers
) -> None:
    handle = await floor.start(budget_usd=CLIP_USD, **ONE_SCENE)
    await until(handle, lambda progress: any(each.step == "clip" for each in progress.attention))
    await retried(handle, scene=1, use_still=True)
    assert (await handle.result()).scenes[0].video_provider == "still"


async def test_a_clip_that_is_asked_for_while_a_still_is_made_is_bought(
    floor: Floor, players: SlowPlayers
) -> None:
    players.chain = ("runway",)
    players.faults["submit_clip"] = [JobFailed("runway", "clip", "no")]
    handle = await floor.start(**ONE_SCENE)
    await until(handle, lambda progress: bool(progress.attention))
    players.slow = "conform"
    await retried(handle, scene=1, use_still=True)
    await until(handle, lambda progress: players.waits)
    await retried(handle, scene=1, motion_prompt="gently")
    await signalled(floor, handle, "retry", 2)
    players.go.set()
    result = await handle.result()
    assert result.scenes[0].video_provider == "runway"
    assert orders(players)[1:] == [("runway", "gently")]


async def signalled(floor: Floor, handle: Handle, signal: str, times: int) -> None:
    """Returns once the scene has been sent the signal so often."""
    scene, count = floor.client.get_workflow_handle(f"{handle.id}/scene-1"), 0
    while count < times:
        history = await scene.fetch_history()
        count = sum(
            event.workflow_execution_signaled_event_attributes.signal_name == signal
            for event in history.events
        )


@pytest.mark.parametrize("slow", ["paint", "critique"])
async def test_another_picture_asked_for_during_a_take_is_painted(
    floor: Floor, players: SlowPlayers, slow: str
) -> None:
    handle = await started(floor, players, slow)
    await told(floor, players, handle, visual_prompt="a kettle")
    result = await handle.result()
    paintings = [(task.step, task.prompt) for task in players.seen["paint"]]
    assert paintings == [("picture-1", "picture 1"), ("picture-1-again-1", "a kettle")]
    assert result.scenes[0].takes == 1
    assert any("painted in vain" in note for note in result.notes)
    assert players.calls["submit_clip"] == 1


async def test_a_better_take_in_old_words_is_not_the_scenes(
    floor: Floor, players: SlowPlayers
) -> None:
    players.scores = [7, 3, 4, 5]
    players.faults["paint"] = [None, RequestRejected("gemini", "picture", "too long")]
    handle = await floor.start(**ONE_SCENE)
    await until(handle, lambda progress: bool(progress.attention))
    await retried(handle, scene=1, visual_prompt="a kettle")
    result = await handle.result()
    assert (result.scenes[0].takes, result.scenes[0].image_score) == (4, 5)


async def test_another_picture_asked_for_at_the_storyboard_is_painted_before_the_clip(
    floor: Floor, players: SlowPlayers
) -> None:
    handle = await floor.start(gates=(Gate.STORYBOARD,), **ONE_SCENE)
    await until(handle, at_gate(Gate.STORYBOARD))
    await told(floor, players, handle, visual_prompt="a kettle")
    await handle.signal("approve")
    result = await handle.result()
    assert [task.prompt for task in players.seen["paint"]] == ["picture 1", "a kettle"]
    assert result.scenes[0].takes == 2
    assert "picture-2" in players.seen["submit_clip"][0].picture.key


async def test_a_prompt_that_comes_twice_is_painted_once(
    floor: Floor, players: SlowPlayers
) -> None:
    handle = await started(floor, players, "paint")
    await told(floor, players, handle, visual_prompt="picture 1")
    assert (await handle.result()).scenes[0].takes == 1
    assert players.calls["paint"] == 1


@pytest.mark.parametrize("slow", ["make_mezzanine", "pack"])
async def test_what_is_asked_while_a_film_is_delivered_is_in_what_the_run_returns(
    floor: Floor, players: SlowPlayers, slow: str
) -> None:
    handle = await started(floor, players, slow, delivery=Delivery(forms=(Form.MEZZANINE,)))
    await retried(handle, scene=1, motion_prompt="gently")
    players.go.set()
    result = await handle.result()
    assert (result.status, result.version) == (RunStatus.COMPLETED, 2)
    assert orders(players)[1:] == [("runway", "gently")]
    last = players.seen["pack"][-1]
    assert last.version == 2
    assert players.packed[result.package.elements.key] == last.elements
    assert players.calls["make_mezzanine"] == 2


async def test_a_wish_for_a_lost_scene_is_done(floor: Floor, players: SlowPlayers) -> None:
    players.chain = ("runway",)
    players.faults["submit_clip"] = [JobFailed("runway", "clip", "no")]
    handle = await floor.start(**ONE_SCENE)
    await until(handle, lambda progress: bool(progress.attention))
    await floor.client.get_workflow_handle(f"{handle.id}/scene-1").terminate()
    await until(
        handle, lambda progress: [each.fault for each in progress.attention] == ["SceneLost"]
    )
    await retried(handle, scene=1, motion_prompt="gently")
    await handle.result()
    assert orders(players)[-1] == ("runway", "gently")


async def test_what_could_not_be_done_can_be_asked_for_again(
    floor: Floor, players: SlowPlayers
) -> None:
    handle = await started(floor, players, "compose_music")
    for _ in range(2):
        await retried(handle, effect_prompt="a door")
    progress = await until(handle, lambda progress: len(progress.notes) == 2)
    assert all("name the scene" in note for note in progress.notes)
    players.go.set()
    await handle.result()
