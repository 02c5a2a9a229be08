"""Every fault of the sandbox on each animator's submission, poll and download."""

import asyncio
from collections import Counter
from collections.abc import Iterable

import pytest

from contracts.ledger import merged
from contracts.progress import SceneProgress
from sandbox.faults import possible
from tests.faults.books import Books, What
from tests.faults.figures import Figures
from tests.faults.house import House
from tests.faults.person import Person
from tests.faults.scenery import ANIMATORS, Shot, done

CALLS = ("clip", "clip_poll", "clip_download")
LOSES_THE_JOB = ("drop_after_accept", "malformed_json", "wrong_schema")
"""A submission is billed, and its job's name is not told, or cannot be read."""
LEAVES_DOUBT = ("refuse_connection", "http_500", "http_503")
"""Nothing is billed, and nobody who only sees the answer can know."""
FAULTS = sorted(set().union(*map(possible, CALLS)) - {"hang", "stuck_pending"})


PLAYED_BY_CI = {"drop_after_accept", "http_500", "moderated", "refuse_connection", "wrong_length"}
"""One of each kind: the job is lost, in doubt, refused, never begun, delivered otherwise."""


def marked(fault: str) -> pytest.ParameterSet:
    return pytest.param(fault, marks=pytest.mark.slow if fault in PLAYED_BY_CI else ())


@pytest.mark.battery
@pytest.mark.parametrize("fault", [marked(fault) for fault in FAULTS])
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
    lost = submissions(staffed, LOSES_THE_JOB)
    assert not books.errors(
        lost, doubted=lost + submissions(staffed, LEAVES_DOUBT), free=unpaid(staffed)
    )


def submissions(house: House, faults: Iterable[str]) -> Counter[What]:
    """Those that met one of the faults, at whom nobody can be asked for a job by its name."""
    return sum((unnamed(house.played(fault)) for fault in faults), Counter())


def unpaid(house: House) -> Counter[What]:
    """Jobs that Veo gave up: it bills none of them, and says of none what it cost."""
    failures = house.played("task_failed") + house.played("moderated")
    return Counter({("veo", "clip"): failures["veo", "clip"]})


def unnamed(calls: Counter[What]) -> Counter[What]:
    """Submissions among the calls to those who cannot be asked for a job by its name."""
    return Counter(
        {what: times for what, times in calls.items() if what[1] == "clip" and what[0] != "kling"}
    )
