"""What a film leaves in Temporal: few events, few bytes, and no large payload."""

from pathlib import Path

import pytest
from temporalio.client import Client

from contracts.brief import BRIEF_MAX_CHARACTERS
from contracts.takes import JobState, JobStatus
from tests.endurance.house import brief, house
from tests.endurance.size import weight_of
from tests.workflows.conftest import Floor, serving, until
from tests.workflows.players import Players

CLIP_DEADLINE_S = 900
SCENES = 8
LONG = " ".join(map(brief, range(1_000)))[:BRIEF_MAX_CHARACTERS]


@pytest.mark.slow
async def test_the_histories_of_a_film_of_eight_scenes_are_light(tmp_path: Path) -> None:
    """With all the words that a brief may have, and all the takes that a scene is given."""
    middling = {"operation": "critique", "fault": "score", "score": 5, "times": None}
    async with house(tmp_path) as place, place.nursery() as nursery:
        await place.asked("faults", [middling])
        await nursery.hand()
        film = await place.run("film", LONG, brief={"duration_s": 24, "scenes": SCENES})
        assert [scene.takes for scene in (await film.result()).scenes] == [3] * SCENES
        ids = ["film", *(f"film/scene-{number}" for number in range(1, SCENES + 1))]
        weights = [await weight_of(place.client, workflow_id) for workflow_id in ids]
    print(*weights, sep="\n")
    assert [weight for weight in weights if not weight.is_light] == []


@pytest.mark.slow
async def test_a_scene_that_waited_for_three_animators_to_their_deadlines_is_light(
    temporal: Client,
) -> None:
    players = Players()
    players.chain, players.clip_deadline_s = ("runway", "veo", "kling"), CLIP_DEADLINE_S
    players.statuses = [JobStatus(state=JobState.RUNNING)] * 1_000
    async with serving(temporal, players):
        run = await Floor(temporal).start(brief={"duration_s": 6, "scenes": 1})
        waiting = await until(run, lambda progress: bool(progress.attention))
    assert waiting.attention[0].fault == "JobFailed"
    assert players.calls["submit_clip"] == 3
    weight = await weight_of(temporal, f"{run.id}/scene-1")
    print(weight)
    assert weight.is_light, weight
