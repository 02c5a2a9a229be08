"""Services that say too much, or to come back much later, or nothing at all for a while."""

import pytest

from sandbox.spoil import FLOOD_BYTES
from tests.faults.books import Books
from tests.faults.figures import Figures
from tests.faults.house import House, until
from tests.faults.person import Person

LONGEST_HISTORY_BYTES = 500_000


@pytest.mark.slow
@pytest.mark.battery
async def test_two_megabytes_of_answer_stay_out_of_the_history(
    staffed: House, figures: Figures
) -> None:
    staffed.order({"operation": "strategy", "fault": "flood"})
    run, person = await staffed.start("flood", scenes=1), Person()
    progress = await person.to_the_storyboard(run)
    books = Books.of(staffed, [run.id], progress.accounts)
    answers = [receipt.artifact for receipt in books.receipts.values() if receipt.artifact]
    answers += [intent.answer for intent in books.intents.values() if intent.answer]
    history = sum(event.ByteSize() for event in (await run.fetch_history()).events)
    await run.cancel()
    figures.of(books, len(person.seen))
    largest = max(answer.size_bytes for answer in answers)
    assert largest > FLOOD_BYTES * 0.9, "it is kept for whoever wants to know"
    assert history < LONGEST_HISTORY_BYTES
    assert not person.seen
    assert not books.errors()


@pytest.mark.slow
@pytest.mark.battery
async def test_an_hour_of_retry_after_is_told_to_a_person(staffed: House, figures: Figures) -> None:
    staffed.order({"operation": "strategy", "fault": "http_429", "retry_after_s": 3600})
    run, person = await staffed.start("later", scenes=1), Person()
    try:
        await until(run, lambda progress: bool(progress.attention), within_s=60)
        progress = await person.to_the_storyboard(run)
        books = Books.of(staffed, [run.id], progress.accounts)
    finally:
        await run.cancel()
    figures.of(books, len(person.seen))
    assert not books.errors()


@pytest.mark.slow
@pytest.mark.battery
@pytest.mark.parametrize("since", ["research", "picture"])
async def test_a_run_outlives_all_providers_being_down(
    staffed: House, figures: Figures, since: str
) -> None:
    everywhere = {"fault": "http_503", "times": None}
    down = [
        {**everywhere, "operation": one}
        for one in ("research", "picture", "narration", "effect", "music")
    ]
    staffed.order(
        *(fault for fault in down if since == "research" or fault["operation"] != "research")
    )
    run, person = await staffed.start(f"down-{since}", scenes=1), Person()
    parked = await until(run, lambda progress: bool(progress.attention))
    assert {one.fault for one in parked.attention} == {"Unavailable"}
    staffed.calm()
    progress = await person.to_the_storyboard(run)
    books = Books.of(staffed, [run.id], progress.accounts)
    await run.cancel()
    figures.of(books, len(person.seen))
    assert person.faults == ["Unavailable"]
    assert not books.errors()
