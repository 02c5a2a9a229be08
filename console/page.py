"""The product's page before its run: refused at once, or read while the services start.

Where a remote Temporal is named, neither: its workers see another web than this machine does.
"""

from contextlib import suppress

from contracts.errors import BadInput, PageError, StorageUnavailable
from contracts.services import Store
from settings import Settings
from workflows.connection import named_server


async def refuse_forbidden_address(settings: Settings, url: str | None) -> None:
    """`BadInput` for an address that must not be fetched or whose host nobody knows.

    Said before anything is started; nothing is connected to.
    """
    if url is None or named_server() is not None:
        return
    from web.address import normalised
    from web.errors import PageUnavailable
    from web.fetch import GuardedFetcher

    try:
        with suppress(PageUnavailable):  # a name that cannot be looked up now is left to the run
            await GuardedFetcher(settings.fetch_allow).judge(normalised(url))
    except PageError as error:
        raise BadInput(f"--url {error}") from error


async def read_ahead(settings: Settings, url: str | None, run_id: str, store: Store) -> None:
    """Has the page ready for the run, which then finds it; `BadInput` where there is none.

    A page or a store that only fails for now is left to the run.
    """
    if url is None:
        return
    from web.errors import PageUnavailable
    from web.fetch import GuardedFetcher
    from web.library import PageLibrary

    fetcher = GuardedFetcher(settings.fetch_allow, deadline_s=settings.page_deadline_s)
    try:
        with suppress(PageUnavailable, StorageUnavailable):
            await PageLibrary(fetcher, store).read(url, run_id)
    except PageError as error:
        raise BadInput(f"--url {error}") from error
