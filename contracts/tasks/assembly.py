"""Picture, sound, master, check and package: each a checkpoint."""

from decimal import Decimal
from fractions import Fraction

from contracts.artifacts import ArtifactRef
from contracts.brief import Brief
from contracts.ledger import Entry
from contracts.master import Master, Mix, Picture, QualityReport
from contracts.model import Model
from contracts.research import Page, ResearchBrief
from contracts.run import SceneResult
from contracts.screenplay import Screenplay
from contracts.sound import Recording, SpokenLine
from contracts.strategy import Strategy
from contracts.takes import Clip


class JoinTask(Model):
    """Joins the clips in their order, without a second encode."""

    clips: tuple[Clip, ...]
    rate: Fraction


class PlacedEffect(Model):
    """An effect and the scene it belongs to."""

    scene: int
    recording: Recording


class MixTask(Model):
    """Mixes the sound to the film's length."""

    screenplay: Screenplay
    rate: Fraction
    lines: tuple[SpokenLine, ...]
    effects: tuple[PlacedEffect, ...]
    music: Recording | None
    profile: str


class MasterTask(Model):
    """Brings picture and sound together."""

    picture: Picture
    mix: Mix
    profile: str


class CheckTask(Model):
    """Holds the master against its profile."""

    master: Master
    profile: str


class PackageTask(Model):
    """Writes the report and everything that goes with the film."""

    brief: Brief
    seed: int
    page: Page | None = None
    research: ResearchBrief
    strategy: Strategy
    screenplay: Screenplay
    references: tuple[ArtifactRef, ...]
    """What every picture was held to: the product's own pictures, or the hero frame."""
    scenes: tuple[SceneResult, ...]
    lines: tuple[SpokenLine, ...]
    master: Master
    mix: Mix
    quality: QualityReport
    charges: tuple[Entry, ...]
    budget_usd: Decimal
    notes: tuple[str, ...]
