"""Every fault of the sandbox on every call up to the storyboard: words, pictures and sound."""

import pytest

from sandbox.faults import SOUND, possible
from tests.faults.books import Books
from tests.faults.figures import Figures
from tests.faults.house import House
from tests.faults.person import Person

DESK = ("research", "strategy", "screenplay", "picture", "critique", *sorted(SOUND))
NOBODY: list[str] = []
ASKS = {
    "drop_after_accept": NOBODY,
    "flood": ["BadAnswer"],
    "http_429": NOBODY,
    "http_500": NOBODY,
    "http_503": NOBODY,
    "malformed_json": ["BadAnswer"],
    "moderated": ["Refused"],
    "quota": ["AccountEmpty"],
    "refuse_connection": NOBODY,
    "silent": NOBODY,
    "truncated_media": NOBODY,
    "unauthorized": ["CredentialsRejected"],
    "wrong_media_type": ["BadAnswer"],
    "wrong_schema": ["BadAnswer"],
}
"""What a person is called for, with each fault that every different request meets once.

`hang` is played in `test_silence.py`, and `score` belongs to no fault.
"""


WAITS_LONG = "http_429"
"""Each refusal shuts a gate for longer, so its row takes minutes."""


def marked(fault: str) -> pytest.ParameterSet:
    return pytest.param(fault, marks=() if fault == WAITS_LONG else pytest.mark.slow)


def test_every_fault_has_a_row() -> None:
    assert set(ASKS) | {"hang", "score"} == set().union(*map(possible, DESK))


@pytest.mark.battery
@pytest.mark.parametrize("fault", [marked(fault) for fault in ASKS])
async def test_every_call_meets_the_fault_once(
    staffed: House, figures: Figures, fault: str
) -> None:
    met = {one for one in DESK if fault in possible(one)}
    books, person = await played(staffed, fault, met)
    figures.of(books, len(person.seen))
    lost = staffed.played("drop_after_accept")
    assert {operation for _, operation in staffed.played(fault)} == met
    assert person.faults == ASKS[fault]
    assert not books.errors(lost, doubted=lost + staffed.played("refuse_connection"))


async def played(house: House, fault: str, met: set[str]) -> tuple[Books, Person]:
    house.order(*({"operation": one, "fault": fault, "each": True} for one in met))
    run_id = f"desk-{fault.replace('_', '-')}-{len(met)}"
    run, person = await house.start(run_id, duration_s=12), Person()
    progress = await person.to_the_storyboard(run)
    books = Books.of(house, [run_id], progress.accounts)
    await run.cancel()
    return books, person
