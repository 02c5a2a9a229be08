"""What a film leaves in Temporal: few events, few bytes, and no large payload."""

from pathlib import Path

import pytest
from temporalio.client import Client

from contracts.takes import JobState, JobStatus
from tests.endurance.house import brief, house
from tests.endurance.size import weight_of
from tests.workflows.conftest import Floor, serving
from tests.workflows.players import Players
from workflows.polling import waits_s

CLIP_DEADLINE_S = 900
SCENES = 8


@pytest.mark.slow
async def test_the_histories_of_a_film_of_eight_scenes_are_light(tmp_path: Path) -> None:
    async with house(tmp_path) as place, place.nursery() as nursery:
        await nursery.hand()
        film = await place.run("film", brief(1), brief={"duration_s": 24, "scenes": SCENES})
        await film.result()
        ids = ["film", *(f"film/scene-{number}" for number in range(1, SCENES + 1))]
        weights = [await weight_of(place.client, workflow_id) for workflow_id in ids]
    print(*weights, sep="\n")
    assert [weight for weight in weights if not weight.is_light] == []


@pytest.mark.slow
async def test_a_scene_that_waited_for_three_animators_to_their_deadlines_is_light(
    temporal: Client,
) -> None:
    players = Players()
    polls = sum(1 for _ in _within(CLIP_DEADLINE_S))
    late = [*[JobStatus(state=JobState.RUNNING)] * polls, JobStatus(state=JobState.FAILED)]
    players.statuses = [*late, *late, *late[:-1]]
    async with serving(temporal, players):
        run = await Floor(temporal).start(brief={"duration_s": 6, "scenes": 1})
        await run.result()
    weight = await weight_of(temporal, f"{run.id}/scene-1")
    assert weight.is_light, weight
    assert players.calls["poll_clip"] > 2 * polls


def _within(deadline_s: int) -> list[int]:
    waited = 0
    found: list[int] = []
    for wait_s in waits_s():
        waited += wait_s
        if waited > deadline_s:
            return found
        found.append(wait_s)
    return found
