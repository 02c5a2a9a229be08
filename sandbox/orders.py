"""A clip's order, and what became of it."""

import asyncio
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal

from sandbox import spoil

Status = Literal["pending", "running", "succeeded", "failed", "cancelled"]
Failure = Literal["moderated", "task_failed", "broken"]


@dataclass(frozen=True)
class Order:
    """A clip as it was asked for; enough to render it again after a restart.

    Attributes:
        id: the job's id, in the service's own form.
        provider: runway, veo, omni or kling.
        prompt: what shall move.
        first_frame: the submitted picture's name on the shelf.
        width, height: of the clip in pixels.
        fps, duration_s: exact, as a fraction's text.
        seed: decides everything that is left to chance.
        accepted_at: seconds since the epoch.
        charge: the price in the service's own unit, as a decimal's text.
        asked: the request as text, so that a fault's ``match`` can also meet its polls.
        external_id: the caller's own id, where the service takes one.
        fault: what shall go wrong, out of ``sandbox.faults``.
        terms: what the service's answers repeat from the request.
    """

    id: str
    provider: str
    prompt: str
    first_frame: str
    width: int
    height: int
    fps: str
    duration_s: str
    seed: int
    accepted_at: float
    charge: str
    asked: str
    external_id: str | None = None
    fault: str | None = None
    terms: dict[str, Any] = field(default_factory=dict)

    @property
    def shot(self) -> spoil.Shot:
        """What was ordered, in figures."""
        return spoil.Shot(self.width, self.height, Fraction(self.fps), Fraction(self.duration_s))


@dataclass
class Job:
    """An order and what became of it.

    Attributes:
        status: where it stands.
        changed_at: when ``status`` last changed, seconds since the epoch.
        failure: why it failed.
        refunded: whether the charge was given back.
        begun_at: when its time began to run, seconds since the epoch.
        placed: whether it has a place among the jobs that its service works on.
        throttled: whether it waits for one.
        done: set once it is over.
    """

    order: Order
    status: Status = "pending"
    changed_at: float = 0.0
    failure: Failure | None = None
    refunded: bool = False
    begun_at: float = 0.0
    placed: bool = False
    throttled: bool = False
    done: asyncio.Event = field(default_factory=asyncio.Event)

    def turn(self, status: Status, at: float) -> None:
        """Goes over to another status, ``at`` seconds since the epoch."""
        self.status, self.changed_at = status, at
        if self.over:
            self.done.set()

    @property
    def over(self) -> bool:
        """Whether nothing will change any more."""
        return self.status in ("succeeded", "failed", "cancelled")

    @property
    def charged(self) -> Decimal:
        """What it costs in the end, in the service's own unit."""
        return Decimal(0) if self.refunded else Decimal(self.order.charge)
