"""Turning a scene's picture into a clip: down the chain of animators until one delivers."""

import asyncio
from collections.abc import Callable
from datetime import timedelta

from temporalio.exceptions import ActivityError, is_cancelled_exception

from activities import signatures
from contracts.artifacts import ArtifactRef
from contracts.casting import AnimatorOffer
from contracts.decisions import SceneRetry
from contracts.faults import Fault
from contracts.ledger import Entry
from contracts.progress import SceneStage
from contracts.run import SceneRequest
from contracts.screenplay import EndCard
from contracts.takes import Clip, ClipJob, JobState
from contracts.tasks.clips import (
    CancelTask,
    ConformTask,
    FetchClipTask,
    Shelving,
    SubmitTask,
    SubmittedClip,
)
from workflows import queues
from workflows.asking import ask
from workflows.floor import Floor
from workflows.parking import Attempt, fault_of
from workflows.polling import OverdueError, wait_for_clip
from workflows.seeds import seed_for
from workflows.settling import Settlement
from workflows.terms import FETCH, LIGHT, RENDER, SUBMIT

_FOR_A_PERSON = {"SubmitAmbiguous"}
"""Faults that no other animator mends: money may be lost without anybody knowing."""

_OF_THE_CLIP = {
    *("MediaError", "ArtifactMissing", "ArtifactCorrupt", "JobFailed", "Refused", "BadAnswer"),
    *("RequestRejected", "CredentialsRejected", "AccountEmpty", "RateLimited", "Unavailable"),
    *("OutcomeUnknown", "PageError", "PageUnavailable"),
}
"""Faults of a clip that was bought, or of whoever should hand it over: another may do better."""

OnStage = Callable[[SceneStage, str | None], None]


class SetbackError(Exception):
    """An animator did not deliver; the next one in the chain is tried."""

    def __init__(self, provider: str, fault: Fault) -> None:
        super().__init__(f"{provider}: {fault.said}")
        self.provider = provider
        self.fault = fault


class Animation:
    """One scene's way from picture to conformed clip."""

    def __init__(self, request: SceneRequest, floor: Floor, on_stage: OnStage) -> None:
        self._request = request
        self._floor = floor
        self._on_stage = on_stage
        self._round = 0
        self._end_card: EndCard | None = None
        self._prompt = request.scene.motion_prompt
        self.notes: list[str] = []
        self.wishes = SceneRetry()
        """What a person asked for when they woke the scene."""

    async def clip_from(self, picture: ArtifactRef, end_card: EndCard | None) -> Clip | None:
        """The conformed clip; parks when no animator delivers, and starts again when woken.

        None where the person who woke it wants another picture first.
        """
        self._end_card = end_card
        while True:
            self._round += 1
            self._prompt = self.wishes.motion_prompt or self._prompt
            if self.wishes.use_still:
                return await self._moving_still(picture)
            try:
                return await self._down_the_chain(picture)
            except SetbackError as setback:
                await self._floor.lot.park("clip", setback.fault)
            if self.wishes.visual_prompt:
                self.wishes = self.wishes.model_copy(update={"visual_prompt": None})
                return None

    def _chain(self) -> tuple[AnimatorOffer, ...]:
        offers = self._request.casting.animators
        wished = self.wishes.provider
        return tuple(sorted(offers, key=lambda offer: offer.provider != wished))

    async def _down_the_chain(self, picture: ArtifactRef) -> Clip:
        setbacks: list[SetbackError] = []
        for offer in self._chain():
            try:
                clip = await self._from(offer, picture)
            except SetbackError as setback:
                if setback.fault.kind in _FOR_A_PERSON:
                    raise
                setbacks.append(setback)
                continue
            passed_over = tuple(str(setback) for setback in setbacks)
            self.notes += [f"Fell back to {offer.provider}. {why}" for why in passed_over]
            return clip
        last = setbacks[-1]
        told = last.fault.model_copy(update={"said": " | ".join(map(str, setbacks))})
        raise SetbackError(last.provider, told)

    async def _from(self, offer: AnimatorOffer, picture: ArtifactRef) -> Clip:
        self._on_stage(SceneStage.BUYING, offer.provider)
        submitted, entry = await self._buy(offer, picture)
        if isinstance(submitted.bought, ClipJob):
            self._on_stage(SceneStage.ANIMATING, offer.provider)
            await self._delivered_and_settled(submitted.bought, entry)
        self._on_stage(SceneStage.CONFORMING, offer.provider)
        return await self._in_shape(offer.provider, submitted)

    async def _delivered_and_settled(self, job: ClipJob, entry: Entry) -> None:
        """Waits for the job; however it ends, its line in the ledger says what it cost."""
        settlement = Settlement(self._floor.purse, entry, self._round)
        try:
            await self._delivered(job)
        except BaseException:
            if not await settlement.of(job):
                self.notes.append(settlement.doubt)
            raise
        await settlement.of(job)

    async def _in_shape(self, provider: str, submitted: SubmittedClip) -> Clip:
        """The clip that was bought, in the film's shape.

        A fault of the clip is its animator's setback. Any other is ours: the clip is paid for and
        waits, with the step, until a person has mended it.
        """

        async def brought(_: Attempt) -> Clip:
            try:
                source = submitted.bought
                if isinstance(source, ClipJob):
                    source = await self._fetched(source)
                return await self._conformed(source, provider, proves=submitted.proves)
            except ActivityError as error:
                setback = _setback(provider, error)
                if setback.fault.kind in _OF_THE_CLIP:
                    raise setback from error
                raise

        return await self._floor.free("conform", brought)

    async def _buy(self, offer: AnimatorOffer, picture: ArtifactRef) -> tuple[SubmittedClip, Entry]:
        """The job, or the clip itself, and its line in the ledger."""
        frames, shape = self._request.scene.frames, self._request.casting.shape
        length_s = offer.length_for(frames, round(shape.rate))
        task = SubmitTask(
            step=f"clip-{offer.provider}",
            generation=self._round,
            provider=offer.provider,
            picture=picture,
            prompt=self._prompt,
            aspect=self._request.aspect,
            duration_s=length_s,
            seed=seed_for(self._request.seed, "clip", self._request.scene.number, self._round),
        )
        async with self._floor.purse.holding("clip", offer.usd_by_length_s[length_s]):
            try:
                submitted = await ask(
                    signatures.submit_clip,
                    task,
                    queue=queues.of_orders(offer.provider),
                    terms=SUBMIT,
                    summary=f"{length_s} s from {offer.provider}",
                )
            except ActivityError as error:
                raise _setback(offer.provider, error) from error
        return submitted, self._floor.purse.book(task.step, submitted.charge)

    async def _delivered(self, job: ClipJob) -> None:
        deadline = timedelta(seconds=self._request.casting.clip_deadline_s)
        try:
            status = await wait_for_clip(job, deadline)
        except OverdueError as overdue:
            await self._cancel(job, overdue=True)
            raise SetbackError(job.provider, _fault("JobFailed", str(overdue))) from overdue
        except ActivityError as error:
            await self._cancel(job)
            raise _setback(job.provider, error) from error
        except BaseException as error:
            if is_cancelled_exception(error):
                await self._cancel(job)
            raise
        if status.state is JobState.FAILED:
            kind = "Refused" if status.refused else "JobFailed"
            raise SetbackError(job.provider, _fault(kind, status.failure or "no reason given"))

    async def _cancel(self, job: ClipJob, *, overdue: bool = False) -> None:
        """Stops a job that nobody waits for any more; what it may still cost is noted."""
        stopping = ask(
            signatures.cancel_clip,
            CancelTask(job=job, overdue=overdue),
            queue=queues.of_provider(job.provider),
            terms=LIGHT,
            summary=f"stop {job.job_id}",
        )
        try:
            stopped = await asyncio.shield(stopping)
        except ActivityError as error:
            stopped = False
            self.notes.append(f"{job.provider} could not stop {job.job_id}: {fault_of(error).said}")
        if not stopped:
            self.notes.append(f"{job.provider} may still finish, and bill, {job.job_id}.")

    async def _fetched(self, job: ClipJob) -> ArtifactRef:
        fetch = FetchClipTask(step=f"clip-{job.provider}", job=job)
        return await ask(
            signatures.fetch_clip,
            fetch,
            queue=queues.of_provider(job.provider),
            terms=FETCH,
            summary=f"bring {job.job_id}",
        )

    async def _moving_still(self, picture: ArtifactRef) -> Clip:
        self._on_stage(SceneStage.CONFORMING, "still")
        self.notes.append("A moving still stands in for a clip, as a person asked.")
        return await self._floor.free(
            "still", lambda attempt: self._conformed(picture, "still", still=True)
        )

    async def _conformed(
        self,
        source: ArtifactRef,
        provider: str,
        *,
        still: bool = False,
        proves: Shelving | None = None,
    ) -> Clip:
        request = self._request
        task = ConformTask(
            step="conformed",
            source=source,
            provider=provider,
            frames=request.scene.frames,
            shape=request.casting.shape,
            profile=request.profile,
            still=still,
            proves=proves,
            seed=request.seed,
            end_card=self._end_card,
        )
        conformed = await ask(
            signatures.conform,
            task,
            queue=queues.RENDER,
            terms=RENDER,
            summary=f"{request.scene.frames} frames",
        )
        return conformed.clip


def _fault(kind: str, said: str) -> Fault:
    return Fault(
        kind=kind,
        said=said,
        remedy="Retry with another prompt, another provider, or use_still.",
    )


def _setback(provider: str, error: ActivityError) -> SetbackError:
    """The fault of a step that failed; a cancellation is none and goes on as it is."""
    if is_cancelled_exception(error):
        raise error
    return SetbackError(provider, fault_of(error))
