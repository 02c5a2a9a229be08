"""The product's own pictures, fetched once and kept as references for whoever paints it."""

import asyncio

from contracts.errors import PageError
from contracts.research import MOST_REFERENCES
from contracts.services import Store
from web.fetch import GuardedFetcher
from web.kept import KeptPage, KeptPicture
from web.picture import recognised

"""Painters take few, and the first ones show the product."""


class References:
    """Keeps what a page names as pictures of its product."""

    def __init__(self, fetcher: GuardedFetcher, store: Store) -> None:
        self._fetcher = fetcher
        self._store = store

    async def of(self, page: KeptPage, run: str) -> tuple[KeptPicture, ...]:
        """The page's first own pictures, or why one is missing.

        Those that an earlier reading kept are taken from there, as long as they are there.
        """
        earlier = {picture.address: picture for picture in page.pictures}
        wanted = page.own_images[:MOST_REFERENCES]
        return tuple(
            await asyncio.gather(*(self._one(url, earlier.get(url), run) for url in wanted))
        )

    async def _one(self, url: str, earlier: KeptPicture | None, run: str) -> KeptPicture:
        if earlier and await self._stands(earlier):
            return earlier
        try:
            data = await self._fetcher.get_picture(url)
        except PageError as failed:
            return KeptPicture(address=url, said=str(failed), passing=failed.retryable)
        try:
            media_type = recognised(data).media_type
        except PageError as refused:
            return KeptPicture(address=url, said=f"cannot use {url}: {refused}")
        ref = await self._store.put(run, "reference", data, media_type)
        return KeptPicture(address=url, ref=ref)

    async def _stands(self, earlier: KeptPicture) -> bool:
        """Whether an earlier answer holds: the artifact is there, or the picture is no use."""
        if earlier.ref is None:
            return not earlier.passing
        return await self._store.has(earlier.ref)
