"""Imagen, Veo and Omni, driven by Google's own SDK."""

import base64
from collections.abc import AsyncIterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from google.genai import errors, types

from tests.sandbox.google_client import google_client
from tests.sandbox.running import Running
from tests.sandbox.studio import CLIP, png

pytestmark = pytest.mark.filterwarnings("ignore:The generate_images method is deprecated")

VEO, OMNI = "veo-3.1-fast-generate-001", "gemini-omni-1.2-flash"
FRAME = types.Image(image_bytes=png(320, 180), mime_type="image/png")


@pytest_asyncio.fixture
async def enterprise(sandbox: Running) -> AsyncIterator[Any]:
    async with google_client(f"{sandbox.url}/vertex", enterprise=True) as client:
        yield client


@pytest_asyncio.fixture
async def gemini(sandbox: Running) -> AsyncIterator[Any]:
    async with google_client(f"{sandbox.url}/gemini", enterprise=False) as client:
        yield client


async def buy(enterprise: Any, **config: Any) -> Any:
    config = {"duration_seconds": 4, "aspect_ratio": "16:9", "resolution": "720p"} | config
    return await enterprise.models.generate_videos(
        model=VEO,
        source=types.GenerateVideosSource(prompt="The kettle boils", image=FRAME),
        config=types.GenerateVideosConfig(**config),
    )


async def finished(enterprise: Any, operation: Any) -> Any:
    while not operation.done:
        operation = await enterprise.operations.get(
            types.GenerateVideosOperation.model_validate({"name": operation.name})
        )
    return operation


async def interact(gemini: Any, **form: Any) -> Any:
    frame = {
        "type": "image",
        "mime_type": "image/png",
        "data": base64.b64encode(png(320, 180)).decode(),
    }
    form = {"type": "video", "aspect_ratio": "16:9", "duration": "5s", "delivery": "uri"} | form
    return await gemini.interactions.create(
        model=OMNI,
        input=[{"type": "text", "text": "The kettle boils"}, frame],
        background=True,
        store=True,
        response_format=form,
        generation_config={"video_config": {"task": "image_to_video"}},
    )


async def interacted(gemini: Any, interaction: Any) -> Any:
    while interaction.status in ("queued", "in_progress"):
        interaction = await gemini.interactions.get(interaction.id)
    return interaction


async def test_imagen_draws_from_words(sandbox: Running, enterprise: Any) -> None:
    answer = await enterprise.models.generate_images(
        model="imagen-4.0-generate-001",
        prompt="A kettle",
        config=types.GenerateImagesConfig(number_of_images=2, aspect_ratio="16:9"),
    )
    assert len(answer.generated_images) == 2
    assert answer.generated_images[0].image.image_bytes == png(1408, 768)
    (entry,) = sandbox.ledger()
    assert (entry["provider"], entry["operation"], entry["usd"]) == ("imagen", "picture", 0.08)


async def test_imagen_says_why_it_filtered(sandbox: Running, enterprise: Any) -> None:
    sandbox.fault("moderated", provider="imagen")
    answer = await enterprise.models.generate_images(
        model="imagen-4.0-generate-001",
        prompt="A kettle",
        config=types.GenerateImagesConfig(include_rai_reason=True),
    )
    assert "usage guidelines" in answer.generated_images[0].rai_filtered_reason


async def test_a_veo_clip_comes_inside_its_operation(sandbox: Running, enterprise: Any) -> None:
    operation = await finished(enterprise, await buy(enterprise, resolution="1080p"))
    video = operation.response.generated_videos[0].video
    assert (video.video_bytes, video.mime_type) == (CLIP, "video/mp4")
    made = sandbox.studio.asked[-1]
    assert (made["size"], made["duration_s"], made["fps"]) == ((1920, 1080), 4, Fraction(24))
    (entry,) = sandbox.ledger()
    assert (entry["provider"], entry["operation"], entry["usd"]) == ("veo", "clip", 0.6)
    assert operation.name.endswith(entry["id"])


def test_a_veo_operation_in_a_project_keeps_the_project_in_its_name(sandbox: Running) -> None:
    model = f"projects/p/locations/l/publishers/google/models/{VEO}"
    answer = sandbox.wire.post(
        f"{sandbox.url}/vertex/v1beta1/{model}:predictLongRunning",
        headers={"authorization": "Bearer any"},
        json={"instances": [{"prompt": "A kettle boils"}], "parameters": {"durationSeconds": 4}},
    )
    assert answer.json()["name"].startswith(f"{model}/operations/")


async def test_a_filtered_veo_clip_is_done_without_a_video_and_not_charged(
    sandbox: Running, enterprise: Any
) -> None:
    sandbox.fault("moderated", provider="veo")
    operation = await finished(enterprise, await buy(enterprise))
    assert operation.response.rai_media_filtered_count == 1
    assert not operation.response.generated_videos
    assert [entry["usd"] for entry in sandbox.ledger()] == [0]


async def test_a_failed_veo_task_carries_an_error_and_is_not_charged(
    sandbox: Running, enterprise: Any
) -> None:
    sandbox.fault("task_failed", provider="veo")
    operation = await finished(enterprise, await buy(enterprise))
    assert operation.error["code"] == 13
    assert [entry["usd"] for entry in sandbox.ledger()] == [0]


async def test_a_veo_clip_fetched_again_is_whole(sandbox: Running, enterprise: Any) -> None:
    sandbox.fault("truncated_media", operation="clip_download")
    operation = await buy(enterprise)
    cut = await finished(enterprise, operation)
    assert cut.response.generated_videos[0].video.video_bytes == CLIP[: len(CLIP) // 2]
    whole = await finished(enterprise, operation)
    assert whole.response.generated_videos[0].video.video_bytes == CLIP
    assert sandbox.studio.made["clip"] == 1


@pytest.mark.parametrize(
    ("fault", "code"),
    [("http_429", 429), ("http_500", 500), ("unauthorized", 401), ("quota", 429)],
)
async def test_a_veo_submission_that_is_refused_is_not_billed(
    sandbox: Running, enterprise: Any, fault: str, code: int
) -> None:
    sandbox.fault(fault, provider="veo", operation="clip")
    with pytest.raises(errors.APIError) as caught:
        await buy(enterprise)
    assert caught.value.code == code
    assert sandbox.ledger() == []


@pytest.mark.parametrize(
    ("words", "instance", "parameters"),
    [
        ("supported durations", {}, {"durationSeconds": 5}),
        ("aspectRatio", {}, {"aspectRatio": "1:1"}),
        ("resolution", {}, {"resolution": "480p"}),
        ("prompt or an image", {"prompt": ""}, {}),
        ("input image", {"image": {"bytesBase64Encoded": "bm8=", "mimeType": "image/png"}}, {}),
    ],
)
def test_what_veo_would_refuse_is_refused_and_not_billed(
    sandbox: Running, words: str, instance: dict[str, Any], parameters: dict[str, Any]
) -> None:
    answer = sandbox.wire.post(
        f"{sandbox.url}/v1beta1/publishers/google/models/{VEO}:predictLongRunning",
        headers={"x-goog-api-key": "any"},
        json={"instances": [{"prompt": "A kettle"} | instance], "parameters": parameters},
    )
    assert answer.status_code == 400, answer.text
    assert words in answer.json()["error"]["message"]
    assert sandbox.ledger() == []


async def test_an_omni_clip_is_downloaded_by_its_uri(
    sandbox: Running, gemini: Any, tmp_path: Path
) -> None:
    created = await interact(gemini)
    assert created.status in ("queued", "in_progress")
    done = await interacted(gemini, created)
    assert done.status == "completed"
    assert done.output_video.uri.startswith("https://")
    video = await gemini.files.download(file=types.Video(uri=done.output_video.uri))
    assert video == CLIP
    (entry,) = sandbox.ledger()
    assert (entry["provider"], entry["operation"], entry["usd"]) == ("omni", "clip", 0.5)
    assert entry["id"] == created.id
    assert sandbox.studio.asked[-1]["size"] == (1280, 720)


async def test_an_omni_clip_can_be_waited_for(sandbox: Running, gemini: Any) -> None:
    done = await gemini.interactions.create(
        model=OMNI, input="A kettle", response_format={"type": "video", "delivery": "inline"}
    )
    assert done.status == "completed"


async def test_an_omni_clip_can_come_inline(sandbox: Running, gemini: Any) -> None:
    done = await interacted(gemini, await interact(gemini, delivery="inline"))
    assert base64.b64decode(done.output_video.data) == CLIP


async def test_an_omni_clip_can_be_cancelled(sandbox: Running, gemini: Any) -> None:
    sandbox.studio.held = True
    created = await interact(gemini)
    assert (await gemini.interactions.cancel(created.id)).status == "cancelled"
    (entry,) = sandbox.ledger()
    assert entry["cancelled"] is True
    assert entry["usd"] == 0


async def test_a_moderated_omni_clip_is_completed_without_a_video(
    sandbox: Running, gemini: Any
) -> None:
    sandbox.fault("moderated", provider="omni")
    done = await interacted(gemini, await interact(gemini))
    assert done.status == "completed"
    assert done.output_video is None
    assert "can't make that video" in done.output_text


async def test_a_failed_omni_clip_lists_its_errors(sandbox: Running, gemini: Any) -> None:
    sandbox.fault("task_failed", provider="omni")
    done = await interacted(gemini, await interact(gemini))
    assert done.status == "failed"
    assert done.errors[0].code == "internal_error"


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("Duration", {"duration": 5}),
        ("between 3s and 15s", {"duration": "20s"}),
        ("aspectRatio", {"aspect_ratio": "1:1"}),
        ("resolution", {"resolution": "480p"}),
        ("delivery", {"delivery": "post"}),
    ],
)
def test_what_omni_would_refuse_is_refused_and_not_billed(
    sandbox: Running, words: str, form: dict[str, Any]
) -> None:
    answer = sandbox.wire.post(
        f"{sandbox.url}/gemini/v1/interactions",
        headers={"x-goog-api-key": "any"},
        json={
            "model": OMNI,
            "input": "A kettle",
            "background": True,
            "store": True,
            "response_format": {"type": "video"} | form,
        },
    )
    assert answer.status_code == 400, answer.text
    assert words in answer.json()["error"]["message"]
    assert sandbox.ledger() == []
