"""Gemini's models: text, critique, pictures and embeddings.

https://ai.google.dev/api/generate-content. The same methods answer on the enterprise platform.
"""

import base64
import hashlib
import json
from collections.abc import Callable, Sequence
from typing import Any

from starlette.responses import Response
from starlette.routing import Route

from sandbox import prices, tokens
from sandbox.asking import operation_of
from sandbox.call import Call, Refuse, new_id, route
from sandbox.desk import Desk
from sandbox.protocols import google
from sandbox.protocols.gemini_request import Asked, read
from sandbox.protocols.gemini_sizes import SIZES_1K, size_px

THINKING_TOKENS = {"minimal": 0, "low": 32, "medium": 96, "high": 256, "xhigh": 512}
"""What the models spend on thinking, by level; invented, and small on purpose."""

MOST_REFERENCES = 14
"""Pictures that an image model takes along, as Google's image generation guide gives it."""

EMBEDDING_VALUES = {"gemini-embedding-2": 3072, "gemini-embedding-001": 3072}


def routes(desk: Desk, prefix: str) -> list[Route]:
    """The methods under ``/v1`` and ``/v1beta`` and, under a prefix, the list of models."""
    found: list[Route] = []
    for version in ("v1", "v1beta"):
        at = f"/{version}/models"
        found += _methods(desk, at, google.check_gemini_key, google.refuse_gemini, prefix)
        if prefix:
            found.append(
                route(desk, at, list_models, google.refuse_gemini, method="GET", prefix=prefix)
            )
    return found


def enterprise_routes(desk: Desk, prefix: str) -> list[Route]:
    """The same methods under the enterprise platform's paths, with and without a project."""
    return [
        found
        for at in enterprise_paths()
        for found in _methods(
            desk, at, google.check_enterprise_key, google.refuse_enterprise, prefix
        )
    ]


def enterprise_paths() -> list[str]:
    """Where the enterprise platform has Google's models."""
    return [
        f"/{version}{project}/publishers/google/models"
        for version in ("v1", "v1beta1")
        for project in ("", "/projects/{project}/locations/{location}")
    ]


def _methods(
    desk: Desk, at: str, check_key: Callable[[Call], None], refuse: Refuse, prefix: str
) -> list[Route]:
    async def generate(call: Call) -> Response:
        check_key(call)
        return await generate_content(call)

    async def embed(call: Call) -> Response:
        check_key(call)
        return await batch_embed_contents(call)

    return [
        route(
            desk, f"{at}/{{model}}:generateContent", generate, refuse, method="POST", prefix=prefix
        ),
        route(
            desk, f"{at}/{{model}}:batchEmbedContents", embed, refuse, method="POST", prefix=prefix
        ),
    ]


async def list_models(call: Call) -> Response:
    """GET /v1/models, which is free."""
    google.check_gemini_key(call)
    names = [*prices.models("gemini"), *prices.models("gemini_images")]
    return call.reply(
        {
            "models": [
                {
                    "name": f"models/{name}",
                    "displayName": name,
                    "supportedGenerationMethods": ["generateContent"],
                }
                for name in names
            ]
        }
    )


async def generate_content(call: Call) -> Response:
    """POST /v1/models/{model}:generateContent."""
    model = str(call.request.path_params["model"])
    if model in prices.models("gemini"):
        return await _write(call, model, read(google.read_body(call)))
    if model in prices.models("gemini_images"):
        return await _paint(call, model, read(google.read_body(call)))
    raise google.error(
        404,
        "NOT_FOUND",
        f"models/{model} is not found for API version v1, or is not supported for generateContent.",
    )


async def _write(call: Call, model: str, asked: Asked) -> Response:
    if set(asked.modalities) - {"TEXT"}:
        raise google.invalid(
            f"The requested combination of response modalities ({', '.join(asked.modalities)})"
            f" is not supported by the model. models/{model} accepts TEXT."
        )
    if asked.image_config:
        raise google.invalid("Image config is only supported by image models.")
    operation = operation_of(asked.schema, images=len(asked.images), prompt=asked.prompt)
    await call.admit("gemini", operation)
    if call.shows("moderated"):
        return call.reply(_blocked(model, _prompt_tokens(asked)))
    text = await call.desk.studio.text(
        system=asked.system,
        prompt=asked.prompt,
        schema=asked.schema,
        images=[image.data for image in asked.images],
        seed=call.seed if asked.seed is None else asked.seed,
    )
    text, finish, thoughts = _within(asked, call.spoil_text(text))
    answer = _answer(model, [{"text": text}], finish)
    _count(answer, _prompt_tokens(asked), tokens.of_text(text), thoughts)
    usd = prices.tokens_usd(
        "gemini",
        model,
        day=call.desk.now_utc().date().isoformat(),
        input_tokens=_prompt_tokens(asked),
        output_tokens=tokens.of_text(text) + thoughts,
    )
    await call.bill(usd, answer["responseId"])
    return call.reply(answer)


async def _paint(call: Call, model: str, asked: Asked) -> Response:
    ratio, size = _image_config(model, asked)
    if not asked.prompt.strip():
        raise google.invalid("Image generation needs a text prompt.")
    if asked.schema is not None:
        raise google.invalid(f"JSON mode is not enabled for models/{model}")
    if len(asked.images) > MOST_REFERENCES:
        raise google.invalid(f"At most {MOST_REFERENCES} input images are supported.")
    await call.admit("gemini", "picture")
    if call.shows("moderated"):
        return call.reply(_unpainted(model, _prompt_tokens(asked)))
    usd, count = prices.gemini_picture(model, size)
    answer_id = new_id()
    await call.bill(usd, answer_id)
    width, height = size_px(model, ratio, size)
    drawn = await call.desk.studio.picture(
        asked.prompt,
        width=width,
        height=height,
        seed=call.seed if asked.seed is None else asked.seed,
        references=[image.data for image in asked.images],
    )
    data, media_type = call.spoil_media(drawn, "image/png")
    inline = {"mimeType": media_type, "data": base64.b64encode(data).decode()}
    parts: list[dict[str, Any]] = [{"inlineData": inline}]
    if "TEXT" in asked.modalities or not asked.modalities:
        parts.insert(0, {"text": "Here is the picture."})
    answer = _answer(model, parts, "STOP") | {"responseId": answer_id}
    _count(answer, _prompt_tokens(asked), count, 0, modality="IMAGE")
    return call.reply(answer)


def _image_config(model: str, asked: Asked) -> tuple[str, str]:
    if set(asked.modalities) - {"TEXT", "IMAGE"} or asked.modalities == ["TEXT"]:
        raise google.invalid(
            f"The requested combination of response modalities ({', '.join(asked.modalities)})"
            f" is not supported by the model. models/{model} accepts IMAGE, TEXT."
        )
    ratio = asked.image_config.get("aspectRatio", "1:1")
    if ratio not in SIZES_1K:
        raise google.invalid(f"aspect_ratio must be one of {', '.join(SIZES_1K)}, not {ratio!r}.")
    size = asked.image_config.get("imageSize", "1K")
    sizes = prices.models("gemini_images")[model]["usd"]
    if size not in sizes:
        raise google.invalid(f"image_size must be one of {', '.join(sizes)}, not {size!r}.")
    return str(ratio), str(size)


def _prompt_tokens(asked: Asked) -> int:
    schema = json.dumps(asked.schema) if asked.schema else ""
    words = tokens.of_text(asked.system, asked.prompt, schema)
    return words + tokens.of_gemini_images(asked.images)


def _within(asked: Asked, text: str) -> tuple[str, str, int]:
    """The text as ``maxOutputTokens`` allows it, why it ended, and the tokens of thinking."""
    thoughts = THINKING_TOKENS.get(asked.thinking_level, THINKING_TOKENS["medium"])
    if asked.max_output_tokens is None:
        return text, "STOP", thoughts
    thoughts = min(thoughts, asked.max_output_tokens // 2)
    room = asked.max_output_tokens - thoughts
    if tokens.of_text(text) <= room:
        return text, "STOP", thoughts
    return tokens.cut_text(text, room), "MAX_TOKENS", thoughts


def _answer(model: str, parts: Sequence[dict[str, Any]], finish: str) -> dict[str, Any]:
    return {
        "candidates": [
            {
                "content": {"role": "model", "parts": list(parts)},
                "finishReason": finish,
                "index": 0,
            }
        ],
        "modelVersion": model,
        "responseId": new_id(),
    }


def _blocked(model: str, prompt_tokens: int) -> dict[str, Any]:
    answer = {
        "promptFeedback": {"blockReason": "PROHIBITED_CONTENT"},
        "modelVersion": model,
        "responseId": new_id(),
    }
    _count(answer, prompt_tokens, 0, 0)
    return answer


def _unpainted(model: str, prompt_tokens: int) -> dict[str, Any]:
    answer: dict[str, Any] = {
        "candidates": [
            {
                "finishReason": "IMAGE_SAFETY",
                "finishMessage": "Unable to show the generated image: it was filtered out.",
                "index": 0,
            }
        ],
        "modelVersion": model,
        "responseId": new_id(),
    }
    _count(answer, prompt_tokens, 0, 0)
    return answer


def _count(
    answer: dict[str, Any], prompt: int, written: int, thoughts: int, modality: str = "TEXT"
) -> None:
    usage: dict[str, Any] = {
        "promptTokenCount": prompt,
        "totalTokenCount": prompt + written + thoughts,
        "promptTokensDetails": [{"modality": "TEXT", "tokenCount": prompt}],
    }
    if written:
        usage["candidatesTokenCount"] = written
        usage["candidatesTokensDetails"] = [{"modality": modality, "tokenCount": written}]
    if thoughts:
        usage["thoughtsTokenCount"] = thoughts
    answer["usageMetadata"] = usage


async def batch_embed_contents(call: Call) -> Response:
    """POST /v1/models/{model}:batchEmbedContents."""
    model = str(call.request.path_params["model"])
    if model not in prices.models("gemini_embeddings"):
        raise google.error(404, "NOT_FOUND", f"models/{model} is not found for API version v1.")
    requests = google.read_body(call).get("requests")
    if not isinstance(requests, list) or not requests:
        raise google.invalid("* BatchEmbedContentsRequest.requests: requests is not specified")
    texts = [_embedded_text(model, number, asked) for number, asked in enumerate(requests)]
    await call.admit("gemini", "embedding")
    usd = prices.tokens_usd(
        "gemini_embeddings",
        model,
        day=call.desk.now_utc().date().isoformat(),
        input_tokens=tokens.of_text(*texts),
    )
    await call.bill(usd, new_id())
    count = [asked.get("outputDimensionality") or EMBEDDING_VALUES[model] for asked in requests]
    return call.reply(
        {"embeddings": [{"values": _embed(*pair)} for pair in zip(texts, count, strict=True)]}
    )


def _embedded_text(model: str, number: int, asked: object) -> str:
    if not isinstance(asked, dict) or asked.get("model") != f"models/{model}":
        raise google.invalid(
            f"* BatchEmbedContentsRequest.requests[{number}].model: must match the path's model."
        )
    parts = (asked.get("content") or {}).get("parts")
    if not parts:
        raise google.invalid(
            f"* BatchEmbedContentsRequest.requests[{number}].content: content is empty"
        )
    return "\n".join(str(part.get("text", "")) for part in parts)


def _embed(text: str, count: int) -> list[float]:
    """A unit vector that is closer for texts that share words."""
    values = [0.0] * count
    for word in text.lower().split() or [""]:
        digest = hashlib.sha256(word.encode()).digest()
        for start in range(0, 32, 4):
            number = int.from_bytes(digest[start : start + 4], "big")
            values[number % count] += 1.0 if number & 0x80000000 else -1.0
    length = sum(value * value for value in values) ** 0.5 or 1.0
    return [value / length for value in values]
