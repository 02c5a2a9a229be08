"""One scene: its picture and its clip."""

import asyncio
from decimal import Decimal

from temporalio import workflow
from temporalio.exceptions import is_cancelled_exception

from contracts.budget import Allowance
from contracts.decisions import Clearance, SceneRetry, StoryboardRuling
from contracts.ledger import accounts
from contracts.progress import SceneProgress, SceneStage
from contracts.run import SceneRequest, SceneResult
from contracts.takes import Clip, Take
from workflows.animating import Animation
from workflows.floor import Floor
from workflows.painting import Painting
from workflows.purse import BUDGET_EXCEEDED
from workflows.telling import Teller


@workflow.defn
class SceneWorkflow:
    """Makes one scene; parks rather than fails, so that its siblings are never orphaned."""

    @workflow.init
    def __init__(self, request: SceneRequest) -> None:
        self._request = request
        self._floor = Floor(
            request.allowance_usd, self._show, request.scene.number, request.version
        )
        self._painting = Painting(request, self._floor, self._on_take)
        self._animation = Animation(request, self._floor, self._on_stage, self._painting.is_wanted)
        self._progress = SceneProgress(number=request.scene.number, title=request.scene.title)
        self._teller = Teller(self._progress)
        self._ruling: StoryboardRuling | None = None
        self._shown_and_approved = False
        self._clearance: Clearance | None = None
        self._is_made = False
        self._unheeded: SceneRetry | None = None
        if request.reshoot is not None:
            # Its narration stands already, so its clip may be bought at once.
            self._clearance = Clearance(
                end_card=request.reshoot.end_card, subtitles=request.reshoot.subtitles
            )
            self._animation.asked.hear(request.reshoot.wishes)

    @workflow.run
    async def run(self, request: SceneRequest) -> SceneResult:
        """The conformed clip, and everything that led to it."""
        telling = asyncio.create_task(self._teller.tell_for_ever())
        try:
            take, clip = await self._film()
        except BaseException as error:
            if is_cancelled_exception(error):
                # The run hears what a stopped job did cost.
                self._show()
                await self._teller.flush()
            raise
        self._change(stage=SceneStage.DONE, artifacts=(take.picture, clip.picture))
        await self._teller.flush()
        telling.cancel()
        await workflow.wait_condition(workflow.all_handlers_finished)
        return SceneResult(
            number=request.scene.number,
            takes=tuple(self._painting.takes),
            kept=take.number,
            clip=clip,
            charges=tuple(self._floor.purse.entries),
            notes=(*self._painting.notes, *self._animation.notes),
            unheeded=self._unheeded,
        )

    @workflow.signal(
        description='Wakes a parked scene. Input, all optional: {"visual_prompt": "...", '
        '"motion_prompt": "...", "provider": "veo", "use_still": false}'
    )
    def retry(self, wishes: SceneRetry = SceneRetry()) -> None:
        """Tries again what is parked, with what a person changed."""
        if said := self._request.casting.stranger(wishes.provider):
            self._animation.notes.append(f"A retry was not applied: {said}")
            return
        if self._is_made:
            self._unheeded = self._unheeded.and_then(wishes) if self._unheeded else wishes
            return
        if wishes.visual_prompt:
            self._repaint(wishes.visual_prompt)
        self._animation.asked.hear(wishes)
        self._floor.lot.wake()

    def _repaint(self, prompt: str) -> None:
        """Has another picture painted; a signal that comes twice has none painted twice."""
        if self._floor.lot.attention or prompt != self._painting.wording.text:
            self._painting.wording.write(prompt)

    @workflow.signal(description="Sent by the run after its storyboard gate.")
    def storyboard(self, ruling: StoryboardRuling) -> None:
        """What a person decided about the picture."""
        self._ruling = ruling

    @workflow.signal(description="Sent by the run once its narration fits.")
    def cleared(self, clearance: Clearance = Clearance()) -> None:
        """Lets the scene buy its clip."""
        self._clearance = clearance
        if clearance.allowance_usd is not None:
            self._raise(clearance.allowance_usd)

    @workflow.signal(description="Sent by the run when its budget is raised.")
    def allow(self, allowance: Allowance) -> None:
        """Raises what the scene may spend and wakes it."""
        self._raise(allowance.usd)

    def _raise(self, limit_usd: Decimal) -> None:
        """What the scene may spend rises: whatever was short of money tries again."""
        if limit_usd > self._floor.purse.limit_usd:
            self._floor.purse.limit_usd = limit_usd
            self._floor.lot.wake(BUDGET_EXCEEDED)

    @workflow.query
    def progress(self) -> SceneProgress:
        """Where the scene stands."""
        return self._teller.latest

    async def _film(self) -> tuple[Take, Clip]:
        """Take and clip; no job is left under watch.

        Nothing is awaited in a `finally`: a worker that lets go of a scene closes its coroutine.
        """
        try:
            made = await self._shot()
        except (Exception, asyncio.CancelledError):
            await self._animation.close()
            raise
        await self._animation.close()
        return made

    async def _shot(self) -> tuple[Take, Clip]:
        take = self._painting.kept or await self._approved_take()
        while True:
            clearance = await self._cleared(take)
            clip = await self._animation.clip_from(take, clearance)
            if clip is not None:
                self._is_made = True
                return take, clip
            take = await self._approved_take()

    async def _cleared(self, take: Take) -> Clearance:
        """The run's word that a clip may be bought: its narration fits the scenes."""
        if self._clearance is None:
            self._change(stage=SceneStage.READY, artifacts=(take.picture,))
        await workflow.wait_condition(lambda: self._clearance is not None)
        return self._clearance or Clearance()

    async def _approved_take(self) -> Take:
        """The best take; with a storyboard gate, one that a person has approved.

        The gate is passed once: a picture that a person asks for later, by a retry, is theirs.
        """
        reshoot = self._request.reshoot
        take = await self._painting.best_take(reshoot.notes if reshoot else ())
        while self._request.storyboard and not self._shown_and_approved:
            self._change(stage=SceneStage.READY, artifacts=(take.picture,))
            ruling = await self._next_ruling()
            self._shown_and_approved = ruling.approved
            if not (ruling.approved and self._painting.is_wanted(take)):
                take = await self._painting.best_take((ruling.notes,) if ruling.notes else ())
        return take

    async def _next_ruling(self) -> StoryboardRuling:
        """A ruling that was not acted on yet; after a Reset it may be there already."""
        await workflow.wait_condition(lambda: self._ruling is not None)
        ruling, self._ruling = self._ruling, None
        return ruling or StoryboardRuling(approved=False)

    def _on_take(self, stage: SceneStage, take: int, score: float | None) -> None:
        self._change(stage=stage, take=take, score=score)

    def _on_stage(self, stage: SceneStage, provider: str | None) -> None:
        self._change(stage=stage, provider=provider)

    def _change(self, **changes: object) -> None:
        self._progress = self._progress.model_copy(update=changes)
        self._show()

    def _show(self) -> None:
        """Publishes where the scene stands, in the Web UI and to its run."""
        parked = self._floor.lot.attention
        self._teller.latest = self._progress.model_copy(
            update={
                "cost_usd": self._floor.purse.spent_usd,
                "accounts": accounts(self._floor.purse.entries),
                "attention": parked[0] if parked else None,
                "stage": SceneStage.NEEDS_ATTENTION if parked else self._progress.stage,
            }
        )
