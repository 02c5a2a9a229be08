"""How long the played services take."""

import asyncio
import time
from typing import Protocol

SEED_S = {
    "research": 10.0,
    "strategy": 9.0,
    "screenplay": 13.0,
    "picture": 5.0,
    "critique": 2.0,
    "clip": 30.0,
    "narration": 3.0,
    "effect": 5.0,
    "music": 8.0,
    "text": 10.0,
}
"""Seconds from acceptance to answer, as an earlier, sequential builder met them."""


class Clock(Protocol):
    """Time as the sandbox sees it; a test brings its own."""

    def now(self) -> float:
        """Seconds since the epoch."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Returns when ``seconds`` have passed."""
        ...


class WallClock:
    """The machine's clock."""

    def now(self) -> float:
        """Seconds since the epoch. Wall time, since a job's age must survive a restart."""
        return time.time()

    async def sleep(self, seconds: float) -> None:
        """Returns when ``seconds`` have passed."""
        await asyncio.sleep(seconds)


class Latency:
    """The seed's times, scaled.

    Args:
        scale: 0 answers at once, 1 plays ``SEED_S``.
    """

    def __init__(self, scale: float = 0.0) -> None:
        if not 0 <= scale < float("inf"):
            raise ValueError(f"a latency scale must be 0 or more, not {scale}")
        self._scale = scale

    @classmethod
    def parse(cls, text: str) -> "Latency":
        """``instant``, ``seed`` or a scale such as ``0.1``; ``ValueError`` says what is allowed."""
        if text == "instant":
            return cls(0.0)
        if text == "seed":
            return cls(1.0)
        try:
            return cls(float(text))
        except ValueError as error:
            raise ValueError(
                f"must be 'instant', 'seed' or a number of 0 or more, not {text!r}"
            ) from error

    def of(self, operation: str) -> float:
        """Seconds from acceptance to answer; 0 for what has no entry in ``SEED_S``."""
        return SEED_S.get(operation, 0.0) * self._scale
