"""Painting and judging."""

from contracts.artifacts import ArtifactRef
from contracts.brief import Aspect
from contracts.screenplay import Subject
from contracts.strategy import Strategy
from contracts.takes import Critique
from contracts.tasks.paid import Paid, PaidTask, Reasons


class PaintTask(PaidTask):
    """Paints one take."""

    prompt: str
    aspect: Aspect
    seed: int
    references: tuple[ArtifactRef, ...] = ()
    reasons: Reasons = ()
    """What critics said of earlier takes."""


class PaintedTake(Paid):
    """The picture."""

    picture: ArtifactRef
    painter: str


class CritiqueTask(PaidTask):
    """Judges one take against its prompt, its subject and the strategy."""

    picture: ArtifactRef
    prompt: str
    subject: Subject
    strategy: Strategy
    reasons: Reasons = ()


class Judged(Paid):
    """The judgement."""

    critique: Critique
