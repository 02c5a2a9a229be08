"""Having the product's page, fetched or remembered."""

from activities import signatures
from activities.place import run_id
from activities.step import step
from contracts.research import Page
from contracts.services import PageReader
from contracts.tasks.story import PageTask


class Pages:
    """The step that reads the web."""

    def __init__(self, reader: PageReader) -> None:
        self._reader = reader

    @step(signatures.read_page)
    async def read_page(self, task: PageTask) -> Page:
        """The page, its text kept as an artifact: a long text does not travel through Temporal."""
        return await self._reader.read(task.url, run_id())
