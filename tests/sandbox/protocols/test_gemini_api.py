"""Gemini's models, driven by Google's own SDK."""

import base64
import io
import json
from collections.abc import AsyncIterator
from decimal import Decimal
from typing import Any

import pydantic
import pytest
import pytest_asyncio
from google.genai import errors, types
from PIL import Image

from tests.sandbox.google_client import google_client
from tests.sandbox.running import Running
from tests.sandbox.studio import png

TEXT_MODEL, IMAGE_MODEL = "gemini-3.8-flash", "gemini-3.1-flash-image"


class Verdict(pydantic.BaseModel):
    score: float
    reasons: list[str]


class Brief(pydantic.BaseModel):
    industry: str
    tone: str | None


@pytest_asyncio.fixture
async def gemini(sandbox: Running) -> AsyncIterator[Any]:
    async with google_client(f"{sandbox.url}/gemini", enterprise=False) as client:
        yield client


async def ask(gemini: Any, schema: Any = Brief, *parts: Any, **config: Any) -> Any:
    return await gemini.models.generate_content(
        model=TEXT_MODEL,
        contents=["Research https://kettle.example.", *parts],
        config=types.GenerateContentConfig(
            system_instruction="You are a researcher.",
            response_mime_type="application/json",
            response_schema=schema,
            **config,
        ),
    )


async def paint(gemini: Any, *references: bytes, **image_config: Any) -> Any:
    parts = [types.Part.from_bytes(data=data, mime_type="image/png") for data in references]
    return await gemini.models.generate_content(
        model=IMAGE_MODEL,
        contents=["A copper kettle at dawn", *parts],
        config=types.GenerateContentConfig(
            response_modalities=["IMAGE"], image_config=types.ImageConfig(**image_config)
        ),
    )


def picture_of(answer: Any) -> types.Blob:
    (blob,) = [part.inline_data for part in answer.candidates[0].content.parts]
    assert isinstance(blob, types.Blob)
    return blob


async def test_an_answer_in_a_schema_is_billed_as_its_usage_says(
    sandbox: Running, gemini: Any
) -> None:
    answer = await ask(gemini)
    assert answer.parsed == Brief(industry="words", tone="words")
    usage = answer.usage_metadata
    written = usage.candidates_token_count + usage.thoughts_token_count
    (entry,) = sandbox.ledger()
    usd = (Decimal("0.75") * usage.prompt_token_count + Decimal("3.75") * written) / 1_000_000
    assert (entry["provider"], entry["operation"]) == ("gemini", "research")
    assert entry["usd"] == float(usd)
    assert entry["id"] == answer.response_id


async def test_the_price_doubles_with_the_new_year(sandbox: Running) -> None:
    from sandbox import prices

    old, new = (
        prices.tokens_usd("gemini", TEXT_MODEL, day=day, input_tokens=1000, output_tokens=1000)
        for day in ("2026-12-31", "2027-01-01")
    )
    assert new == 2 * old


async def test_googles_schema_reaches_the_writer_as_json_schema(
    sandbox: Running, gemini: Any
) -> None:
    await ask(gemini)
    schema = sandbox.studio.asked[0]["schema"]
    assert schema["type"] == "object"
    assert schema["properties"]["tone"]["type"] == ["string", "null"]
    assert sandbox.studio.asked[0]["system"] == "You are a researcher."


async def test_a_picture_in_and_a_score_out_is_a_critique(sandbox: Running, gemini: Any) -> None:
    picture = png(64, 36)
    answer = await ask(gemini, Verdict, types.Part.from_bytes(data=picture, mime_type="image/png"))
    assert answer.parsed.score == 8
    assert sandbox.ledger()[0]["operation"] == "critique"
    assert list(sandbox.studio.asked[0]["images"]) == [picture]


async def test_a_critics_score_can_be_asked_for(sandbox: Running, gemini: Any) -> None:
    sandbox.fault("score", operation="critique", score=5)
    picture = types.Part.from_bytes(data=png(8, 8), mime_type="image/png")
    assert (await ask(gemini, Verdict, picture)).parsed.score == 5
    assert (await ask(gemini, Verdict, picture)).parsed.score == 8


async def test_a_json_schema_is_taken_as_it_is(sandbox: Running, gemini: Any) -> None:
    answer = await gemini.models.generate_content(
        model=TEXT_MODEL,
        contents="Write the scenes.",
        config=types.GenerateContentConfig(
            response_mime_type="application/json",
            response_json_schema={
                "type": "object",
                "properties": {"scenes": {"type": "array", "items": {"type": "string"}}},
                "additionalProperties": False,
            },
        ),
    )
    assert json.loads(answer.text) == {"scenes": ["words"]}
    assert sandbox.ledger()[0]["operation"] == "screenplay"


async def test_an_answer_longer_than_allowed_is_cut_and_says_so(gemini: Any) -> None:
    answer = await ask(gemini, max_output_tokens=4)
    assert answer.candidates[0].finish_reason == types.FinishReason.MAX_TOKENS


@pytest.mark.parametrize(
    ("ratio", "size", "pixels", "usd"),
    [
        ("16:9", "1K", (1376, 768), 0.067),
        ("9:16", "1K", (768, 1376), 0.067),
        ("16:9", "2K", (2752, 1536), 0.101),
        ("1:1", "512", (512, 512), 0.045),
    ],
)
async def test_a_picture_has_the_size_that_was_asked_for(
    sandbox: Running, gemini: Any, ratio: str, size: str, pixels: tuple[int, int], usd: float
) -> None:
    answer = await paint(gemini, aspect_ratio=ratio, image_size=size)
    blob = picture_of(answer)
    assert blob.mime_type == "image/png"
    assert Image.open(io.BytesIO(blob.data or b"")).size == pixels
    assert sandbox.ledger()[0]["usd"] == usd
    assert sandbox.ledger()[0]["operation"] == "picture"


async def test_references_go_to_the_painter(sandbox: Running, gemini: Any) -> None:
    await paint(gemini, png(40, 40, "red"), png(40, 40, "blue"), aspect_ratio="16:9")
    assert sandbox.studio.asked[0]["references"] == [png(40, 40, "red"), png(40, 40, "blue")]


async def test_texts_become_vectors(sandbox: Running, gemini: Any) -> None:
    answer = await gemini.models.embed_content(
        model="gemini-embedding-2",
        contents=[types.Content(parts=[types.Part(text=text)]) for text in ("a kettle", "a boat")],
        config=types.EmbedContentConfig(output_dimensionality=64),
    )
    first, second = answer.embeddings
    assert len(first.values) == 64
    assert first.values != second.values
    assert sandbox.ledger()[0]["operation"] == "embedding"


async def test_enterprise_clients_reach_the_same_models(sandbox: Running) -> None:
    async with google_client(f"{sandbox.url}/vertex", enterprise=True) as client:
        assert (await ask(client)).parsed.industry == "words"


async def test_a_blocked_prompt_raises_nothing_and_costs_nothing(
    sandbox: Running, gemini: Any
) -> None:
    sandbox.fault("moderated")
    answer = await ask(gemini)
    assert answer.prompt_feedback.block_reason == types.BlockedReason.PROHIBITED_CONTENT
    assert sandbox.ledger() == []


async def test_a_filtered_picture_leaves_no_picture(sandbox: Running, gemini: Any) -> None:
    sandbox.fault("moderated", operation="picture")
    answer = await paint(gemini, aspect_ratio="1:1")
    assert answer.candidates[0].finish_reason == types.FinishReason.IMAGE_SAFETY
    assert answer.candidates[0].content is None


@pytest.mark.parametrize("fault", ["malformed_json", "wrong_schema"])
async def test_a_model_that_rambles_is_billed(sandbox: Running, gemini: Any, fault: str) -> None:
    sandbox.fault(fault)
    answer = await ask(gemini)
    assert not isinstance(answer.parsed, Brief)
    assert len(sandbox.ledger()) == 1


async def test_a_picture_can_arrive_cut_or_as_something_else(sandbox: Running, gemini: Any) -> None:
    sandbox.fault("truncated_media")
    sandbox.fault("wrong_media_type")
    cut = picture_of(await paint(gemini, aspect_ratio="1:1"))
    assert cut.data == png(1024, 1024)[: len(png(1024, 1024)) // 2]
    other = picture_of(await paint(gemini, aspect_ratio="1:1"))
    assert other.mime_type == "text/html"


@pytest.mark.parametrize(
    ("fault", "code", "error"),
    [
        ("http_429", 429, errors.ClientError),
        ("quota", 429, errors.ClientError),
        ("unauthorized", 400, errors.ClientError),
        ("http_500", 500, errors.ServerError),
        ("http_503", 503, errors.ServerError),
    ],
)
async def test_a_fault_before_acceptance_is_not_billed(
    sandbox: Running, gemini: Any, fault: str, code: int, error: type[errors.APIError]
) -> None:
    sandbox.fault(fault, provider="gemini")
    with pytest.raises(error) as caught:
        await ask(gemini)
    assert caught.value.code == code
    assert sandbox.ledger() == []


async def test_a_key_that_is_refused_says_so(sandbox: Running, gemini: Any) -> None:
    sandbox.fault("unauthorized")
    with pytest.raises(errors.ClientError) as caught:
        await ask(gemini)
    assert caught.value.details["error"]["details"][0]["reason"] == "API_KEY_INVALID"


def contents(**more: Any) -> dict[str, Any]:
    return {"contents": [{"role": "user", "parts": [{"text": "Hello."}]}], **more}


def config(**members: Any) -> dict[str, Any]:
    return contents(generationConfig=members)


@pytest.mark.parametrize(
    ("status", "words", "model", "body"),
    [
        (404, "is not found", "gemini-nobody", contents()),
        (400, "contents is not specified", TEXT_MODEL, {}),
        (400, "must not be empty", TEXT_MODEL, {"contents": [{"parts": []}]}),
        (400, "valid role", TEXT_MODEL, {"contents": [{"role": "me", "parts": [{"text": "a"}]}]}),
        (400, 'Unknown name "prompt"', TEXT_MODEL, contents(prompt="a")),
        (400, 'Unknown name "topQ"', TEXT_MODEL, config(topQ=1)),
        (400, "application/json", TEXT_MODEL, config(responseSchema={"type": "OBJECT"})),
        (
            400,
            'Unknown name "additionalProperties"',
            TEXT_MODEL,
            config(
                responseMimeType="application/json",
                responseSchema={"type": "OBJECT", "additional_properties": False},
            ),
        ),
        (
            400,
            "property is not defined",
            TEXT_MODEL,
            config(
                responseMimeType="application/json",
                responseSchema={"type": "OBJECT", "properties": {}, "required": ["a"]},
            ),
        ),
        (400, "response modalities", TEXT_MODEL, config(responseModalities=["IMAGE"])),
        (400, "aspectRatio", IMAGE_MODEL, config(imageConfig={"aspectRatio": "17:9"})),
        (400, "imageSize", IMAGE_MODEL, config(imageConfig={"imageSize": "1k"})),
        (400, "JSON mode", IMAGE_MODEL, config(responseMimeType="application/json")),
        (
            400,
            "input image",
            TEXT_MODEL,
            {
                "contents": [
                    {"parts": [{"inlineData": {"mimeType": "image/png", "data": "bm90IGE="}}]}
                ]
            },
        ),
        (
            400,
            "it is image/png",
            TEXT_MODEL,
            {
                "contents": [
                    {
                        "parts": [
                            {
                                "inline_data": {
                                    "mime_type": "image/jpeg",
                                    "data": base64.urlsafe_b64encode(png(8, 8)).decode(),
                                }
                            }
                        ]
                    }
                ]
            },
        ),
    ],
)
def test_what_gemini_would_refuse_is_refused_and_not_billed(
    sandbox: Running, status: int, words: str, model: str, body: dict[str, Any]
) -> None:
    answer = sandbox.wire.post(
        f"{sandbox.url}/gemini/v1beta/models/{model}:generateContent",
        headers={"x-goog-api-key": "any"},
        json=body,
    )
    assert answer.status_code == status, answer.text
    assert words in answer.json()["error"]["message"]
    assert answer.json()["error"]["code"] == status
    assert sandbox.ledger() == []


@pytest.mark.parametrize(
    ("prefix", "status"), [("gemini/v1", 403), ("vertex/v1beta1/publishers/google", 401)]
)
def test_a_missing_key_is_refused(sandbox: Running, prefix: str, status: int) -> None:
    url = f"{sandbox.url}/{prefix}/models/{TEXT_MODEL}:generateContent"
    answer = sandbox.wire.post(url, headers={"x-goog-api-key": ""}, json=contents())
    assert answer.status_code == status
