"""Veo on the enterprise platform: clips as long-running operations."""

import base64
import uuid
from typing import Any

from starlette.responses import Response
from starlette.routing import Route

from sandbox import clips, prices
from sandbox.call import Call, route
from sandbox.desk import Desk
from sandbox.orders import Job
from sandbox.protocols import google
from sandbox.protocols.gemini import enterprise_paths

DURATIONS_S = (4, 6, 8)
SHORT_SIDE_PX = {"720p": 720, "1080p": 1080, "4k": 2160}
LONGEST_PROMPT = 10_000


def routes(desk: Desk, prefix: str) -> list[Route]:
    """``:predictLongRunning`` and ``:fetchPredictOperation`` with and without a project."""
    return [
        route(
            desk,
            f"{at}/{{model}}:{method}",
            handler,
            google.refuse_enterprise,
            method="POST",
            prefix=prefix,
        )
        for at in enterprise_paths()
        for method, handler in (
            ("predictLongRunning", predict_long_running),
            ("fetchPredictOperation", fetch_predict_operation),
        )
    ]


async def predict_long_running(call: Call) -> Response:
    """POST …/models/{model}:predictLongRunning."""
    google.check_enterprise_key(call)
    model = str(call.request.path_params["model"])
    if model not in prices.models("veo"):
        raise google.error(
            404, "NOT_FOUND", f"Publisher Model `publishers/google/models/{model}` was not found."
        )
    body = google.read_body(call)
    prompt, first_frame = _instance(body)
    parameters = google.read_member(body, "parameters")
    duration_s = _duration(parameters)
    size_px, seed = _size(parameters), google.read_seed(parameters)
    await call.admit("veo", "clip")
    usd = prices.veo_usd(
        model,
        duration_s=duration_s,
        audio=bool(parameters.get("generateAudio", True)),
        resolution=parameters.get("resolution", "720p"),
        clips=1,
    )
    job_id = str(uuid.uuid4())
    resource = call.request.url.path.split("/", 2 + call.prefix.count("/"))[-1].rpartition(":")[0]
    name = f"{resource}/operations/{job_id}"
    await clips.submit(
        call,
        job_id,
        prompt=prompt,
        first_frame=first_frame,
        size_px=size_px,
        duration_s=duration_s,
        seed=seed,
        charge=usd,
        usd=usd,
        terms={"name": name},
    )
    return call.reply({"name": name})


async def fetch_predict_operation(call: Call) -> Response:
    """POST …/models/{model}:fetchPredictOperation."""
    google.check_enterprise_key(call)
    name = google.read_body(call).get("operationName")
    if not isinstance(name, str) or "/operations/" not in name:
        raise google.invalid("operation_name: a full operation name is required.")
    job = call.desk.jobs.find("veo", name.rpartition("/operations/")[2])
    if job is None or job.order.terms["name"] != name:
        raise google.error(404, "NOT_FOUND", f"Operation {name} was not found.")
    match await clips.look(call, job):
        case "succeeded":
            return call.reply({"name": name, "done": True, "response": await _videos(call, job)})
        case "failed" if job.failure == "moderated":
            return call.reply({"name": name, "done": True, "response": _filtered()})
        case "failed":
            failure = {"code": 13, "message": "Video generation failed due to an internal issue."}
            return call.reply({"name": name, "done": True, "error": failure})
    return call.reply({"name": name})


async def _videos(call: Call, job: Job) -> dict[str, Any]:
    data, media_type = await clips.take_along(call, job)
    video = {"bytesBase64Encoded": base64.b64encode(data).decode(), "mimeType": media_type}
    return {**_response_type(), "raiMediaFilteredCount": 0, "videos": [video]}


def _filtered() -> dict[str, Any]:
    reason = (
        "Veo could not generate videos because the input image or prompt violates Google's"
        " usage guidelines. You will not be charged for this request. Support codes: 58061214"
    )
    return {**_response_type(), "raiMediaFilteredCount": 1, "raiMediaFilteredReasons": [reason]}


def _response_type() -> dict[str, Any]:
    name = "type.googleapis.com/cloud.ai.large_models.vision.GenerateVideoResponse"
    return {"@type": name}


def _instance(body: dict[str, Any]) -> tuple[str, bytes | None]:
    instances = body.get("instances")
    if not isinstance(instances, list) or len(instances) != 1 or not isinstance(instances[0], dict):
        raise google.invalid("The request must have exactly one instance.")
    prompt, image = instances[0].get("prompt") or "", instances[0].get("image")
    if not isinstance(prompt, str) or len(prompt) > LONGEST_PROMPT:
        raise google.invalid(f"prompt must be a text of at most {LONGEST_PROMPT} characters.")
    if not prompt.strip() and not image:
        raise google.invalid("Either a text prompt or an image is required.")
    return prompt, _picture(image, "image")


def _picture(image: object, where: str) -> bytes | None:
    if image is None:
        return None
    if not isinstance(image, dict) or "gcsUri" in image:
        raise google.invalid(f"{where}: this sandbox reads bytesBase64Encoded only.")
    return google.read_picture(image.get("bytesBase64Encoded"), image.get("mimeType"), where).data


def _duration(parameters: dict[str, Any]) -> int:
    if parameters.get("storageUri"):
        raise google.invalid("storageUri: this sandbox has no bucket; leave it out.")
    if parameters.get("sampleCount", 1) != 1:
        raise google.invalid("sampleCount: this sandbox makes one clip a request.")
    duration_s = parameters.get("durationSeconds", 8)
    if duration_s not in DURATIONS_S:
        raise google.invalid(
            f"Unsupported output video duration {duration_s} seconds, supported durations are"
            " [8,4,6] for feature image_to_video."
        )
    return int(duration_s)


def _size(parameters: dict[str, Any]) -> tuple[int, int]:
    ratio = google.read_choice(parameters, "aspectRatio", ("16:9", "9:16"), "16:9")
    resolution = google.read_choice(parameters, "resolution", SHORT_SIDE_PX, "720p")
    short = SHORT_SIDE_PX[resolution]
    long = short * 16 // 9
    return (long, short) if ratio == "16:9" else (short, long)
