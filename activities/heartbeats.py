"""Signs of life while a step runs, and the count of its faults that they carry.

Temporal hands the details of the last heartbeat to the next attempt. A count that is lost with a
worker costs one attempt more and nothing else, so it may travel there; a purchase may not.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from temporalio import activity

BEATS = 4
"""Within the silence that a step is allowed: three may be late before it is given to another."""


def faults_so_far() -> int:
    """How many of the step's earlier attempts failed by a fault that counts."""
    details = activity.info().heartbeat_details
    return details[0] if details and isinstance(details[0], int) else 0


def tell_faults(count: int) -> None:
    """Leaves the count to the next attempt."""
    activity.heartbeat(count)


@asynccontextmanager
async def beating() -> AsyncIterator[None]:
    """Beats while the block runs; a cancellation reaches it that way."""
    silence = activity.info().heartbeat_timeout
    if silence is None:
        yield
        return
    count, pause_s = faults_so_far(), silence.total_seconds() / BEATS

    async def beat() -> None:
        while True:
            activity.heartbeat(count)
            await asyncio.sleep(pause_s)

    heart = asyncio.create_task(beat())
    try:
        yield
    finally:
        heart.cancel()
