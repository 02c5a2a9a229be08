"""Every fault of the sandbox on each animator's submission, poll and download."""

import asyncio

import pytest

from contracts.ledger import merged
from contracts.progress import SceneProgress
from sandbox.faults import possible
from tests.faults.books import Books
from tests.faults.figures import Figures
from tests.faults.house import House
from tests.faults.person import Person
from tests.faults.scenery import ANIMATORS, Shot, done

CALLS = ("clip", "clip_poll", "clip_download")
FAULTS = sorted(set().union(*map(possible, CALLS)) - {"hang", "stuck_pending"})


@pytest.mark.slow
@pytest.mark.parametrize("fault", FAULTS)
async def test_each_call_for_a_clip_meets_the_fault(
    staffed: House, figures: Figures, fault: str
) -> None:
    shots = [Shot(f"{animator}-{fault.replace('_', '-')}", (animator,)) for animator in ANIMATORS]
    met = [operation for operation in CALLS if fault in possible(operation)]
    staffed.order(
        *(
            {"operation": one, "fault": fault, "match": f"take {shot.name}"}
            for shot in shots
            for one in met
        )
    )
    people = [Person() for _ in shots]
    takes = [await shot.start(staffed) for shot in shots]
    scenes = await asyncio.gather(
        *(
            person.attend(take, done, SceneProgress)
            for person, take in zip(people, takes, strict=True)
        )
    )
    accounts = merged(account for scene in scenes for account in scene.accounts)
    books = Books.of(staffed, [shot.name for shot in shots], accounts)
    figures.of(books, sum(len(person.seen) for person in people))
    for shot, person, take in zip(shots, people, takes, strict=True):
        print(
            shot.name,
            [(p.step, p.fault, p.said[:150]) for p in person.seen],
            (await take.result()).notes,
        )
    print(
        "BILLED",
        fault,
        [(r["provider"], r["usd"]) for r in books.billed if r["operation"] == "clip"],
        books.doubted,
        staffed.played(fault),
    )
    print("ERRORS", fault, books.errors())
    assert not books.errors()
