"""What every protocol of clips does alike: order, look, hand over."""

import asyncio
from decimal import Decimal
from typing import Any

from starlette.responses import FileResponse, Response
from starlette.routing import Route

from sandbox import spoil
from sandbox.call import Call, Refusal, route
from sandbox.desk import Desk
from sandbox.faults import Fault
from sandbox.orders import Job, Order, Status

FPS = 24
"""Frames per second of every animator's clips."""

KEPT_BY_THE_JOB = frozenset(
    {
        *("task_failed", "stuck_pending", "moderated", "truncated_media", "wrong_media_type"),
        *("wrong_length", "wrong_size", "wrong_rate"),
    }
)
"""Faults of the submission that show later, when the job is polled or its clip is fetched."""


async def submit(
    call: Call,
    job_id: str,
    *,
    prompt: str,
    first_frame: bytes | None,
    size_px: tuple[int, int],
    duration_s: Decimal | int,
    seed: int | None,
    charge: Decimal | int,
    usd: Decimal,
    external_id: str | None = None,
    terms: dict[str, Any] | None = None,
) -> Job:
    """Accepts an admitted call as a job: durable, billed and rendering when this returns.

    Without a ``first_frame`` one is drawn from the prompt, as the services' text-to-video does.
    """
    width, height = size_px
    seed = call.seed if seed is None else seed
    draw = call.desk.studio.picture
    if first_frame is None:
        first_frame = await draw(prompt, width=width, height=height, seed=seed, references=())
    order = Order(
        id=job_id,
        provider=call.provider,
        prompt=prompt,
        first_frame=await call.desk.shelf.keep(first_frame),
        width=width,
        height=height,
        fps=str(FPS),
        duration_s=str(duration_s),
        seed=seed,
        accepted_at=call.began,
        charge=str(charge),
        asked=call.asked,
        external_id=external_id,
        fault=_kept_fault(call),
        terms=terms or {},
    )
    job = await call.desk.jobs.accept(order, call.entry(usd, job_id), placed=call.placed)
    call.placed = False
    return job


def _kept_fault(call: Call) -> str | None:
    return call.fault.fault if call.fault and call.fault.fault in KEPT_BY_THE_JOB else None


async def look(call: Call, job: Job) -> Status:
    """Admits a poll and says where the job stands, faults of the poll taken into account."""
    await call.admit(job.order.provider, "clip_poll", job.order.asked)
    if call.shows("stuck_pending"):
        return "pending"
    if call.shows("task_failed") and not job.over:
        await call.desk.jobs.fail(job, "task_failed", refund=True)
    if call.shows("moderated") and not job.over:
        await call.desk.jobs.fail(job, "moderated", refund=job.order.provider != "runway")
    return job.status


async def take_along(call: Call, job: Job) -> tuple[bytes, str]:
    """The finished clip and its media type, for an answer that carries it inside."""
    if call.fault is None:
        await call.admit(job.order.provider, "clip_download", job.order.asked)
    clip = call.desk.shelf.clip(job.order.id)
    return spoilt(call, job, await asyncio.to_thread(clip.read_bytes))


def spoilt(call: Call, job: Job, data: bytes) -> tuple[bytes, str]:
    """A clip's bytes and media type, spoiled by the job's own fault or the download's."""
    data, media_type = spoil.media(data, "video/mp4", job.order.fault)
    return call.spoil_media(data, media_type)


def clip_url(call: Call, job: Job) -> str:
    """Where this server hands out the finished clip."""
    return f"{call.origin}/media/{job.order.id}.mp4"


def routes(desk: Desk) -> list[Route]:
    """The finished clips that answers point to, with HEAD and byte ranges."""
    return [route(desk, "/media/{job_id}.mp4", hand_over, _refuse, method="GET")]


async def hand_over(call: Call) -> Response:
    """GET or HEAD /media/{job_id}.mp4: needs no key, as the services' signed addresses do."""
    job_id = call.request.path_params["job_id"]
    job = call.desk.jobs.find("runway", job_id) or call.desk.jobs.find("kling", job_id)
    if job is None or job.status != "succeeded":
        raise Refusal(404, {"code": "NoSuchKey", "message": "The specified key does not exist."})
    await call.admit(job.order.provider, "clip_download", job.order.asked)
    path = call.desk.shelf.clip(job_id)
    if call.fault is None and job.order.fault is None:
        return FileResponse(path, media_type="video/mp4", stat_result=path.stat())
    data, media_type = spoilt(call, job, await asyncio.to_thread(path.read_bytes))
    return Response(data, media_type=media_type)


def _refuse(fault: Fault) -> Refusal:
    match fault.fault:
        case "http_429":
            headers = {"retry-after": fault.retry_after}
            return Refusal(429, {"code": "SlowDown", "message": "Reduce your rate."}, headers)
        case "http_503":
            return Refusal(503, {"code": "ServiceUnavailable", "message": "Please try again."})
        case "unauthorized":
            return Refusal(403, {"code": "AccessDenied", "message": "Request has expired"})
    return Refusal(500, {"code": "InternalError", "message": "We encountered an internal error."})
