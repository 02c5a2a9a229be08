"""Whether two purchases are the same: one digest for everything that decides what comes back."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum
from hashlib import sha256

from contracts.orders import Image

NOT_PART_OF_IT = frozenset({"key"})
"""The name of the purchase itself differs in every run."""


@dataclass(frozen=True)
class Wanted:
    """What is bought: the order, who makes it, and the seed that tells alike orders apart.

    A text is asked for without a seed of its own, so the run's seed is named here: another run of
    a brief with another seed is meant to be another film.
    """

    order: object
    model: str
    seed: int | None = None


def likeness(wanted: Wanted, *, seller: str, operation: str, generation: int) -> str:
    """64 hex digits that are the same for the same purchase, on every worker and in every run.

    `seller` tells a real service from a played one. `generation` is part of it: whoever asks for a
    fresh take gets one.
    """
    told = {
        "seller": seller,
        "operation": operation,
        "generation": generation,
        "model": wanted.model,
        "seed": wanted.seed,
        "order": _plain(wanted.order),
    }
    return sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()


def _plain(value: object) -> object:
    """A value as JSON holds it; pictures by their hash."""
    match value:
        case Image():
            return [sha256(value.data).hexdigest(), value.media_type]
        case Enum():
            return _plain(value.value)
        case None | bool() | int() | float() | str():
            return value
        case Mapping():
            return {str(key): _plain(inner) for key, inner in value.items()}
        case list() | tuple():
            return [_plain(inner) for inner in value]
    if not is_dataclass(value):
        raise TypeError(f"{type(value).__name__} cannot be part of an order")
    parts = (field.name for field in fields(value) if field.name not in NOT_PART_OF_IT)
    return {name: _plain(getattr(value, name)) for name in parts}
