"""The product's page in a run: read beside the casting, waited for or done without."""

import pytest

from contracts.errors import AdBuilderError, ArtifactCorrupt, PageError
from contracts.progress import Stage
from contracts.research import Page
from contracts.run import RunStatus
from tests.workflows.conftest import Floor, scheduled, until
from tests.workflows.players import Players, artifact
from web.errors import PageUnavailable
from workflows.board import as_markdown
from workflows.terms import PAGE

PAGED = {"url": "https://example.com"}
ATTEMPTS = PAGE.retry.maximum_attempts
GONE = PageError("cannot fetch https://example.com: there is no such page")
DOWN = PageUnavailable("cannot fetch https://example.com: the server answered 503")


async def test_the_page_is_read_while_the_input_is_checked(floor: Floor, players: Players) -> None:
    handle = await floor.start(brief=PAGED)
    await handle.result()
    by = await scheduled(handle)
    assert by["read_page"] == by["cast"] < by["research"]
    assert players.seen["research"][0].page.title == "Dawn"
    assert players.seen["pack"][0].elements.page.title == "Dawn"


@pytest.mark.parametrize(
    ("fault", "times"), [(GONE, 1), pytest.param(DOWN, ATTEMPTS, marks=pytest.mark.slow)]
)
async def test_without_its_page_a_run_goes_on_from_the_brief_and_says_so(
    floor: Floor, players: Players, fault: AdBuilderError, times: int
) -> None:
    players.faults["read_page"] = [fault] * times
    handle = await floor.start(brief=PAGED)
    result = await handle.result()
    said = f"The page cannot be had, so the film is made from the brief alone: {fault}."
    assert result.status is RunStatus.COMPLETED
    assert players.calls["read_page"] == times
    assert players.seen["research"][0].page is None
    progress = await handle.query("progress")
    for told in (result.notes, progress["notes"], players.seen["pack"][0].elements.notes):
        assert said in told


async def test_a_page_that_is_required_is_waited_for(floor: Floor, players: Players) -> None:
    players.faults["read_page"] = [GONE]
    handle = await floor.start(brief=PAGED | {"url_required": True})
    progress = await until(handle, lambda progress: bool(progress.attention))
    assert progress.stage is Stage.NEEDS_ATTENTION
    (attention,) = progress.attention
    assert (attention.step, attention.fault) == ("page", "PageError")
    assert str(GONE) in attention.said
    assert "--url" in attention.remedy
    assert players.calls["research"] == 0
    await handle.signal("retry")
    await handle.result()
    assert players.seen["research"][0].page.title == "Dawn"


async def test_a_fault_that_is_not_the_pages_is_waited_for_in_any_case(
    floor: Floor, players: Players
) -> None:
    players.faults["read_page"] = [ArtifactCorrupt("the page was altered")]
    handle = await floor.start(brief=PAGED)
    progress = await until(handle, lambda progress: bool(progress.attention))
    assert progress.attention[0].fault == "ArtifactCorrupt"
    await handle.signal("retry")
    await handle.result()
    assert players.seen["research"][0].page is not None


async def test_what_of_a_page_could_not_be_had_is_told_where_people_look(
    floor: Floor, players: Players
) -> None:
    note = "A picture of the page was left out: it has 64 x 64 pixels."
    players.page = Page(
        url="https://example.com", title="", description="", text=artifact("page"), notes=(note,)
    )
    handle = await floor.start(brief=PAGED)
    assert note in (await handle.result()).notes
    progress = await until(handle, lambda _: True)
    assert note in as_markdown(progress)
