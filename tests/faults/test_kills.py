"""Workers die with -9, at moments that the object store sees: each write is one."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from contracts.progress import Progress, SceneProgress, Stage
from tests.end_to_end.processes import until_gone
from tests.faults.books import Books
from tests.faults.figures import Figures
from tests.faults.house import House
from tests.faults.keeper import Keeper
from tests.faults.person import Person
from tests.faults.proxy import PASSES, Asked, Treatment, Wire, wire_to
from tests.faults.scenery import Shot, done

MOMENTS = 20
A_RUN = 5
"""Kills that one run has to survive; four runs see all twenty moments between them."""
WRITES = 63
"""What an undisturbed run of two scenes writes into the store, at least."""
LOST = Treatment(dropped=True)


@pytest_asyncio.fixture(scope="module")
async def wire(house: House) -> AsyncIterator[Wire]:
    """What lies between the workers and the store."""
    async with wire_to(house.services.s3) as wire:
        yield wire


@pytest.fixture(autouse=True)
def _undisturbed(house: House, wire: Wire) -> None:
    house.order()
    wire.rule = lambda _: PASSES


def finished(progress: Progress) -> bool:
    return progress.stage is Stage.COMPLETED


@pytest.mark.battery
@pytest.mark.parametrize("first", range(MOMENTS // A_RUN))
async def test_a_run_survives_a_kill_at_each_of_twenty_moments(
    house: House, wire: Wire, figures: Figures, first: int
) -> None:
    moments = {
        WRITES * (1 + first + kill * MOMENTS // A_RUN) // (MOMENTS + 1) for kill in range(A_RUN)
    }
    async with Keeper.of(house, AWS_ENDPOINT_URL_S3=wire.url) as keeper:
        writes = 0

        def rule(asked: Asked) -> Treatment:
            nonlocal writes
            writes += asked.writes()
            if asked.writes() and writes in moments:
                moments.discard(writes)
                keeper.hand.shoot()
                return LOST
            return PASSES

        wire.rule = rule
        run_id = f"shot-{first}"
        run, person = await house.start(run_id, scenes=2, gates=()), Person()
        progress = await person.attend(run, finished, Progress)
        result = await run.result()
    books = Books.of(house, [run_id], progress.accounts)
    figures.of(books, len(person.seen))
    assert not moments, f"{writes} writes"
    assert keeper.hand.kills == A_RUN
    assert result.billed_twice == books.marked.total()
    assert not books.errors_after_a_death()


@pytest.mark.slow
@pytest.mark.battery
@pytest.mark.parametrize(
    ("animator", "asks"),
    [("runway", ["SubmitAmbiguous"]), ("veo", ["SubmitAmbiguous"]), ("kling", [])],
)
async def test_a_kill_between_a_job_and_its_receipt(
    house: House, wire: Wire, figures: Figures, animator: str, asks: list[str]
) -> None:
    shot = Shot(f"receipt-{animator}", (animator,))
    shots: list[Asked] = []
    async with Keeper.of(house, AWS_ENDPOINT_URL_S3=wire.url) as keeper:

        def rule(asked: Asked) -> Treatment:
            if asked.writes(f"/clip-{animator}/1/receipt") and not shots:
                shots.append(asked)
                keeper.hand.shoot()
                return LOST
            return PASSES

        wire.rule = rule
        take, person = await shot.start(house), Person()
        scene = await person.attend(take, done, SceneProgress)
    books = Books.of(house, [shot.name], scene.accounts)
    figures.of(books, len(person.seen))
    assert shots
    assert person.faults == asks
    assert not books.errors({(animator, "clip"): len(asks)})


@pytest.mark.slow
@pytest.mark.battery
async def test_a_kill_inside_ffmpeg_takes_it_along(house: House, figures: Figures) -> None:
    async with Keeper.of(house) as keeper:
        shot = Shot("conforming", ("kling",), frames=240)
        take, person = await shot.start(house), Person()
        cutting = await keeper.ffmpeg()
        keeper.hand.shoot()
        until_gone(cutting)
        scene = await person.attend(take, done, SceneProgress)
    books = Books.of(house, [shot.name], scene.accounts)
    figures.of(books, len(person.seen))
    assert not person.seen
    assert not books.errors()
