"""How much each service does at a time, and what it says to whoever wants more."""

import asyncio
import base64
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from sandbox.desk import Desk, open_desk
from sandbox.latency import Latency
from sandbox.limits import InvalidLimit, Limit, Limits, parse_limits
from sandbox.server import application
from tests.sandbox.clock import HandClock
from tests.sandbox.running import Running
from tests.sandbox.studio import SmallStudio, png

FRAME = base64.b64encode(png(640, 360)).decode()
RUNWAY = {"authorization": "Bearer any", "x-runway-version": "2024-11-06"}

Send = Callable[[httpx.AsyncClient], Awaitable[httpx.Response]]


async def message(client: httpx.AsyncClient) -> httpx.Response:
    return await client.post(
        "/anthropic/v1/messages",
        headers={"x-api-key": "any", "anthropic-version": "2023-06-01"},
        json={
            "model": "claude-opus-5-5",
            "max_tokens": 100,
            "messages": [{"role": "user", "content": "Hello."}],
        },
    )


async def words(client: httpx.AsyncClient) -> httpx.Response:
    return await client.post(
        "/gemini/v1/models/gemini-3.8-flash:generateContent",
        headers={"x-goog-api-key": "any"},
        json={"contents": [{"parts": [{"text": "Hello."}]}]},
    )


async def effect(client: httpx.AsyncClient) -> httpx.Response:
    return await client.post(
        "/elevenlabs/v1/sound-generation", headers={"xi-api-key": "any"}, json={"text": "A door."}
    )


async def kling(client: httpx.AsyncClient) -> httpx.Response:
    return await client.post(
        "/kling/v1/videos/image2video",
        headers={"authorization": "Bearer key"},
        json={"model_name": "kling-v3", "image": FRAME, "prompt": "steam", "duration": "5"},
    )


async def veo(client: httpx.AsyncClient) -> httpx.Response:
    model = "/vertex/v1beta1/publishers/google/models/veo-3.1-fast-generate-001"
    return await client.post(
        f"{model}:predictLongRunning",
        headers={"x-goog-api-key": "any"},
        json={"instances": [{"prompt": "steam"}], "parameters": {"durationSeconds": 4}},
    )


async def runway(client: httpx.AsyncClient) -> httpx.Response:
    return await client.post(
        "/runway/v1/image_to_video",
        headers=RUNWAY,
        json={
            "model": "gen4_turbo",
            "promptImage": f"data:image/png;base64,{FRAME}",
            "promptText": "steam",
            "ratio": "1280:720",
            "duration": 5,
        },
    )


class Premises:
    """A sandbox without a socket, on a clock that the test moves."""

    def __init__(self, folder: Path, *limits: Limit) -> None:
        self.clock = HandClock()
        self.studio = SmallStudio()
        self.desk: Desk = open_desk(
            self.studio, folder, durable=False, latency=Latency(1), limits=limits, clock=self.clock
        )
        transport = httpx.ASGITransport(application(self.desk))
        self.client = httpx.AsyncClient(transport=transport, base_url="http://sandbox")

    async def begin(self, send: Send, times: int) -> list[asyncio.Task[httpx.Response]]:
        """Calls that go on until the clock is moved, or are refused at once."""
        calls = [asyncio.ensure_future(send(self.client)) for _ in range(times)]
        for _ in range(200):
            await asyncio.sleep(0)
        assert sum(call.done() for call in calls) + len(self.waiting) == times
        return calls

    @property
    def waiting(self) -> list[Any]:
        return [woken for _, woken in self.clock._sleepers if not woken.is_set()]

    def room(self, provider: str) -> dict[str, Any]:
        return self.desk.limits.as_json()[provider]


async def settled(calls: list[asyncio.Task[httpx.Response]]) -> list[int]:
    return sorted(answer.status_code for answer in await asyncio.gather(*calls))


@pytest.mark.parametrize(
    ("provider", "send", "code"),
    [
        ("anthropic", message, lambda body: body["error"]["type"] == "rate_limit_error"),
        ("gemini", words, lambda body: body["error"]["status"] == "RESOURCE_EXHAUSTED"),
        ("elevenlabs", effect, lambda body: body["detail"]["code"] == "concurrent_limit_exceeded"),
    ],
)
async def test_a_call_above_the_limit_is_refused_in_its_service_s_own_words(
    tmp_path: Path, provider: str, send: Send, code: Callable[[Any], bool]
) -> None:
    house = Premises(tmp_path, Limit(2, provider, retry_after_s=7))
    calls = await house.begin(send, 3)
    (refused,) = [call.result() for call in calls if call.done()]
    assert refused.status_code == 429
    assert refused.headers["retry-after"] == "7"
    assert code(refused.json())
    await house.clock.move(60)
    assert await settled(calls) == [200, 200, 429]
    room = house.room(provider)
    assert (room["under_way"], room["greatest"], room["accepted"], room["refused"]) == (0, 2, 2, 1)
    assert len(house.desk.ledger.entries()) == 2
    (again,) = await house.begin(send, 1)
    await house.clock.move(60)
    assert (await again).status_code == 200


@pytest.mark.parametrize(
    ("provider", "send", "code"),
    [
        ("kling", kling, lambda body: body["code"] == 1303),
        ("veo", veo, lambda body: body["error"]["status"] == "RESOURCE_EXHAUSTED"),
    ],
)
async def test_a_job_keeps_its_place_until_it_is_over(
    tmp_path: Path, provider: str, send: Send, code: Callable[[Any], bool]
) -> None:
    house = Premises(tmp_path, Limit(1, provider))
    assert (await send(house.client)).status_code == 200
    refused = await send(house.client)
    assert refused.status_code == 429
    assert code(refused.json())
    await finished(house)
    assert (await send(house.client)).status_code == 200
    assert house.room(provider)["greatest"] == 1
    await house.desk.jobs.close()


async def finished(house: Premises) -> None:
    """Lets the clip that is being made end."""
    await house.clock.move(2)
    await house.studio.written.wait()
    house.studio.written.clear()
    await house.clock.move(30)


async def test_runway_takes_every_task_and_throttles_those_above_its_limit(tmp_path: Path) -> None:
    house = Premises(tmp_path, Limit(1, "runway"))
    tasks = [(await runway(house.client)).json()["id"] for _ in range(3)]
    await house.clock.move(2)

    async def statuses() -> list[str]:
        answers = [await house.client.get(f"/runway/v1/tasks/{t}", headers=RUNWAY) for t in tasks]
        return [answer.json()["status"] for answer in answers]

    assert await statuses() == ["RUNNING", "THROTTLED", "THROTTLED"]
    await finished(house)
    assert await statuses() == ["SUCCEEDED", "PENDING", "THROTTLED"]
    await house.client.delete(f"/runway/v1/tasks/{tasks[1]}", headers=RUNWAY)
    await house.clock.move(0)
    await house.clock.move(2)
    assert await statuses() == ["SUCCEEDED", "CANCELLED", "RUNNING"]
    room = house.room("runway")
    assert (room["greatest"], room["refused"], room["under_way"]) == (1, 0, 1)
    await house.desk.jobs.close()


async def test_a_throttled_task_that_is_cancelled_costs_nothing_and_leaves_the_line(
    tmp_path: Path,
) -> None:
    house = Premises(tmp_path, Limit(1, "runway"))
    first, second = [(await runway(house.client)).json()["id"] for _ in range(2)]
    await house.clock.move(2)
    await house.client.delete(f"/runway/v1/tasks/{second}", headers=RUNWAY)
    await house.client.delete(f"/runway/v1/tasks/{first}", headers=RUNWAY)
    await house.clock.move(0)
    assert house.room("runway")["under_way"] == 0
    entries = {entry.id: entry for entry in house.desk.ledger.entries()}
    assert entries[second].usd == 0
    await house.desk.jobs.close()


async def test_polls_and_downloads_take_no_place(tmp_path: Path) -> None:
    house = Premises(tmp_path, Limit(1, "kling"))
    task = (await kling(house.client)).json()["data"]["task_id"]
    poll = await house.client.get(
        f"/kling/v1/videos/image2video/{task}", headers={"authorization": "Bearer key"}
    )
    assert poll.status_code == 200
    assert house.room("kling")["accepted"] == 1
    await house.desk.jobs.close()


async def test_jobs_of_an_earlier_life_have_their_places_again(tmp_path: Path) -> None:
    house = Premises(tmp_path, Limit(1, "kling"))
    await kling(house.client)
    await house.desk.jobs.close()
    again = Premises(tmp_path, Limit(1, "kling"))
    again.desk.jobs.resume()
    assert again.room("kling")["under_way"] == 1
    assert (await kling(again.client)).status_code == 429
    await again.desk.jobs.close()


async def test_a_refused_call_uses_no_fault_up(tmp_path: Path) -> None:
    house = Premises(tmp_path, Limit(1, "anthropic"))
    (going,) = await house.begin(message, 1)
    house.desk.faults.add([])
    assert (await message(house.client)).status_code == 429
    await house.clock.move(60)
    assert (await going).status_code == 200


async def test_whoever_waits_is_let_in_when_the_limit_rises() -> None:
    limits = Limits([Limit(1, "runway")])
    await limits.turn("runway")
    waiting = [asyncio.ensure_future(limits.turn("runway")) for _ in range(2)]
    await asyncio.sleep(0)
    limits.set([Limit(None)])
    await asyncio.gather(*waiting)
    assert limits.as_json()["runway"]["greatest"] == 3


def test_an_operator_sets_reads_and_clears_limits(sandbox: Running) -> None:
    answer = sandbox.operator.post(
        "/__sandbox/limits", json=[{"provider": "veo", "at_once": 3, "retry_after_s": 5}]
    )
    assert answer.json()["veo"] == {
        "at_once": 3,
        "retry_after_s": 5,
        "under_way": 0,
        "greatest": 0,
        "accepted": 0,
        "refused": 0,
    }
    assert sandbox.operator.get("/__sandbox/limits").json() == answer.json()
    assert answer.json()["kling"]["at_once"] is None
    assert sandbox.operator.delete("/__sandbox/limits").status_code == 204
    assert sandbox.operator.get("/__sandbox/limits").json()["veo"]["at_once"] is None


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"provider": "midjourney", "at_once": 3}, "entry 0: provider must be one of"),
        ([{"at_once": 3}, {"provider": "veo"}], "entry 1: at_once is missing"),
        ({"at_once": 0}, "at_once must be a positive integer"),
        ({"at_once": True}, "at_once must be a positive integer"),
        ({"at_once": 1, "retry_after_s": -1}, "retry_after_s must be a number"),
        ({"at_once": 1, "minutes": 1}, "unknown member 'minutes'"),
        ("three", "a limit is a JSON object"),
    ],
)
def test_a_limit_that_cannot_be_kept_is_refused(asked: object, words: str) -> None:
    with pytest.raises(InvalidLimit, match=words):
        parse_limits(asked)


def test_a_bad_limit_changes_nothing(sandbox: Running) -> None:
    answer = sandbox.operator.post("/__sandbox/limits", json=[{"at_once": 2}, {"at_once": 0}])
    assert answer.status_code == 400
    assert "entry 1" in answer.json()["error"]
    assert sandbox.operator.get("/__sandbox/limits").json()["veo"]["at_once"] is None
