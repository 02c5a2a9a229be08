"""`run`, `watch` and `resume`: starting runs and following them to their film."""

import asyncio
import json
import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from rich.console import Console
from temporalio.common import WorkflowIDConflictPolicy, WorkflowIDReusePolicy
from temporalio.exceptions import WorkflowAlreadyStartedError

from console.brandkit import LocalBrand, with_brand
from console.deciding import GateAsker
from console.exits import Exit
from console.following import Ending, Followed, Handle, follow, progress_of
from console.live import LineDisplay, LiveDisplay
from console.packages import bring, report_beside
from console.page import read_ahead, refuse_forbidden_address
from console.studio import Studio, studio
from contracts.errors import BadInput, MediaError
from contracts.run import RunRequest
from media.binary import binary
from settings import Settings
from workflows import queues
from workflows.commercial import CommercialWorkflow
from workflows.connection import named_server

_STATUS = {
    Ending.COMPLETED: Exit.DONE,
    Ending.PARKED: Exit.PARKED,
    Ending.REJECTED: Exit.FAILED,
    Ending.CANCELLED: Exit.FAILED,
    Ending.FAILED: Exit.FAILED,
}


@dataclass(frozen=True)
class Manners:
    """How a command talks: to a person at a terminal, to a log, or to a program."""

    as_json: bool

    @property
    def at_terminal(self) -> bool:
        """Whether somebody can be asked."""
        return sys.stdin.isatty() and sys.stdout.isatty() and not self.as_json

    @property
    def console(self) -> Console:
        """Where a person reads: standard error where standard output is a program's."""
        return Console(stderr=self.as_json, highlight=False)


async def run(
    settings: Settings,
    run_id: str,
    request: RunRequest,
    *,
    out: Path,
    detach: bool,
    manners: Manners,
    brand: LocalBrand | None = None,
) -> Exit:
    """Starts a run, or joins the one of that name, and leaves its film at the absolute `out`."""
    refuse_without_ffmpeg()
    url = request.brief.url
    await refuse_forbidden_address(settings, url)
    ahead = partial(read_ahead, settings, url, run_id)
    say = manners.console.print
    async with studio(settings, say=say, starts_runs=True, meanwhile=ahead) as place:
        if brand:
            request = await with_brand(request, brand, place.store, run_id)
        return await begin(place, run_id, request, out=out, detach=detach, manners=manners)


async def begin(
    place: Studio, run_id: str, request: RunRequest, *, out: Path, detach: bool, manners: Manners
) -> Exit:
    """Starts a run, or joins the one of that name, and follows it unless it is left alone."""
    handle = await _start(place, run_id, request, out)
    manners.console.print(f"run {run_id}  {place.run_page(run_id)}", soft_wrap=True)
    if detach:
        return _detached(place, run_id, manners)
    return await to_the_end(place, handle, out, manners)


def refuse_without_ffmpeg() -> None:
    """Better said before anything is paid for than by a worker after it.

    Where a remote Temporal is named, FFmpeg is its workers' affair.
    """
    if named_server() is not None:
        return
    try:
        binary()
    except MediaError as error:
        raise BadInput(str(error)) from error


async def _start(place: Studio, run_id: str, request: RunRequest, out: Path) -> Handle:
    """The run's handle; a run of that name that is there already, finished or not, is joined."""
    try:
        return await place.client.start_workflow(
            CommercialWorkflow.run,
            request,
            id=run_id,
            task_queue=queues.ADS,
            id_conflict_policy=WorkflowIDConflictPolicy.USE_EXISTING,
            id_reuse_policy=WorkflowIDReusePolicy.REJECT_DUPLICATE,
            memo={"out": str(out)},
            static_summary=request.brief.text[:100],
        )
    except WorkflowAlreadyStartedError:
        return place.handle(run_id)


def _detached(place: Studio, run_id: str, manners: Manners) -> Exit:
    if place.ours:
        manners.console.print(
            "The services stop with this command, and the run waits. "
            "`starter.py resume` goes on with it."
        )
    if manners.as_json:
        print(json.dumps({"run_id": run_id, "status": "started"}))
    return Exit.DONE


async def to_the_end(place: Studio, handle: Handle, out: Path, manners: Manners) -> Exit:
    """Follows a run, asks at its gates where somebody can answer, and brings its film."""
    followed = await _followed(handle, manners)
    report = None
    if followed.result is not None:
        await bring(place.store, followed.result.package.video, out)
        report = await report_beside(place.store, followed.result.package.report, out)
    _tell(handle.id, followed, out, report, manners)
    return _STATUS[followed.ending]


async def _followed(handle: Handle, manners: Manners) -> Followed:
    if manners.at_terminal:
        with LiveDisplay(manners.console) as live:
            return await follow(handle, GateAsker(handle, live).show, leave_when_stuck=False)
    lines = LineDisplay(manners.console)
    return await follow(handle, lines.show, leave_when_stuck=True)


def _tell(
    run_id: str, followed: Followed, out: Path, report: Path | None, manners: Manners
) -> None:
    if manners.as_json:
        print(json.dumps(_as_json(run_id, followed, out, report)))
        return
    for line in _in_words(run_id, followed, out):
        manners.console.print(line, markup=False)


def _as_json(run_id: str, followed: Followed, out: Path, report: Path | None) -> dict[str, Any]:
    told: dict[str, Any] = {"run_id": run_id, "status": followed.ending.value}
    if followed.result is not None:
        result = followed.result
        return told | {
            "version": result.version,
            "video": str(out),
            "duration_s": round(result.master.duration_s, 3),
            "cost_usd": float(result.cost_usd),
            "billed_twice": result.billed_twice,
            "scenes": [scene.model_dump(mode="json") for scene in result.scenes],
            "report": str(report),
        }
    if followed.progress is not None:
        told["cost_usd"] = float(followed.progress.cost_usd)
        told["attention"] = [item.model_dump() for item in followed.progress.attention]
    return told | ({"said": followed.said} if followed.said else {})


def _in_words(run_id: str, followed: Followed, out: Path) -> list[str]:
    result = followed.result
    if result is not None:
        ended = "is done" if followed.ending is Ending.COMPLETED else "was rejected; its film is"
        return [
            f"{run_id} {ended}: {out} ({result.master.duration_s:.3f} s, ${result.cost_usd:.2f})",
            *result.notes,
        ]
    if followed.ending is Ending.PARKED and followed.progress is not None:
        needs = [f"{item.step}: {item.said} {item.remedy}" for item in followed.progress.attention]
        return [f"{run_id} waits for a person.", *needs, f"Then: starter.py retry {run_id}"]
    return [f"{run_id} {followed.ending}. {followed.said}".strip()]


async def watch(settings: Settings, run_id: str, *, manners: Manners) -> Exit:
    """Follows a run that is there already."""
    async with studio(settings, say=manners.console.print) as place:
        handle = place.handle(run_id)
        await progress_of(handle)
        return await to_the_end(place, handle, await out_of(handle), manners)


async def resume(settings: Settings, *, manners: Manners) -> Exit:
    """Brings the services up and finishes every unfinished run."""
    refuse_without_ffmpeg()
    async with studio(settings, say=manners.console.print) as place:
        unfinished = [
            place.handle(found.id)
            async for found in place.client.list_workflows(
                "WorkflowType = 'CommercialWorkflow' AND ExecutionStatus = 'Running'"
            )
        ]
        if not unfinished:
            manners.console.print("No run is unfinished.")
        endings = await asyncio.gather(*(_finish(place, handle, manners) for handle in unfinished))
    return max(endings, default=Exit.DONE)


async def _finish(place: Studio, handle: Handle, manners: Manners) -> Exit:
    lines = Manners(as_json=manners.as_json)
    return await to_the_end(place, handle, await out_of(handle), lines)


async def out_of(handle: Handle) -> Path:
    """Where the run was asked to leave its film, else beside whoever follows it."""
    described = await handle.describe()
    return Path(await described.memo_value("out", f"{handle.id}.mp4"))
