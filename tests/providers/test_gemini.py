"""The exact exchanges with Google's `generateContent`, for words and for pictures, and Imagen."""

import dataclasses
from base64 import urlsafe_b64decode
from decimal import Decimal
from typing import Any

import pytest
from google.genai.types import BlockedReason, FinishReason

from contracts.brief import Aspect
from contracts.errors import (
    AccountEmpty,
    BadAnswer,
    CredentialsRejected,
    RateLimited,
    Refused,
    RequestRejected,
)
from providers.gemini_answers import fault_of_finish
from providers.gemini_painter import GeminiPainter
from providers.gemini_writer import GeminiWriter
from providers.imagen_painter import ImagenPainter
from tests.providers import orders, replies
from tests.providers.cases import KEY, opened
from tests.providers.loopback import Loopback, answer

pytestmark = pytest.mark.filterwarnings("ignore:The generate_images method is deprecated")


def writer(service: Loopback, **more: Any) -> GeminiWriter:
    return GeminiWriter(api_key=KEY, base_url=service.url, **more)


async def test_the_order_becomes_one_request_for_json(service: Loopback) -> None:
    service.will(replies.gemini_text())
    async with opened(writer(service)) as gemini:
        written = await gemini.write(orders.CRITIQUE)
    asked = service.only
    assert asked.path == "/v1/models/gemini-3.8-flash:generateContent"
    assert asked.headers["x-goog-api-key"] == KEY
    picture, words = asked.json["contents"][0]["parts"]
    blob = picture["inlineData"]
    assert urlsafe_b64decode(blob["data"]) == orders.PNG
    assert (blob.get("mimeType") or blob.get("mime_type")) == "image/png"
    assert words == {"text": "Judge the picture."}
    assert asked.json["systemInstruction"]["parts"] == [{"text": "You are a critic."}]
    assert asked.json["generationConfig"] == {
        "maxOutputTokens": 4_096,
        "responseMimeType": "application/json",
        "responseJsonSchema": {
            "type": "object",
            "properties": {"headline": {"type": "string", "description": "(maxLength: 40)"}},
            "required": ["headline"],
        },
    }
    assert written.text == replies.HEADLINE


async def test_thoughts_are_paid_for_as_output(service: Loopback) -> None:
    service.will(replies.gemini_text())
    async with opened(writer(service)) as gemini:
        charge = (await gemini.write(orders.WRITING)).charge
        tag = gemini._tag
    assert charge.usd == tag.tokens_usd("input", 1_000) + tag.tokens_usd("output", 500)
    assert charge.settled
    assert charge.request_id == "resp_1"


@pytest.mark.parametrize("reason", list(BlockedReason))
async def test_a_blocked_prompt_is_refused(service: Loopback, reason: BlockedReason) -> None:
    feedback = {"blockReason": reason.value, "blockReasonMessage": "Not this."}
    service.will(answer({"promptFeedback": feedback}))
    async with opened(writer(service)) as gemini:
        with pytest.raises(Refused, match=rf"{reason.value}: Not this\."):
            await gemini.write(orders.WRITING)


@pytest.mark.parametrize(
    ("reason", "kind"),
    [
        ("MAX_TOKENS", BadAnswer),
        ("CONTINUATION", BadAnswer),
        ("OTHER", BadAnswer),
        ("NO_IMAGE", BadAnswer),
        ("MALFORMED_RESPONSE", BadAnswer),
        ("SAFETY", Refused),
        ("RECITATION", Refused),
        ("PROHIBITED_CONTENT", Refused),
        ("IMAGE_SAFETY", Refused),
        ("LANGUAGE", RequestRejected),
        ("PUP_LIMITED_DISABLED", CredentialsRejected),
    ],
)
async def test_an_answer_that_did_not_end_well_says_why(
    service: Loopback, reason: str, kind: type[Exception]
) -> None:
    service.will(replies.gemini_text(candidate={"finishReason": reason}))
    async with opened(writer(service)) as gemini:
        with pytest.raises(kind, match=reason):
            await gemini.write(orders.WRITING)


def test_stopping_is_the_only_good_end_of_all_that_the_sdk_knows() -> None:
    assert [reason for reason in FinishReason if fault_of_finish(reason) is None] == [
        FinishReason.STOP
    ]
    assert fault_of_finish(None) is BadAnswer


@pytest.mark.parametrize(
    "parts",
    [[], [{"text": ""}], [{"text": "hm", "thought": True}]],
    ids=["none", "empty", "thought"],
)
async def test_an_answer_without_text_is_a_bad_one_that_was_billed(
    service: Loopback, parts: list[dict[str, Any]]
) -> None:
    service.will(replies.gemini_text(candidate={"content": {"role": "model", "parts": parts}}))
    async with opened(writer(service)) as gemini:
        with pytest.raises(BadAnswer, match="no text") as caught:
            await gemini.write(orders.WRITING)
    assert caught.value.charge
    assert caught.value.charge.settled


def google_error(code: int, status: str, message: str, *details: dict[str, Any]) -> Any:
    error = {"code": code, "status": status, "message": message, "details": list(details)}
    return answer({"error": error}, code)


ERROR_INFO = "type.googleapis.com/google.rpc.ErrorInfo"
RETRY_INFO = {"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": "13.5s"}


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (
            google_error(400, "INVALID_ARGUMENT", "API key not valid. Pass one."),
            CredentialsRejected,
        ),
        (
            google_error(
                400, "INVALID_ARGUMENT", "no", {"@type": ERROR_INFO, "reason": "API_KEY_INVALID"}
            ),
            CredentialsRejected,
        ),
        (
            google_error(
                403, "PERMISSION_DENIED", "no", {"@type": ERROR_INFO, "reason": "BILLING_DISABLED"}
            ),
            AccountEmpty,
        ),
        (
            google_error(429, "RESOURCE_EXHAUSTED", "Your prepayment credits are depleted."),
            AccountEmpty,
        ),
        (google_error(400, "INVALID_ARGUMENT", "Unknown field"), RequestRejected),
    ],
)
async def test_what_the_status_leaves_open_the_words_decide(
    service: Loopback, reply: Any, kind: type[Exception]
) -> None:
    service.will(reply)
    async with opened(writer(service)) as gemini:
        with pytest.raises(kind):
            await gemini.write(orders.WRITING)


async def test_a_wait_in_the_body_is_passed_on(service: Loopback) -> None:
    service.will(google_error(429, "RESOURCE_EXHAUSTED", "Slow down.", RETRY_INFO))
    async with opened(writer(service)) as gemini:
        with pytest.raises(RateLimited, match="RESOURCE_EXHAUSTED: Slow down") as caught:
            await gemini.write(orders.WRITING)
    assert caught.value.retry_after_s == 13.5


async def test_a_picture_is_ordered_with_its_references_shape_and_seed(service: Loopback) -> None:
    service.will(replies.gemini_picture())
    painter = GeminiPainter(api_key=KEY, base_url=service.url)
    async with opened(painter):
        painted = await painter.paint(dataclasses.replace(orders.PICTURE, aspect=Aspect.TALL))
    asked = service.only
    assert asked.path == "/v1/models/gemini-3.1-flash-image:generateContent"
    reference, words = asked.json["contents"][0]["parts"]
    assert urlsafe_b64decode(reference["inlineData"]["data"]) == orders.PNG
    assert words == {"text": "A kettle at dawn"}
    assert asked.json["generationConfig"] == {
        "responseModalities": ["IMAGE"],
        "seed": 7,
        "imageConfig": {"aspectRatio": "9:16", "imageSize": "1K"},
    }
    assert painter.takes_references
    assert painted.image == orders.FRAME
    assert painted.charge.usd == Decimal("0.0672") + Decimal("0.00001")
    assert painted.charge.settled


@pytest.mark.parametrize("data", [b"", b"<html>", b"RIFF\0\0\0\0WAVE"])
async def test_what_is_no_picture_is_never_taken_for_one(service: Loopback, data: bytes) -> None:
    service.will(replies.gemini_picture(data))
    painter = GeminiPainter(api_key=KEY, base_url=service.url)
    async with opened(painter):
        with pytest.raises(BadAnswer, match="no picture"):
            await painter.paint(orders.PICTURE)


async def test_words_in_place_of_a_picture_are_a_bad_answer(service: Loopback) -> None:
    service.will(replies.gemini_text("I would rather not."))
    painter = GeminiPainter(api_key=KEY, base_url=service.url)
    async with opened(painter):
        with pytest.raises(BadAnswer, match="no picture"):
            await painter.paint(orders.PICTURE)


def test_a_size_that_is_not_sold_is_refused_at_once() -> None:
    with pytest.raises(ValueError, match="picture_1K"):
        GeminiPainter(api_key=KEY, image_size="3K")
    with pytest.raises(ValueError, match="1K or 2K"):
        ImagenPainter(api_key=KEY, image_size="4K")


async def test_imagen_is_asked_for_one_picture_and_its_reasons(service: Loopback) -> None:
    service.will(replies.imagen_picture())
    painter = ImagenPainter(api_key=KEY, base_url=service.url)
    async with opened(painter):
        painted = await painter.paint(orders.PICTURE)
    asked = service.only
    assert asked.path == ("/v1beta1/publishers/google/models/imagen-4.0-generate-001:predict")
    assert asked.json["instances"] == [{"prompt": "A kettle at dawn"}]
    assert asked.json["parameters"] == {
        "sampleCount": 1,
        "aspectRatio": "16:9",
        "sampleImageSize": "1K",
        "includeRaiReason": True,
        "outputOptions": {"mimeType": "image/png"},
    }
    assert not painter.takes_references
    assert painted.image == orders.FRAME
    assert painted.charge.usd == Decimal("0.04")
    assert not painted.charge.settled


async def test_a_picture_that_imagen_filtered_is_refused(service: Loopback) -> None:
    service.will(answer({"predictions": [{"raiFilteredReason": "Not this."}]}))
    painter = ImagenPainter(api_key=KEY, base_url=service.url)
    async with opened(painter):
        with pytest.raises(Refused, match=r"Not this\."):
            await painter.paint(orders.PICTURE)


async def test_the_environment_does_not_choose_the_mode(
    service: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GOOGLE_GENAI_USE_ENTERPRISE", "true")
    service.will(replies.gemini_text())
    async with opened(writer(service)) as gemini:
        await gemini.write(orders.WRITING)
    assert service.only.path.startswith("/v1/models/")
