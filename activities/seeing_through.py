"""An order that was begun is seen through, though its run was cancelled meanwhile."""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

Result = TypeVar("Result")

WITHIN_S = 4.0
"""Less than a step has to spare (`activities.step.SPARE`), and more than an answer takes."""


async def seen_through(order: Coroutine[Any, Any, Result], within_s: float = WITHIN_S) -> Result:
    """The order's result, also where it came after a cancellation but within `within_s`.

    What a provider has accepted is then on record, and whoever cancelled can have it stopped.
    An order that fails meanwhile, or takes longer, ends by the cancellation.
    """
    under_way = asyncio.ensure_future(order)
    try:
        return await asyncio.shield(under_way)
    except asyncio.CancelledError:
        await asyncio.wait([under_way], timeout=within_s)
        if not under_way.done():
            under_way.cancel()
            await asyncio.wait([under_way])
        if under_way.cancelled() or under_way.exception() is not None:
            raise
        return under_way.result()
