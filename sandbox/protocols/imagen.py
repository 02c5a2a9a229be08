"""Imagen on the enterprise platform: pictures from words alone."""

import base64
from typing import Any

from starlette.responses import Response
from starlette.routing import Route

from sandbox import prices
from sandbox.call import Call, new_id, route
from sandbox.desk import Desk
from sandbox.protocols import google
from sandbox.protocols.gemini import enterprise_paths

SIZES_1K = {
    "1:1": (1024, 1024),
    "3:4": (896, 1280),
    "4:3": (1280, 896),
    "9:16": (768, 1408),
    "16:9": (1408, 768),
}
"""Pixels by aspect ratio, from Google Cloud's Imagen 4 page; 2K is twice as wide and high."""

MOST_PICTURES = 4


def routes(desk: Desk, prefix: str) -> list[Route]:
    """``:predict`` with and without a project."""
    return [
        route(
            desk,
            f"{at}/{{model}}:predict",
            predict,
            google.refuse_enterprise,
            method="POST",
            prefix=prefix,
        )
        for at in enterprise_paths()
    ]


async def predict(call: Call) -> Response:
    """POST …/models/{model}:predict."""
    google.check_enterprise_key(call)
    model = str(call.request.path_params["model"])
    if model not in prices.models("imagen"):
        raise google.error(
            404, "NOT_FOUND", f"Publisher Model `publishers/google/models/{model}` was not found."
        )
    body = google.read_body(call)
    prompt = _prompt(body)
    parameters = google.read_member(body, "parameters")
    count, (width, height) = _count(parameters), _size(parameters)
    seed = google.read_seed(parameters)
    await call.admit("imagen", "picture")
    if call.shows("moderated"):
        reason = "The prompt could not be submitted. It might violate our usage guidelines."
        return call.reply({"predictions": [{"raiFilteredReason": reason}]})
    await call.bill(prices.imagen_usd(model, count), new_id())
    predictions = []
    for number in range(count):
        drawn = await call.desk.studio.picture(
            prompt,
            width=width,
            height=height,
            seed=(call.seed if seed is None else seed) + number,
            references=(),
        )
        data, media_type = call.spoil_media(drawn, "image/png")
        predictions.append(
            {"bytesBase64Encoded": base64.b64encode(data).decode(), "mimeType": media_type}
        )
    return call.reply({"predictions": predictions})


def _prompt(body: dict[str, Any]) -> str:
    instances = body.get("instances")
    if not isinstance(instances, list) or len(instances) != 1 or not isinstance(instances[0], dict):
        raise google.invalid("The request must have exactly one instance.")
    prompt = instances[0].get("prompt")
    if not isinstance(prompt, str) or not prompt.strip():
        raise google.invalid("Text prompt is required.")
    if "image" in instances[0] or "referenceImages" in instances[0]:
        raise google.invalid("This model generates pictures from text alone.")
    return prompt


def _count(parameters: dict[str, Any]) -> int:
    count = parameters.get("sampleCount", 1)
    if not isinstance(count, int) or not 1 <= count <= MOST_PICTURES:
        raise google.invalid(f"sampleCount must be between 1 and {MOST_PICTURES}, not {count!r}.")
    return count


def _size(parameters: dict[str, Any]) -> tuple[int, int]:
    ratio = google.read_choice(parameters, "aspectRatio", SIZES_1K, "1:1")
    size = google.read_choice(parameters, "sampleImageSize", ("1K", "2K"), "1K")
    width, height = SIZES_1K[ratio]
    return (width, height) if size == "1K" else (2 * width, 2 * height)
