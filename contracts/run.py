"""A run's and a scene's input and result."""

from decimal import Decimal
from enum import StrEnum

from pydantic import Field, PositiveInt

from contracts.artifacts import ArtifactRef
from contracts.brief import Aspect, Brief
from contracts.casting import Casting
from contracts.cut import Cut
from contracts.decisions import Gate, RunRetry, SceneRetry
from contracts.delivery import Delivery
from contracts.ledger import Entry
from contracts.master import Master, QualityReport
from contracts.model import Model
from contracts.package import Package
from contracts.screenplay import EndCard, Scene
from contracts.strategy import Strategy
from contracts.subject import Subject
from contracts.subtitles import Subtitles
from contracts.takes import Clip, Take
from contracts.transitions import Joints


class Revision(Model):
    """What another version of a finished film starts from."""

    version: PositiveInt
    """The one to be made: 2 and up."""
    elements: ArtifactRef
    """What the last finished version was put together from."""
    wishes: RunRetry
    """Which scene is made anew, and how."""


class RunRequest(Model):
    """The input of `CommercialWorkflow`."""

    brief: Brief
    gates: tuple[Gate, ...] = (Gate.STRATEGY,)
    approve_all: bool = False
    """True after `--yes`: each gate is passed as it opens, and the report says so."""
    budget_usd: Decimal = Field(default=Decimal(5), gt=0)
    seed: int = 0
    delivery: Delivery = Delivery()
    revision: Revision | None = None
    """Where a finished film is made anew in part."""
    cut: Cut | None = None
    """Where another cut is made of another run's film."""

    @property
    def has_elements(self) -> bool:
        """Whether what the film is put together from is there already."""
        return self.revision is not None or self.cut is not None

    @property
    def version(self) -> int:
        """Which version of the film it asks for."""
        return self.revision.version if self.revision else 1


class Reshoot(Model):
    """How a scene that was finished before is made anew."""

    takes: tuple[Take, ...]
    """All that there are of it; the next one is numbered after them."""
    keeps: PositiveInt | None
    """The number of the take that stays; None where another picture is painted."""
    notes: tuple[str, ...] = ()
    """What a person told the painter."""
    wishes: SceneRetry = SceneRetry()
    end_card: EndCard | None = None
    """What it closes with, if it is the last."""
    subtitles: Subtitles | None = None
    """What it burns in of the narration; None for nothing."""


class SceneRequest(Model):
    """The input of `SceneWorkflow`."""

    scene: Scene
    last: int
    """The number of the film's last scene."""
    subject: Subject
    strategy: Strategy
    references: tuple[ArtifactRef, ...] = ()
    """Pictures of the subject as it must look: the product's own, or the hero frame."""
    aspect: Aspect
    casting: Casting
    profile: str
    seed: int
    allowance_usd: Decimal
    version: PositiveInt = 1
    """Of the film; what is bought for one version is never taken for another's."""
    reshoot: Reshoot | None = None
    """None for a scene that is made for the first time."""
    joints: Joints = Joints()
    """How its clip is joined to its neighbours."""
    storyboard: bool = False
    """Whether the picture waits for a person before a clip is bought."""

    def shape_of(self, take: Take) -> Aspect:
        """The shape of a take's picture, in which its clip is ordered too."""
        return take.aspect or self.aspect

    @property
    def threshold(self) -> float:
        """The score a picture needs: 8 for the first and last scene, 7 between."""
        return 8 if self.scene.number in {1, self.last} else 7


class SceneSummary(Model):
    """One scene in the result, for a program to read."""

    number: int
    video_provider: str
    takes: int
    image_score: float


class SceneResult(Model):
    """What a scene gave to the film."""

    number: int
    takes: tuple[Take, ...]
    kept: int
    """The number of the take that was kept: the best, not the last."""
    clip: Clip
    charges: tuple[Entry, ...]
    notes: tuple[str, ...] = ()
    unheeded: SceneRetry | None = None
    """What a person asked for when its clip was made already."""

    @property
    def all_notes(self) -> tuple[str, ...]:
        """What a reader must know of the scene and of its clip."""
        return (*self.notes, *self.clip.notes)

    @property
    def summary(self) -> SceneSummary:
        """The scene in the run's result."""
        return SceneSummary(
            number=self.number,
            video_provider=self.clip.provider,
            takes=len(self.takes),
            image_score=self.takes[self.kept - 1].critique.score,
        )


class RunStatus(StrEnum):
    """How a run ended."""

    COMPLETED = "completed"
    REJECTED = "rejected"


class RunResult(Model):
    """The result of `CommercialWorkflow`."""

    status: RunStatus
    version: PositiveInt
    """Of the film: 1, and one more each time a part of it is made anew."""
    master: Master
    quality: QualityReport
    package: Package
    cost_usd: Decimal
    billed_twice: int
    scenes: tuple[SceneSummary, ...]
    notes: tuple[str, ...] = ()
