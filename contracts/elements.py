"""A film's elements: everything that it was put together from."""

from contracts.artifacts import ArtifactRef
from contracts.ledger import Entry
from contracts.master import Soundtrack
from contracts.model import Model
from contracts.research import Page, ResearchBrief
from contracts.run import SceneResult
from contracts.screenplay import Screenplay
from contracts.strategy import Strategy


class Elements(Model):
    """With them a film can be cut again, or a part of it made anew; artifacts go by reference."""

    page: Page | None = None
    research: ResearchBrief
    strategy: Strategy
    screenplay: Screenplay
    references: tuple[ArtifactRef, ...]
    """What every picture was held to: the product's own pictures, or the hero frame."""
    scenes: tuple[SceneResult, ...]
    sound: Soundtrack
    charges: tuple[Entry, ...]
    """Every purchase of the run so far, those for earlier versions of the film included."""
    notes: tuple[str, ...]
    """What a reader must know of how the film came about."""
