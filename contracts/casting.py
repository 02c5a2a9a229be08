"""Who plays which part, at which price: read once from the workers, then fixed for the run.

A workflow reads no settings: what it depends on stands in its history.
"""

from decimal import Decimal
from fractions import Fraction

from contracts.model import Model


def service_of(animator: str) -> str:
    """Who is asked for an animator's clips: `runway` for `runway:veo3.1`, itself for most."""
    return animator.partition(":")[0]


class AnimatorOffer(Model):
    """An animator in the chain, and what it asks for each length it sells."""

    provider: str
    usd_by_length_s: dict[int, Decimal]

    def length_for(self, frames: int, timebase: int) -> int:
        """The shortest length on sale, in seconds, that holds the frames; else the longest."""
        needed_s = -(-frames // timebase)
        fitting = [length for length in self.usd_by_length_s if length >= needed_s]
        return min(fitting, default=max(self.usd_by_length_s))


class Quotes(Model):
    """The most that one of each paid step costs, in US dollars."""

    research: Decimal
    strategy: Decimal
    screenplay: Decimal
    rewrite: Decimal
    """A line said shorter, or a prompt said otherwise."""
    picture: Decimal
    picture_listed: Decimal
    """What a picture usually costs: its list price, less what its prompt and thoughts may add."""
    critique: Decimal
    line: Decimal
    effect: Decimal
    music: Decimal


class PictureShape(Model):
    """The size and rate of the film."""

    width: int
    height: int
    rate: Fraction


class Casting(Model):
    """The parts of a run and their players."""

    animators: tuple[AnimatorOffer, ...]
    quotes: Quotes
    shape: PictureShape
    painter_takes_references: bool
    """Whether pictures of the subject go with every order for a picture."""
    takes_at_most: int
    clip_deadline_s: int
    approval_deadline_s: int
    notes: tuple[str, ...] = ()
    """Who was left out of the chain, and why."""

    def stranger(self, animator: str | None) -> str | None:
        """What is wrong with an animator that somebody asked for; None where it is in the chain."""
        chain = [offer.provider for offer in self.animators]
        if animator is None or animator in chain:
            return None
        return f"{animator} is not in the chain of {', '.join(chain)}."
