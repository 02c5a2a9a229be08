"""The product's page: read, waited for, or done without."""

from collections.abc import Callable

from temporalio.exceptions import ActivityError, is_cancelled_exception

from activities import signatures
from contracts.research import Page
from contracts.tasks.story import PageTask
from workflows import queues
from workflows.asking import ask
from workflows.floor import Floor
from workflows.parking import Attempt, fault_of
from workflows.terms import PAGE

_OF_THE_PAGE = {"PageError", "PageUnavailable"}
"""Faults of the page itself; where the store fails, say, the run has to wait in any case."""


class ReadingRoom:
    """Where one run has its page; `note` is told what whoever reads the report should know."""

    def __init__(self, url: str, floor: Floor, note: Callable[[str], None]) -> None:
        self._task = PageTask(url=url)
        self._floor = floor
        self._note = note

    async def page(self, *, required: bool) -> Page | None:
        """The page; where it cannot be had, None, or once a person has mended it if `required`."""

        async def call(_: Attempt) -> Page | None:
            try:
                return await ask(
                    signatures.read_page,
                    self._task,
                    queue=queues.ADS,
                    terms=PAGE,
                    summary=self._task.url,
                )
            except ActivityError as error:
                if required or not _is_of_the_page(error):
                    raise
                self._note(
                    "The page cannot be had, so the film is made from the brief alone: "
                    f"{fault_of(error).said}."
                )
                return None

        page = await self._floor.free("page", call)
        for note in page.notes if page else ():
            self._note(note)
        return page


def _is_of_the_page(error: ActivityError) -> bool:
    return not is_cancelled_exception(error) and fault_of(error).kind in _OF_THE_PAGE
