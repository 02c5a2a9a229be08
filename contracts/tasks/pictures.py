"""Painting and judging."""

from contracts.artifacts import ArtifactRef
from contracts.brief import Aspect
from contracts.strategy import Strategy
from contracts.subject import Subject
from contracts.takes import Critique
from contracts.tasks.paid import Paid, PaidTask


class PaintTask(PaidTask):
    """Paints one take; `reasons` are what critics said of earlier ones."""

    prompt: str
    subject: Subject
    strategy: Strategy
    aspect: Aspect
    seed: int
    references: tuple[ArtifactRef, ...] = ()
    """Pictures of the subject as it must look."""
    whole: bool = False
    """Whether the prompt says all that is wanted: it was rewritten, and nothing joins it again."""


class HeroTask(PaidTask):
    """Paints the subject alone, for every scene to be held to."""

    strategy: Strategy
    aspect: Aspect
    seed: int


class PaintedTake(Paid):
    """The picture."""

    picture: ArtifactRef
    painter: str
    bought_as: str = ""


class CritiqueTask(PaidTask):
    """Judges one take against its prompt, its subject and the strategy."""

    picture: ArtifactRef
    prompt: str
    subject: Subject
    strategy: Strategy
    references: tuple[ArtifactRef, ...] = ()


class Judged(Paid):
    """The judgement."""

    critique: Critique
