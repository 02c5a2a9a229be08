"""How a run begins: who plays, and what the product's page says."""

import asyncio
from collections.abc import Callable

from activities import signatures
from contracts.casting import Casting
from contracts.research import Page
from contracts.run import RunRequest
from contracts.tasks.story import CastTask
from workflows import queues
from workflows.asking import ask
from workflows.floor import Floor
from workflows.production import Production
from workflows.reading import ReadingRoom
from workflows.terms import LIGHT


async def opened(
    request: RunRequest, floor: Floor, note: Callable[[str], None]
) -> tuple[Production, Page | None]:
    """The production and the page, which is read while the workers check the input.

    A film that is there already has its page among its elements.
    """
    casting, page = await asyncio.gather(_cast(request, floor), _page(request, floor, note))
    for said in casting.notes:
        note(said)
    return Production(request.brief, request.seed, casting, floor, note), page


async def _cast(request: RunRequest, floor: Floor) -> Casting:
    task = CastTask(brief=request.brief)
    return await floor.free(
        "casting",
        lambda attempt: ask(
            signatures.cast, task, queue=queues.ADS, terms=LIGHT, summary="who plays"
        ),
    )


async def _page(request: RunRequest, floor: Floor, note: Callable[[str], None]) -> Page | None:
    brief = request.brief
    if brief.url is None or request.has_elements:
        return None
    return await ReadingRoom(brief.url, floor, note).page(required=brief.url_required)
