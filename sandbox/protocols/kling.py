"""Kling's older API, model in the body: https://app.klingai.com/global/dev/document-api."""

from typing import Any

from starlette.responses import Response
from starlette.routing import Route

from sandbox import bodies, clips, prices
from sandbox.call import Call, Refusal, new_id, route
from sandbox.desk import Desk
from sandbox.faults import Fault
from sandbox.jobs import NameTaken
from sandbox.orders import Job, Status
from sandbox.protocols.kling_auth import check_legacy, no
from sandbox.protocols.kling_request import Asked, invalid, read_legacy

STATUSES: dict[Status, str] = {
    "pending": "submitted",
    "running": "processing",
    "succeeded": "succeed",
    "failed": "failed",
    "cancelled": "failed",
}
REASONS = {
    "moderated": "Failure to pass the risk control system",
    "task_failed": "The generation failed, the units have been returned",
    "broken": "Internal error, the units have been returned",
}


def routes(desk: Desk, prefix: str) -> list[Route]:
    """Image to video, and what became of it."""
    at = "/v1/videos/image2video"
    return [
        route(desk, at, create, refuse, method="POST", prefix=prefix),
        route(desk, at + "/{id}", retrieve, refuse, method="GET", prefix=prefix),
    ]


async def create(call: Call) -> Response:
    """POST /v1/videos/image2video."""
    check_legacy(call.request.headers.get("authorization", ""), call.desk.clock.now())
    job = await order(call, read_legacy(read_object(call)))
    return call.reply(envelope(_task(call, job, job.status)))


async def retrieve(call: Call) -> Response:
    """GET /v1/videos/image2video/{task_id or external_task_id}."""
    check_legacy(call.request.headers.get("authorization", ""), call.desk.clock.now())
    name = call.request.path_params["id"]
    job = call.desk.jobs.find("kling", name) or call.desk.jobs.find_external("kling", name)
    if job is None:
        await call.admit("kling", "clip_poll")
        raise no(404, 1203, f"Task not found: {name}")
    return call.reply(envelope(_task(call, job, await clips.look(call, job))))


async def order(call: Call, asked: Asked) -> Job:
    """Accepts a clip of either API.

    Raises:
        Refusal: 400 for an ``external_task_id`` that is taken; 1301 where a fault moderates.
    """
    await call.admit("kling", "clip")
    if call.shows("moderated"):
        raise invalid("The content does not comply with the content policy", 1301)
    units = prices.kling_units(
        asked.model, mode=asked.mode, duration_s=asked.duration_s, audio=asked.audio
    )
    try:
        return await clips.submit(
            call,
            new_id(length=18),
            prompt=asked.prompt,
            first_frame=asked.first_frame,
            size_px=asked.size_px,
            duration_s=asked.duration_s,
            seed=None,
            charge=units,
            usd=prices.kling_usd(units),
            external_id=asked.external_id,
        )
    except NameTaken as taken:
        raise invalid(f"external_task_id {taken}") from taken


def refuse(fault: Fault) -> Refusal:
    """The faults that are refusals, in Kling's words."""
    match fault.fault:
        case "http_429":
            refusal = no(429, 1302, "Request rate limit exceeded, please slow down")
            refusal.headers["retry-after"] = fault.retry_after
            return refusal
        case "at_capacity":
            refusal = no(429, 1303, "Parallel task over resource pack limit")
            refusal.headers["retry-after"] = fault.retry_after
            return refusal
        case "http_503":
            return no(503, 5001, "Server temporarily unavailable, usually due to maintenance")
        case "unauthorized":
            return no(401, 1002, "Authorization is invalid")
        case "quota":
            return no(429, 1102, "Resource pack depleted or expired")
    return no(500, 5000, "Internal server error, please try again later")


def read_object(call: Call) -> dict[str, Any]:
    """The request's JSON object."""
    try:
        body = bodies.load(call.body)
    except ValueError as bad:
        raise invalid(f"The request body is not valid JSON: {bad}", 1200) from bad
    if not isinstance(body, dict):
        raise invalid("The request body must be a JSON object", 1200)
    return body


def envelope(data: Any) -> dict[str, Any]:
    """Kling's answer around ``data``."""
    return {"code": 0, "message": "SUCCEED", "request_id": new_id(length=32), "data": data}


def _task(call: Call, job: Job, status: Status) -> dict[str, Any]:
    task: dict[str, Any] = {
        "task_id": job.order.id,
        "task_status": STATUSES[status],
        "task_info": {"external_task_id": job.order.external_id or ""},
        "created_at": int(job.order.accepted_at * 1000),
        "updated_at": int(job.changed_at * 1000),
    }
    if status == "failed" and job.failure:
        task["task_status_msg"] = REASONS[job.failure]
    if status == "succeeded":
        task["task_result"] = {
            "videos": [
                {
                    "id": job.order.id,
                    "url": clips.clip_url(call, job),
                    "duration": job.order.duration_s,
                }
            ]
        }
    if job.over:
        task["final_unit_deduction"] = str(job.charged)
    return task
