"""Kling's newer API, model in the path and tasks in one place."""

from typing import Any

from starlette.responses import Response
from starlette.routing import Route

from sandbox import clips
from sandbox.call import Call, route
from sandbox.desk import Desk
from sandbox.orders import Job, Status
from sandbox.protocols.kling import REASONS, envelope, order, read_object, refuse
from sandbox.protocols.kling_auth import check_api_key
from sandbox.protocols.kling_request import invalid, read_new

STATUSES: dict[Status, str] = {
    "pending": "submitted",
    "running": "processing",
    "succeeded": "succeeded",
    "failed": "failed",
    "cancelled": "failed",
}


def routes(desk: Desk, prefix: str) -> list[Route]:
    """Image to video for each model, and the tasks."""
    found = [
        route(desk, f"/image-to-video/{model}", create, refuse, method="POST", prefix=prefix)
        for model in ("kling-3.0", "kling-3.0-turbo")
    ]
    return [*found, route(desk, "/tasks", retrieve, refuse, method="GET", prefix=prefix)]


async def create(call: Call) -> Response:
    """POST /image-to-video/{model}."""
    check_api_key(call.request.headers.get("authorization", ""))
    model = call.request.url.path.rpartition("/")[2]
    job = await order(call, read_new(model, read_object(call)))
    return call.reply(
        envelope(
            {
                "id": job.order.id,
                "status": STATUSES[job.status],
                "create_time": int(job.order.accepted_at * 1000),
                "external_id": job.order.external_id or "",
            }
        )
    )


async def retrieve(call: Call) -> Response:
    """GET /tasks?task_ids= or ?external_task_ids=, both lists with commas; data is a list."""
    check_api_key(call.request.headers.get("authorization", ""))
    jobs = _jobs(call)
    if not jobs:
        await call.admit("kling", "clip_poll")
    tasks = [_task(call, job, await clips.look(call, job)) for job in jobs]
    return call.reply(envelope(tasks))


def _jobs(call: Call) -> list[Job]:
    query = call.request.query_params
    if ("task_ids" in query) == ("external_task_ids" in query):
        raise invalid("exactly one of task_ids and external_task_ids is required")
    if "task_ids" in query:
        found = [call.desk.jobs.find("kling", name) for name in query["task_ids"].split(",")]
    else:
        names = query["external_task_ids"].split(",")
        found = [call.desk.jobs.find_external("kling", name) for name in names]
    return [job for job in found if job is not None]


def _task(call: Call, job: Job, status: Status) -> dict[str, Any]:
    task: dict[str, Any] = {
        "id": job.order.id,
        "status": STATUSES[status],
        "external_id": job.order.external_id or "",
        "create_time": int(job.order.accepted_at * 1000),
        "update_time": int(job.changed_at * 1000),
    }
    if status == "failed" and job.failure:
        task["message"] = REASONS[job.failure]
    if status == "succeeded":
        url = clips.clip_url(call, job)
        task["outputs"] = [{"type": "video", "url": url, "duration": job.order.duration_s}]
    if job.over:
        task["billing"] = [{"type": "units", "amount": str(job.charged)}]
    return task
