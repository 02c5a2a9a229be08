"""Clips: accepted at once, rendered in the background, reported until somebody fetches them."""

import asyncio
import logging
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from sandbox import spoil
from sandbox.journal import Event
from sandbox.latency import Clock, Latency
from sandbox.ledger import Entry, Ledger
from sandbox.limits import THROTTLES, Limits
from sandbox.orders import Failure, Job, Order
from sandbox.shelf import Shelf
from sandbox.studio import Studio

PENDING_SHARE = 0.05
"""The part of a clip's time that it spends waiting for a machine."""

_log = logging.getLogger(__name__)


class NameTaken(ValueError):
    """Another job has the name that its caller wants to give to this one."""


class Jobs:
    """Every clip that was accepted, by its id. Jobs of an earlier life are taken up again."""

    def __init__(
        self,
        *,
        ledger: Ledger,
        shelf: Shelf,
        studio: Studio,
        limits: Limits,
        latency: Latency,
        clock: Clock,
        events: Iterable[Event],
    ) -> None:
        self._ledger = ledger
        self._shelf = shelf
        self._studio = studio
        self._limits = limits
        self._latency = latency
        self._clock = clock
        self._jobs: dict[str, Job] = {}
        self._by_external_id: dict[tuple[str, str], Job] = {}
        self._names: set[tuple[str, str]] = set()
        self._tasks: dict[str, asyncio.Task[None]] = {}
        for event in events:
            self._replay(event)

    def resume(self) -> None:
        """Goes on with the jobs that an earlier life accepted and did not finish."""
        for job in self._jobs.values():
            if not job.over:
                if job.order.provider not in THROTTLES:
                    self._limits.occupy(job.order.provider)
                    job.placed = True
                self._begin(job)

    async def accept(self, order: Order, entry: Entry, *, placed: bool = False) -> Job:
        """Takes an order and bills it in one durable line, then begins to render.

        Args:
            placed: whether its call has found a place for it, which it keeps until it is over.

        Raises:
            NameTaken: for an ``external_id`` that another job of the provider has, or is just
                about to have.
        """
        self._reserve(order)
        event = {"event": "clip_accepted", "order": asdict(order), "entry": entry.as_event()}
        await self._ledger.record(event)
        self._replay(event)
        job = self._jobs[order.id]
        job.placed = placed
        self._begin(job)
        return job

    def find(self, provider: str, job_id: str) -> Job | None:
        """The job with this id, if that provider has it."""
        job = self._jobs.get(job_id)
        return job if job and job.order.provider == provider else None

    def find_external(self, provider: str, external_id: str) -> Job | None:
        """The job that its caller named so."""
        return self._by_external_id.get((provider, external_id))

    def progress(self, job: Job) -> float:
        """How far a running job is, 0 to 1; never 1 before it is over."""
        if job.over:
            return 1.0
        whole_s = self._latency.of("clip")
        elapsed_s = self._clock.now() - job.begun_at
        return min(0.99, elapsed_s / whole_s) if whole_s else 0.5

    async def fail(self, job: Job, failure: Failure, *, refund: bool) -> None:
        """Ends a job without a clip; with ``refund`` it costs nothing."""
        self._stop(job)
        await self._end(job, "clip_failed", failure=failure, refund=refund)

    async def cancel(self, job: Job, *, refund: bool) -> None:
        """Ends a job that goes on, because its caller wants so."""
        self._stop(job)
        await self._end(job, "clip_cancelled", refund=refund)

    async def delete(self, job: Job) -> None:
        """Forgets the clip of a job that is over; what it cost stays."""
        await self._end(job, "clip_deleted")

    async def close(self) -> None:
        """Leaves every render where it is; a later life begins it again."""
        for task in self._tasks.values():
            task.cancel()
        await asyncio.gather(*self._tasks.values(), return_exceptions=True)

    async def _end(self, job: Job, event: str, **details: Any) -> None:
        happened = {"event": event, "id": job.order.id, "at": self._clock.now(), **details}
        await self._ledger.record(happened)
        self._replay(happened)
        self._leave(job)

    def _leave(self, job: Job) -> None:
        if job.placed:
            job.placed = False
            self._limits.leave(job.order.provider)

    def _reserve(self, order: Order) -> None:
        name = (order.provider, order.external_id or "")
        if name in self._names:
            raise NameTaken(f"{name[1]!r} is taken")
        if order.external_id:
            self._names.add(name)

    def _replay(self, event: Event) -> None:
        match event["event"]:
            case "clip_accepted":
                order = Order(**event["order"])
                job = Job(order, changed_at=order.accepted_at, begun_at=order.accepted_at)
                self._jobs[order.id] = job
                if order.external_id:
                    self._names.add((order.provider, order.external_id))
                    self._by_external_id[order.provider, order.external_id] = job
            case "clip_failed":
                job = self._jobs[event["id"]]
                job.failure, job.refunded = event["failure"], event["refund"]
                job.turn("failed", event["at"])
            case "clip_cancelled":
                job = self._jobs[event["id"]]
                job.refunded = event["refund"]
                job.turn("cancelled", event["at"])
            case "clip_deleted":
                self._jobs[event["id"]].turn("cancelled", event["at"])

    def _begin(self, job: Job) -> None:
        task = asyncio.create_task(self._work(job), name=f"clip {job.order.id}")
        self._tasks[job.order.id] = task
        task.add_done_callback(lambda _: self._tasks.pop(job.order.id, None))

    def _stop(self, job: Job) -> None:
        task = self._tasks.get(job.order.id)
        if task and task is not asyncio.current_task():
            task.cancel()

    async def _work(self, job: Job) -> None:
        await self._take_place(job)
        await self._wait_until(job, PENDING_SHARE)
        job.turn("running", self._clock.now())
        match job.order.fault:
            case "stuck_pending":
                return
            case "task_failed":
                await self._wait_until(job, 1)
                await self.fail(job, "task_failed", refund=True)
            case "moderated":
                await self._wait_until(job, 1)
                await self.fail(job, "moderated", refund=job.order.provider != "runway")
            case _:
                await self._shoot(job)

    async def _take_place(self, job: Job) -> None:
        """Waits for the job's turn where its service takes jobs that it has no room for yet."""
        if job.placed or job.order.provider not in THROTTLES:
            return
        job.throttled = self._limits.must_wait(job.order.provider)
        await self._limits.turn(job.order.provider)
        if job.throttled:
            job.throttled, job.begun_at = False, self._clock.now()
        job.placed = True

    async def _shoot(self, job: Job) -> None:
        try:
            await self._render(job)
        except Exception:
            _log.exception("clip %s of %s broke", job.order.id, job.order.provider)
            await self.fail(job, "broken", refund=True)
            return
        await self._wait_until(job, 1)
        job.turn("succeeded", self._clock.now())
        self._leave(job)

    async def _render(self, job: Job) -> None:
        order, clip = job.order, self._shelf.clip(job.order.id)
        if clip.exists():
            return
        cutting = self._shelf.cutting(order.id)
        shot = spoil.shot(order.shot, order.fault)
        await self._studio.clip(
            await self._shelf.read(order.first_frame),
            order.prompt,
            width=shot.width,
            height=shot.height,
            fps=shot.fps,
            duration_s=shot.duration_s,
            seed=order.seed,
            out=cutting,
        )
        cutting.replace(clip)

    async def _wait_until(self, job: Job, share: float) -> None:
        due = job.begun_at + self._latency.of("clip") * share
        remaining_s = due - self._clock.now()
        if remaining_s > 0:
            await self._clock.sleep(remaining_s)
