"""Services that take a call and never answer it."""

import asyncio
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from contracts.ledger import merged
from contracts.progress import SceneProgress
from tests.faults.books import Books
from tests.faults.figures import Figures
from tests.faults.house import House
from tests.faults.person import Person
from tests.faults.scenery import ANIMATORS, Shot, done
from tests.faults.test_desk import DESK

PATIENCE_S = "20"


@pytest_asyncio.fixture(scope="module")
async def impatient(house: House) -> AsyncIterator[House]:
    """A house whose worker waits no longer than a loaded machine needs."""
    async with house.staffed(AD_BUILDER_ANSWER_DEADLINE_S=PATIENCE_S):
        yield house


@pytest.mark.battery
async def test_every_call_hangs_once(impatient: House, figures: Figures) -> None:
    impatient.order(*({"operation": one, "fault": "hang", "each": True} for one in DESK))
    run, person = await impatient.start("hang", duration_s=12), Person()
    progress = await person.to_the_storyboard(run)
    books = Books.of(impatient, [run.id], progress.accounts)
    await run.cancel()
    figures.of(books, len(person.seen))
    assert {operation for _, operation in impatient.played("hang")} == set(DESK)
    assert not person.seen
    assert not books.errors({}, doubted=impatient.played("hang"))


@pytest.mark.battery
async def test_every_call_for_a_clip_hangs_once(impatient: House, figures: Figures) -> None:
    shots = [Shot(f"hang-{name}", (name,)) for name in ANIMATORS]
    calls = ("clip", "clip_poll", "clip_download")
    impatient.order(
        *(
            {"operation": one, "fault": "hang", "match": f"take {shot.name}"}
            for shot in shots
            for one in calls
        )
    )
    people = [Person() for _ in shots]
    takes = [await shot.start(impatient) for shot in shots]
    scenes = await asyncio.gather(
        *(
            person.attend(take, done, SceneProgress)
            for person, take in zip(people, takes, strict=True)
        )
    )
    accounts = merged(account for scene in scenes for account in scene.accounts)
    books = Books.of(impatient, [shot.name for shot in shots], accounts)
    figures.of(books, sum(len(person.seen) for person in people))
    assert [person.faults for person in people] == [["SubmitAmbiguous"], ["SubmitAmbiguous"], []]
    assert not books.errors({}, doubted={("runway", "clip"): 1, ("veo", "clip"): 1})
