"""Turning a scene's picture into a clip: down the chain of animators until one delivers."""

from collections.abc import Callable
from contextlib import AsyncExitStack
from datetime import timedelta
from functools import partial

from temporalio.exceptions import ActivityError, is_cancelled_exception

from contracts.casting import AnimatorOffer
from contracts.decisions import Clearance
from contracts.faults import Fault
from contracts.progress import SceneStage
from contracts.run import SceneRequest
from contracts.takes import STILL, Clip, ClipJob, JobState, JobStatus, Take
from workflows.asked import Asked
from workflows.asking import AnsweredError
from workflows.finishing import Finishing
from workflows.floor import REFUSED, Floor
from workflows.motion import MotionPrompt
from workflows.ordering import Orders, Purchase
from workflows.polling import OverdueError, wait_for_clip
from workflows.rewrites import RewrittenError
from workflows.setbacks import SetbackError, lost, nobody, setback_of, setback_of_paid, together
from workflows.watch import LateClipError, Watch

_OF_AN_ENDED_JOB = {"JobFailed", REFUSED, "RequestRejected"}
"""Answers to a poll that leave nothing to watch."""

OnStage = Callable[[SceneStage, str | None], None]


class Animation:
    """One scene's way from picture to conformed clip."""

    def __init__(
        self,
        request: SceneRequest,
        floor: Floor,
        on_stage: OnStage,
        is_wanted: Callable[[Take], bool],
    ) -> None:
        """`is_wanted` says whether a take still shows what people asked for."""
        self._request = request
        self._is_wanted = is_wanted
        self._floor = floor
        self._on_stage = on_stage
        self.notes: list[str] = []
        self.asked = Asked()
        self._orders = Orders(request, floor, self.notes.append)
        self._watch = Watch(floor.changed, self.notes.append)
        self._finishing = Finishing(request, floor)
        self._prompt = MotionPrompt(request, floor, self.notes.append)
        self._insists = False
        self._softened = False
        self._left: list[AnimatorOffer] = []

    async def clip_from(self, take: Take, clearance: Clearance) -> Clip | None:
        """The conformed clip; parks when no animator delivers, and starts again when woken.

        None where a person wants another picture first. What they ask for meanwhile is done before
        a clip is taken for the scene's.
        """
        self._finishing.end_card = clearance.end_card
        self._finishing.subtitles = clearance.subtitles
        while True:
            self._heed()
            if not self._is_wanted(take):
                self._watch.forget()
                return None
            try:
                if self.asked.doing.use_still:
                    return await self._moving_still(take)
                return await self._down_the_chain(take)
            except RewrittenError:
                self._insists = True
            except SetbackError as setback:
                await self._parked(setback.fault)

    async def close(self) -> None:
        """Leaves no job under watch: the scene is made, or called off."""
        await self._watch.close()

    def _heed(self) -> None:
        """Does as people asked from now on; what was bought in other words is not wanted."""
        wished = self.asked.heed()
        if wished and self._prompt.write(wished):
            self._watch.forget()

    def _insist(self, take: Take, provider: str | None = None, bought: str | None = None) -> None:
        """Raises `RewrittenError` where a person has asked for something else meanwhile.

        `bought` is what there is from the provider already, in vain.
        """
        if self._is_wanted(take) and self.asked.is_heeded(provider, self._prompt.text):
            return
        if bought:
            self.notes.append(f"{bought} was bought in vain: a person asked for something else.")
        raise RewrittenError

    async def _parked(self, fault: Fault) -> None:
        """Waits until somebody wakes the scene, or it mends itself, or a late clip comes."""
        try:
            self._insists = await self._watch.unless_late(self._floor.lot.park("clip", fault))
        except LateClipError:
            self._insists = False
            self._floor.lot.leave("clip")

    def _chain(self) -> list[AnimatorOffer]:
        offers = self._request.casting.animators
        wished = self.asked.doing.provider
        if wished and (said := self._request.casting.stranger(wished)):
            raise nobody(wished, said)
        return sorted(offers, key=lambda offer: offer.provider != wished)

    async def _down_the_chain(self, take: Take) -> Clip:
        self._left, self._softened = self._chain(), False
        setbacks: list[SetbackError] = []
        while self._left or self._watch.has_late:
            try:
                clip = await self._next_clip(take)
            except LateClipError:
                self._floor.lot.leave("clip")
            except SetbackError as setback:
                setbacks.append(setback)
                if setback.ends_the_chain:
                    break
                await self._reworded(take, setback)
            else:
                self._floor.lot.leave("clip")
                others = [each for each in setbacks if each.provider != clip.provider]
                self.notes += [f"Fell back to {clip.provider}. {why}" for why in others]
                return clip
        else:
            self._insist(take)
        raise SetbackError(setbacks[-1].provider, together(setbacks))

    async def _reworded(self, take: Take, setback: SetbackError) -> None:
        """Lets an animator whose moderation refused the prompt try another, once on each way."""
        if setback.fault.kind != REFUSED or self._softened:
            return
        self._softened = True
        insist = partial(self._insist, take, setback.provider)
        rewriting = self._prompt.soften(setback, insist)
        try:
            is_reworded = await self._watch.unless_late(rewriting)
        except LateClipError:
            self._floor.lot.leave(self._prompt.rewriting)
            return
        if is_reworded:
            offers = self._request.casting.animators
            self._left[:0] = [each for each in offers if each.provider == setback.provider]

    async def _next_clip(self, take: Take) -> Clip:
        """A clip that came late, else one of the next animator's."""
        self._insist(take, self._left[0].provider if self._left else None)
        purchase = self._watch.take() or await self._bought(self._left[0], take)
        self._insist(take, purchase.provider, str(purchase))
        self._on_stage(SceneStage.CONFORMING, purchase.provider)
        clip = await self._finishing.in_shape(purchase)
        self._insist(take, purchase.provider, str(purchase))
        return clip

    async def _bought(self, offer: AnimatorOffer, take: Take) -> Purchase:
        """What the animator has delivered."""
        self._on_stage(SceneStage.BUYING, offer.provider)
        async with AsyncExitStack() as held:
            insist = partial(self._insist, take, offer.provider)
            holding = held.enter_async_context(self._orders.holding(offer, insist))
            await self._watch.unless_late(holding)
            self._left.remove(offer)
            purchase = await self._ordered(offer, take)
        self._floor.lot.leave("clip")
        if purchase.job is not None:
            self._on_stage(SceneStage.ANIMATING, offer.provider)
            await self._delivered(purchase, purchase.job)
        return purchase

    async def _ordered(self, offer: AnimatorOffer, take: Take) -> Purchase:
        insists = self._insists or offer.provider == self.asked.doing.provider
        try:
            return await self._orders.bought(offer, take, self._prompt.text, insists=insists)
        except AnsweredError as cancelled:
            if cancelled.answer.job is not None:
                await self._watch.call_off(cancelled.answer, cancelled.answer.job)
            raise

    async def _delivered(self, purchase: Purchase, job: ClipJob) -> None:
        """Waits for the job; however it ends, its line in the ledger says what it cost."""
        deadline = timedelta(seconds=self._request.casting.clip_deadline_s)
        try:
            status = await self._watch.unless_late(wait_for_clip(job, deadline))
        except OverdueError as overdue:
            await self._watch.give_up(purchase, job, overdue=True)
            raise lost(job.provider, "JobFailed", str(overdue)) from overdue
        except LateClipError:
            self.notes.append(f"{job.provider}'s {job.job_id} was given up for a late clip.")
            await self._watch.give_up(purchase, job)
            raise
        except BaseException as error:
            if is_cancelled_exception(error):
                await self._watch.call_off(purchase, job)
            elif isinstance(error, ActivityError):
                raise await self._unheard_of(purchase, job, error) from error
            raise
        await self._ended(purchase, job, status)

    async def _unheard_of(
        self, purchase: Purchase, job: ClipJob, error: ActivityError
    ) -> SetbackError:
        """The setback of a job that nobody can say a word about."""
        if setback_of(job.provider, error).fault.kind not in _OF_AN_ENDED_JOB:
            await self._watch.give_up(purchase, job)
        elif not await purchase.settlement.of(job):
            self.notes.append(purchase.settlement.doubt)
        return setback_of_paid(job.provider, error)

    async def _ended(self, purchase: Purchase, job: ClipJob, status: JobStatus) -> None:
        settled = await purchase.settlement.of(job)
        if status.state is JobState.SUCCEEDED:
            return
        if not settled:
            self.notes.append(purchase.settlement.doubt)
        kind = REFUSED if status.refused else "JobFailed"
        raise lost(job.provider, kind, status.failure or "no reason given")

    async def _moving_still(self, take: Take) -> Clip:
        self._on_stage(SceneStage.CONFORMING, STILL)
        clip = await self._finishing.moving_still(take)
        self._insist(take)
        self.notes.append("A moving still stands in for a clip, as a person asked.")
        return clip
