"""A clock that a test moves."""

import asyncio


class HandClock:
    """See ``sandbox.latency.Clock``: time stands still until ``move``."""

    def __init__(self, now: float = 1_000_000.0) -> None:
        self._now = now
        self._sleepers: list[tuple[float, asyncio.Event]] = []

    def now(self) -> float:
        return self._now

    async def sleep(self, seconds: float) -> None:
        due, woken = self._now + seconds, asyncio.Event()
        self._sleepers.append((due, woken))
        await woken.wait()

    async def move(self, seconds: float) -> None:
        """Lets ``seconds`` pass and whoever is due go on as far as it can."""
        self._now += seconds
        for due, woken in self._sleepers:
            if due <= self._now:
                woken.set()
        for _ in range(200):
            await asyncio.sleep(0)
