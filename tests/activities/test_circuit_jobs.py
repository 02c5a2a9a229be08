"""An animator that takes orders and makes no clips is passed over too."""

from collections.abc import Awaitable, Callable

import pytest

from contracts.circuit import Circuit
from contracts.errors import JobFailed
from contracts.takes import ClipJob, JobState, JobStatus
from contracts.tasks.clips import CancelTask
from tests.activities.clipshop import run
from tests.activities.house import DOWN, House

FAILED = JobStatus(state=JobState.FAILED, failure="INTERNAL: it broke")
REFUSED = JobStatus(state=JobState.FAILED, failure="SAFETY.INPUT", refused=True)
DONE = JobStatus(state=JobState.SUCCEEDED)


@pytest.fixture
def house() -> House:
    return House()


async def overdue(house: House, job: ClipJob) -> None:
    assert await run(house.worker.clips.cancel_clip, CancelTask(job=job, overdue=True))


async def failed(house: House, job: ClipJob) -> None:
    await house.hears(FAILED, job)
    await house.hears(FAILED, job)


async def forgotten(house: House, job: ClipJob) -> None:
    await house.hears(JobFailed("runway", "poll", "HTTP 404: Task not found"), job)


async def unanswered(house: House, job: ClipJob) -> None:
    for attempt in range(1, 13):
        await house.hears(DOWN, job, attempt=attempt)


@pytest.mark.parametrize("ends", [overdue, failed, forgotten, unanswered])
async def test_orders_that_are_taken_and_end_in_nothing_open_it_too(
    house: House, ends: Callable[[House, ClipJob], Awaitable[None]]
) -> None:
    jobs = [await house.buys() for _ in range(3)]
    for job in jobs[:2]:
        await ends(house, job)
    assert house.circuit.until is None
    await house.buys()
    await ends(house, jobs[2])
    assert house.circuit.count == 3
    assert await house.passes_over()


async def test_a_stopped_a_refused_and_a_briefly_unanswered_job_are_no_failures(
    house: House,
) -> None:
    for _ in range(3):
        job = await house.buys()
        await run(house.worker.clips.cancel_clip, CancelTask(job=job))
        await house.hears(REFUSED, job)
        await house.hears(DOWN, job, attempt=5)
    assert house.circuit == Circuit()


async def test_where_jobs_fail_an_accepted_order_does_not_close_it_and_a_clip_does(
    house: House,
) -> None:
    for job in [await house.buys() for _ in range(3)]:
        await house.hears(FAILED, job)
    house.clock.wait(minutes=5)
    trial = await house.buys()
    assert await house.passes_over()
    await house.hears(DONE, trial)
    assert house.circuit == Circuit()


async def test_where_jobs_fail_the_trial_s_own_failure_passes_it_over_for_longer(
    house: House,
) -> None:
    for job in [await house.buys() for _ in range(3)]:
        await house.hears(FAILED, job)
    house.clock.wait(minutes=5)
    await house.hears(FAILED, await house.buys())
    assert house.circuit.wait_s == 600
    assert house.circuit.count == 4
    assert await house.passes_over()


async def test_clips_it_took_before_do_not_let_in_one_whose_orders_fail(house: House) -> None:
    earlier = await house.buys()
    await house.opened()
    await house.hears(DONE, earlier)
    assert await house.passes_over()
