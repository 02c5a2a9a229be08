"""Whoever keeps a worker running: it is started again as often as it dies."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from tests.end_to_end.processes import command_of, descendants
from tests.faults.house import House
from tests.faults.workers import Hand


@dataclass
class Keeper:
    """A worker that comes back."""

    hand: Hand

    @classmethod
    @asynccontextmanager
    async def of(cls, house: House, **variables: str) -> AsyncIterator["Keeper"]:
        """A worker of the house, kept while the block lasts."""
        async with house.staffed(**variables) as hand:
            keeper = cls(hand)
            keeping = asyncio.create_task(keeper.keep())
            try:
                yield keeper
            finally:
                keeping.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await keeping

    async def keep(self) -> None:
        """Starts the worker again whenever it has died."""
        while True:
            await self.hand.wait()
            await self.hand.start()

    async def ffmpeg(self) -> list[int]:
        """The worker's FFmpeg processes, once there are any."""
        while True:
            found = [pid for pid in descendants(self.hand.pid) if "ffmpeg" in command_of(pid)]
            if found:
                return found
            await asyncio.sleep(0.05)
