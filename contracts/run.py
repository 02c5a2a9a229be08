"""A run's and a scene's input and result."""

from decimal import Decimal
from enum import StrEnum

from pydantic import Field

from contracts.artifacts import ArtifactRef
from contracts.brief import Aspect, Brief
from contracts.casting import Casting
from contracts.decisions import Gate
from contracts.ledger import Entry
from contracts.master import Master, QualityReport
from contracts.model import Model
from contracts.screenplay import Scene
from contracts.strategy import Strategy
from contracts.subject import Subject
from contracts.takes import Clip, Take


class RunRequest(Model):
    """The input of `CommercialWorkflow`."""

    brief: Brief
    gates: tuple[Gate, ...] = (Gate.STRATEGY,)
    approve_all: bool = False
    """True after `--yes`: each gate is passed as it opens, and the report says so."""
    budget_usd: Decimal = Field(default=Decimal(5), gt=0)
    seed: int = 0


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
    storyboard: bool = False
    """Whether the picture waits for a person before a clip is bought."""

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


class Package(Model):
    """The files that leave the house."""

    video: ArtifactRef
    report: ArtifactRef
    ledger: ArtifactRef
    poster: ArtifactRef
    contact_sheet: ArtifactRef
    captions_srt: ArtifactRef
    captions_webvtt: ArtifactRef


class RunResult(Model):
    """The result of `CommercialWorkflow`."""

    status: RunStatus
    master: Master
    quality: QualityReport
    package: Package
    cost_usd: Decimal
    billed_twice: int
    scenes: tuple[SceneSummary, ...]
    notes: tuple[str, ...] = ()
