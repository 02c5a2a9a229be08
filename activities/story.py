"""Research, strategy and screenplay: asked, kept, read back and held against their gates."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from pydantic import BaseModel

from activities import signatures
from activities.likeness import Wanted
from activities.purchase import Bought, Purchases
from activities.receipts import Receipt
from activities.step import step
from contracts.orders import Image, WritingOrder, Written
from contracts.research import Page, ResearchBrief
from contracts.screenplay import Adaptation, ScreenplayDraft, ShorterLine, SofterPrompt
from contracts.services import Store, Writer
from contracts.strategy import Strategy
from contracts.tasks.paid import PaidTask
from contracts.tasks.softening import Softened, SoftenTask
from contracts.tasks.sound import LineShortened, ShortenTask
from contracts.tasks.story import (
    AdaptTask,
    Researched,
    ResearchTask,
    ScreenplayTask,
    ScreenplayWritten,
    StrategyTask,
    StrategyWritten,
)
from creative.adaptation import adaptation_faults, adaptation_order, adapted_screenplay
from creative.answers import read_answer, sent_back, told_together
from creative.research import page_material, research_order
from creative.screenplay import finish_screenplay, screenplay_faults, screenplay_order
from creative.shortening import shorter_line_faults, shorter_line_order
from creative.softening import softer_prompt_faults, softer_prompt_order
from creative.strategy import changes_between, strategy_faults, strategy_order

Answer = TypeVar("Answer", bound=BaseModel)
Faults = Callable[[Answer], tuple[str, ...]]
"""Why an answer cannot be used; nothing where it can."""


def _none(_: BaseModel) -> tuple[str, ...]:
    return ()


Question = Callable[[tuple[str, ...]], WritingOrder]
"""Draws a question up, with the reasons why earlier answers were sent back."""


class Desk:
    """A writer whose answers are paid for once and kept word for word."""

    def __init__(self, writer: Writer, purchases: Purchases, store: Store) -> None:
        self._writer = writer
        self._purchases = purchases
        self._store = store

    async def ask(
        self,
        task: PaidTask,
        question: Question,
        shape: type[Answer],
        *,
        faults: Faults[Answer] = _none,
        seed: int | None = None,
    ) -> tuple[Answer, Written]:
        """The answer as `shape`; `BadAnswer`, with the answer kept, where it has faults.

        `seed` keeps invention apart: without one, the same question has one answer in all runs.
        Only an answer without faults serves other runs, and they need not be sent back first.
        """
        order = question(task.reasons)
        quote, wanted = self._writer.quote(order), Wanted(order, self._writer.model, seed)

        async def buy() -> Bought:
            written = await self._writer.write(order)
            # Half a surrogate pair is no character, and no bytes say it.
            text = written.text.encode(errors="replace")
            return Bought(written.charge, text, details={"model": written.model})

        receipt = await self._purchases.once(task, quote, buy, wanted=wanted, proved=False)
        written = await self._reread(receipt)
        answer = read_answer(written, shape)
        if found := faults(answer):
            raise sent_back(written, told_together(found))
        likenesses = [self._purchases.likeness(quote, wanted, task.generation)]
        if task.generation > 1:
            first = Wanted(question(()), self._writer.model, seed)
            likenesses.append(self._purchases.likeness(quote, first, 1))
        for likeness in likenesses:
            await self._purchases.shelve(task, receipt, likeness)
        return answer, written

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
        """The facts from the page, or from the brief where there is none."""
        material, pictures = await self._source(task.page)
        question = partial(research_order, task.brief, material, pictures)
        facts, written = await self._researcher.ask(task, question, ResearchBrief, seed=task.seed)
        return Researched(research=facts, charge=written.charge)

    async def _source(self, page: Page | None) -> tuple[str | None, list[Image]]:
        """A page's words and its product's pictures; nothing where there is no page."""
        if page is None:
            return None, []
        text = (await self._store.get(page.text)).decode()
        pictures = [Image(await self._store.get(ref), ref.media_type) for ref in page.pictures]
        return page_material(page, text), pictures

    @step(signatures.write_strategy)
    async def write_strategy(self, task: StrategyTask) -> StrategyWritten:
        """The creative idea, through its gate."""
        question = partial(strategy_order, task.brief, task.research, task.previous, task.notes)
        strategy, written = await self._strategist.ask(
            task,
            question,
            Strategy,
            faults=lambda strategy: strategy_faults(
                strategy, task.research.title, task.brief.brand
            ),
            seed=task.seed,
        )
        changes = changes_between(task.previous, strategy) if task.previous else ()
        return StrategyWritten(strategy=strategy, changes=changes, charge=written.charge)

    @step(signatures.write_screenplay)
    async def write_screenplay(self, task: ScreenplayTask) -> ScreenplayWritten:
        """The story, held against its slot and finished."""
        question = partial(screenplay_order, task.brief, task.research, task.strategy)
        draft, written = await self._screenwriter.ask(
            task,
            question,
            ScreenplayDraft,
            faults=lambda draft: screenplay_faults(draft, task.brief, task.research, task.strategy),
            seed=task.seed,
        )
        screenplay = finish_screenplay(draft, task.brief, task.research, task.strategy)
        return ScreenplayWritten(screenplay=screenplay, charge=written.charge)

    @step(signatures.shorten_line)
    async def shorten_line(self, task: ShortenTask) -> LineShortened:
        """The line, shorter by as much as it was too long."""
        question = partial(shorter_line_order, task)
        answer, written = await self._screenwriter.ask(
            task,
            question,
            ShorterLine,
            faults=lambda answer: shorter_line_faults(answer, task),
            seed=task.seed,
        )
        return LineShortened(text=answer.narration.strip(), charge=written.charge)

    @step(signatures.soften_prompt)
    async def soften_prompt(self, task: SoftenTask) -> Softened:
        """The prompt less what moderation stopped."""
        question = partial(softer_prompt_order, task)
        answer, written = await self._screenwriter.ask(
            task,
            question,
            SofterPrompt,
            faults=lambda answer: softer_prompt_faults(answer, task),
            seed=task.seed,
        )
        return Softened(prompt=answer.rewritten_prompt, charge=written.charge)

    @step(signatures.adapt_screenplay)
    async def adapt_screenplay(self, task: AdaptTask) -> ScreenplayWritten:
        """The story with the words of the brief's language."""
        question = partial(adaptation_order, task.brief, task.screenplay, task.strategy)
        adapted, written = await self._screenwriter.ask(
            task,
            question,
            Adaptation,
            faults=lambda adapted: adaptation_faults(adapted, task.brief, task.screenplay),
            seed=task.seed,
        )
        screenplay = adapted_screenplay(task.screenplay, adapted, task.brief.slot.rate)
        return ScreenplayWritten(screenplay=screenplay, charge=written.charge)
