"""A run's scenes: started as children, followed, woken, and gathered."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from temporalio import workflow
from temporalio.exceptions import (
    ApplicationError,
    ChildWorkflowError,
    WorkflowAlreadyStartedError,
)

from contracts.artifacts import ArtifactRef
from contracts.budget import Allowance
from contracts.decisions import Clearance, RunRetry, SceneRetry, StoryboardRuling
from contracts.elements import Elements
from contracts.faults import Fault
from contracts.ledger import Account, merged
from contracts.money import ZERO
from contracts.progress import SceneProgress
from contracts.run import SceneRequest, SceneResult
from contracts.screenplay import Scene, Screenplay
from contracts.strategy import Strategy
from contracts.subtitles import Subtitles
from contracts.timeline import timeline
from workflows.allowances import Allowances
from workflows.captions import burned_in
from workflows.floor import Floor
from workflows.production import Production
from workflows.purse import BUDGET_EXCEEDED
from workflows.scene import SceneWorkflow
from workflows.seeds import seed_for
from workflows.slates import Slates
from workflows.wishes import Wishes


class Scenes:
    """The scenes of one run, as the run sees them."""

    def __init__(
        self,
        run_id: str,
        floor: Floor,
        changed: Callable[[], None],
        wanted: Callable[[RunRetry], None],
    ) -> None:
        """`wanted` hears what people asked of a scene that was made already."""
        self._run_id = run_id
        self._wanted = wanted
        self._floor = floor
        self._changed = changed
        self.slates = Slates()
        self._allowances = Allowances(floor.purse)
        self._started: set[int] = set()
        self._clearances: dict[int, Clearance] = {}
        self._pictures_approved = False

    @property
    def spent_usd(self) -> Decimal:
        """What the scenes that are not yet booked have spent, as far as they told."""
        return sum((scene.cost_usd for scene in self._unbooked), ZERO)

    @property
    def accounts(self) -> tuple[Account, ...]:
        """The same by provider."""
        return merged(account for scene in self._unbooked for account in scene.accounts)

    @property
    def _unbooked(self) -> list[SceneProgress]:
        return self.slates.of(self._allowances.scenes)

    def heard(self, scene: SceneProgress) -> None:
        """Takes note of what a scene told."""
        self.slates.heard(scene)
        self._changed()

    async def filmed(
        self,
        production: Production,
        screenplay: Screenplay,
        strategy: Strategy,
        references: tuple[ArtifactRef, ...],
        *,
        kept_back_usd: Decimal,
        storyboard: bool,
    ) -> tuple[SceneResult, ...]:
        """All scenes, made beside each other by children that a cancelled run asks to stop.

        Each may spend its share of what the purse has left beyond `kept_back_usd`, so together
        they cannot overshoot.
        """
        for scene in screenplay.scenes:
            self.slates.begun(scene)
        numbers = [scene.number for scene in screenplay.scenes]
        self._allowances.share(self._floor.purse.free_usd - kept_back_usd, numbers)
        requests = [
            self._request(production, screenplay, scene, strategy, references)
            for scene in screenplay.scenes
        ]
        return await self._all(
            [request.model_copy(update={"storyboard": storyboard}) for request in requests]
        )

    def taken_over(self, screenplay: Screenplay, made: Sequence[SceneResult]) -> None:
        """Shows scenes that another run made."""
        self.slates.made(screenplay.scenes, made)
        self._changed()

    async def reshot(
        self,
        production: Production,
        elements: Elements,
        wishes: Wishes,
        *,
        kept_back_usd: Decimal = ZERO,
    ) -> tuple[SceneResult, ...]:
        """The wished scenes made anew; every other one stays the object that it is.

        The elements' screenplay has what the wishes change in it already. Together they may spend
        what the purse has left beyond `kept_back_usd`.
        """
        screenplay = elements.screenplay
        again = wishes.where(lambda wish: wish.is_seen)
        self.slates.made(screenplay.scenes, elements.scenes)
        for number in again:
            self.slates.begun(screenplay.scenes[number - 1])
        self._allowances.share(self._floor.purse.free_usd - kept_back_usd, again)
        seed = seed_for(production.seed, "version", self._floor.version)
        subtitles = burned_in(
            production.brief, production.casting, screenplay, elements.sound.lines
        )
        requests = []
        for number in again:
            scene, made = screenplay.scenes[number - 1], elements.scenes[number - 1]
            closes = number == len(screenplay.scenes)
            reshoot = wishes.scenes[number].reshoot(
                made, screenplay.end_card if closes else None, subtitles.get(number)
            )
            request = self._request(
                production, screenplay, scene, elements.strategy, elements.references
            )
            requests.append(request.model_copy(update={"seed": seed, "reshoot": reshoot}))
        remade = {result.number: result for result in await self._all(requests)}
        return tuple(remade.get(scene.number, scene) for scene in elements.scenes)

    def _request(
        self,
        production: Production,
        screenplay: Screenplay,
        scene: Scene,
        strategy: Strategy,
        references: tuple[ArtifactRef, ...],
    ) -> SceneRequest:
        film = timeline(screenplay, production.casting.shape.rate)
        return SceneRequest(
            scene=scene,
            last=len(screenplay.scenes),
            subject=screenplay.subject,
            strategy=strategy,
            references=references,
            aspect=production.brief.aspect,
            casting=production.casting,
            profile=production.brief.profile,
            seed=production.seed,
            version=self._floor.version,
            allowance_usd=self._allowances[scene.number],
            joints=film.joints[scene.number - 1],
        )

    async def _all(self, requests: Sequence[SceneRequest]) -> tuple[SceneResult, ...]:
        self._changed()
        results = await asyncio.gather(*map(self._child, requests))
        self._allowances.returned()
        self._clearances.clear()
        for result in results:
            self._floor.purse.take_over(result.charges)
            if result.unheeded is not None and result.unheeded != SceneRetry():
                self._wanted(RunRetry(scene=result.number, **result.unheeded.model_dump()))
        self._floor.lot.wake(BUDGET_EXCEEDED)  # what they did not spend is the run's again
        self._changed()
        left = {"charges": (), "unheeded": None}
        return tuple(result.model_copy(update=left) for result in results)

    async def _child(self, request: SceneRequest) -> SceneResult:
        """The scene's result; one that is lost parks, and is started anew when it is woken.

        What it had bought is found by its receipts.
        """
        number = request.scene.number
        while True:
            try:
                return await self._once(request)
            except (ChildWorkflowError, WorkflowAlreadyStartedError) as error:
                if workflow.cancellation_reason() is not None:
                    raise
                lost = _lost(number, error)
            self.slates.parked_by_the_run(number)
            await self._floor.lot.park(f"scene-{number}", lost)
            request = request.model_copy(
                update={
                    "allowance_usd": self._allowances[number],
                    "storyboard": request.storyboard and not self._pictures_approved,
                }
            )

    async def _once(self, request: SceneRequest) -> SceneResult:
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

    async def retry(self, wishes: RunRetry) -> bool:
        """Wakes one scene, or all that are parked, with what a person changed.

        False where nobody has heard of it: the scene is there no more, or not yet, or none waits.
        """
        numbers = self.slates.parked if wishes.scene is None else [wishes.scene]
        message = SceneRetry.model_validate(wishes.model_dump())
        return await self._send(numbers, "retry", message)

    async def share_what_is_left(self) -> None:
        """Lends the scenes that are not finished what the run did not need of its own."""
        await self.grant(self._floor.purse.free_usd, run_waits=False)

    async def grant(self, usd: Decimal, *, run_waits: bool) -> None:
        """Shares money among the scenes that wait for it, the run itself too where it waits.

        Where nothing waits, every unfinished scene gets its share.
        """
        waiting = self.slates.short
        sharers = waiting if waiting or run_waits else self.slates.unfinished
        if not sharers or not self._allowances.scenes:
            return
        self._allowances.share(usd, sharers, keeping=int(run_waits))
        for number in sharers:
            await self._send([number], "allow", Allowance(usd=self._allowances[number]))

    async def clear(
        self, screenplay: Screenplay, subtitles: Mapping[int, Subtitles], owed_usd: Decimal
    ) -> None:
        """Tells every scene that it may buy its clip, and what is set upon it.

        What was kept for the narration is theirs now, less what the run still owes elsewhere.
        """
        await workflow.wait_condition(
            lambda: bool(self.slates) and len(self._started) == len(self.slates)
        )
        self._allowances.share(self._floor.purse.free_usd - owed_usd, self._started)
        last = max(self._started)
        for number in sorted(self._started):
            clearance = Clearance(
                end_card=screenplay.end_card if number == last else None,
                subtitles=subtitles.get(number),
                allowance_usd=self._allowances[number],
            )
            self._clearances[number] = clearance
            await self._send([number], "cleared", clearance)

    async def rule(self, ruling: StoryboardRuling) -> None:
        """Tells every scene that waits at the storyboard gate what was decided."""
        self._pictures_approved = ruling.approved
        await self._send(self.slates.past_the_storyboard(), "storyboard", ruling)

    async def _send(self, numbers: list[int], signal: str, message: object) -> bool:
        """Whether any of them took the signal."""
        taken = False
        for number in numbers:
            scene = workflow.get_external_workflow_handle(self._scene_id(number))
            try:
                await scene.signal(signal, message)
                taken = True
            except ApplicationError:
                workflow.logger.warning("scene %s did not take the signal %s", number, signal)
        return taken


def _lost(number: int, error: ChildWorkflowError | WorkflowAlreadyStartedError) -> Fault:
    return Fault(
        kind="SceneLost",
        said=f"Scene {number} was lost: {error.cause or error}",
        remedy="Retry starts it anew: what it had bought is found, and not paid for again.",
    )
