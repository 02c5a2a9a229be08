"""`contracts.services.PageReader`: pages read once a day, for all workers and runs together."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from pydantic import ValidationError

from contracts.errors import ArtifactCorrupt
from contracts.research import Page
from contracts.services import Store
from web.address import normalised, record_key
from web.errors import PageUnavailable
from web.fetch import GuardedFetcher
from web.kept import KeptPage
from web.page import WebPageReader
from web.references import References

FRESH_FOR = timedelta(hours=24)
"""A page that was seen within this time is not asked for."""
USABLE_FOR = timedelta(days=7)
"""A page that cannot be had is replaced by what it was, if that is no older."""


def _now() -> datetime:
    return datetime.now(UTC)


class PageLibrary:
    """Pages by their address, in the object store.

    A page that was seen within 24 hours comes from there, with no request to its server; an
    older one is asked for only if it has changed. Two readers of a page that is not there may
    both fetch it; either's record is whole. Safe to share between concurrent calls.
    """

    def __init__(
        self, fetcher: GuardedFetcher, store: Store, clock: Callable[[], datetime] = _now
    ) -> None:
        self._reader = WebPageReader(fetcher)
        self._references = References(fetcher, store)
        self._store = store
        self._clock = clock

    async def read(self, url: str, run: str) -> Page:
        """The page, its text and pictures kept; `PageError` says in a line why it cannot be had.

        The same page gives the same text, and the same pictures while their artifacts are there.
        """
        address = normalised(url)
        earlier = await self._recalled(address)
        page, notes = await self._current(address, earlier)
        page = page.model_copy(update={"pictures": await self._references.of(page, run)})
        if page != earlier:
            await self._store.replace_record(record_key(address), page.model_dump_json().encode())
        text = await self._store.put(run, "page", page.text.encode(), "text/plain")
        return page.as_page(text, notes)

    async def _recalled(self, address: str) -> KeptPage | None:
        """The record of an address; one that is harmed or of another form is none."""
        try:
            record = await self._store.read_record(record_key(address))
            return KeptPage.model_validate_json(record) if record else None
        except (ValidationError, ArtifactCorrupt):
            return None

    async def _current(
        self, address: str, earlier: KeptPage | None
    ) -> tuple[KeptPage, tuple[str, ...]]:
        """The page as it is now, as far as can be known, and a note where that is not far."""
        now = self._clock()
        if earlier is None:
            return KeptPage.of(address, *await self._reader.read(address), now), ()
        if earlier.age(now) < FRESH_FOR:
            return earlier, ()
        try:
            newer = await self._reader.read_newer(address, earlier.version)
        except PageUnavailable as error:
            if earlier.age(now) > USABLE_FOR:
                raise
            seen = f"{earlier.seen_at:%Y-%m-%d %H:%M} UTC"
            return earlier, (f"The page was used as it was at {seen}: {error}.",)
        if newer is None:
            return earlier.model_copy(update={"seen_at": now}), ()
        return KeptPage.of(address, *newer, now), ()
