"""A run that has ended, taken up again: another version of its film, or what was cut short."""

import re
from pathlib import Path

from temporalio.client import WorkflowExecutionStatus
from temporalio.common import WorkflowIDConflictPolicy, WorkflowIDReusePolicy
from temporalio.exceptions import WorkflowAlreadyStartedError

from console.following import Handle, progress_of
from console.running import out_of
from console.studio import Studio
from contracts.decisions import RunRetry
from contracts.errors import BadInput
from contracts.run import Revision, RunRequest
from workflows import queues
from workflows.commercial import CommercialWorkflow

_VERSION = re.compile(r"-v\d+$")


async def taken_up(place: Studio, run_id: str, wishes: RunRetry) -> tuple[Handle, int]:
    """The run under way again, and the version that it makes.

    A finished film gets another version, for which one scene is made anew. A run that was cut
    short goes on from what it had bought: its receipts are found, so none of it is paid for twice.
    """
    handle = place.handle(run_id)
    described = await handle.describe()
    request = await request_of(place, handle)
    if described.status is WorkflowExecutionStatus.COMPLETED:
        request = await _revised(handle, request, wishes)
    elif wishes != RunRetry():
        raise BadInput(
            f"{run_id} was cut short, so there is no finished scene to change: "
            f"`starter.py retry {run_id}` without options goes on with it first"
        )
    try:
        started = await place.client.start_workflow(
            CommercialWorkflow.run,
            request,
            id=run_id,
            task_queue=queues.ADS,
            id_conflict_policy=WorkflowIDConflictPolicy.FAIL,
            id_reuse_policy=WorkflowIDReusePolicy.ALLOW_DUPLICATE,
            memo={"out": str(beside(await out_of(handle), request.version))},
            static_summary=request.brief.text[:100],
        )
    except WorkflowAlreadyStartedError as error:
        raise BadInput(f"{run_id} was taken up from elsewhere: `starter.py watch {run_id}`") from (
            error
        )
    return started, request.version


async def _revised(handle: Handle, request: RunRequest, wishes: RunRetry) -> RunRequest:
    if wishes.scene is None and wishes.music_prompt is None:
        raise BadInput(
            f"{handle.id} is finished: name the scene to be made anew, "
            f"`starter.py retry {handle.id} --scene N`, or other music, --music-prompt"
        )
    result = await handle.result()
    scenes = {scene.number for scene in result.scenes}
    if wishes.scene is not None and wishes.scene not in scenes:
        raise BadInput(f"{handle.id} has {len(scenes)} scenes and no scene {wishes.scene}")
    revision = Revision(version=result.version + 1, elements=result.package.elements, wishes=wishes)
    budget_usd = (await progress_of(handle)).budget_usd
    return request.model_copy(update={"revision": revision, "budget_usd": budget_usd})


async def request_of(place: Studio, handle: Handle) -> RunRequest:
    """What the run's latest execution was asked for, as its history has it."""
    async for event in handle.fetch_history_events(page_size=1):
        payloads = event.workflow_execution_started_event_attributes.input.payloads
        (request,) = await place.client.data_converter.decode(payloads, [RunRequest])
        if isinstance(request, RunRequest):
            return request
        break
    raise BadInput(f"{handle.id} has no history that tells what was asked for: start it anew")


def beside(film: Path, version: int) -> Path:
    """Where a version of the film goes: `ad-v2.mp4` beside `ad.mp4`, which stays."""
    stem = _VERSION.sub("", film.stem)
    return film.with_stem(f"{stem}-v{version}" if version > 1 else stem)
