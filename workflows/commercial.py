"""The run: from a brief to a packaged commercial."""

import asyncio
from datetime import timedelta
from decimal import Decimal

from temporalio import workflow
from temporalio.exceptions import ApplicationError, is_cancelled_exception

from contracts.artifacts import ArtifactRef
from contracts.cut import Cut
from contracts.decisions import (
    BudgetRaise,
    Decision,
    Gate,
    Ruling,
    RunRetry,
    StoryboardRuling,
)
from contracts.elements import Elements
from contracts.ledger import accounts, merged
from contracts.money import ZERO
from contracts.progress import OpenGate, Progress, SceneProgress, Stage
from contracts.research import Page
from contracts.run import Revision, RunRequest, RunResult, SceneResult
from contracts.screenplay import Screenplay
from contracts.sound import SpokenLine
from contracts.strategy import Strategy
from workflows.board import Board, product_of
from workflows.captions import burned_in
from workflows.cutdowns import Cutdown
from workflows.floor import Floor
from workflows.gates import Gatekeeper
from workflows.hero import HeroFrame
from workflows.opening import opened
from workflows.postproduction import PostProduction, reopened
from workflows.production import Production
from workflows.purse import BUDGET_EXCEEDED
from workflows.reshoots import Reshoots
from workflows.retrying import Retrying
from workflows.scenes import Scenes
from workflows.sound import SoundDepartment, sound_quote
from workflows.story import StoryRoom, words_quote

_RULING = 'Input, all optional: {"gate": "strategy", "revision": 1, "notes": "..."}'


@workflow.defn
class CommercialWorkflow:
    """One commercial. It parks rather than fails, and waits for people where it was told to."""

    @workflow.init
    def __init__(self, request: RunRequest) -> None:
        self._request = request
        self._stage = Stage.RENDERING if request.cut else Stage.RESEARCHING
        self._product = product_of(request.brief)
        self._notes: list[str] = []
        self._board = Board()
        self._floor = Floor(request.budget_usd, self._show)
        reshoots = Reshoots()
        run_id = workflow.info().workflow_id
        self._scenes = Scenes(run_id, self._floor, self._show, reshoots.ask)
        self._gates = Gatekeeper(request, self._show, self._notes.append, self._scenes.slates.knows)
        self._retrying = Retrying(self._floor, self._scenes, self._gates, reshoots, self._note)

    @workflow.run
    async def run(self, request: RunRequest) -> RunResult:
        """The packaged film and what it cost."""
        self._show()
        try:
            result = await self._produce()
        except BaseException as error:
            if is_cancelled_exception(error):
                self._enter(Stage.CANCELLED)
            raise
        await workflow.wait_condition(workflow.all_handlers_finished)
        return result

    async def _produce(self) -> RunResult:
        production, page = await opened(self._request, self._floor, self._note)
        self._gates.deadline = timedelta(seconds=production.casting.approval_deadline_s)
        self._retrying.casting = production.casting
        sound = SoundDepartment(production, self._retrying.rewrites)
        elements = await self._elements(production, page, sound)
        postproduction = PostProduction(
            production,
            self._request,
            gates=self._gates,
            scenes=self._scenes,
            sound=sound,
            reshoots=self._retrying.reshoots,
            on_stage=self._enter,
        )
        result = await postproduction.film(elements, self._notes)
        self._enter(Stage.COMPLETED)
        return result

    async def _elements(
        self, production: Production, page: Page | None, sound: SoundDepartment
    ) -> Elements:
        """What the film is put together from: made, or taken up where another film ended."""
        if self._request.revision is not None:
            return await self._reopened(production, self._request.revision)
        if self._request.cut is not None:
            return await self._recut(production, self._request.cut, sound)
        return await self._first(production, page, sound)

    async def _recut(self, production: Production, cut: Cut, sound: SoundDepartment) -> Elements:
        """Another run's film, cut anew from its own artifacts."""
        story = StoryRoom(production, self._enter)
        cutdown = Cutdown(production, cut, story=story, sound=sound, scenes=self._scenes)
        elements = await cutdown.elements()
        self._product = elements.research.title
        return elements

    async def _reopened(self, production: Production, revision: Revision) -> Elements:
        """A finished film, taken up again where its last version ended."""
        elements = await reopened(production, revision.elements)
        self._product = elements.research.title
        self._floor.purse.take_over(elements.charges)
        self._notes[:0] = [note for note in elements.notes if note not in self._notes]
        self._floor.version = revision.version - 1
        self._retrying.reshoots.ask(revision.wishes)
        return elements

    async def _first(
        self, production: Production, page: Page | None, sound: SoundDepartment
    ) -> Elements:
        """Everything that the film is put together from, made for the first time."""
        story = StoryRoom(production, self._enter)
        research = await story.research(page)
        self._product = research.title
        strategy = await story.agreed_strategy(research, self._gates.verdict)
        screenplay, references = await asyncio.gather(
            story.screenplay(research, strategy), HeroFrame(production).references(page, strategy)
        )
        self._enter(Stage.RENDERING)

        async def clear(worded: Screenplay, lines: tuple[SpokenLine, ...], owed: Decimal) -> None:
            subtitles = burned_in(production.brief, production.casting, worded, lines)
            await self._scenes.clear(worded, subtitles, owed)

        (screenplay, soundtrack), scenes = await asyncio.gather(
            sound.made(screenplay, lambda: story.worded(screenplay, strategy), clear),
            self._film(production, screenplay, strategy, references),
        )
        return Elements(
            page=page,
            research=research,
            strategy=strategy,
            screenplay=screenplay,
            references=references,
            scenes=scenes,
            sound=soundtrack,
            charges=(),
            notes=(),
        )

    async def _film(
        self,
        production: Production,
        screenplay: Screenplay,
        strategy: Strategy,
        references: tuple[ArtifactRef, ...],
    ) -> tuple[SceneResult, ...]:
        quotes = production.casting.quotes
        storyboard = Gate.STORYBOARD in self._request.gates and not self._request.approve_all
        watching = asyncio.create_task(self._storyboard()) if storyboard else None
        scenes = await self._scenes.filmed(
            production,
            screenplay,
            strategy,
            references,
            kept_back_usd=words_quote(production.brief, quotes) + sound_quote(screenplay, quotes),
            storyboard=storyboard,
        )
        if watching is not None:
            await watching
        for scene in scenes:
            self._notes += [f"Scene {scene.number}: {note}" for note in scene.all_notes]
        return scenes

    async def _storyboard(self) -> None:
        """Shows all pictures together until a person approves them."""
        approved, revision = False, 0
        while not approved:
            await workflow.wait_condition(lambda: self._scenes.slates.all_pictured)
            revision += 1
            verdict = await self._gates.verdict(
                OpenGate(
                    gate=Gate.STORYBOARD, revision=revision, artifacts=self._scenes.slates.pictures
                )
            )
            approved = verdict.approved
            await self._scenes.rule(StoryboardRuling(approved=approved, notes=verdict.notes))

    def _note(self, said: str) -> None:
        self._notes.append(said)
        self._show()

    def _enter(self, stage: Stage) -> None:
        self._stage = stage
        self._show()

    def _show(self) -> None:
        self._board.show(self.progress())

    @workflow.query(description="Where the run stands, what it cost, and what it waits for.")
    def progress(self) -> Progress:
        """The run's state, its scenes' included."""
        parked = self._floor.lot.attention
        scenes = self._scenes.slates.progress
        theirs = tuple(scene.attention for scene in scenes if scene.attention)
        return Progress(
            run_id=workflow.info().workflow_id,
            version=max(self._floor.version, self._request.version),
            product=self._product,
            stage=self._shown_stage(bool(parked or theirs)),
            gate=self._gates.open,
            scenes=scenes,
            cost_usd=self._floor.purse.spent_usd + self._scenes.spent_usd,
            accounts=merged((*accounts(self._floor.purse.entries), *self._scenes.accounts)),
            budget_usd=self._floor.purse.limit_usd,
            attention=parked + theirs,
            notes=tuple(self._notes),
        )

    def _shown_stage(self, parked: bool) -> Stage:
        if self._stage in {Stage.COMPLETED, Stage.CANCELLED}:
            return self._stage
        if parked:
            return Stage.NEEDS_ATTENTION
        return Stage.AWAITING_APPROVAL if self._gates.open else self._stage

    @workflow.signal(description=f"Approves the open gate. {_RULING}")
    def approve(self, ruling: Ruling = Ruling()) -> None:
        """Lets the run go on."""
        self._gates.decide(Decision(**ruling.model_dump(), approved=True))

    @workflow.signal(description=f"Sends the open gate's work back. {_RULING}")
    def reject(self, ruling: Ruling = Ruling()) -> None:
        """Sends the work back with the notes."""
        self._gates.decide(Decision(**ruling.model_dump(), approved=False))

    @workflow.signal(description=f"Approves the strategy. {_RULING}")
    def approve_strategy(self, ruling: Ruling = Ruling()) -> None:
        """Lets the strategy through, now or when its gate opens."""
        self.approve(ruling.model_copy(update={"gate": Gate.STRATEGY}))

    @workflow.signal(description=f"Sends the strategy back. {_RULING}")
    def reject_strategy(self, ruling: Ruling = Ruling()) -> None:
        """Sends the strategy back with the notes."""
        self.reject(ruling.model_copy(update={"gate": Gate.STRATEGY}))

    @workflow.update(description="Decides at the open gate; what does not apply is refused.")
    def decide(self, decision: Decision) -> Progress:
        """The validated twin of `approve` and `reject`; the run's state after it."""
        self._gates.decide(decision)
        return self.progress()

    @decide.validator
    def _refuse(self, decision: Decision) -> None:
        refused = self._gates.refusal(decision)
        if refused is not None:
            raise ApplicationError(refused, type="DecisionRefused", non_retryable=True)

    @workflow.signal(
        description="Wakes what is parked, or has a finished scene made anew. Input, all optional: "
        '{"scene": 2, "visual_prompt": "...", "motion_prompt": "...", "provider": "veo", '
        '"use_still": false, "narration": "...", "effect_prompt": "...", "music_prompt": "..."}'
    )
    async def retry(self, wishes: RunRetry = RunRetry()) -> None:
        """Tries again what is parked in the run and in its scenes, or takes one scene again."""
        await self._retrying.apply(wishes)

    @workflow.signal(description='Raises the budget to a new limit. Input: {"budget_usd": 5}')
    async def raise_budget(self, raised: BudgetRaise = BudgetRaise()) -> None:
        """Raises the limit and wakes what was short of it."""
        extra = (raised.budget_usd or ZERO) - self._floor.purse.limit_usd
        if extra <= 0:
            self._notes.append("A budget that is no higher than the present one was not applied.")
            return
        self._floor.purse.limit_usd += extra
        short = any(waiting.fault == BUDGET_EXCEEDED for waiting in self._floor.lot.attention)
        await self._scenes.grant(extra, run_waits=short)
        self._floor.lot.wake(BUDGET_EXCEEDED)

    @workflow.signal(description="Sent by the run's own scenes.")
    def scene_changed(self, scene: SceneProgress) -> None:
        """Takes note of where a scene stands."""
        self._scenes.heard(scene)
