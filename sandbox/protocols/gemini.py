"""Gemini's models: text, critique, pictures and embeddings.

https://ai.google.dev/api/generate-content. The same methods answer on the enterprise platform.
"""

import base64
from collections.abc import Callable
from typing import Any

from starlette.responses import Response
from starlette.routing import Route

from sandbox import prices, tokens
from sandbox.asking import operation_of
from sandbox.call import Call, Refuse, new_id, route
from sandbox.desk import Desk
from sandbox.protocols import gemini_answers as answers
from sandbox.protocols import google
from sandbox.protocols.gemini_embeddings import batch_embed_contents
from sandbox.protocols.gemini_request import Asked, read
from sandbox.protocols.gemini_sizes import SIZES_1K, size_px

MOST_REFERENCES = 14
"""Pictures that an image model takes along, as Google's image generation guide gives it."""


def routes(desk: Desk, prefix: str) -> list[Route]:
    """The methods under ``/v1`` and ``/v1beta`` and, under a prefix, the list of models."""
    found: list[Route] = []
    for version in ("v1", "v1beta"):
        at = f"/{version}/models"
        found += _methods(desk, at, google.check_gemini_key, google.refuse_gemini, prefix)
        if prefix:
            for path, handler in ((at, list_models), (at + "/{model}", describe_model)):
                found.append(
                    route(desk, path, handler, google.refuse_gemini, method="GET", prefix=prefix)
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
    return call.reply({"models": [_model(name) for name in _names()]})


async def describe_model(call: Call) -> Response:
    """GET /v1/models/{model}, which is free."""
    google.check_gemini_key(call)
    name = str(call.request.path_params["model"])
    if name not in _names():
        raise google.error(404, "NOT_FOUND", f"models/{name} is not found for API version v1.")
    return call.reply(_model(name))


def _names() -> list[str]:
    return [*prices.models("gemini"), *prices.models("gemini_images")]


def _model(name: str) -> dict[str, Any]:
    return {
        "name": f"models/{name}",
        "displayName": name,
        "supportedGenerationMethods": ["generateContent"],
    }


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
        return call.reply(answers.blocked(model, answers.prompt_tokens(asked)))
    text = await call.desk.studio.text(
        system=asked.system,
        prompt=asked.prompt,
        schema=asked.schema,
        images=[image.data for image in asked.images],
        seed=call.seed if asked.seed is None else asked.seed,
    )
    text, finish, thoughts = answers.within(asked, call.spoil_text(text))
    answer = answers.answer(model, [{"text": call.as_sent(text)}], finish)
    answers.count(answer, answers.prompt_tokens(asked), tokens.of_text(text), thoughts)
    usd = prices.tokens_usd(
        "gemini",
        model,
        day=call.desk.now_utc().date().isoformat(),
        input_tokens=answers.prompt_tokens(asked),
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
        return call.reply(answers.unpainted(model, answers.prompt_tokens(asked)))
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
    answer = answers.answer(model, parts, "STOP") | {"responseId": answer_id}
    answers.count(answer, answers.prompt_tokens(asked), count, 0, modality="IMAGE")
    return call.reply(answer)


def _image_config(model: str, asked: Asked) -> tuple[str, str]:
    if set(asked.modalities) - {"TEXT", "IMAGE"} or asked.modalities == ["TEXT"]:
        raise google.invalid(
            f"The requested combination of response modalities ({', '.join(asked.modalities)})"
            f" is not supported by the model. models/{model} accepts IMAGE, TEXT."
        )
    config = dict(asked.image_config)
    ratio = google.read_choice(config, "aspectRatio", SIZES_1K, "1:1")
    sizes = prices.models("gemini_images")[model]["usd"]
    return ratio, google.read_choice(config, "imageSize", sizes, "1K")
