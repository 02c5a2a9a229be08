"""Players that stand in for the activities: they count, they answer at once, and fail as told."""

from collections import Counter, defaultdict
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from hashlib import sha256
from typing import Any

from temporalio import activity
from temporalio.exceptions import ApplicationError

from activities.step import told
from contracts.artifacts import ArtifactRef
from contracts.casting import AnimatorOffer, Casting, PictureShape, Quotes
from contracts.cut import CutPlan
from contracts.elements import Elements
from contracts.errors import AdBuilderError
from contracts.master import Finding, Master, Mix, Picture, QualityReport
from contracts.money import Charge
from contracts.package import Package, Rendition, Stream, StreamFile
from contracts.research import Page, ResearchBrief
from contracts.screenplay import EndCard, Scene, Screenplay, StoryScores
from contracts.sound import Recording, SpokenLine, Word
from contracts.strategy import Strategy
from contracts.subject import Subject
from contracts.takes import Clip, ClipJob, Critique, JobState, JobStatus
from contracts.tasks.assembly import CheckTask, JoinTask, MasterTask, MixTask, PackTask
from contracts.tasks.clips import (
    CancelTask,
    Conformed,
    ConformTask,
    FetchClipTask,
    SettleTask,
    Shelving,
    SubmitTask,
    SubmittedClip,
)
from contracts.tasks.cutting import PlanCutTask
from contracts.tasks.delivery import EncodeTask, Ladder, StreamTask
from contracts.tasks.pictures import CritiqueTask, HeroTask, Judged, PaintedTake, PaintTask
from contracts.tasks.softening import Softened, SoftenTask
from contracts.tasks.sound import (
    LineShortened,
    LineSpoken,
    LineTask,
    ShortenTask,
    SoundMade,
    SoundTask,
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
from creative.recut import cut_plan
from creative.strategy import changes_between

CENT = Decimal("0.01")
CLIP_USD = Decimal("0.50")
APPROVAL_DEADLINE_S = 7 * 24 * 3600


def artifact(name: str) -> ArtifactRef:
    """A reference to bytes that nobody stores."""
    digest = sha256(name.encode()).hexdigest()
    key = f"runs/test/{name}-{digest[:12]}.bin"
    return ArtifactRef(key=key, sha256=digest, size_bytes=1, media_type="image/png")


def charge(provider: str, operation: str, usd: Decimal = CENT) -> Charge:
    """A settled charge."""
    return Charge(provider=provider, operation=operation, usd=usd, settled=True)


RESEARCH = ResearchBrief(
    title="Dawn Cold Brew",
    description="A cold brew.",
    key_features=("slow steeped",),
    industry="beverages",
    tone="warm",
    competitors=(),
    target_audience="late risers",
)
STRATEGY = Strategy(
    core_concept="Morning waits for you",
    subject=Subject(name="the bottle", description="a black bottle"),
    audience_hook="No alarm.",
    narrative_arc="Dark to light.",
    visual_language="Close 35mm frames",
    mood="calm",
    lighting="low sun",
    camera="slow push",
    film_stock="Portra",
    color_grade="amber",
    music_direction="soft piano",
    voice_direction="warm",
    production_notes=("Shoot at dawn.",),
    tagline="Wake slowly",
)


class Players:
    """All activities of a run, played.

    `faults[name]` are raised by the next calls of that activity, one each, and None lets a call
    through; `scores` are the critic's next scores; `settlements` what the next jobs did cost, which
    nobody says when they run out; `states` the next answers to polls, `succeeded` when they run
    out; `stands` says it of a job, whoever asks in whichever turn; jobs of the `unstoppable`
    cannot be cancelled; `page` what is read of a page; `direct` changes what the writer hands in.
    """

    def __init__(self) -> None:
        self.calls: Counter[str] = Counter()
        self.seen: defaultdict[str, list[Any]] = defaultdict(list)
        self.faults: defaultdict[str, list[AdBuilderError | None]] = defaultdict(list)
        self.scores: list[float] = []
        self.statuses: list[JobStatus] = []
        self.stands: Callable[[ClipJob], JobStatus | None] = lambda job: None
        self.unstoppable: frozenset[str] = frozenset()
        self.settlements: list[Charge] = []
        self.refused_checks = 0
        self.clip_deadline_s = 600
        self.takes_references = True
        self.room_s = 4.5
        self.spoken_s: Callable[[LineTask], float] = lambda task: 2.0
        self.page: Page | None = None
        self.direct: Callable[[Screenplay], Screenplay] = lambda screenplay: screenplay
        self.packed: dict[str, Elements] = {}
        self.chain: tuple[str, ...] = ("runway", "veo", "kling")

    def _enter(self, name: str, task: Any) -> None:
        self.calls[name] += 1
        self.seen[name].append(task)
        fault = self.faults[name].pop(0) if self.faults[name] else None
        if fault is not None:
            raise self._told(fault)

    @staticmethod
    def _told(error: AdBuilderError) -> ApplicationError:
        return told(error)

    def all(self) -> list[Callable[..., Any]]:
        """The activities, for a worker."""
        return [
            getattr(self, name)
            for name in dir(self)
            if hasattr(getattr(self, name), "__temporal_activity_definition")
        ]

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

    @activity.defn
    async def paint_hero(self, task: HeroTask) -> PaintedTake:
        self._enter("paint_hero", task)
        return PaintedTake(
            picture=artifact("hero"), painter="painter", charge=charge("gemini", "picture")
        )

    @activity.defn
    async def paint(self, task: PaintTask) -> PaintedTake:
        self._enter("paint", task)
        return PaintedTake(
            picture=artifact(f"{activity.info().workflow_id}-{task.step}"),
            painter="painter",
            charge=charge("gemini", "picture"),
        )

    @activity.defn
    async def critique(self, task: CritiqueTask) -> Judged:
        self._enter("critique", task)
        score = self.scores.pop(0) if self.scores else 9
        judgement = Critique(
            score=score, subject_score=9, strategy_score=8, reason="seen", fix=f"mend {score}"
        )
        return Judged(critique=judgement, charge=charge("gemini", "critique"))

    @activity.defn
    async def submit_clip(self, task: SubmitTask) -> SubmittedClip:
        self._enter("submit_clip", task)
        job = ClipJob(provider=task.provider, model="m", job_id=f"job-{self.calls['submit_clip']}")
        return SubmittedClip(
            bought=job,
            proves=Shelving(likeness=f"like-{task.step}", bought_by=task.step),
            charge=Charge(
                provider=task.provider, operation="clip", usd=CLIP_USD, request_id=job.job_id
            ),
        )

    @activity.defn
    async def poll_clip(self, job: ClipJob) -> JobStatus:
        self._enter("poll_clip", job)
        if status := self.stands(job):
            return status
        return self.statuses.pop(0) if self.statuses else JobStatus(state=JobState.SUCCEEDED)

    @activity.defn
    async def fetch_clip(self, task: FetchClipTask) -> ArtifactRef:
        self._enter("fetch_clip", task)
        return artifact(task.job.job_id)

    @activity.defn
    async def cancel_clip(self, task: CancelTask) -> bool:
        self._enter("cancel_clip", task)
        return task.job.provider not in self.unstoppable

    @activity.defn
    async def settle_clip(self, task: SettleTask) -> Charge | None:
        self._enter("settle_clip", task)
        return self.settlements.pop(0) if self.settlements else None

    @activity.defn
    async def conform(self, task: ConformTask) -> Conformed:
        self._enter("conform", task)
        clip = Clip(
            picture=artifact(f"conformed-{task.source.key}"),
            frames=task.frames,
            rate=task.shape.rate,
            source=task.source,
            provider=task.provider,
            reframed=task.reframed,
        )
        return Conformed(clip=clip)

    @activity.defn
    async def speak(self, task: LineTask) -> LineSpoken:
        self._enter("speak", task)
        line = SpokenLine(
            scene=task.scene,
            text=task.text,
            audio=artifact(task.step),
            duration_s=self.spoken_s(task),
            words=tuple(
                Word(text=word, start_s=at / 4, end_s=(at + 1) / 4)
                for at, word in enumerate(task.text.split())
            ),
        )
        return LineSpoken(line=line, charge=charge("elevenlabs", "narration"))

    @activity.defn
    async def make_effect(self, task: SoundTask) -> SoundMade:
        self._enter("make_effect", task)
        return self._sound(task, "effect")

    @activity.defn
    async def compose_music(self, task: SoundTask) -> SoundMade:
        self._enter("compose_music", task)
        return self._sound(task, "music")

    def _sound(self, task: SoundTask, operation: str) -> SoundMade:
        recording = Recording(audio=artifact(task.step), duration_s=task.duration_s)
        return SoundMade(recording=recording, charge=charge("elevenlabs", operation))

    @activity.defn
    async def join_picture(self, task: JoinTask) -> Picture:
        self._enter("join_picture", task)
        frames = sum(clip.frames for clip in task.clips)
        return Picture(video=artifact("picture"), frames=frames, rate=task.rate)

    @activity.defn
    async def mix_sound(self, task: MixTask) -> Mix:
        self._enter("mix_sound", task)
        return Mix(audio=artifact("mix"), samples=1, loudness_lkfs=-24, true_peak_dbtp=-8)

    @activity.defn
    async def make_master(self, task: MasterTask) -> Master:
        self._enter("make_master", task)
        picture = task.picture
        return Master(video=artifact("master"), frames=picture.frames, rate=picture.rate)

    @activity.defn
    async def check_master(self, task: CheckTask) -> QualityReport:
        self._enter("check_master", task)
        passed = self.calls["check_master"] > self.refused_checks
        finding = Finding(
            rule="loudness", measured="-20", allowed="-24", passed=passed, source="A/85"
        )
        return QualityReport(profile=task.profile, findings=(finding,))

    @activity.defn
    async def make_mezzanine(self, task: EncodeTask) -> Rendition:
        self._enter("make_mezzanine", task)
        return self._rendition("mezzanine")

    @activity.defn
    async def make_ladder(self, task: EncodeTask) -> Ladder:
        self._enter("make_ladder", task)
        return Ladder(rungs=(self._rendition("rung"),))

    @activity.defn
    async def make_stream(self, task: StreamTask) -> Stream:
        self._enter("make_stream", task)
        files = (StreamFile(name="master.m3u8", file=artifact("playlist")),)
        return Stream(files=files, width=1920, height=1080, lowest_bps=1, highest_bps=1)

    @staticmethod
    def _rendition(name: str) -> Rendition:
        return Rendition(
            video=artifact(name), width=1920, height=1080, codec="apch", bit_rate_bps=1
        )

    @activity.defn
    async def reopen(self, elements: ArtifactRef) -> Elements:
        self._enter("reopen", elements)
        return self.packed[elements.key]

    @activity.defn
    async def plan_cut(self, task: PlanCutTask) -> CutPlan:
        self._enter("plan_cut", task)
        elements = self.packed[task.cut.elements.key]
        held = [scene.clip.frames for scene in elements.scenes]
        try:
            return cut_plan(elements, task.cut, task.brief, held=held, card_s=Fraction(5, 2))
        except AdBuilderError as refused:
            raise self._told(refused) from refused

    @activity.defn
    async def keep_elements(self, elements: Elements) -> ArtifactRef:
        self._enter("keep_elements", elements)
        kept = artifact(f"elements-{activity.info().workflow_id}-{self.calls['keep_elements']}")
        self.packed[kept.key] = elements
        return kept

    @activity.defn
    async def pack(self, task: PackTask) -> Package:
        self._enter("pack", task.opened(self.packed[task.elements.key]))
        parts = {
            name: artifact(name)
            for name in Package.model_fields
            if name not in {"encodes", "signed", "elements"}
        }
        return Package(**parts, elements=task.elements, encodes=task.encodes)
