"""Runway's faults at the sandbox, through our adapter: three in a row, and it is not asked again.

The sandbox's ledger counts what was ordered of it.
"""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from contracts.takes import ClipJob, JobState, JobStatus
from contracts.tasks.clips import SubmittedClip
from providers.runway_animator import RunwayAnimator
from storage.memory import MemoryStore
from tests.activities.clipshop import ClipShop, Clock, fault_of, run, shop_of
from tests.providers.animators import Downloads
from tests.sandbox.running import Running
from tests.sandbox.studio import png


@pytest_asyncio.fixture
async def worker(sandbox: Running) -> AsyncIterator[ClipShop]:
    animator = RunwayAnimator(api_key="any", base_url=sandbox.url, downloader=Downloads())
    yield shop_of(MemoryStore(), animator, Clock())
    await animator.aclose()


async def ordered(worker: ClipShop, scene: int) -> ClipJob:
    frame = await worker.store.put("run", "picture", png(320, 180 + scene), "image/png")
    task = (await worker.order("runway")).model_copy(update={"picture": frame})
    bought = await worker.buy(task, scene=scene)
    assert isinstance(bought, SubmittedClip)
    assert isinstance(bought.bought, ClipJob)
    return bought.bought


async def ended(worker: ClipShop, job: ClipJob) -> JobStatus:
    while True:
        status = await run(worker.clips.poll_clip, job)
        assert isinstance(status, JobStatus)
        if status.state in {JobState.SUCCEEDED, JobState.FAILED}:
            return status


@pytest.mark.parametrize(
    ("fault", "kind", "words"),
    [
        ("unauthorized", "CredentialsRejected", "The API key you provided is invalid"),
        ("quota", "AccountEmpty", "enough credits"),
        ("http_503", "SubmitAmbiguous", "Service Unavailable"),
    ],
)
async def test_orders_that_fail(
    sandbox: Running, worker: ClipShop, fault: str, kind: str, words: str
) -> None:
    sandbox.fault(fault, provider="runway", operation="clip", times=3)
    for scene in range(1, 4):
        assert (await fault_of(ordered(worker, scene))).kind == kind
    told = await fault_of(ordered(worker, 4))
    assert (told.kind, words in told.said) == ("PassedOver", True), told.said
    assert sandbox.ledger() == []


async def test_jobs_that_fail(sandbox: Running, worker: ClipShop) -> None:
    sandbox.fault("task_failed", provider="runway", operation="clip", times=3)
    for job in [await ordered(worker, scene) for scene in range(1, 4)]:
        assert (await ended(worker, job)).state is JobState.FAILED
    told = await fault_of(ordered(worker, 4))
    assert (told.kind, "INTERNAL.BAD_OUTPUT" in told.said) == ("PassedOver", True), told.said
    assert len(sandbox.ledger()) == 3


async def test_refusals_and_a_busy_service_are_none(sandbox: Running, worker: ClipShop) -> None:
    sandbox.fault("moderated", provider="runway", operation="clip", times=3)
    for job in [await ordered(worker, scene) for scene in range(1, 4)]:
        assert (await ended(worker, job)).refused
    sandbox.fault("http_429", provider="runway", operation="clip", times=3)
    for scene in range(4, 7):
        assert (await fault_of(ordered(worker, scene))).kind == "RateLimited"
    assert (await ended(worker, await ordered(worker, 7))).state is JobState.SUCCEEDED
