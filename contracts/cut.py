"""Another cut of a finished film: what it is made from, and what becomes of its scenes."""

from pydantic import PositiveInt

from contracts.artifacts import ArtifactRef
from contracts.brief import Brief
from contracts.model import Model
from contracts.screenplay import Screenplay


class Cut(Model):
    """The film that another cut is made of; what the cut is to be stands in its own brief."""

    run: str
    version: PositiveInt
    elements: ArtifactRef
    """What that version was put together from."""
    brief: Brief
    """What it was made for."""
    new_pictures: bool = False
    """Whether its scenes are painted and animated anew in the cut's own shape."""

    def speaks_as(self, brief: Brief) -> bool:
        """Whether the film's own words do for a cut of that brief."""
        return self.brief.language == brief.language

    def looks_as(self, brief: Brief) -> bool:
        """Whether the film's own conformed clips do, wherever their length does."""
        return (self.brief.aspect, self.brief.profile) == (brief.aspect, brief.profile)


class CutPlan(Model):
    """The cut on paper."""

    screenplay: Screenplay
    """Its scenes, numbered from 1, in their new lengths; one that lost its line says nothing."""
    kept: tuple[PositiveInt, ...]
    """The number that each of them has in the film."""
    notes: tuple[str, ...]
    """What became of the film's other scenes and lines."""
