"""From brief to screenplay: research, the strategy that a person approves, the story."""

from collections.abc import Awaitable, Callable
from decimal import Decimal

from activities import signatures
from contracts.brief import Brief
from contracts.casting import Quotes
from contracts.decisions import Gate
from contracts.money import ZERO
from contracts.progress import OpenGate, Stage
from contracts.research import Page, ResearchBrief
from contracts.screenplay import Screenplay
from contracts.strategy import Strategy
from contracts.tasks.story import (
    AdaptTask,
    ResearchTask,
    ScreenplayTask,
    StrategyTask,
    StrategyWritten,
)
from workflows import queues
from workflows.gates import Verdict
from workflows.parking import ANSWERS_AT_MOST
from workflows.production import Production

AtGate = Callable[[OpenGate], Awaitable[Verdict]]
OnStage = Callable[[Stage], None]


def words_quote(brief: Brief, quotes: Quotes) -> Decimal:
    """The most that words in another language cost, sent back as often as allowed."""
    return ANSWERS_AT_MOST * quotes.screenplay if brief.is_foreign else ZERO


class StoryRoom:
    """Where one run's story is made."""

    def __init__(self, production: Production, on_stage: OnStage) -> None:
        self._brief, self._seed = production.brief, production.seed
        self._quotes, self._floor = production.casting.quotes, production.floor
        self._on_stage = on_stage

    async def research(self, page: Page | None) -> ResearchBrief:
        """The facts, from the page where there is one, else from the brief."""

        bill = await self._floor.buy(
            signatures.research,
            lambda: ResearchTask(
                step="research",
                seed=None if page else self._seed,
                brief=self._brief,
                page=page,
            ),
            usd=self._quotes.research,
            queue=queues.GEMINI,
            summary="facts about the product",
        )
        return bill.research

    async def agreed_strategy(self, research: ResearchBrief, at_gate: AtGate) -> Strategy:
        """The strategy that passes the gate; a rejected one goes back with the notes."""
        previous: Strategy | None = None
        notes, revision = "", 1
        while True:
            self._on_stage(Stage.STRATEGY)
            written = await self._strategy(research, revision, previous, notes)
            verdict = await at_gate(
                OpenGate(
                    gate=Gate.STRATEGY,
                    revision=revision,
                    strategy=written.strategy,
                    changes=written.changes,
                )
            )
            if verdict.approved:
                return written.strategy
            previous, notes, revision = written.strategy, verdict.notes, revision + 1

    async def _strategy(
        self, research: ResearchBrief, revision: int, previous: Strategy | None, notes: str
    ) -> StrategyWritten:
        step = f"strategy-r{revision}"

        return await self._floor.buy(
            signatures.write_strategy,
            lambda: StrategyTask(
                step=step,
                seed=self._seed,
                brief=self._brief,
                research=research,
                previous=previous,
                notes=notes,
            ),
            usd=self._quotes.strategy,
            queue=queues.ANTHROPIC,
            summary=f"revision {revision}",
        )

    async def screenplay(self, research: ResearchBrief, strategy: Strategy) -> Screenplay:
        """The story in frames, with finished prompts."""
        self._on_stage(Stage.SCREENPLAY)

        bill = await self._floor.buy(
            signatures.write_screenplay,
            lambda: ScreenplayTask(
                step="screenplay",
                seed=self._seed,
                brief=self._brief,
                research=research,
                strategy=strategy,
            ),
            usd=self._quotes.screenplay,
            queue=queues.GEMINI,
            summary=f"{self._brief.scene_count} scenes",
        )
        return bill.screenplay

    async def worded(self, screenplay: Screenplay, strategy: Strategy) -> Screenplay:
        """The story with the words of the brief's language; in English it has them already."""
        return await self.adapted(screenplay, strategy) if self._brief.is_foreign else screenplay

    async def adapted(self, screenplay: Screenplay, strategy: Strategy) -> Screenplay:
        """The story with words written anew in the brief's language."""
        bill = await self._floor.buy(
            signatures.adapt_screenplay,
            lambda: AdaptTask(
                step="adaptation",
                seed=self._seed,
                brief=self._brief,
                strategy=strategy,
                screenplay=screenplay,
            ),
            usd=self._quotes.screenplay,
            queue=queues.GEMINI,
            summary=self._brief.language,
        )
        return bill.screenplay
