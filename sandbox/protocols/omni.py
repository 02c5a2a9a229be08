"""Gemini Omni: clips by the Interactions API, and the files that they leave.

https://ai.google.dev/api/interactions-api. Only Omni's models answer here.
"""

import base64
import re
from typing import Any

from starlette.responses import Response
from starlette.routing import Route

from sandbox import clips, prices, tokens
from sandbox.call import Call, new_id, route
from sandbox.desk import Desk
from sandbox.orders import Job, Status
from sandbox.protocols import google
from sandbox.protocols.omni_request import read

LARGEST_INLINE_BYTES = 4 * 1024 * 1024
STATUSES = {
    "pending": "queued",
    "running": "in_progress",
    "succeeded": "completed",
    "failed": "failed",
    "cancelled": "cancelled",
}


def routes(desk: Desk, prefix: str) -> list[Route]:
    """Interactions and file downloads under ``/v1`` and ``/v1beta``."""
    found: list[Route] = []
    for version in ("v1", "v1beta"):
        at = f"/{version}/interactions"
        for path, handler, method in (
            (at, create, "POST"),
            (at + "/{id}", retrieve, "GET"),
            (at + "/{id}/cancel", cancel, "POST"),
            (f"/{version}/files/{{id}}:download", download, "GET"),
            (f"/{version}/files/{{id}}", describe_file, "GET"),
        ):
            found.append(
                route(desk, path, handler, google.refuse_gemini, method=method, prefix=prefix)
            )
    return found


async def create(call: Call) -> Response:
    """POST /v1/interactions; without ``background`` the answer waits for the clip."""
    google.check_gemini_key(call)
    asked = read(google.read_body(call))
    if asked.model not in prices.models("omni"):
        raise google.error(404, "NOT_FOUND", f"models/{asked.model} is not found.")
    await call.admit("omni", "clip")
    usd = prices.omni_usd(asked.model, duration_s=asked.duration_s, resolution=asked.resolution)
    job = await clips.submit(
        call,
        new_id(length=32),
        prompt=asked.prompt,
        first_frame=asked.first_frame,
        size_px=asked.size_px,
        duration_s=asked.duration_s,
        seed=asked.seed,
        charge=usd,
        usd=usd,
        terms={"model": asked.model, "delivery": asked.delivery, "prompt": asked.prompt},
    )
    if not asked.background:
        await job.done.wait()
    return call.reply(await _interaction(call, job, job.status))


async def retrieve(call: Call) -> Response:
    """GET /v1/interactions/{id}."""
    google.check_gemini_key(call)
    job = _job(call)
    return call.reply(await _interaction(call, job, await clips.look(call, job)))


async def cancel(call: Call) -> Response:
    """POST /v1/interactions/{id}/cancel; what is over stays as it is."""
    google.check_gemini_key(call)
    job = _job(call)
    await call.admit("omni", "clip_cancel", job.order.asked)
    if not job.over:
        await call.desk.jobs.cancel(job, refund=True)
    return call.reply(await _interaction(call, job, job.status))


async def download(call: Call) -> Response:
    """GET /v1/files/{id}:download?alt=media."""
    google.check_gemini_key(call)
    job = _job(call, over="file")
    if call.request.query_params.get("alt") != "media":
        return await describe_file(call)
    data, media_type = await clips.take_along(call, job)
    return Response(data, media_type=media_type)


async def describe_file(call: Call) -> Response:
    """GET /v1/files/{id}."""
    google.check_gemini_key(call)
    job = _job(call, over="file")
    size = call.desk.shelf.clip(job.order.id).stat().st_size
    return call.reply(
        {
            "name": f"files/{job.order.id}",
            "mimeType": "video/mp4",
            "sizeBytes": str(size),
            "state": "ACTIVE",
            "uri": _uri(call, job),
        }
    )


def _job(call: Call, *, over: str = "") -> Job:
    job = call.desk.jobs.find("omni", call.request.path_params["id"])
    if job is None or (over and job.status != "succeeded"):
        raise google.error(404, "NOT_FOUND", "Requested entity was not found.")
    return job


async def _interaction(call: Call, job: Job, status: Status) -> dict[str, Any]:
    found: dict[str, Any] = {
        "id": job.order.id,
        "object": "interaction",
        "model": job.order.terms["model"],
        "status": STATUSES[status],
        "created": _time(call, job.order.accepted_at),
        "updated": _time(call, job.changed_at),
    }
    if status == "succeeded":
        found |= await _completed(call, job)
    if status == "failed" and job.failure == "moderated":
        text = "I can't make that video. Try describing a different scene."
        found |= {"status": "completed", "steps": _steps({"type": "text", "text": text})}
    elif status == "failed":
        message = "The video could not be generated due to an internal error."
        found |= _failed("internal_error", message)
    return found


async def _completed(call: Call, job: Job) -> dict[str, Any]:
    video: dict[str, Any] = {"type": "video", "mime_type": "video/mp4"}
    if job.order.terms["delivery"] == "uri":
        video["uri"] = _uri(call, job)
    else:
        data, video["mime_type"] = await clips.take_along(call, job)
        if len(data) > LARGEST_INLINE_BYTES:
            message = "The video exceeds the size limit of inline delivery; use delivery uri."
            return _failed("output_too_large", message)
        video["data"] = base64.b64encode(data).decode()
    asked = tokens.of_text(job.order.prompt)
    usage = {"total_input_tokens": asked, "total_tokens": asked}
    return {"steps": _steps(video), "usage": usage}


def _failed(code: str, message: str) -> dict[str, Any]:
    return {"status": "failed", "errors": [{"code": code, "message": message}]}


def _steps(content: dict[str, Any]) -> list[dict[str, Any]]:
    return [{"type": "model_output", "content": [content]}]


def _uri(call: Call, job: Job) -> str:
    """An https address, since the SDK takes a file's id out of nothing else."""
    host = re.sub(r"^http:", "https:", call.origin)
    return f"{host}{call.prefix}/v1/files/{job.order.id}:download?alt=media"


def _time(call: Call, seconds: float) -> str:
    return call.desk.utc(seconds).strftime("%Y-%m-%dT%H:%M:%SZ")
