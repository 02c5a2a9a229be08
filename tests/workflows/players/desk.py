"""Casting, the page, research, strategy and screenplay."""

from fractions import Fraction

from temporalio import activity

from contracts.casting import AnimatorOffer, Casting, PictureShape, Quotes
from contracts.research import Page
from contracts.screenplay import EndCard, Scene, Screenplay, StoryScores
from contracts.tasks.softening import Softened, SoftenTask
from contracts.tasks.sound import (
    LineShortened,
    ShortenTask,
)
from contracts.tasks.story import (
    AdaptTask,
    CastTask,
    PageTask,
    Researched,
    ResearchTask,
    ScreenplayTask,
    ScreenplayWritten,
    StrategyTask,
    StrategyWritten,
)
from creative.strategy import changes_between
from tests.campaign import STRATEGY
from tests.workflows.players.company import Company
from tests.workflows.players.props import (
    APPROVAL_DEADLINE_S,
    CENT,
    CLIP_USD,
    RESEARCH,
    artifact,
    charge,
)


class Desk(Company):
    """Casting, the page, research, strategy and screenplay."""

    @activity.defn
    async def cast(self, task: CastTask) -> Casting:
        self._enter("cast", task)
        return Casting(
            animators=tuple(
                AnimatorOffer(provider=name, usd_by_length_s={5: CLIP_USD, 10: 2 * CLIP_USD})
                for name in self.chain
            ),
            quotes=Quotes(**dict.fromkeys(Quotes.model_fields, CENT)),
            shape=PictureShape(width=1920, height=1080, rate=Fraction(24000, 1001)),
            painter_takes_references=self.takes_references,
            takes_at_most=3,
            clip_deadline_s=self.clip_deadline_s,
            approval_deadline_s=APPROVAL_DEADLINE_S,
        )

    @activity.defn
    async def read_page(self, task: PageTask) -> Page:
        self._enter("read_page", task)
        return self.page or Page(url=task.url, title="Dawn", description="", text=artifact("page"))

    @activity.defn
    async def research(self, task: ResearchTask) -> Researched:
        self._enter("research", task)
        return Researched(research=RESEARCH, charge=charge("gemini", "research"))

    @activity.defn
    async def write_strategy(self, task: StrategyTask) -> StrategyWritten:
        self._enter("write_strategy", task)
        concept = f"{STRATEGY.core_concept} {task.notes}".strip()
        strategy = STRATEGY.model_copy(update={"core_concept": concept})
        return StrategyWritten(
            strategy=strategy,
            changes=changes_between(task.previous, strategy) if task.previous else (),
            charge=charge("anthropic", "strategy"),
        )

    @activity.defn
    async def write_screenplay(self, task: ScreenplayTask) -> ScreenplayWritten:
        self._enter("write_screenplay", task)
        lengths = task.brief.slot.split(task.brief.scene_count)
        screenplay = Screenplay(
            title="Dawn",
            product="Dawn Cold Brew",
            subject=task.strategy.subject,
            scenes=tuple(
                Scene(
                    number=number,
                    frames=frames,
                    title=f"Scene {number}",
                    visual_prompt=f"picture {number}",
                    motion_prompt=f"motion {number}",
                    narration=f"line {number}",
                    speaking_s=self.room_s,
                    sound_effect=f"effect {number}",
                )
                for number, frames in enumerate(lengths, 1)
            ),
            music_prompt="soft piano",
            voice_direction="warm",
            scores=StoryScores(consistency=10, strategy_adherence=10),
            end_card=EndCard(name="Dawn", tagline=task.strategy.tagline),
        )
        return ScreenplayWritten(
            screenplay=self.direct(screenplay), charge=charge("gemini", "screenplay")
        )

    @activity.defn
    async def adapt_screenplay(self, task: AdaptTask) -> ScreenplayWritten:
        self._enter("adapt_screenplay", task)
        scenes = tuple(
            scene.model_copy(update={"narration": f"Zeile {scene.number}"})
            for scene in task.screenplay.scenes
        )
        card = EndCard(name="Dawn", tagline="Wach langsam auf")
        screenplay = task.screenplay.model_copy(update={"scenes": scenes, "end_card": card})
        return ScreenplayWritten(screenplay=screenplay, charge=charge("gemini", "screenplay"))

    @activity.defn
    async def shorten_line(self, task: ShortenTask) -> LineShortened:
        self._enter("shorten_line", task)
        return LineShortened(text=task.text[:-1], charge=charge("gemini", "screenplay"))

    @activity.defn
    async def soften_prompt(self, task: SoftenTask) -> Softened:
        self._enter("soften_prompt", task)
        return Softened(prompt=f"mild {task.prompt}", charge=charge("gemini", "screenplay"))
