"""The exact exchanges with Google's two animators: Veo and Omni."""

import dataclasses
from decimal import Decimal
from typing import Any

import pytest

from contracts.brief import Aspect
from contracts.errors import (
    BadAnswer,
    JobFailed,
    OutcomeUnknown,
    PageError,
    RequestRejected,
    Unavailable,
)
from contracts.takes import JobState
from tests.providers import orders, replies
from tests.providers.animators import ANIMATORS, Downloads, omni, veo
from tests.providers.cases import opened
from tests.providers.loopback import DROP, Loopback, Reply, answer

VEO, OMNI = (next(case for case in ANIMATORS if case.name == name) for name in ("veo", "omni"))


async def test_veo_is_asked_for_one_silent_clip_of_a_length_it_sells(service: Loopback) -> None:
    service.will(replies.veo_operation())
    async with opened(veo(service.url, Downloads())) as animator:
        submitted = await animator.submit(orders.CLIP)
    asked = service.only
    assert asked.path == (
        "/v1beta1/publishers/google/models/veo-3.1-fast-generate-001:predictLongRunning"
    )
    assert asked.headers["x-goog-api-key"] == "key_1"
    assert asked.headers["connection"] == "close"
    frame = {"bytesBase64Encoded": orders.base64(orders.PNG), "mimeType": "image/png"}
    assert asked.json["instances"] == [{"prompt": "Steam rises slowly", "image": frame}]
    assert asked.json["parameters"] == {
        "sampleCount": 1,
        "durationSeconds": 6,
        "aspectRatio": "16:9",
        "resolution": "1080p",
        "generateAudio": False,
        "seed": 7,
    }
    assert submitted.job.job_id == replies.VEO_NAME
    assert submitted.charge.usd == Decimal("0.60")


async def test_veo_is_polled_by_the_name_of_its_operation_alone(service: Loopback) -> None:
    service.will(replies.veo_operation())
    async with opened(veo(service.url, Downloads())) as animator:
        await animator.status(VEO.job(animator))
    assert service.only.method == "POST"
    assert service.only.json == {"operationName": replies.VEO_NAME}


@pytest.mark.parametrize(
    ("error", "refused"),
    [
        ({"code": 3, "message": "The prompt could violate Vertex AI's usage guidelines."}, True),
        ({"code": 13, "message": "Internal error."}, False),
        ({"code": 8}, False),
    ],
)
async def test_veo_tells_a_filter_from_a_fault_in_words(
    service: Loopback, error: dict[str, Any], refused: bool
) -> None:
    service.will(replies.veo_operation(done=True, error=error))
    async with opened(veo(service.url, Downloads())) as animator:
        status = await animator.status(VEO.job(animator))
    assert (status.state, status.refused) == (JobState.FAILED, refused)


@pytest.mark.parametrize("response", [{}, {"videos": []}])
async def test_an_operation_done_without_a_clip_has_failed(
    service: Loopback, response: dict[str, Any]
) -> None:
    service.will(*[replies.veo_operation(done=True, response=response)] * 2)
    async with opened(veo(service.url, Downloads())) as animator:
        assert (await animator.status(VEO.job(animator))).state is JobState.FAILED
        with pytest.raises(JobFailed):
            [piece async for piece in animator.fetch(VEO.job(animator))]


async def test_a_clip_in_cloud_storage_is_fetched_through_the_downloader(service: Loopback) -> None:
    stored = replies.veo_done(videos=[{"gcsUri": "gs://bucket/clip 1.mp4"}])
    service.will(stored, stored)
    downloads = Downloads([PageError("HTTP 403"), orders.MP4])
    async with opened(veo(service.url, downloads)) as animator:
        clip = b"".join([piece async for piece in animator.fetch(VEO.job(animator))])
    assert clip == orders.MP4
    assert downloads.urls == ["https://storage.googleapis.com/bucket/clip%201.mp4"] * 2


async def test_a_clip_inside_the_answer_is_looked_at_too(service: Loopback) -> None:
    text = {"bytesBase64Encoded": orders.base64(b"<html>"), "mimeType": "video/mp4"}
    service.will(replies.veo_done(videos=[text]))
    async with opened(veo(service.url, Downloads())) as animator:
        with pytest.raises(BadAnswer, match="not a clip"):
            [piece async for piece in animator.fetch(VEO.job(animator))]


@pytest.mark.parametrize("build", [veo, omni])
async def test_square_clips_are_refused_before_anything_is_asked(
    service: Loopback, build: Any
) -> None:
    async with opened(build(service.url, Downloads())) as animator:
        with pytest.raises(RequestRejected, match="1:1"):
            await animator.submit(dataclasses.replace(orders.CLIP, aspect=Aspect.SQUARE))
    assert service.asked == []


async def test_a_project_in_the_environment_does_not_change_the_way_in(
    service: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GOOGLE_CLOUD_PROJECT", "elsewhere")
    monkeypatch.setenv("GOOGLE_CLOUD_LOCATION", "us-central1")
    service.will(replies.veo_operation())
    async with opened(veo(service.url, Downloads())) as animator:
        await animator.submit(orders.CLIP)
    assert service.only.path.startswith("/v1beta1/publishers/")
    assert service.only.headers["x-goog-api-key"] == "key_1"


@pytest.mark.parametrize("client", ["httpx", "httpx2"])
async def test_either_http_client_of_googles_may_lose_an_answer(
    service: Loopback, monkeypatch: pytest.MonkeyPatch, client: str
) -> None:
    monkeypatch.setenv("GOOGLE_GENAI_HTTP_CLIENT", client)
    service.will(DROP)
    async with opened(veo(service.url, Downloads())) as animator:
        with pytest.raises(OutcomeUnknown):
            await animator.submit(orders.CLIP)


async def test_veo_cannot_be_stopped_and_is_not_asked_to(service: Loopback) -> None:
    async with opened(veo(service.url, Downloads())) as animator:
        assert await animator.cancel(VEO.job(animator)) is False
    assert service.asked == []


async def test_omni_is_asked_for_a_background_interaction(service: Loopback) -> None:
    service.will(replies.omni("queued"))
    async with opened(omni(service.url, Downloads())) as animator:
        await animator.submit(orders.CLIP)
    asked = service.only
    assert (asked.method, asked.path) == ("POST", "/v1/interactions")
    assert asked.headers["x-goog-api-key"] == "key_1"
    assert asked.headers["connection"] == "close"
    frame = {"type": "image", "data": orders.base64(orders.PNG), "mime_type": "image/png"}
    words = {"type": "text", "text": "Steam rises slowly"}
    assert asked.json == {
        "model": "gemini-omni-1.1-flash",
        "input": [{"type": "user_input", "content": [frame, words]}],
        "background": True,
        "store": True,
        "response_format": {
            "type": "video",
            "aspect_ratio": "16:9",
            "resolution": "720p",
            "duration": "5s",
            "delivery": "uri",
        },
        "generation_config": {"video_config": {"task": "image_to_video"}},
    }


@pytest.mark.parametrize(
    ("status", "state"),
    [
        ("queued", JobState.PENDING),
        ("in_progress", JobState.RUNNING),
        ("failed", JobState.FAILED),
        ("cancelled", JobState.FAILED),
        ("incomplete", JobState.FAILED),
        ("budget_exceeded", JobState.FAILED),
        ("requires_action", JobState.FAILED),
        ("requires_continuation", JobState.FAILED),
    ],
)
async def test_every_status_of_omni_is_one_of_ours(
    service: Loopback, status: str, state: JobState
) -> None:
    service.will(replies.omni(status))
    async with opened(omni(service.url, Downloads())) as animator:
        assert (await animator.status(OMNI.job(animator))).state is state


@pytest.mark.parametrize(
    "uri", ["https://generativelanguage.googleapis.com/v1/files/abc123", "files/abc123"]
)
async def test_a_clip_among_googles_files_is_opened_with_the_key(
    service: Loopback, uri: str
) -> None:
    service.will(replies.omni_clip(uri=uri), Reply(body=orders.MP4, media_type="video/mp4"))
    downloads = Downloads()
    async with opened(omni(service.url, downloads)) as animator:
        clip = b"".join([piece async for piece in animator.fetch(OMNI.job(animator))])
    asked = service.asked[1]
    assert clip == orders.MP4
    assert (asked.path, asked.query) == ("/v1/files/abc123:download", {"alt": "media"})
    assert asked.headers["x-goog-api-key"] == "key_1"
    assert downloads.urls == []


async def test_a_clip_that_came_inline_is_taken_as_it_is(service: Loopback) -> None:
    service.will(replies.omni_clip(data=orders.base64(orders.MP4)))
    async with opened(omni(service.url, Downloads())) as animator:
        clip = b"".join([piece async for piece in animator.fetch(OMNI.job(animator))])
    assert clip == orders.MP4


async def test_omni_is_stopped_when_asked_to(service: Loopback) -> None:
    service.will(replies.omni("cancelled"))
    async with opened(omni(service.url, Downloads())) as animator:
        assert await animator.cancel(OMNI.job(animator)) is True
    assert (service.only.method, service.only.path) == ("POST", "/v1/interactions/int_1/cancel")


async def test_an_interaction_that_is_not_done_has_no_clip_to_fetch(service: Loopback) -> None:
    service.will(replies.omni("in_progress"))
    async with opened(omni(service.url, Downloads())) as animator:
        with pytest.raises(Unavailable, match="in_progress"):
            [piece async for piece in animator.fetch(OMNI.job(animator))]


async def test_an_operation_of_another_name_is_not_taken_for_ours(service: Loopback) -> None:
    service.will(answer({"name": "operations/other", "done": True}))
    async with opened(veo(service.url, Downloads())) as animator:
        with pytest.raises(Unavailable, match="other"):
            await animator.status(VEO.job(animator))


def test_what_is_not_sold_is_refused_at_once() -> None:
    with pytest.raises(ValueError, match="720p or 1080p"):
        veo("http://127.0.0.1:1", Downloads(), resolution="8k")
    with pytest.raises(ValueError, match="gemini-omni-1"):
        omni("http://127.0.0.1:1", Downloads(), model="gemini-omni-9")
    with pytest.raises(ValueError, match="no price"):
        veo("http://127.0.0.1:1", Downloads(), model="veo-9")
