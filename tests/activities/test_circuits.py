"""An animator that fails again and again is passed over by all, for a while, for new clips."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

import pytest

from activities import circuits
from activities.circuits import Circuits
from activities.shelf import Shelf, Shelved
from contracts.circuit import Circuit, Stage, circuit_key
from contracts.errors import (
    AccountEmpty,
    CredentialsRejected,
    JobFailed,
    OutcomeUnknown,
    ProviderError,
    RateLimited,
    Refused,
    RequestRejected,
    StorageUnavailable,
    Unavailable,
)
from contracts.faults import Fault
from contracts.takes import ClipJob, JobState, JobStatus
from contracts.tasks.clips import CancelTask, SubmittedClip
from storage.memory import MemoryStore
from tests.activities.animator import ToldAnimator
from tests.activities.clipshop import ClipShop, Clock, fault_of, run, shop_of

KEY = circuit_key("runway", played=False)
DOWN = Unavailable("runway", "submit", "HTTP 503: down for maintenance")
FAILED = JobStatus(state=JobState.FAILED, failure="INTERNAL: it broke")
REFUSED = JobStatus(state=JobState.FAILED, failure="SAFETY.INPUT", refused=True)
DONE = JobStatus(state=JobState.SUCCEEDED)


@dataclass
class House:
    """Workers that share a store, and scenes that want clips, each a new one."""

    animator: ToldAnimator = field(default_factory=ToldAnimator)
    store: MemoryStore = field(default_factory=MemoryStore)
    clock: Clock = field(default_factory=Clock)
    scenes: int = 0

    @property
    def worker(self) -> ClipShop:
        """A worker that knows what is in the store and nothing more."""
        return shop_of(self.store, self.animator, self.clock)

    @property
    def circuit(self) -> Circuit:
        """What is on record."""
        record = self.store.objects.get(KEY)
        return Circuit.model_validate_json(record) if record else Circuit()

    async def buys(self, *, insists: bool = False, attempt: int = 2) -> ClipJob:
        """The next scene's clip, ordered."""
        self.scenes += 1
        task = await self.worker.order("runway", scene=self.scenes, insists=insists)
        bought = await self.worker.buy(task, scene=self.scenes, attempt=attempt)
        assert isinstance(bought, SubmittedClip)
        assert isinstance(bought.bought, ClipJob)
        return bought.bought

    async def fails(self, fault: ProviderError, *, attempt: int = 2) -> Fault:
        """The next scene's order, which fails."""
        self.animator.faults = [fault]
        return await fault_of(self.buys(attempt=attempt))

    async def passes_over(self) -> bool:
        """Whether the next scene's order is not even made."""
        before = self.animator.orders
        told = await fault_of(self.buys())
        return (told.kind, self.animator.orders) == ("PassedOver", before)

    async def hears(self, answer: JobStatus | Exception, job: ClipJob, *, attempt: int = 1) -> None:
        """A question about a job, and its answer."""
        self.animator.answers = [answer]
        asking = run(self.worker.clips.poll_clip, job, attempt=attempt)
        if isinstance(answer, Exception):
            await fault_of(asking)
        else:
            await asking


@pytest.fixture
def house() -> House:
    return House()


async def opened(house: House) -> None:
    for _ in range(3):
        await house.fails(DOWN)


async def test_three_failures_in_a_row_pass_it_over_for_every_worker(house: House) -> None:
    await opened(house)
    told = await fault_of(house.buys())
    assert told.kind == "PassedOver"
    assert "06:00 UTC, until 2026-11-27 06:05 UTC" in told.said
    assert "3 failures in a row" in told.said
    assert "HTTP 503: down for maintenance" in told.said
    assert house.animator.orders == 3


@pytest.mark.parametrize(
    ("fault", "counts"),
    [
        (DOWN, True),
        (OutcomeUnknown("runway", "submit", "no answer"), True),
        (RateLimited("runway", "submit", "too many today"), True),
        (RateLimited("runway", "submit", "slow down", retry_after_s=3), False),
        (CredentialsRejected("runway", "submit", "who are you"), True),
        (AccountEmpty("runway", "submit", "no credits"), True),
        (Refused("runway", "submit", "not this"), False),
        (RequestRejected("runway", "submit", "wrong ratio"), False),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else "",
)
async def test_only_what_says_that_it_is_not_well_counts(
    house: House, fault: ProviderError, counts: bool
) -> None:
    for _ in range(3):
        await house.fails(fault)
    assert (house.circuit.until is not None) is counts


async def test_faults_of_ours_never_count(house: House) -> None:
    job = await house.buys()
    for _ in range(3):
        await house.hears(StorageUnavailable("the store is down"), job, attempt=9)
    assert house.circuit == Circuit()


async def test_an_order_that_a_worker_of_ours_died_in_is_no_failure_of_its(house: House) -> None:
    for scene in range(1, 4):
        task = await house.worker.order("runway", scene=scene)
        intent = f"receipts/run/scene-{scene}/clip-runway/1/intent.json"
        quote = house.animator.quote(None).model_dump(mode="json")  # type: ignore[arg-type]
        house.store.objects[intent] = json.dumps({"state": "open", "quote": quote}).encode()
        told = await fault_of(house.worker.buy(task, scene=scene))
        assert told.kind == "SubmitAmbiguous"
    assert house.circuit == Circuit()


async def test_a_blip_that_the_next_attempt_mends_is_no_failure(house: House) -> None:
    for _ in range(5):
        await house.fails(DOWN, attempt=1)
    assert house.circuit == Circuit()


async def test_one_clip_s_many_attempts_are_one_failure(house: House) -> None:
    task = await house.worker.order("runway")
    for attempt in range(1, 6):
        house.animator.faults = [DOWN]
        assert (await fault_of(house.worker.buy(task, attempt=attempt))).kind == "Unavailable"
    assert house.circuit.count == 1


async def test_failures_far_apart_are_none_in_a_row(house: House) -> None:
    for _ in range(6):
        await house.fails(DOWN)
        house.clock.wait(minutes=5, seconds=1)
    assert house.circuit.until is None


async def test_an_accepted_order_between_them_starts_the_count_anew(house: House) -> None:
    for _ in range(4):
        await house.fails(DOWN)
        await house.fails(DOWN)
        await house.buys()
    assert house.circuit == Circuit()


async def test_after_a_while_one_clip_tries_it_and_the_others_still_pass_over(
    house: House,
) -> None:
    await opened(house)
    house.clock.wait(minutes=5)
    house.animator.faults = [DOWN]
    trial = await house.worker.order("runway", scene=90)
    assert (await fault_of(house.worker.buy(trial, scene=90, attempt=1))).kind == "Unavailable"
    assert await house.passes_over()
    assert "one does now" in house.circuit.told
    await house.worker.buy(trial, scene=90, attempt=2)
    assert house.circuit == Circuit()
    await house.buys()


async def test_each_trial_that_fails_doubles_the_wait_up_to_half_an_hour(house: House) -> None:
    await opened(house)
    for waited, minutes in ((5, 10), (10, 20), (20, 30), (30, 30)):
        house.clock.wait(minutes=waited, seconds=-1)
        assert await house.passes_over()
        house.clock.wait(seconds=1)
        await house.fails(DOWN)
        assert house.circuit.wait_s == minutes * 60
        assert await house.passes_over()


async def test_a_trial_whose_worker_died_is_given_up(house: House) -> None:
    await opened(house)
    house.clock.wait(minutes=5)
    await house.fails(DOWN, attempt=1)
    assert await house.passes_over()
    house.clock.wait(minutes=10)
    await house.buys()


async def test_a_trial_that_was_refused_lets_the_next_one_try(house: House) -> None:
    await opened(house)
    house.clock.wait(minutes=5)
    await house.fails(Refused("runway", "submit", "not this"))
    await house.buys()
    assert house.circuit == Circuit()


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
    await opened(house)
    await house.hears(DONE, earlier)
    assert await house.passes_over()


async def test_a_person_who_insists_is_let_through_and_a_success_closes_it(house: House) -> None:
    await opened(house)
    await house.buys(insists=True)
    assert house.circuit == Circuit()


async def test_a_person_who_insists_in_vain_makes_nobody_wait_longer(house: House) -> None:
    await opened(house)
    until = house.circuit.until
    house.animator.faults = [DOWN]
    assert (await fault_of(house.buys(insists=True))).kind == "Unavailable"
    assert house.circuit.until == until


async def test_what_is_bought_already_is_never_passed_over(house: House) -> None:
    task = await house.worker.order("runway", scene=90)
    bought = await house.worker.buy(task, scene=90)
    await opened(house)
    assert await house.worker.buy(task, scene=90) == bought
    assert await house.passes_over()


async def test_a_clip_of_unknown_outcome_is_told_as_that_and_not_as_passed_over(
    house: House,
) -> None:
    house.animator.faults = [OutcomeUnknown("runway", "submit", "no answer")]
    task = await house.worker.order("runway", scene=90)
    await fault_of(house.worker.buy(task, scene=90))
    await opened(house)
    assert (await fault_of(house.worker.buy(task, scene=90))).kind == "SubmitAmbiguous"


async def test_what_is_on_the_shelf_is_served_though_its_maker_is_passed_over(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    await opened(house)
    clip = await house.store.put("other", "clip-runway", b"a clip", "video/mp4")

    async def find(_: Shelf, likeness: str) -> Shelved:
        return Shelved(artifact=clip, bought_by="other/scene-1/clip-runway/1")

    monkeypatch.setattr(Shelf, "find", find)
    task = await house.worker.order("runway", scene=90)
    assert (await house.worker.buy(task, scene=90)).bought == clip


class NoCircuits(MemoryStore):
    """A store that fails with whatever is asked of a circuit."""

    async def read_record(self, key: str) -> bytes | None:
        if key == KEY:
            raise StorageUnavailable("the store is down")
        return await super().read_record(key)


async def test_a_store_that_fails_stops_no_clip_from_being_bought() -> None:
    house = House(store=NoCircuits())
    await opened(house)
    await house.buys()
    assert house.animator.orders == 4


class SilentCircuits(MemoryStore):
    """A store that never answers when it is asked for a circuit."""

    async def read_record(self, key: str) -> bytes | None:
        if key == KEY:
            await asyncio.Event().wait()
        return await super().read_record(key)


async def test_a_store_that_does_not_answer_stops_none_either(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(circuits, "LONGEST_LOOK_S", 0.01)
    house = House(store=SilentCircuits())
    await asyncio.gather(*(house.buys() for _ in range(20)))
    assert house.animator.orders == 20


async def test_a_harmed_record_is_none(house: House) -> None:
    house.store.objects[KEY] = b"{torn"
    await house.buys()
    await opened(house)
    assert await house.passes_over()


async def test_a_played_animator_s_failures_are_not_the_real_one_s(house: House) -> None:
    played = Circuits(house.store, played={"runway"}, clock=house.clock)

    async def fail(scene: int) -> None:
        await played.failed("runway", f"job-{scene}", Stage.JOB, "it broke")

    for scene in range(3):
        await run(fail, scene)
    assert circuit_key("runway", played=True) in house.store.objects
    await house.buys()
