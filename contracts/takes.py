"""Pictures, their judgement, and the clips made from them."""

from enum import StrEnum
from fractions import Fraction

from pydantic import Field, PositiveInt

from contracts.artifacts import ArtifactRef
from contracts.brief import Aspect
from contracts.model import Model
from contracts.research import Sentence


class Critique(Model):
    """A critic's judgement of one picture."""

    score: float = Field(ge=0, le=10, description="From 0, unusable, to 10, flawless")
    subject_score: float = Field(
        ge=0, le=10, description="How well the subject's looks are kept, from 0 to 10"
    )
    strategy_score: float = Field(
        ge=0, le=10, description="How well light, mood and grade follow the strategy, from 0 to 10"
    )
    reason: Sentence = Field(description="What decided the score")
    fix: Sentence = Field(description="What the next take should change")


class Take(Model):
    """One attempt at a scene's picture."""

    number: PositiveInt
    picture: ArtifactRef
    seed: int
    painter: str
    critique: Critique
    bought_as: str = ""
    """The purchase's key, under which the store has its `Origin`; empty where none was kept."""
    aspect: Aspect | None = None
    """Its picture's shape, which another cut of the film need not have; None is the film's own."""


class JobState(StrEnum):
    """Where a clip's job stands at its provider."""

    PENDING = "pending"
    RUNNING = "running"
    SUCCEEDED = "succeeded"
    FAILED = "failed"


class ClipJob(Model):
    """A clip that was bought: enough to ask for it, from any worker, for ever."""

    provider: str
    model: str
    job_id: str


class JobStatus(Model):
    """A provider's answer about a clip's job."""

    state: JobState
    progress: float | None = Field(default=None, ge=0, le=1)
    refused: bool = False
    """True where the failure is a moderation refusal: another attempt needs another prompt."""
    failure: str | None = None
    """The provider's own words, where it failed."""


STILL = "still"
"""The provider of a clip that is a picture, moved."""


class Clip(Model):
    """A scene's moving picture, conformed: it joins with its neighbours without a second encode."""

    picture: ArtifactRef
    """All its frames, less those of `opening`."""
    frames: PositiveInt
    """That it adds to the film, those of `opening` included."""
    rate: Fraction
    source: ArtifactRef
    """The clip as its provider delivered it, or the still it was made from."""
    provider: str
    """The animator that made it, or `STILL` where a person chose a moving still."""
    bought_as: str = ""
    """The key of its source's purchase; empty for a still, whose take has one."""
    notes: tuple[str, ...] = ()
    """What a viewer of the report must know: a fallback, a lower encode, frames held."""
    reframed: bool = False
    """True where its source has another shape, and its subject was kept in the picture."""
    greys: ArtifactRef | None = None
    """A small grey copy of every frame, for the check; None where an older worker made the clip."""
    opening: ArtifactRef | None = None
    """Its first frames without loss, where the scene before dissolves into it."""
    closing: ArtifactRef | None = None
    """Frames beyond its last, without loss, where it dissolves into the next scene."""

    @property
    def is_still(self) -> bool:
        """Whether its source is a picture that is moved slowly."""
        return self.provider == STILL
