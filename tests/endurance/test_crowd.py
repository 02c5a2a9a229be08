"""Limits that bind, and a provider that is never hammered, as the sandbox counts it."""

import itertools
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.endurance.crowd import at_their_strategy, services, told
from tests.endurance.house import brief, house

LIMIT = 3


@pytest.mark.battery
async def test_a_queue_s_limit_binds_where_the_service_has_none(tmp_path: Path) -> None:
    calls = f"gemini={LIMIT},anthropic={LIMIT}"
    async with (
        house(tmp_path, latency="0.1", calls_at_once=calls) as place,
        place.nursery() as nursery,
    ):
        await nursery.hand()
        await at_their_strategy(place, 12)
        counted = {one.name: one for one in services(await place.asked("limits"))}
    assert counted["gemini"].accepted == counted["anthropic"].accepted == 12
    assert counted["gemini"].greatest == counted["anthropic"].greatest == LIMIT
    assert counted["gemini"].refused == counted["anthropic"].refused == 0


@pytest.mark.battery
async def test_a_hundred_runs_get_through_to_services_that_take_three_at_a_time(
    tmp_path: Path,
) -> None:
    async with house(tmp_path, latency="0.05") as place, place.nursery() as nursery:
        await place.asked("limits", [{"at_once": LIMIT}])
        await nursery.hand()
        await nursery.hand()
        await at_their_strategy(place, 100)
        counted = services(await place.asked("limits"))
    print(told(counted))
    assert {one.accepted for one in counted} == {100}
    assert all(one.greatest <= LIMIT for one in counted)
    assert all(one.refused_by_accepted < 0.5 for one in counted)
    assert any(one.refused for one in counted), "two workers want more than three at a time"


@pytest.mark.battery
async def test_a_provider_that_says_when_to_come_back_is_not_called_before(tmp_path: Path) -> None:
    wait_s = 6
    busy = {"operation": "research", "fault": "http_429", "retry_after_s": wait_s, "times": 2}
    async with house(tmp_path) as place, place.nursery() as nursery:
        await place.asked("faults", [busy])
        await nursery.hand()
        await at_their_strategy(place, 1)
        calls = [
            datetime.fromisoformat(call["at"])
            for call in await place.asked("requests")
            if call["operation"] == "research"
        ]
    assert len(calls) == 3
    assert all(
        later - earlier >= timedelta(seconds=wait_s) for earlier, later in itertools.pairwise(calls)
    )


@pytest.mark.battery
async def test_clips_wait_for_their_turn_with_a_provider_that_makes_one_at_a_time(
    tmp_path: Path,
) -> None:
    async with (
        house(tmp_path, latency="0.05", animators="kling") as place,
        place.nursery() as nursery,
    ):
        await place.asked("limits", [{"provider": "kling", "at_once": 1, "retry_after_s": 2}])
        await nursery.hand()
        film = await place.run("film", brief(1), brief={"duration_s": 12, "scenes": 6})
        result = await film.result()
        (kling,) = [one for one in services(await place.asked("limits")) if one.name == "kling"]
    assert {scene.video_provider for scene in result.scenes} == {"kling"}
    assert (kling.accepted, kling.greatest) == (6, 1)
    assert kling.refused_by_accepted <= 3
