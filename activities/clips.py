"""Buying clips: submit, poll, fetch and cancel are steps of their own."""

import asyncio
from collections.abc import Mapping

from activities import signatures
from activities.circuits import Circuits
from activities.likeness import Wanted
from activities.origins import noted
from activities.purchase import Bought, Purchases
from activities.receipts import purchase_key
from activities.seeing_through import seen_through
from activities.step import step
from activities.workspace import Workspace
from contracts.artifacts import ArtifactRef
from contracts.circuit import Stage
from contracts.errors import RequestRejected
from contracts.money import Charge
from contracts.orders import ClipOrder, Idempotency, Image
from contracts.services import Animator, Store
from contracts.takes import ClipJob, JobStatus
from contracts.tasks.clips import (
    CancelTask,
    FetchClipTask,
    SettleTask,
    Shelving,
    SubmitTask,
    SubmittedClip,
)
from creative.phrases import without_worn_phrases


class Clips:
    """The steps that buy moving pictures, whoever sells them."""

    def __init__(
        self,
        *,
        animators: Mapping[str, Animator],
        circuits: Circuits,
        purchases: Purchases,
        store: Store,
        workspace: Workspace,
    ) -> None:
        self._animators = animators
        self._circuits = circuits
        self._purchases = purchases
        self._store = store
        self._workspace = workspace

    def _animator(self, provider: str) -> Animator:
        try:
            return self._animators[provider]
        except KeyError:
            known = ", ".join(self._animators)
            raise RequestRejected(
                provider, "clip", f"this worker has no such animator; it has: {known}"
            ) from None

    @step(signatures.submit_clip)
    async def submit_clip(self, task: SubmitTask) -> SubmittedClip:
        """The job, bought once; `PassedOver` where the animator is not asked for a new one now."""
        animator = self._animator(task.provider)
        key = purchase_key(task)
        order = ClipOrder(
            key=key,
            first_frame=Image(await self._store.get(task.picture), task.picture.media_type),
            prompt=without_worn_phrases(task.prompt),
            aspect=task.aspect,
            duration_s=task.duration_s,
            seed=task.seed,
        )
        quote, wanted = animator.quote(order), Wanted(order, animator.model)
        accepted: list[ClipJob] = []

        async def buy() -> Bought:
            await self._circuits.admit(task.provider, key, insists=task.insists)
            submitted = await animator.submit(order)
            accepted.append(submitted.job)
            return Bought(submitted.charge, details=submitted.job.model_dump(mode="json"))

        async def find() -> Bought | None:
            job = await animator.find(key)
            if job is None:
                return None
            accepted.append(job)
            found = quote.model_copy(update={"request_id": job.job_id})
            return Bought(found, details=job.model_dump(mode="json"))

        # What is known of the animator is noted once the purchase is on record, never before.
        async with self._circuits.watching(task.provider, key, Stage.ORDER):
            purchase = self._purchases.once(
                task,
                quote,
                buy,
                wanted=wanted,
                find=find if animator.idempotency is Idempotency.LOOKUP else None,
                dear=animator.idempotency is not Idempotency.KEY,
            )
            receipt = await seen_through(purchase)
        if accepted:
            await self._circuits.accepted(task.provider)
        return SubmittedClip(
            bought=receipt.artifact or ClipJob.model_validate(receipt.details),
            proves=self._shelving(quote, wanted, task) if receipt.artifact is None else None,
            charge=receipt.charge,
            bought_as=await noted(order, wanted.model, task, receipt, self._purchases),
        )

    def _shelving(self, quote: Charge, wanted: Wanted, task: SubmitTask) -> Shelving:
        likeness = self._purchases.likeness(quote, wanted, task.generation)
        return Shelving(likeness=likeness, bought_by=purchase_key(task))

    @step(signatures.poll_clip)
    async def poll_clip(self, job: ClipJob) -> JobStatus:
        """Where the job stands now."""
        async with self._circuits.watching(job.provider, job.job_id, Stage.JOB):
            status = await self._animator(job.provider).status(job)
        await self._circuits.heard(job, status)
        return status

    @step(signatures.fetch_clip)
    async def fetch_clip(self, task: FetchClipTask) -> ArtifactRef:
        """The clip's bytes, streamed to disk and from there into the store."""
        animator = self._animator(task.job.provider)
        async with self._workspace.folder() as folder:
            path = folder / "clip.mp4"
            with path.open("wb") as file:
                async for chunk in animator.fetch(task.job):
                    await asyncio.to_thread(file.write, chunk)
            return await self._workspace.keep(task.step, path, "video/mp4")

    @step(signatures.settle_clip)
    async def settle_clip(self, task: SettleTask) -> Charge | None:
        """What the job's receipt says from now on, where its provider told what it charged."""
        charge = await self._animator(task.job.provider).settle(task.job)
        return None if charge is None else await self._purchases.settle(task, charge)

    @step(signatures.cancel_clip)
    async def cancel_clip(self, task: CancelTask) -> bool:
        """Whether the job was stopped."""
        job = task.job
        if task.overdue:
            said = f"{job.provider} clip: {job.job_id} did not end in time"
            await self._circuits.failed(job.provider, job.job_id, Stage.JOB, said)
        else:
            await self._circuits.undecided(job.provider)
        return await self._animator(job.provider).cancel(job)
