"""What a run says of itself while it goes on."""

from decimal import Decimal
from enum import StrEnum

from contracts.artifacts import ArtifactRef
from contracts.decisions import Gate
from contracts.ledger import Account
from contracts.model import Model
from contracts.strategy import Change, Strategy


class Stage(StrEnum):
    """Where a run stands; the values of the search attribute `AdStage`."""

    RESEARCHING = "researching"
    STRATEGY = "strategy"
    AWAITING_APPROVAL = "awaiting_approval"
    SCREENPLAY = "screenplay"
    RENDERING = "rendering"
    ASSEMBLING = "assembling"
    NEEDS_ATTENTION = "needs_attention"
    COMPLETED = "completed"
    CANCELLED = "cancelled"


class SceneStage(StrEnum):
    """Where a scene stands."""

    WAITING = "waiting"
    PAINTING = "painting"
    CRITIQUE = "critique"
    READY = "picture ready"
    BUYING = "buying clip"
    ANIMATING = "animating"
    CONFORMING = "conforming"
    DONE = "done"
    NEEDS_ATTENTION = "needs attention"


class Attention(Model):
    """Something that waits for a person: what happened, to what, and what to do."""

    step: str
    fault: str
    """The error's name in `contracts.errors`."""
    said: str
    """What happened, in the words of whoever refused."""
    remedy: str


class SceneProgress(Model):
    """One scene's state."""

    number: int
    title: str = ""
    stage: SceneStage = SceneStage.WAITING
    take: int = 0
    score: float | None = None
    provider: str | None = None
    artifacts: tuple[ArtifactRef, ...] = ()
    cost_usd: Decimal = Decimal(0)
    accounts: tuple[Account, ...] = ()
    attention: Attention | None = None


class OpenGate(Model):
    """A gate that waits for a decision, and what is to be looked at."""

    gate: Gate
    revision: int
    strategy: Strategy | None = None
    changes: tuple[Change, ...] = ()
    """What this revision says otherwise than the one before it."""
    artifacts: tuple[ArtifactRef, ...] = ()


class Progress(Model):
    """The answer to the query `progress`."""

    run_id: str
    version: int = 1
    """Of the film that is being made."""
    product: str
    stage: Stage
    gate: OpenGate | None = None
    scenes: tuple[SceneProgress, ...] = ()
    cost_usd: Decimal = Decimal(0)
    accounts: tuple[Account, ...] = ()
    """The cost by provider, and what of it is not yet certain."""
    budget_usd: Decimal
    attention: tuple[Attention, ...] = ()
    notes: tuple[str, ...] = ()
