"""The questions that a run puts to a language model, each asked by its real step."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Any, cast

from pydantic import BaseModel
from temporalio.testing import ActivityEnvironment

from activities.pictures import Pictures
from activities.story import Desk, Story
from contracts.research import ResearchBrief
from contracts.screenplay import Adaptation, ScreenplayDraft, ShorterLine, SofterPrompt
from contracts.services import Painter, Writer
from contracts.strategy import Strategy
from contracts.takes import Critique
from contracts.tasks.pictures import CritiqueTask
from contracts.tasks.softening import Medium, SoftenTask
from contracts.tasks.sound import ShortenTask
from contracts.tasks.story import AdaptTask, ResearchTask, ScreenplayTask, StrategyTask
from creative.screenplay import finish_screenplay
from storage.memory import MemoryStore
from tests.activities.shop import purchases_in
from tests.creative.stories import BRIEF, RESEARCH, STRATEGY, SUBJECT, draft
from tests.providers.orders import PNG

Ask = Callable[[Desk, MemoryStore], Awaitable[Any]]
GERMAN = BRIEF.model_copy(update={"language": "de"})
SCREENPLAY = finish_screenplay(draft(), BRIEF, RESEARCH, STRATEGY)


@dataclass(frozen=True)
class Question:
    """A question: who is asked as a rule, what a good answer is, and what is wrong of a bad one."""

    name: str
    service: str
    ask: Ask
    shape: type[BaseModel]
    good: BaseModel
    wrong: dict[str, Any]
    """What an answer of the wrong shape says in place of a good one's."""
    named: tuple[str, ...]
    """The fields that are then wrong, by the names that a writer knows them by."""

    @property
    def text(self) -> str:
        """A good answer."""
        return self.good.model_dump_json()


def desk_of(writer: Writer, store: MemoryStore) -> Desk:
    """A writer's desk in a store."""
    return Desk(writer, purchases_in(store), store)


async def asked(question: Question, writer: Writer, store: MemoryStore, run: str = "run") -> Any:
    """What the step gives, run as the activity of a workflow."""
    environment = ActivityEnvironment()
    environment.info = replace(environment.info, workflow_id=run)

    async def body() -> Any:
        return await question.ask(desk_of(writer, store), store)

    return await environment.run(body)


def _story(desk: Desk, store: MemoryStore) -> Story:
    return Story(researcher=desk, strategist=desk, screenwriter=desk, store=store)


async def _research(desk: Desk, store: MemoryStore) -> Any:
    task = ResearchTask(step="research", seed=7, brief=BRIEF, page=None)
    return await _story(desk, store).research(task)


async def _strategy(desk: Desk, store: MemoryStore) -> Any:
    task = StrategyTask(step="strategy-r1", seed=7, brief=BRIEF, research=RESEARCH)
    return await _story(desk, store).write_strategy(task)


async def _screenplay(desk: Desk, store: MemoryStore) -> Any:
    task = ScreenplayTask(
        step="screenplay", seed=7, brief=BRIEF, research=RESEARCH, strategy=STRATEGY
    )
    return await _story(desk, store).write_screenplay(task)


async def _adaptation(desk: Desk, store: MemoryStore) -> Any:
    task = AdaptTask(
        step="adaptation", seed=7, brief=GERMAN, strategy=STRATEGY, screenplay=SCREENPLAY
    )
    return await _story(desk, store).adapt_screenplay(task)


async def _shortened(desk: Desk, store: MemoryStore) -> Any:
    task = ShortenTask(
        step="line-1-rewrite-1",
        seed=7,
        brief=BRIEF,
        text="No alarm at all this morning.",
        lasts_s=6,
        room_s=4,
    )
    return await _story(desk, store).shorten_line(task)


async def _softened(desk: Desk, store: MemoryStore) -> Any:
    task = SoftenTask(
        step="effect-1-rewriting-1",
        seed=7,
        medium=Medium.EFFECT,
        prompt="A gunshot in a quiet kitchen",
        refusal="elevenlabs effect: content_against_policy",
    )
    return await _story(desk, store).soften_prompt(task)


async def _critique(desk: Desk, store: MemoryStore) -> Any:
    pictures = Pictures(
        painter=cast(Painter, None), critic=desk, purchases=purchases_in(store), store=store
    )
    task = CritiqueTask(
        step="critique-1",
        picture=await store.put("run", "picture", PNG, "image/png"),
        prompt="The bottle at dawn",
        subject=SUBJECT,
        strategy=STRATEGY,
    )
    return await pictures.critique(task)


JUDGEMENT = Critique(score=8, subject_score=9, strategy_score=8, reason="Seen.", fix="Warmer.")

QUESTIONS = (
    Question(
        "research",
        "gemini",
        _research,
        ResearchBrief,
        RESEARCH,
        {"title": "", "key_features": [], "tone": None},
        ("title: ", "key_features: ", "tone: "),
    ),
    Question(
        "strategy",
        "anthropic",
        _strategy,
        Strategy,
        STRATEGY,
        {"core_concept": "no", "subject": {"name": "the bottle"}},
        ("core_concept: ", "subject.description: Field required"),
    ),
    Question(
        "screenplay",
        "gemini",
        _screenplay,
        ScreenplayDraft,
        draft(),
        {"scenes": [{"title": "One", "action": 7}]},
        ("scenes.0.action: ", "scenes.0.motion: Field required"),
    ),
    Question(
        "adaptation",
        "gemini",
        _adaptation,
        Adaptation,
        Adaptation(
            narration=("Kein Wecker.", "Dawn. Wach langsam auf."), tagline="Wach langsam auf"
        ),
        {"narration": [{"scene": 1}], "tagline": ""},
        ("narration.0: ", "tagline: "),
    ),
    Question(
        "shortened line",
        "gemini",
        _shortened,
        ShorterLine,
        ShorterLine(narration="No alarm."),
        {"narration": ["No alarm."]},
        ("narration: ",),
    ),
    Question(
        "softened prompt",
        "gemini",
        _softened,
        SofterPrompt,
        SofterPrompt(rewritten_prompt="A pan set down in a quiet kitchen"),
        {"rewritten_prompt": ["A pan"]},
        ("rewritten_prompt: ",),
    ),
    Question(
        "critique",
        "gemini",
        _critique,
        Critique,
        JUDGEMENT,
        {"score": 11, "reason": None},
        ("score: ", "reason: "),
    ),
    Question(
        "critique by Claude",
        "anthropic",
        _critique,
        Critique,
        JUDGEMENT,
        {"score": "high", "fix": ""},
        ("score: ", "fix: "),
    ),
)
