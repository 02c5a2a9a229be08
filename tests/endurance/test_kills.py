"""Workers killed again and again while films are made: nothing is lost, nothing is billed twice."""

from pathlib import Path

import pytest

from tests.endurance.house import house
from tests.endurance.kills import lives_s, shot_at, undisturbed

KILLS, SEED = 40, 1


@pytest.mark.battery
async def test_every_film_comes_out_and_no_purchase_is_doubled_in_silence(tmp_path: Path) -> None:
    async with house(tmp_path / "shot", latency="0.02", animators="kling") as place:
        shooting = await shot_at(place, lives_s=lives_s(SEED, KILLS), runs=3, at_once=3)
    async with house(tmp_path / "calm", latency="0.02", animators="kling") as place:
        calm = await undisturbed(place, len(shooting.runs), at_once=3)
    assert shooting.kills == KILLS
    assert shooting.bought.keys() == calm.keys(), "nothing is bought that peace would not buy"
    assert {result.status for result in shooting.runs.values()} == {"completed"}
    assert not shooting.unmarked
    clips = {what for who, what, _ in shooting.bought if who == "kling"}
    assert clips == {"clip"}
    assert shooting.twice["kling", "clip"] == 0, "a clip is looked up before it is ordered again"
    films = len(shooting.runs)
    once = {
        ("gemini", "research"),
        ("anthropic", "strategy"),
        ("gemini", "screenplay"),
        ("kling", "clip"),
        ("elevenlabs", "music"),
    }
    assert {key: shooting.purchases[key] for key in once} == dict.fromkeys(once, films)
