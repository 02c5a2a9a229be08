"""Runway's API: https://docs.dev.runwayml.com/api."""

import uuid
from typing import Any

from starlette.responses import Response
from starlette.routing import Route

from sandbox import bodies, clips, prices
from sandbox.call import Call, Refusal, route
from sandbox.desk import Desk
from sandbox.faults import Fault
from sandbox.orders import Job, Status
from sandbox.protocols.runway_request import BadRequest, read

VERSION = "2024-11-06"
DOCS = "https://docs.dev.runwayml.com/api"
CREDIT_BALANCE = 100_000
"""Credits that the played account starts with."""

FAILURES = {
    "moderated": ("SAFETY.INPUT.TEXT", "The input did not pass our content moderation."),
    "task_failed": ("INTERNAL.BAD_OUTPUT.CODE01", "The generation did not meet our quality bar."),
    "broken": ("INTERNAL", "An unexpected error occurred."),
}


def routes(desk: Desk, prefix: str) -> list[Route]:
    """Image to video, tasks, uploads and the organization."""
    return [
        route(desk, path, handler, refuse, method=method, prefix=prefix)
        for path, handler, method in (
            ("/v1/image_to_video", image_to_video, "POST"),
            ("/v1/tasks/{id}", retrieve_task, "GET"),
            ("/v1/tasks/{id}", delete_task, "DELETE"),
            ("/v1/organization", organization, "GET"),
        )
    ]


async def image_to_video(call: Call) -> Response:
    """POST /v1/image_to_video."""
    check_headers(call)
    try:
        asked = await read(read_object(call), call.desk.uploads)
    except BadRequest as bad:
        raise invalid(str(bad), bad.issues) from bad
    await call.admit("runway", "clip")
    charge = prices.runway_credits(asked.model, duration_s=asked.duration_s, audio=asked.audio)
    job_id = str(uuid.uuid4())
    await clips.submit(
        call,
        job_id,
        prompt=asked.prompt,
        first_frame=asked.first_frame,
        size_px=asked.size_px,
        duration_s=asked.duration_s,
        seed=asked.seed,
        charge=charge,
        usd=prices.runway_usd(charge),
    )
    return call.reply({"id": job_id, "estimatedCost": {"credits": charge}})


async def retrieve_task(call: Call) -> Response:
    """GET /v1/tasks/{id}."""
    check_headers(call)
    job = _job(call)
    return call.reply(_task(call, job, await clips.look(call, job)))


async def delete_task(call: Call) -> Response:
    """DELETE /v1/tasks/{id}: cancels what goes on, deletes what is over."""
    check_headers(call)
    job = _job(call)
    await call.admit("runway", "clip_cancel", job.order.asked)
    if not job.over:
        await call.desk.jobs.cancel(job, refund=job.status == "pending")
    elif job.status == "succeeded":
        await call.desk.jobs.delete(job)
    return Response(status_code=204)


async def organization(call: Call) -> Response:
    """GET /v1/organization."""
    check_headers(call)
    spent = sum(
        entry.usd for entry in call.desk.ledger.entries() if entry.provider == "runway"
    ) / prices.runway_usd(1)
    limits = {
        model: {"maxConcurrentGenerations": 20, "maxDailyGenerations": 1000}
        for model in prices.models("runway")
    }
    return call.reply(
        {
            "creditBalance": CREDIT_BALANCE - int(spent),
            "tier": {"maxMonthlyCreditSpend": CREDIT_BALANCE, "models": limits},
            "usage": {"models": {model: {"dailyGenerations": 0} for model in limits}},
        }
    )


def refuse(fault: Fault) -> Refusal:
    """The faults that are refusals, in Runway's words."""
    match fault.fault:
        case "http_429":
            headers = {"retry-after": fault.retry_after}
            message = "You have exceeded the rate limit. Please try again later."
            return Refusal(429, {"error": message}, headers)
        case "http_503":
            return Refusal(503, {"error": "Service Unavailable"})
        case "unauthorized":
            return Refusal(401, {"error": "The API key you provided is invalid.", "docUrl": DOCS})
        case "quota":
            return Refusal(
                400, {"error": "You do not have enough credits to run this task.", "docUrl": DOCS}
            )
    return Refusal(500, {"error": "An internal error occurred."})


def invalid(message: str, issues: list[dict[str, Any]] | None = None) -> Refusal:
    """A 400 for a request that is not as the API wants it."""
    body: dict[str, Any] = {"error": message, "docUrl": DOCS}
    if issues:
        body["issues"] = issues
    return Refusal(400, body)


def check_headers(call: Call) -> None:
    """Runway wants a key and the one version of its API that there is."""
    headers = call.request.headers
    scheme, _, key = headers.get("authorization", "").partition(" ")
    if scheme != "Bearer" or not key.strip():
        raise refuse(Fault("unauthorized"))
    if headers.get("x-runway-version") != VERSION:
        raise invalid(
            f"The X-Runway-Version header must be {VERSION},"
            f" not {headers.get('x-runway-version')!r}."
        )


def read_object(call: Call) -> dict[str, Any]:
    """The request's JSON object."""
    try:
        body = bodies.load(call.body)
    except ValueError as bad:
        raise invalid(f"The request body is not valid JSON: {bad}") from bad
    if not isinstance(body, dict):
        raise invalid("The request body must be a JSON object.")
    return body


def _job(call: Call) -> Job:
    task_id = call.request.path_params["id"]
    try:
        uuid.UUID(task_id)
    except ValueError as bad:
        raise invalid("id: Invalid UUID") from bad
    job = call.desk.jobs.find("runway", task_id)
    if job is None:
        raise Refusal(404, {"error": "Task not found."})
    return job


def _task(call: Call, job: Job, status: Status) -> dict[str, Any]:
    created = call.desk.utc(job.order.accepted_at).isoformat(timespec="milliseconds")
    task: dict[str, Any] = {
        "id": job.order.id,
        "status": "THROTTLED" if status == "pending" and job.throttled else status.upper(),
        "createdAt": created.replace("+00:00", "Z"),
    }
    if status in ("pending", "running"):
        task["estimatedCost"] = {"credits": int(job.order.charge)}
    else:
        task["cost"] = {"credits": int(job.charged)}
    if status == "running":
        task["progress"] = round(call.desk.jobs.progress(job), 2)
    if status == "succeeded":
        task["output"] = [clips.clip_url(call, job)]
    if status == "failed" and job.failure:
        task["failureCode"], task["failure"] = FAILURES[job.failure]
    return task
