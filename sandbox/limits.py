"""How much a service does for its caller at a time, and how far the caller went beyond it."""

import asyncio
from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sandbox.faults import PHASES, PROVIDERS

THROTTLES = frozenset({"runway"})
"""Takes every task and lets those above its limit wait, where the others answer 429."""

UNCOUNTED = PHASES | {"upload"}
"""Calls that take no place: looking, fetching, cancelling, and what comes before a job."""


@dataclass(frozen=True)
class Limit:
    """One entry of the list of limits.

    Attributes:
        at_once: calls that are being answered and jobs that are not over; None is no limit.
        provider: whose; None is everybody's, each for itself.
        retry_after_s: what a refused caller is asked to wait, in seconds.
    """

    at_once: int | None
    provider: str | None = None
    retry_after_s: float = 1


@dataclass
class Floor:
    """One service's room, and who was in it.

    Attributes:
        at_once, retry_after_s: its limit.
        under_way, greatest: how many are in it now, and how many were at most.
        accepted, refused: how many were let in, and how many were sent away.
    """

    at_once: int | None = None
    retry_after_s: float = 1
    under_way: int = 0
    greatest: int = 0
    accepted: int = 0
    refused: int = 0
    waiting: deque[asyncio.Future[None]] = field(default_factory=deque)

    @property
    def full(self) -> bool:
        """Whether nobody else may come in."""
        return self.at_once is not None and self.under_way >= self.at_once

    def come_in(self) -> None:
        """One more."""
        self.under_way += 1
        self.accepted += 1
        self.greatest = max(self.greatest, self.under_way)

    def call_in(self) -> None:
        """Lets in whoever waits, as long as there is room."""
        while self.waiting and not self.full:
            turn = self.waiting.popleft()
            if not turn.done():
                self.come_in()
                turn.set_result(None)

    def as_json(self) -> dict[str, Any]:
        """What an operator is shown."""
        return {name: value for name, value in vars(self).items() if name != "waiting"}


class Limits:
    """Every service's room."""

    def __init__(self, limits: Iterable[Limit] = ()) -> None:
        self._floors = {provider: Floor() for provider in sorted(PROVIDERS)}
        self.set(limits)

    def set(self, limits: Iterable[Limit]) -> None:
        """Changes limits; whoever is in already stays."""
        for limit in limits:
            for provider in self._floors if limit.provider is None else (limit.provider,):
                floor = self._floors[provider]
                floor.at_once, floor.retry_after_s = limit.at_once, limit.retry_after_s
                floor.call_in()

    def clear(self) -> None:
        """No limits, and counts that begin anew."""
        self.set([Limit(None)])
        for floor in self._floors.values():
            floor.accepted = floor.refused = 0
            floor.greatest = floor.under_way

    def enter(self, provider: str) -> float | None:
        """Takes a place; where there is none, the seconds after which to ask again."""
        floor = self._floors[provider]
        if floor.full:
            floor.refused += 1
            return floor.retry_after_s
        floor.come_in()
        return None

    def occupy(self, provider: str) -> None:
        """Takes a place for what is in already, whether there is one or not."""
        self._floors[provider].come_in()

    def must_wait(self, provider: str) -> bool:
        """Whether ``turn`` would not return at once."""
        floor = self._floors[provider]
        return floor.full or bool(floor.waiting)

    async def turn(self, provider: str) -> None:
        """Takes a place as soon as there is one; first come, first served."""
        if not self.must_wait(provider):
            self._floors[provider].come_in()
            return
        turn = asyncio.get_running_loop().create_future()
        self._floors[provider].waiting.append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self.leave(provider)
            raise

    def leave(self, provider: str) -> None:
        """Gives a place back."""
        self._floors[provider].under_way -= 1
        self._floors[provider].call_in()

    def as_json(self) -> dict[str, dict[str, Any]]:
        """Every service's room, by its name."""
        return {provider: floor.as_json() for provider, floor in self._floors.items()}


class InvalidLimit(ValueError):
    """A limit that cannot be kept; its message says which one and why."""


def parse_limits(asked: object) -> list[Limit]:
    """The limits of a JSON document: one entry or a list of them.

    Raises:
        InvalidLimit: naming the entry, the member and what is allowed.
    """
    entries = asked if isinstance(asked, list) else [asked]
    return [_parse(number, entry) for number, entry in enumerate(entries)]


def _parse(number: int, entry: object) -> Limit:
    if not isinstance(entry, dict):
        raise InvalidLimit(f"entry {number}: a limit is a JSON object, not {entry!r}")
    unknown = set(entry) - set(Limit.__dataclass_fields__)
    if unknown:
        raise InvalidLimit(f"entry {number}: unknown member {min(unknown)!r}")
    provider = entry.get("provider")
    if provider is not None and provider not in PROVIDERS:
        allowed = ", ".join(sorted(PROVIDERS))
        raise InvalidLimit(f"entry {number}: provider must be one of {allowed}, not {provider!r}")
    return Limit(_at_once(number, entry), provider, _retry_after_s(number, entry))


def _at_once(number: int, entry: Mapping[str, Any]) -> int | None:
    if "at_once" not in entry:
        raise InvalidLimit(f"entry {number}: at_once is missing")
    at_once = entry["at_once"]
    if at_once is None or (type(at_once) is int and at_once > 0):
        return at_once
    raise InvalidLimit(
        f"entry {number}: at_once must be a positive integer, or null for no limit, not {at_once!r}"
    )


def _retry_after_s(number: int, entry: Mapping[str, Any]) -> float:
    wait_s = entry.get("retry_after_s", 1)
    if type(wait_s) in (int, float) and wait_s >= 0:
        return float(wait_s)
    raise InvalidLimit(
        f"entry {number}: retry_after_s must be a number of 0 or more, not {wait_s!r}"
    )
