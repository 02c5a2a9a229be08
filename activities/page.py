"""Fetching the product's page and keeping what it says."""

from activities import signatures
from activities.place import run_id
from activities.step import step
from contracts.research import Page
from contracts.services import PageReader, Store
from contracts.tasks.story import PageTask


class Pages:
    """The step that reads the web."""

    def __init__(self, reader: PageReader, store: Store) -> None:
        self._reader = reader
        self._store = store

    @step(signatures.read_page)
    async def read_page(self, task: PageTask) -> Page:
        """The page, its text kept as an artifact: a long text does not travel through Temporal."""
        page = await self._reader.read(task.url)
        text = await self._store.put(run_id(), "page", page.text.encode(), "text/plain")
        return Page(
            url=page.url,
            title=page.title,
            description=page.description,
            text=text,
            images=page.images,
        )
