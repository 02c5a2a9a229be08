"""Runway's API, driven by Runway's own SDK."""

import asyncio
import base64
from collections.abc import AsyncIterator, Callable
from fractions import Fraction
from typing import Any

import httpx
import pytest
import pytest_asyncio
import runwayml

from tests.sandbox.running import NO_CERTIFICATES, Running
from tests.sandbox.studio import CLIP, png

HEADERS = {"authorization": "Bearer any", "x-runway-version": "2024-11-06"}
FRAME = "data:image/png;base64," + base64.b64encode(png(320, 180)).decode()


@pytest_asyncio.fixture
async def runway(sandbox: Running) -> AsyncIterator[runwayml.AsyncRunwayML]:
    async with (
        httpx.AsyncClient(trust_env=False, verify=NO_CERTIFICATES) as pool,
        runwayml.AsyncRunwayML(
            base_url=f"{sandbox.url}/runway", api_key="any", max_retries=0, http_client=pool
        ) as client,
    ):
        yield client


async def buy(runway: runwayml.AsyncRunwayML, **changes: Any) -> Any:
    asked: dict[str, Any] = {
        "model": "gen4.5",
        "prompt_image": FRAME,
        "prompt_text": "The kettle boils",
        "ratio": "1280:720",
        "duration": 5,
        **changes,
    }
    return await runway.image_to_video.create(**asked)


async def over(runway: runwayml.AsyncRunwayML, task_id: str) -> Any:
    while True:
        task = await runway.tasks.retrieve(task_id)
        if task.status not in ("PENDING", "RUNNING"):
            return task


async def test_a_clip_is_bought_polled_and_fetched(
    sandbox: Running, runway: runwayml.AsyncRunwayML
) -> None:
    created = await buy(runway, seed=7)
    assert created.estimated_cost.credits == 60
    task = await over(runway, created.id)
    assert task.status == "SUCCEEDED"
    assert task.cost.credits == 60
    answer = sandbox.wire.get(task.output[0])
    assert answer.content == CLIP
    assert answer.headers["content-type"] == "video/mp4"
    made = sandbox.studio.asked[-1]
    assert (made["size"], made["duration_s"], made["fps"]) == ((1280, 720), 5, Fraction(24))
    (entry,) = sandbox.ledger()
    assert (entry["provider"], entry["operation"], entry["usd"]) == ("runway", "clip", 0.6)
    assert entry["id"] == created.id


async def test_polling_renders_nothing_twice(
    sandbox: Running, runway: runwayml.AsyncRunwayML
) -> None:
    created = await buy(runway)
    await asyncio.gather(*(over(runway, created.id) for _ in range(8)))
    assert sandbox.studio.made["clip"] == 1


async def test_a_finished_clip_answers_head_and_byte_ranges(
    sandbox: Running, runway: runwayml.AsyncRunwayML
) -> None:
    task = await over(runway, (await buy(runway)).id)
    head = sandbox.wire.head(task.output[0])
    assert head.headers["content-length"] == str(len(CLIP))
    part = sandbox.wire.get(task.output[0], headers={"range": "bytes=4-7"})
    assert (part.status_code, part.content) == (206, b"ftyp")


async def test_a_picture_can_be_uploaded_first(
    sandbox: Running, runway: runwayml.AsyncRunwayML
) -> None:
    upload = await runway.uploads.create_ephemeral(file=("frame.png", png(640, 360), "image/png"))
    assert upload.uri.startswith("runway://")
    created = await buy(runway, prompt_image=[{"position": "first", "uri": upload.uri}])
    assert (await over(runway, created.id)).status == "SUCCEEDED"
    assert len(sandbox.ledger()) == 1


async def test_the_organization_knows_what_is_left(
    sandbox: Running, runway: runwayml.AsyncRunwayML
) -> None:
    before = (await runway.organization.retrieve()).credit_balance
    await buy(runway)
    assert (await runway.organization.retrieve()).credit_balance == before - 60


async def test_a_running_task_is_cancelled_without_a_refund(
    sandbox: Running, runway: runwayml.AsyncRunwayML
) -> None:
    sandbox.studio.held = True
    created = await buy(runway)
    while (await runway.tasks.retrieve(created.id)).status == "PENDING":
        pass
    await runway.tasks.delete(created.id)
    task = await over(runway, created.id)
    assert (task.status, task.cost.credits) == ("CANCELLED", 60)
    (entry,) = sandbox.ledger()
    assert (entry["cancelled"], entry["usd"]) == (True, 0.6)


async def test_a_pending_task_is_cancelled_for_nothing(start: Callable[..., Running]) -> None:
    from sandbox.latency import Latency

    sandbox = start(latency=Latency(1))
    async with runwayml.AsyncRunwayML(base_url=sandbox.url, api_key="any") as runway:
        created = await buy(runway)
        assert (await runway.tasks.retrieve(created.id)).status == "PENDING"
        await runway.tasks.delete(created.id)
        assert (await over(runway, created.id)).cost.credits == 0
    (entry,) = sandbox.ledger()
    assert (entry["cancelled"], entry["usd"]) == (True, 0)


async def test_deleting_a_finished_task_takes_its_clip_away(
    sandbox: Running, runway: runwayml.AsyncRunwayML
) -> None:
    task = await over(runway, (await buy(runway)).id)
    await runway.tasks.delete(task.id)
    assert sandbox.wire.get(task.output[0]).status_code == 404
    assert sandbox.ledger()[0]["cancelled"] is False


@pytest.mark.parametrize(
    ("fault", "code", "credits_"),
    [("task_failed", "INTERNAL.BAD_OUTPUT.CODE01", 0), ("moderated", "SAFETY.INPUT.TEXT", 60)],
)
async def test_a_task_can_fail(
    sandbox: Running, runway: runwayml.AsyncRunwayML, fault: str, code: str, credits_: int
) -> None:
    sandbox.fault(fault, provider="runway", operation="clip")
    task = await over(runway, (await buy(runway)).id)
    assert (task.status, task.failure_code, task.cost.credits) == ("FAILED", code, credits_)
    assert sandbox.ledger()[0]["usd"] == credits_ / 100


async def test_a_broken_studio_fails_the_task_and_gives_the_money_back(
    sandbox: Running, runway: runwayml.AsyncRunwayML
) -> None:
    sandbox.studio.broken = True
    task = await over(runway, (await buy(runway)).id)
    assert (task.failure_code, task.cost.credits) == ("INTERNAL", 0)


async def test_a_stuck_task_never_gets_anywhere(
    sandbox: Running, runway: runwayml.AsyncRunwayML
) -> None:
    sandbox.fault("stuck_pending", operation="clip")
    created = await buy(runway)
    for _ in range(5):
        assert (await runway.tasks.retrieve(created.id)).status in ("PENDING", "RUNNING")
    assert sandbox.studio.made["clip"] == 0


async def test_one_poll_can_go_wrong(sandbox: Running, runway: runwayml.AsyncRunwayML) -> None:
    sandbox.fault("http_500", operation="clip_poll", match="The kettle boils")
    created = await buy(runway)
    with pytest.raises(runwayml.InternalServerError):
        await runway.tasks.retrieve(created.id)
    assert (await over(runway, created.id)).status == "SUCCEEDED"


async def test_one_cancellation_can_go_wrong(
    sandbox: Running, runway: runwayml.AsyncRunwayML
) -> None:
    sandbox.fault("http_503", operation="clip_cancel")
    created = await buy(runway)
    with pytest.raises(runwayml.InternalServerError):
        await runway.tasks.delete(created.id)
    await runway.tasks.delete(created.id)


@pytest.mark.parametrize(
    ("fault", "media_type", "content"),
    [
        ("truncated_media", "video/mp4", CLIP[: len(CLIP) // 2]),
        ("wrong_media_type", "text/html; charset=utf-8", None),
    ],
)
async def test_one_download_can_go_wrong(
    sandbox: Running,
    runway: runwayml.AsyncRunwayML,
    fault: str,
    media_type: str,
    content: bytes | None,
) -> None:
    sandbox.fault(fault, operation="clip_download")
    task = await over(runway, (await buy(runway)).id)
    spoilt = sandbox.wire.get(task.output[0])
    assert spoilt.headers["content-type"] == media_type
    assert spoilt.content == content or content is None
    assert sandbox.wire.get(task.output[0]).content == CLIP


@pytest.mark.parametrize(
    ("fault", "size", "fps", "duration_s"),
    [
        ("wrong_length", (1280, 720), 24, Fraction(5, 2)),
        ("wrong_size", (720, 1280), 24, 5),
        ("wrong_rate", (1280, 720), 12, 5),
    ],
)
async def test_a_clip_can_be_another_than_was_ordered(
    sandbox: Running,
    runway: runwayml.AsyncRunwayML,
    fault: str,
    size: tuple[int, int],
    fps: int,
    duration_s: Fraction,
) -> None:
    sandbox.fault(fault, operation="clip")
    await over(runway, (await buy(runway)).id)
    (filmed,) = sandbox.studio.asked
    assert (filmed["size"], filmed["fps"], filmed["duration_s"]) == (size, fps, duration_s)
    assert len(sandbox.ledger()) == 1


async def test_a_clip_can_be_cut_for_good(sandbox: Running, runway: runwayml.AsyncRunwayML) -> None:
    sandbox.fault("truncated_media", operation="clip")
    task = await over(runway, (await buy(runway)).id)
    for _ in range(2):
        assert len(sandbox.wire.get(task.output[0]).content) == len(CLIP) // 2


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        ("http_429", runwayml.RateLimitError),
        ("http_500", runwayml.InternalServerError),
        ("unauthorized", runwayml.AuthenticationError),
        ("quota", runwayml.BadRequestError),
        ("refuse_connection", runwayml.APIConnectionError),
    ],
)
async def test_a_fault_before_acceptance_is_not_billed(
    sandbox: Running, runway: runwayml.AsyncRunwayML, fault: str, error: type[Exception]
) -> None:
    sandbox.fault(fault, provider="runway", operation="clip")
    with pytest.raises(error):
        await buy(runway)
    assert sandbox.ledger() == []


async def test_a_submission_whose_answer_is_lost_is_billed(
    sandbox: Running, runway: runwayml.AsyncRunwayML
) -> None:
    sandbox.fault("drop_after_accept", operation="clip")
    with pytest.raises(runwayml.APIConnectionError):
        await buy(runway)
    assert len(sandbox.ledger()) == 1


@pytest.mark.parametrize("fault", ["malformed_json", "wrong_schema"])
async def test_a_submission_can_be_answered_with_nonsense(
    sandbox: Running, runway: runwayml.AsyncRunwayML, fault: str
) -> None:
    sandbox.fault(fault, operation="clip")
    answer = sandbox.wire.post(f"{sandbox.url}/v1/image_to_video", headers=HEADERS, json=body())
    assert answer.status_code == 200
    assert '"id"' not in answer.text or not answer.text.endswith("}")
    assert len(sandbox.ledger()) == 1


def body(**changes: Any) -> dict[str, Any]:
    """A request that is accepted; None leaves a member out."""
    whole = {
        "model": "gen4.5",
        "promptImage": FRAME,
        "promptText": "The kettle boils",
        "ratio": "1280:720",
        "duration": 5,
        **changes,
    }
    return {name: value for name, value in whole.items() if value is not None}


@pytest.mark.parametrize(
    ("status", "words", "headers", "changes"),
    [
        (401, "API key", {"authorization": "Bearer"}, {}),
        (401, "API key", {"authorization": "Basic any"}, {}),
        (400, "X-Runway-Version", {"x-runway-version": "2023-01-01"}, {}),
        (400, "model: Invalid", {}, {"model": "gen1"}),
        (400, "promptImage: Required", {}, {"promptImage": None}),
        (400, "promptText: Required", {}, {"promptText": None}),
        (400, "ratio: Required", {}, {"ratio": None}),
        (400, "duration: Required", {}, {"duration": None}),
        (400, "ratio: Invalid", {}, {"ratio": "16:9"}),
        (400, "duration: Invalid", {}, {"duration": 11}),
        (400, "duration: Expected an integer", {}, {"duration": "5"}),
        (400, "duration: Invalid", {}, {"model": "veo3.1", "duration": 5}),
        (400, "ratio: Not supported", {}, {"model": "kling2.5_turbo_pro"}),
        (400, "at most 1000", {}, {"promptText": "😀" * 501}),
        (400, "at least 1", {}, {"promptText": ""}),
        (400, "seed", {}, {"seed": -1}),
        (400, "Only HTTPS", {}, {"promptImage": "http://a.example/a.png"}),
        (400, "Failed to fetch", {}, {"promptImage": "https://a.example/a.png"}),
        (400, "not found or has expired", {}, {"promptImage": "runway://nothing"}),
        (400, "at most 5 MB", {}, {"promptImage": FRAME + "A" * 6_000_000}),
        (400, "Unsupported Content-Type", {}, {"promptImage": "data:text/html;base64,AAAA"}),
        (400, "Invalid asset", {}, {"promptImage": "data:image/png;base64,AAAA"}),
        (400, "Invalid asset", {}, {"promptImage": "data:image/png;base64,~"}),
        (400, "first frame", {}, {"promptImage": [{"position": "last", "uri": FRAME}]}),
    ],
)
def test_what_runway_would_refuse_is_refused_and_not_billed(
    sandbox: Running, status: int, words: str, headers: dict[str, str], changes: dict[str, Any]
) -> None:
    answer = sandbox.wire.post(
        f"{sandbox.url}/runway/v1/image_to_video",
        headers=HEADERS | headers,
        json=body(**changes),
    )
    assert answer.status_code == status, answer.text
    assert words in answer.json()["error"]
    assert sandbox.ledger() == []


@pytest.mark.parametrize(
    ("task_id", "status"), [("nothing", 400), ("00000000-0000-4000-8000-000000000000", 404)]
)
def test_an_unknown_task_is_not_found(sandbox: Running, task_id: str, status: int) -> None:
    answer = sandbox.wire.get(f"{sandbox.url}/v1/tasks/{task_id}", headers=HEADERS)
    assert answer.status_code == status


def test_an_upload_without_its_fields_is_refused(sandbox: Running) -> None:
    placeholder = sandbox.wire.post(
        f"{sandbox.url}/runway/v1/uploads",
        headers=HEADERS,
        json={"filename": "a.png", "type": "ephemeral"},
    ).json()
    answer = sandbox.wire.post(placeholder["uploadUrl"], files={"file": b"data"})
    assert answer.status_code == 403
