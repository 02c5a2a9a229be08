"""Picture, sound, master, check and package: each a checkpoint."""

from decimal import Decimal
from fractions import Fraction

from pydantic import PositiveInt

from contracts.artifacts import ArtifactRef
from contracts.brief import Brief
from contracts.casting import PictureShape
from contracts.delivery import Delivery
from contracts.elements import Elements
from contracts.master import Master, Mix, Picture, QualityReport
from contracts.model import Model
from contracts.package import Encodes
from contracts.screenplay import Screenplay
from contracts.sound import PlacedEffect, Recording, SpokenLine
from contracts.takes import Clip


class JoinTask(Model):
    """Joins the clips in their order, without a second encode."""

    clips: tuple[Clip, ...]
    rate: Fraction
    shape: PictureShape | None = None
    profile: str = ""
    """Both for dissolves; runs that began before there were any do without."""


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
    greys: tuple[ArtifactRef, ...] = ()
    """Its frames as they were seen when they were encoded; without them all are decoded again."""


class _Film(Model):
    """What is known of a finished film beside its elements."""

    brief: Brief
    seed: int
    version: PositiveInt
    master: Master
    quality: QualityReport
    budget_usd: Decimal
    delivery: Delivery = Delivery()
    encodes: Encodes = Encodes()


class PackageTask(_Film):
    """A film to be packed, its elements at hand."""

    elements: Elements


class PackTask(_Film):
    """Writes the report and everything that goes with the film.

    Elements are many words; they are kept before, so that neither task is a large payload.
    """

    elements: ArtifactRef

    def opened(self, elements: Elements) -> PackageTask:
        """The task with the elements that it names."""
        return PackageTask(**(dict(self) | {"elements": elements}))
