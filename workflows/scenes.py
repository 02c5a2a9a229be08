"""A run's scenes: started as children, followed, woken, and gathered."""

import asyncio
from collections.abc import Callable
from decimal import ROUND_DOWN, Decimal

from temporalio import workflow
from temporalio.exceptions import (
    ApplicationError,
    ChildWorkflowError,
    WorkflowAlreadyStartedError,
)

from contracts.artifacts import ArtifactRef
from contracts.budget import Allowance
from contracts.casting import Casting
from contracts.decisions import Clearance, RunRetry, SceneRetry, StoryboardRuling
from contracts.faults import Fault
from contracts.ledger import Account, merged
from contracts.money import CENT_OF_A_CENT, ZERO
from contracts.progress import SceneProgress, SceneStage
from contracts.run import RunRequest, SceneRequest, SceneResult
from contracts.screenplay import Scene, Screenplay
from contracts.strategy import Strategy
from workflows.purse import BUDGET_EXCEEDED, Park, Purse
from workflows.scene import SceneWorkflow


class Scenes:
    """The scenes of one run, as the run sees them."""

    def __init__(self, run_id: str, request: RunRequest, changed: Callable[[], None]) -> None:
        self._run_id = run_id
        self._request = request
        self._changed = changed
        self._progress: dict[int, SceneProgress] = {}
        self._allowance_usd: dict[int, Decimal] = {}
        self._started: set[int] = set()
        self._clearances: dict[int, Clearance] = {}
        self._pictures_approved = False

    @property
    def progress(self) -> tuple[SceneProgress, ...]:
        """Each scene's last known state, in their order."""
        return tuple(self._progress[number] for number in sorted(self._progress))

    @property
    def spent_usd(self) -> Decimal:
        """What the scenes that are not yet booked have spent, as far as they told."""
        if not self._allowance_usd:
            return ZERO
        return sum((scene.cost_usd for scene in self._progress.values()), ZERO)

    @property
    def accounts(self) -> tuple[Account, ...]:
        """The same by provider."""
        if not self._allowance_usd:
            return ()
        return merged(account for scene in self.progress for account in scene.accounts)

    @property
    def pictures(self) -> tuple[ArtifactRef, ...]:
        """What the scenes have to show, in their order."""
        return tuple(artifact for scene in self.progress for artifact in scene.artifacts)

    @property
    def all_pictured(self) -> bool:
        """Whether every scene waits with its picture at the storyboard gate."""
        return all(scene.stage is SceneStage.READY for scene in self._progress.values())

    def heard(self, scene: SceneProgress) -> None:
        """Takes note of what a scene told."""
        self._progress[scene.number] = scene
        self._changed()

    async def filmed(
        self,
        screenplay: Screenplay,
        strategy: Strategy,
        references: tuple[ArtifactRef, ...],
        casting: Casting,
        *,
        purse: Purse,
        park: Park,
        kept_back_usd: Decimal,
        storyboard: bool,
    ) -> tuple[SceneResult, ...]:
        """All scenes, made beside each other by children that a cancelled run asks to stop.

        Each may spend its share of what the purse has left beyond `kept_back_usd`, so together
        they cannot overshoot.
        """
        self._purse, self._park = purse, park
        count = len(screenplay.scenes)
        for scene in screenplay.scenes:
            self._progress[scene.number] = SceneProgress(number=scene.number, title=scene.title)
        self._share(purse.free_usd - kept_back_usd)

        def request(scene: Scene) -> SceneRequest:
            return SceneRequest(
                scene=scene,
                last=count,
                subject=screenplay.subject,
                strategy=strategy,
                references=references,
                aspect=self._request.brief.aspect,
                casting=casting,
                profile=self._request.brief.profile,
                seed=self._request.seed,
                allowance_usd=self._allowance_usd[scene.number],
                storyboard=storyboard,
            )

        self._changed()
        children = [self._child(request(scene)) for scene in screenplay.scenes]
        results = tuple(await asyncio.gather(*children))
        purse.returned(sum(self._allowance_usd.values(), ZERO))
        self._allowance_usd.clear()
        return results

    def _lend(self, usd_by_scene: dict[int, Decimal]) -> None:
        for number, usd in usd_by_scene.items():
            self._allowance_usd[number] = self._allowance_usd.get(number, ZERO) + usd
            self._purse.lend(usd)

    async def _child(self, request: SceneRequest) -> SceneResult:
        """The scene's result; one that is lost parks, and is started anew when it is woken.

        What it had bought is found by its receipts.
        """
        number = request.scene.number
        while True:
            try:
                return await self._made(request)
            except (ChildWorkflowError, WorkflowAlreadyStartedError) as error:
                if workflow.cancellation_reason() is not None:
                    raise
                lost = _lost(number, error)
            self._progress[number] = self._progress[number].model_copy(update={"attention": None})
            await self._park(f"scene-{number}", lost)
            request = request.model_copy(
                update={
                    "allowance_usd": self._allowance_usd[number],
                    "storyboard": request.storyboard and not self._pictures_approved,
                }
            )

    async def _made(self, request: SceneRequest) -> SceneResult:
        child = await workflow.start_child_workflow(
            SceneWorkflow.run,
            request,
            id=self._scene_id(request.scene.number),
            parent_close_policy=workflow.ParentClosePolicy.REQUEST_CANCEL,
            cancellation_type=workflow.ChildWorkflowCancellationType.WAIT_CANCELLATION_COMPLETED,
            static_summary=request.scene.title,
            static_details=request.scene.visual_prompt,
        )
        self._started.add(request.scene.number)
        if clearance := self._clearances.get(request.scene.number):
            await self._send([request.scene.number], "cleared", clearance)
        result = await child
        if workflow.cancellation_reason() is not None:
            raise asyncio.CancelledError("cancelled while the last scenes ended")
        return result

    def _scene_id(self, number: int) -> str:
        return f"{self._run_id}/scene-{number}"

    async def retry(self, wishes: RunRetry) -> None:
        """Wakes one scene, or all that are parked, with what a person changed."""
        parked = [scene.number for scene in self.progress if scene.attention]
        numbers = parked if wishes.scene is None else [wishes.scene]
        message = SceneRetry.model_validate(wishes.model_dump())
        await self._send(numbers, "retry", message)

    async def grant(self, usd: Decimal, *, run_waits: bool) -> None:
        """Shares money among the scenes that wait for it, the run itself too where it waits.

        Where nothing waits, every unfinished scene gets its share.
        """
        waiting = [scene.number for scene in self.progress if _is_short(scene)]
        sharers = waiting if waiting or run_waits else self._unfinished()
        if not sharers or not self._allowance_usd:
            return
        share_usd = (usd / (len(sharers) + run_waits)).quantize(CENT_OF_A_CENT, ROUND_DOWN)
        self._lend(dict.fromkeys(sharers, share_usd))
        for number in sharers:
            await self._send([number], "allow", Allowance(usd=self._allowance_usd[number]))

    async def clear(self, screenplay: Screenplay, owed_usd: Decimal) -> None:
        """Tells every scene that it may buy its clip; the last one, what it closes with.

        What was kept for the narration is theirs now, less what the run still owes elsewhere.
        """
        await workflow.wait_condition(
            lambda: bool(self._progress) and len(self._started) == len(self._progress)
        )
        self._share(self._purse.free_usd - owed_usd)
        last = max(self._started)
        for number in sorted(self._started):
            clearance = Clearance(
                end_card=screenplay.end_card if number == last else None,
                allowance_usd=self._allowance_usd[number],
            )
            self._clearances[number] = clearance
            await self._send([number], "cleared", clearance)

    def _share(self, usd: Decimal) -> None:
        """Lends every scene the same part of what there is; nothing where there is nothing."""
        share_usd = (max(ZERO, usd) / len(self._progress)).quantize(CENT_OF_A_CENT, ROUND_DOWN)
        self._lend(dict.fromkeys(self._progress, share_usd))

    async def rule(self, ruling: StoryboardRuling) -> None:
        """Tells every scene that waits at the storyboard gate what was decided."""
        self._pictures_approved = ruling.approved
        waiting = [scene.number for scene in self.progress if scene.stage is SceneStage.READY]
        for number in waiting:
            self._progress[number] = self._progress[number].model_copy(
                update={"stage": SceneStage.WAITING}
            )
        await self._send(waiting, "storyboard", ruling)

    def _unfinished(self) -> list[int]:
        return [scene.number for scene in self.progress if scene.stage is not SceneStage.DONE]

    async def _send(self, numbers: list[int], signal: str, message: object) -> None:
        for number in numbers:
            scene = workflow.get_external_workflow_handle(self._scene_id(number))
            try:
                await scene.signal(signal, message)
            except ApplicationError:
                workflow.logger.warning("scene %s did not take the signal %s", number, signal)


def _is_short(scene: SceneProgress) -> bool:
    return scene.attention is not None and scene.attention.fault == BUDGET_EXCEEDED


def _lost(number: int, error: ChildWorkflowError | WorkflowAlreadyStartedError) -> Fault:
    return Fault(
        kind="SceneLost",
        said=f"Scene {number} was lost: {error.cause or error}",
        remedy="Retry starts it anew: what it had bought is found, and not paid for again.",
    )
