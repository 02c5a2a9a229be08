"""Research, strategy and screenplay: asked, kept, read back and held against their gates."""

from typing import TypeVar

from pydantic import BaseModel

from activities import signatures
from activities.purchase import Bought, Purchases, Receipt
from activities.step import step
from contracts.orders import WritingOrder, Written
from contracts.research import Page, ResearchBrief
from contracts.screenplay import ScreenplayDraft
from contracts.services import Store, Writer
from contracts.strategy import Strategy
from contracts.tasks.paid import PaidTask
from contracts.tasks.story import (
    Researched,
    ResearchTask,
    ScreenplayTask,
    ScreenplayWritten,
    StrategyTask,
    StrategyWritten,
)
from creative.answers import read_answer, sent_back
from creative.research import page_material, research_order
from creative.screenplay import finish_screenplay, screenplay_faults, screenplay_order
from creative.strategy import strategy_faults, strategy_order

Answer = TypeVar("Answer", bound=BaseModel)


class Desk:
    """A writer whose answers are paid for once and kept word for word."""

    def __init__(self, writer: Writer, purchases: Purchases, store: Store) -> None:
        self._writer = writer
        self._purchases = purchases
        self._store = store

    async def ask(
        self, task: PaidTask, order: WritingOrder, shape: type[Answer]
    ) -> tuple[Answer, Written]:
        """The answer as `shape`; `BadAnswer`, with the answer kept, where it does not fit."""

        async def buy() -> Bought:
            written = await self._writer.write(order)
            return Bought(written.charge, written.text.encode(), details={"model": written.model})

        receipt = await self._purchases.once(task, self._writer.quote(order), buy)
        written = await self._reread(receipt)
        return read_answer(written, shape), written

    async def _reread(self, receipt: Receipt) -> Written:
        answer = await self._store.get(receipt.kept())
        return Written(answer.decode(), receipt.details["model"], receipt.charge)


class Story:
    """The steps that put the film on paper."""

    def __init__(
        self, *, researcher: Desk, strategist: Desk, screenwriter: Desk, store: Store
    ) -> None:
        self._researcher = researcher
        self._strategist = strategist
        self._screenwriter = screenwriter
        self._store = store

    @step(signatures.research)
    async def research(self, task: ResearchTask) -> Researched:
        """The facts from brief and page."""
        order = research_order(task.brief, await self._material(task.page), task.reasons)
        facts, written = await self._researcher.ask(task, order, ResearchBrief)
        return Researched(research=facts, charge=written.charge)

    async def _material(self, page: Page | None) -> str | None:
        if page is None:
            return None
        return page_material(page, (await self._store.get(page.text)).decode())

    @step(signatures.write_strategy)
    async def write_strategy(self, task: StrategyTask) -> StrategyWritten:
        """The creative idea, through its gate."""
        order = strategy_order(
            task.brief,
            task.research,
            previous=task.previous,
            notes=task.notes,
            reasons=task.reasons,
        )
        strategy, written = await self._strategist.ask(task, order, Strategy)
        if faults := strategy_faults(strategy):
            raise sent_back(written, "; ".join(faults))
        return StrategyWritten(strategy=strategy, charge=written.charge)

    @step(signatures.write_screenplay)
    async def write_screenplay(self, task: ScreenplayTask) -> ScreenplayWritten:
        """The story, held against its slot and finished."""
        order = screenplay_order(task.brief, task.research, task.strategy, task.reasons)
        draft, written = await self._screenwriter.ask(task, order, ScreenplayDraft)
        if faults := screenplay_faults(draft, task.brief):
            raise sent_back(written, "; ".join(faults))
        screenplay = finish_screenplay(draft, task.brief, task.research, task.strategy)
        return ScreenplayWritten(screenplay=screenplay, charge=written.charge)
