"""The object store fails: it refuses, crawls, hangs up, is full, and holds bytes that changed."""

from collections.abc import AsyncIterator, Callable

import pytest
import pytest_asyncio

from contracts.progress import SceneProgress
from tests.faults.books import Books
from tests.faults.figures import Figures
from tests.faults.house import House, until
from tests.faults.person import Person
from tests.faults.proxy import PASSES, Asked, Rule, Treatment, Wire, wire_to
from tests.faults.scenery import Shot, done

BROKEN = Treatment(refusal="<Error><Code>InternalError</Code></Error>")
FULL = Treatment(
    refusal="<Error><Code>InternalError</Code><Message>no free volumes</Message></Error>"
)
CRAWLS = Treatment(bytes_per_s=400_000)


@pytest_asyncio.fixture(scope="module")
async def wire(house: House) -> AsyncIterator[Wire]:
    """What lies between the worker and the store."""
    async with (
        wire_to(house.services.s3) as wire,
        house.staffed(AWS_ENDPOINT_URL_S3=wire.url),
    ):
        yield wire


def once(treatment: Treatment, method: str = "") -> Rule:
    """A rule that treats every different request once."""
    seen: set[Asked] = set()

    def rule(asked: Asked) -> Treatment:
        if asked in seen or method not in {"", asked.method}:
            return PASSES
        seen.add(asked)
        return treatment

    return rule


@pytest.mark.slow
@pytest.mark.battery
@pytest.mark.parametrize(
    "rule",
    [
        lambda: once(BROKEN),
        lambda: lambda _: CRAWLS,
        lambda: once(Treatment(dropped=True)),
        lambda: once(Treatment(cut_after=0), "PUT"),
        lambda: once(Treatment(cut_after=5_000), "GET"),
    ],
    ids=["refuses", "crawls", "hangs-up", "loses-answers", "cuts-off"],
)
async def test_a_store_that_comes_round_costs_nothing(
    house: House,
    wire: Wire,
    figures: Figures,
    rule: Callable[[], Rule],
    request: pytest.FixtureRequest,
) -> None:
    house.order()
    wire.rule = rule()
    run_id = request.node.callspec.id
    run, person = await house.start(run_id, scenes=1), Person()
    progress = await person.to_the_storyboard(run)
    wire.rule = lambda _: PASSES
    books = Books.of(house, [run_id], progress.accounts)
    await run.cancel()
    figures.of(books, len(person.seen))
    assert not books.errors()
    assert not person.seen


@pytest.mark.slow
@pytest.mark.battery
@pytest.mark.parametrize("full", [False, True], ids=["gone", "full"])
async def test_a_store_that_fails_at_a_receipt_is_waited_for(
    house: House, wire: Wire, figures: Figures, full: bool
) -> None:
    house.order()
    run_id, began = f"store-{'full' if full else 'gone'}", []

    def rule(asked: Asked) -> Treatment:
        if asked.writes("/hero/1/receipt"):
            began.append(asked)
        if not began or (full and asked.method != "PUT"):
            return PASSES
        return FULL if full else BROKEN

    wire.rule = rule
    run, person = await house.start(run_id, scenes=1), Person()
    await until(run, lambda progress: bool(progress.attention))
    wire.rule = lambda _: PASSES
    progress = await person.to_the_storyboard(run)
    books = Books.of(house, [run_id], progress.accounts)
    await run.cancel()
    figures.of(books, len(person.seen))
    assert began
    assert person.faults == ["StorageUnavailable"]
    assert books.marked["gemini", "picture"] == 1
    assert not books.errors(books.marked), "whatever was bought again is marked"


@pytest.mark.slow
@pytest.mark.battery
async def test_a_picture_whose_bytes_changed_is_never_filmed(
    house: House, wire: Wire, figures: Figures
) -> None:
    house.order()
    shot = Shot("changed", ("runway",), picture="A kettle that changes")

    def rule(asked: Asked) -> Treatment:
        if asked.writes("/critique-1/1/receipt"):
            (key,) = house.keys("runs/changed/picture-1-")
            harmed = bytearray(house.object(key))
            harmed[len(harmed) // 2] ^= 1
            house.s3.put_object(Bucket=house.services.bucket, Key=key, Body=bytes(harmed))
        return PASSES

    wire.rule = rule
    take = await shot.start(house)
    person = Person(lambda _: ("retry", {"visual_prompt": "Another kettle"}))
    scene = await person.attend(take, done, SceneProgress)
    wire.rule = lambda _: PASSES
    books = Books.of(house, [shot.name], scene.accounts)
    figures.of(books, len(person.seen))
    assert person.faults == ["ArtifactCorrupt"]
    assert not books.errors()
