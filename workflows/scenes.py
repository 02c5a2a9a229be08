"""A run's scenes: started as children, followed, woken, and gathered."""

import asyncio
from collections.abc import Callable, Collection, Sequence
from decimal import ROUND_DOWN, Decimal

from temporalio import workflow
from temporalio.exceptions import ApplicationError

from contracts.artifacts import ArtifactRef
from contracts.budget import Allowance
from contracts.decisions import Clearance, RunRetry, SceneRetry, StoryboardRuling
from contracts.elements import Elements
from contracts.ledger import Account, merged
from contracts.money import CENT_OF_A_CENT, ZERO
from contracts.progress import SceneProgress, SceneStage
from contracts.run import SceneRequest, SceneResult
from contracts.screenplay import Scene, Screenplay
from contracts.strategy import Strategy
from workflows.production import Production
from workflows.purse import BUDGET_EXCEEDED, Purse
from workflows.scene import SceneWorkflow
from workflows.seeds import seed_for
from workflows.wishes import Wishes


class Scenes:
    """The scenes of one run, as the run sees them."""

    def __init__(self, run_id: str, purse: Purse, changed: Callable[[], None]) -> None:
        self._run_id = run_id
        self._purse = purse
        self._changed = changed
        self._progress: dict[int, SceneProgress] = {}
        self._allowance_usd: dict[int, Decimal] = {}
        self._started: set[int] = set()

    @property
    def progress(self) -> tuple[SceneProgress, ...]:
        """Each scene's last known state, in their order."""
        return tuple(self._progress[number] for number in sorted(self._progress))

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
        return [self._progress[number] for number in sorted(self._allowance_usd)]

    @property
    def pictures(self) -> tuple[ArtifactRef, ...]:
        """What the scenes have to show, in their order."""
        return tuple(artifact for scene in self.progress for artifact in scene.artifacts)

    @property
    def all_pictured(self) -> bool:
        """Whether every scene waits with its picture at the storyboard gate."""
        return all(scene.stage is SceneStage.READY for scene in self._progress.values())

    def knows(self, number: int) -> bool:
        """Whether the film has such a scene, as far as it is written."""
        return number in self._progress

    def is_done(self, number: int) -> bool:
        """Whether the scene is finished; False where there is no such scene."""
        scene = self._progress.get(number)
        return scene is not None and scene.stage is SceneStage.DONE

    def heard(self, scene: SceneProgress) -> None:
        """Takes note of what a scene told."""
        self._progress[scene.number] = scene
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
            self._progress[scene.number] = SceneProgress(number=scene.number, title=scene.title)
        self._share(self._purse.free_usd - kept_back_usd, self._progress)
        return await self._made(
            [
                self._request(production, screenplay, scene, strategy, references).model_copy(
                    update={"storyboard": storyboard}
                )
                for scene in screenplay.scenes
            ]
        )

    async def reshot(
        self, production: Production, elements: Elements, wishes: Wishes
    ) -> tuple[SceneResult, ...]:
        """The wished scenes made anew; every other one stays the object that it is.

        The elements' screenplay has what the wishes change in it already.
        """
        screenplay, version = elements.screenplay, production.floor.version
        for scene, made in zip(screenplay.scenes, elements.scenes, strict=True):
            self._progress[scene.number] = _as_made(scene, made)
        again = wishes.where(lambda wish: wish.is_seen)
        for number in again:
            title = screenplay.scenes[number - 1].title
            self._progress[number] = SceneProgress(number=number, title=title)
        self._share(self._purse.free_usd, again)
        requests = []
        for number in again:
            scene, made = screenplay.scenes[number - 1], elements.scenes[number - 1]
            request = self._request(
                production, screenplay, scene, elements.strategy, elements.references
            )
            closes = number == len(screenplay.scenes)
            again_as = wishes.scenes[number].reshoot(made, screenplay.end_card if closes else None)
            fresh = seed_for(production.seed, "version", version)
            requests.append(request.model_copy(update={"seed": fresh, "reshoot": again_as}))
        remade = {result.number: result for result in await self._made(requests)}
        return tuple(remade.get(scene.number, scene) for scene in elements.scenes)

    def _request(
        self,
        production: Production,
        screenplay: Screenplay,
        scene: Scene,
        strategy: Strategy,
        references: tuple[ArtifactRef, ...],
    ) -> SceneRequest:
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
            version=production.floor.version,
            allowance_usd=self._allowance_usd[scene.number],
        )

    async def _made(self, requests: Sequence[SceneRequest]) -> tuple[SceneResult, ...]:
        self._changed()
        results = await asyncio.gather(*map(self._child, requests))
        self._purse.returned(sum(self._allowance_usd.values(), ZERO))
        self._allowance_usd.clear()
        for result in results:
            self._purse.take_over(result.charges)
        self._changed()
        return tuple(results)

    async def _child(self, request: SceneRequest) -> SceneResult:
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
        return await child

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
        self._share(self._purse.free_usd - owed_usd, self._started)
        last = max(self._started)
        for number in sorted(self._started):
            clearance = Clearance(
                end_card=screenplay.end_card if number == last else None,
                allowance_usd=self._allowance_usd[number],
            )
            await self._send([number], "cleared", clearance)

    def _share(self, usd: Decimal, numbers: Collection[int]) -> None:
        """Lends each of the scenes the same part of what there is; nothing where there is none."""
        if numbers:
            share_usd = (max(ZERO, usd) / len(numbers)).quantize(CENT_OF_A_CENT, ROUND_DOWN)
            self._lend(dict.fromkeys(sorted(numbers), share_usd))

    def _lend(self, usd_by_scene: dict[int, Decimal]) -> None:
        for number, usd in usd_by_scene.items():
            self._allowance_usd[number] = self._allowance_usd.get(number, ZERO) + usd
            self._purse.lend(usd)

    async def rule(self, ruling: StoryboardRuling) -> None:
        """Tells every scene that waits at the storyboard gate what was decided."""
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


def _as_made(scene: Scene, made: SceneResult) -> SceneProgress:
    take = made.takes[made.kept - 1]
    return SceneProgress(
        number=scene.number,
        title=scene.title,
        stage=SceneStage.DONE,
        take=take.number,
        score=take.critique.score,
        provider=made.clip.provider,
        artifacts=(take.picture, made.clip.picture),
    )
