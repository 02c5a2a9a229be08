"""What every department of one run works from."""

from collections.abc import Callable
from dataclasses import dataclass

from contracts.brief import Brief
from contracts.casting import Casting
from workflows.floor import Floor


@dataclass(frozen=True)
class Production:
    """One run: what is wanted, who makes it, and where it is made."""

    brief: Brief
    seed: int
    casting: Casting
    floor: Floor
    note: Callable[[str], None]
    """Tells whoever reads the report."""
