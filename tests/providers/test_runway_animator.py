"""The exact exchanges with Runway."""

import dataclasses
from decimal import Decimal

import pytest

import settings
from contracts.brief import Aspect
from contracts.errors import AccountEmpty, JobFailed, RequestRejected, Unavailable
from contracts.orders import Image
from contracts.takes import JobState
from providers.prices import price_tag
from providers.runway_animator import DATA_URI_MAX_BYTES
from providers.runway_faults import is_moderation
from providers.runway_models import RUNWAY_MODELS
from tests.providers import orders, replies
from tests.providers.animators import ANIMATORS, Downloads, runway
from tests.providers.cases import opened
from tests.providers.loopback import Loopback, Reply, answer

CASE = ANIMATORS[0]


async def test_a_clip_is_ordered_from_its_first_frame(service: Loopback) -> None:
    service.will(replies.runway_created())
    async with opened(runway(service.url, Downloads())) as animator:
        submitted = await animator.submit(orders.CLIP)
    asked = service.only
    assert (asked.method, asked.path) == ("POST", "/v1/image_to_video")
    assert asked.headers["authorization"] == "Bearer key_1"
    assert asked.headers["x-runway-version"] == "2024-11-06"
    assert asked.headers["connection"] == "close"
    assert asked.json == {
        "model": "gen4_turbo",
        "promptImage": f"data:image/png;base64,{orders.base64(orders.PNG)}",
        "promptText": "Steam rises slowly",
        "ratio": "1280:720",
        "duration": 5,
        "seed": 7,
    }
    assert submitted.charge.usd == Decimal("0.25")


@pytest.mark.parametrize(
    ("model", "aspect", "ratio"),
    [
        ("gen4_turbo", Aspect.TALL, "720:1280"),
        ("gen4_turbo", Aspect.SQUARE, "960:960"),
        ("gen4.5", Aspect.WIDE, "1280:720"),
        ("veo3.1_fast", Aspect.TALL, "720:1280"),
        ("kling3.0_standard", Aspect.SQUARE, "960:960"),
        ("kling3.0_pro", Aspect.TALL, "1080:1920"),
        ("kling3.0_4k", Aspect.WIDE, "3840:2160"),
        ("gemini_omni_flash_1.1", Aspect.WIDE, "1280:720"),
    ],
)
async def test_the_shape_is_the_models_own(
    service: Loopback, model: str, aspect: Aspect, ratio: str
) -> None:
    service.will(replies.runway_created())
    async with opened(runway(service.url, Downloads(), model=model)) as animator:
        await animator.submit(dataclasses.replace(orders.CLIP, aspect=aspect))
    assert service.only.json["ratio"] == ratio


HOSTED = {
    "gen4_turbo": {"ratio": "1280:720", "duration": 5, "seed": 7},
    "gen4.5": {"ratio": "1280:720", "duration": 5, "seed": 7},
    "veo3.1": {"ratio": "1280:720", "duration": 6, "seed": 7, "audio": False},
    "veo3.1_fast": {"ratio": "1280:720", "duration": 6, "seed": 7, "audio": False},
    "kling2.5_turbo_pro": {"duration": 5},
    "kling3.0_standard": {"ratio": "1280:720", "duration": 5, "audio": False},
    "kling3.0_pro": {"ratio": "1920:1080", "duration": 5, "audio": False},
    "kling3.0_4k": {"ratio": "3840:2160", "duration": 5, "audio": False},
    "gemini_omni_flash_1.1": {"ratio": "1280:720", "duration": 5},
}


@pytest.mark.parametrize("model", HOSTED)
async def test_each_model_is_asked_for_what_it_takes_and_nothing_else(
    service: Loopback, model: str
) -> None:
    service.will(replies.runway_created())
    async with opened(runway(service.url, Downloads(), model=model)) as animator:
        await animator.submit(orders.CLIP)
    always = {"model", "promptImage", "promptText"}
    asked = {name: value for name, value in service.only.json.items() if name not in always}
    assert asked == HOSTED[model]


def test_every_model_on_the_list_has_a_price_and_is_held_here() -> None:
    assert HOSTED.keys() == RUNWAY_MODELS.keys() == set(settings.RUNWAY_MODELS)
    assert all(price_tag("runway", model).usd("second") > 0 for model in RUNWAY_MODELS)


async def test_a_hosted_model_is_a_member_of_its_own_name(service: Loopback) -> None:
    service.will(replies.runway_created(), answer({"error": "busy"}, 503, retry_after="60"))
    name = "runway:veo3.1_fast"
    member = runway(service.url, Downloads(), model="veo3.1_fast", name=name)
    async with opened(member) as animator:
        submitted = await animator.submit(orders.CLIP)
        with pytest.raises(Unavailable, match=f"^{name} submit") as caught:
            await animator.submit(orders.CLIP)
    assert submitted.job.provider == submitted.charge.provider == animator.provider == name
    assert animator.quote(orders.CLIP).provider == caught.value.provider == name
    assert animator.quote(orders.CLIP).usd == Decimal("0.60")


async def test_a_square_clip_of_a_model_that_has_none_is_refused_before_anything_is_asked(
    service: Loopback,
) -> None:
    order = dataclasses.replace(orders.CLIP, aspect=Aspect.SQUARE)
    async with opened(runway(service.url, Downloads(), model="veo3.1")) as animator:
        with pytest.raises(RequestRejected, match="1:1"):
            await animator.submit(order)
    assert service.asked == []


@pytest.mark.parametrize(("prompt", "fits"), [("é" * 1_000, True), ("🫖" * 501, False)])
async def test_a_prompt_is_measured_as_runway_measures_it(
    service: Loopback, prompt: str, fits: bool
) -> None:
    order = dataclasses.replace(orders.CLIP, prompt=prompt)
    async with opened(runway(service.url, Downloads())) as animator:
        if fits:
            service.will(replies.runway_created())
            await animator.submit(order)
        else:
            with pytest.raises(RequestRejected, match="1000"):
                await animator.submit(order)
    assert len(service.asked) == fits


def large() -> Image:
    return Image(orders.PNG + bytes(DATA_URI_MAX_BYTES * 3 // 4), "image/png")


async def test_a_picture_too_large_for_a_data_uri_is_uploaded_first(service: Loopback) -> None:
    upload = {
        "uploadUrl": f"{service.url}/bucket",
        "fields": {"key": "abc"},
        "runwayUri": "runway://abc",
    }
    service.will(answer(upload), Reply(204), replies.runway_created())
    async with opened(runway(service.url, Downloads())) as animator:
        await animator.submit(dataclasses.replace(orders.CLIP, first_frame=large()))
    started, sent, created = service.asked
    assert started.path == "/v1/uploads"
    assert started.json == {"filename": "first-frame.png", "type": "ephemeral"}
    assert sent.path == "/bucket"
    assert "authorization" not in sent.headers
    assert large().data in sent.body
    assert created.json["promptImage"] == "runway://abc"


async def test_an_upload_that_fails_has_bought_nothing(service: Loopback) -> None:
    service.will(answer({"error": "busy"}, 500))
    async with opened(runway(service.url, Downloads())) as animator:
        with pytest.raises(Unavailable) as caught:
            await animator.submit(dataclasses.replace(orders.CLIP, first_frame=large()))
    assert caught.value.operation == "upload"
    assert len(service.asked) == 1


async def test_an_estimate_above_the_list_is_what_is_charged_until_settled(
    service: Loopback,
) -> None:
    service.will(answer({"id": "task_1", "estimatedCost": {"credits": 60}}))
    async with opened(runway(service.url, Downloads())) as animator:
        charge = (await animator.submit(orders.CLIP)).charge
    assert charge.usd == Decimal("0.60")
    assert not charge.settled


@pytest.mark.parametrize(
    ("status", "state"),
    [
        ("PENDING", JobState.PENDING),
        ("THROTTLED", JobState.PENDING),
        ("RUNNING", JobState.RUNNING),
        ("SUCCEEDED", JobState.SUCCEEDED),
        ("FAILED", JobState.FAILED),
        ("CANCELLED", JobState.FAILED),
    ],
)
async def test_every_status_is_one_of_ours_however_little_comes_with_it(
    service: Loopback, status: str, state: JobState
) -> None:
    service.will(replies.runway_task(status))
    async with opened(runway(service.url, Downloads())) as animator:
        assert (await animator.status(CASE.job(animator))).state is state


@pytest.mark.parametrize(("told", "progress"), [(0.25, 0.25), (40, 1.0), (-1, 0.0), ("x", None)])
async def test_progress_stays_between_nothing_and_all(
    service: Loopback, told: object, progress: float | None
) -> None:
    service.will(replies.runway_task("RUNNING", progress=told))
    async with opened(runway(service.url, Downloads())) as animator:
        assert (await animator.status(CASE.job(animator))).progress == progress


async def test_a_task_that_runway_no_longer_knows_has_failed(service: Loopback) -> None:
    service.will(answer({"error": "Task not found"}, 404))
    async with opened(runway(service.url, Downloads())) as animator:
        with pytest.raises(JobFailed, match="Task not found"):
            await animator.status(CASE.job(animator))


@pytest.mark.parametrize("output", [None, [], "https://x.example.org", [3], ["ftp://x/y"]])
async def test_an_output_that_is_no_address_is_the_services_trouble(
    service: Loopback, output: object
) -> None:
    service.will(replies.runway_task("SUCCEEDED", output=output))
    downloads = Downloads()
    async with opened(runway(service.url, downloads)) as animator:
        with pytest.raises(Unavailable):
            [piece async for piece in animator.fetch(CASE.job(animator))]
    assert downloads.urls == []


@pytest.mark.parametrize("reply", [Reply(204), answer({"error": "gone"}, 404)])
async def test_cancelling_deletes_the_task(service: Loopback, reply: Reply) -> None:
    service.will(reply)
    async with opened(runway(service.url, Downloads())) as animator:
        assert await animator.cancel(CASE.job(animator)) is True
    assert (service.only.method, service.only.path) == ("DELETE", "/v1/tasks/task_1")


async def test_missing_credits_are_no_wrong_request(service: Loopback) -> None:
    service.will(answer({"error": "You do not have enough credits to run this task."}, 400))
    async with opened(runway(service.url, Downloads())) as animator:
        with pytest.raises(AccountEmpty, match="enough credits"):
            await animator.submit(orders.CLIP)


async def test_the_issues_of_a_wrong_request_are_kept(service: Loopback) -> None:
    issues = [{"path": ["ratio"], "message": "Invalid enum value"}]
    service.will(answer({"error": "Validation of body failed", "issues": issues}, 400))
    async with opened(runway(service.url, Downloads())) as animator:
        with pytest.raises(RequestRejected, match=r"Validation of body failed.*Invalid enum"):
            await animator.submit(orders.CLIP)


@pytest.mark.parametrize(
    ("code", "moderated"),
    [
        ("SAFETY.INPUT.TEXT", True),
        ("SAFETY.OUTPUT.VIDEO", True),
        ("INPUT_PREPROCESSING.SAFETY.TEXT", True),
        ("INTERNAL.BAD_OUTPUT.CODE01", False),
        ("ASSET.INVALID", False),
        ("THIRD_PARTY.UNAVAILABLE", False),
        (None, False),
    ],
)
def test_a_failure_code_tells_moderation_from_trouble(code: str | None, moderated: bool) -> None:
    assert is_moderation(code) is moderated


def test_a_model_that_is_not_known_is_refused_at_once() -> None:
    with pytest.raises(ValueError, match=r"gen4_turbo, gen4\.5"):
        runway("http://127.0.0.1:1", Downloads(), model="gen3a_turbo")
