"""What each activity is called, takes and gives: all that a workflow may know of it.

The bodies live in this room's classes under the same names; a test holds the two together.
Nothing here imports an SDK, so a workflow loads it in no time.
"""

from temporalio import activity

from contracts.artifacts import ArtifactRef
from contracts.casting import Casting
from contracts.cut import CutPlan
from contracts.elements import Elements
from contracts.master import Master, Mix, Picture, QualityReport
from contracts.money import Charge
from contracts.package import Package, Rendition, Stream
from contracts.research import Page
from contracts.takes import ClipJob, JobStatus
from contracts.tasks.assembly import CheckTask, JoinTask, MasterTask, MixTask, PackTask
from contracts.tasks.clips import (
    CancelTask,
    Conformed,
    ConformTask,
    FetchClipTask,
    SettleTask,
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


@activity.defn
async def cast(task: CastTask) -> Casting:
    """Says who plays which part, and at which price."""
    raise NotImplementedError


@activity.defn
async def read_page(task: PageTask) -> Page:
    """Fetches the product's page and keeps what it says."""
    raise NotImplementedError


@activity.defn
async def research(task: ResearchTask) -> Researched:
    """Digests brief and page into facts."""
    raise NotImplementedError


@activity.defn
async def write_strategy(task: StrategyTask) -> StrategyWritten:
    """Asks for the creative idea; `BadAnswer` where it does not pass the strategy gate."""
    raise NotImplementedError


@activity.defn
async def write_screenplay(task: ScreenplayTask) -> ScreenplayWritten:
    """Asks for the story; `BadAnswer` where it is inconsistent or does not fit the slot."""
    raise NotImplementedError


@activity.defn
async def adapt_screenplay(task: AdaptTask) -> ScreenplayWritten:
    """Writes the story's words anew in the brief's language; its pictures stay."""
    raise NotImplementedError


@activity.defn
async def paint_hero(task: HeroTask) -> PaintedTake:
    """Paints the subject alone, for every scene to be held to."""
    raise NotImplementedError


@activity.defn
async def paint(task: PaintTask) -> PaintedTake:
    """Paints one take."""
    raise NotImplementedError


@activity.defn
async def critique(task: CritiqueTask) -> Judged:
    """Judges one take."""
    raise NotImplementedError


@activity.defn
async def submit_clip(task: SubmitTask) -> SubmittedClip:
    """Buys a clip; its job is on record before this returns."""
    raise NotImplementedError


@activity.defn
async def poll_clip(job: ClipJob) -> JobStatus:
    """Asks once where a clip's job stands."""
    raise NotImplementedError


@activity.defn
async def fetch_clip(task: FetchClipTask) -> ArtifactRef:
    """Brings a finished clip into the store."""
    raise NotImplementedError


@activity.defn
async def cancel_clip(task: CancelTask) -> bool:
    """Stops a clip's job; False where its provider has no way to."""
    raise NotImplementedError


@activity.defn
async def settle_clip(task: SettleTask) -> Charge | None:
    """Puts on record what a clip's job did cost; None where its provider does not say."""
    raise NotImplementedError


@activity.defn
async def conform(task: ConformTask) -> Conformed:
    """Makes a clip, or a still, into the film's own shape: its one encode."""
    raise NotImplementedError


@activity.defn
async def shorten_line(task: ShortenTask) -> LineShortened:
    """Asks for a line that says the same in less time."""
    raise NotImplementedError


@activity.defn
async def soften_prompt(task: SoftenTask) -> Softened:
    """Asks for a prompt that means the same and that moderation lets through."""
    raise NotImplementedError


@activity.defn
async def speak(task: LineTask) -> LineSpoken:
    """Speaks one line of narration."""
    raise NotImplementedError


@activity.defn
async def make_effect(task: SoundTask) -> SoundMade:
    """Makes a sound effect."""
    raise NotImplementedError


@activity.defn
async def compose_music(task: SoundTask) -> SoundMade:
    """Makes the music."""
    raise NotImplementedError


@activity.defn
async def join_picture(task: JoinTask) -> Picture:
    """Joins the clips without a second encode: the first checkpoint."""
    raise NotImplementedError


@activity.defn
async def mix_sound(task: MixTask) -> Mix:
    """Mixes the whole sound, lossless: the second checkpoint."""
    raise NotImplementedError


@activity.defn
async def make_master(task: MasterTask) -> Master:
    """Brings picture and sound together: the third checkpoint."""
    raise NotImplementedError


@activity.defn
async def check_master(task: CheckTask) -> QualityReport:
    """Holds the master against its profile."""
    raise NotImplementedError


@activity.defn
async def make_mezzanine(task: EncodeTask) -> Rendition:
    """Encodes the film for whoever encodes it again."""
    raise NotImplementedError


@activity.defn
async def make_ladder(task: EncodeTask) -> Ladder:
    """Encodes the film in several sizes."""
    raise NotImplementedError


@activity.defn
async def make_stream(task: StreamTask) -> Stream:
    """Cuts a ladder into a stream, without a second encode."""
    raise NotImplementedError


@activity.defn
async def reopen(elements: ArtifactRef) -> Elements:
    """What a finished film was put together from."""
    raise NotImplementedError


@activity.defn
async def plan_cut(task: PlanCutTask) -> CutPlan:
    """Decides what another cut of a finished film keeps; `BadInput` where there is none."""
    raise NotImplementedError


@activity.defn
async def keep_elements(elements: Elements) -> ArtifactRef:
    """Keeps what a film was put together from."""
    raise NotImplementedError


@activity.defn
async def pack(task: PackTask) -> Package:
    """Writes everything that goes beside the film, and the sums of all files."""
    raise NotImplementedError
