"""Machines fail: servers die with -9, a clock is wrong, a disk is full, a worker is one of two."""

import os
import shlex
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from contracts.ledger import merged
from contracts.progress import SceneProgress
from tests.end_to_end.processes import command_of, descendants
from tests.faults.books import Books
from tests.faults.figures import Figures
from tests.faults.house import House, house_at
from tests.faults.person import Person
from tests.faults.scenery import Shot, done
from tests.faults.test_cancelling import underway
from tests.faults.workers import WORKER

SHIFTED = str(Path(__file__).with_name("shifted"))
SERVERS = {
    "temporal": "temporal server start-dev",
    "s3": "weed mini",
    "sandbox": "-m sandbox --port",
}
LATENCY = "0.3"
"""Of the usual times: long enough to be met at a step, short enough to wait for."""
BLOCKS = 64
"""Of 512 or 1024 bytes: no clip is that small."""


@pytest_asyncio.fixture(scope="module")
async def unhurried(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[House]:
    """A house whose services take their time."""
    async with house_at(tmp_path_factory.mktemp("machines") / "home", latency=LATENCY) as house:
        yield house


def shoot(house: House, server: str) -> None:
    """Kills a server of the house with -9; the house starts it again."""
    (pid,) = (pid for pid in descendants(os.getpid()) if _serves(command_of(pid), house, server))
    os.kill(pid, signal.SIGKILL)


def _serves(command: str, house: House, server: str) -> bool:
    its_own = SERVERS[server] in command and "guard.py" not in command
    return its_own and str(house.services.home) in command


@pytest.mark.slow
@pytest.mark.battery
@pytest.mark.parametrize("server", SERVERS)
@pytest.mark.parametrize("step", ["write_strategy", "speak"])
async def test_a_server_is_killed_under_a_run(
    unhurried: House, figures: Figures, server: str, step: str
) -> None:
    unhurried.order()
    async with unhurried.staffed():
        name = f"{server}-{step.replace('_', '-')}"
        run, person = await unhurried.start(name, scenes=1), Person()
        await underway(unhurried, run.id, step)
        shoot(unhurried, server)
        progress = await person.to_the_storyboard(run)
        books = Books.of(unhurried, [run.id], progress.accounts)
        await run.cancel()
    figures.of(books, len(person.seen))
    assert not books.errors_after_a_death()


@pytest.mark.battery
async def test_one_of_two_workers_is_killed(unhurried: House, figures: Figures) -> None:
    unhurried.order()
    async with unhurried.staffed("one") as one, unhurried.staffed("other"):
        run, person = await unhurried.start("two", scenes=1), Person()
        await underway(unhurried, run.id, "write_strategy")
        one.shoot()
        progress = await person.to_the_storyboard(run)
        books = Books.of(unhurried, [run.id], progress.accounts)
        await run.cancel()
    figures.of(books, len(person.seen))
    assert not person.seen
    assert not books.errors_after_a_death()


@pytest.mark.battery
@pytest.mark.parametrize("moved_s", [3600, -3600], ids=["ahead", "behind"])
async def test_a_worker_s_clock_is_an_hour_wrong(
    house: House, figures: Figures, moved_s: int
) -> None:
    house.order()
    moved = {"PYTHONPATH": SHIFTED, "CLOCK_MOVED_S": str(moved_s)}
    shots = [Shot(f"clock-{moved_s}-{name}", (name,)) for name in ("runway", "veo", "kling")]
    people = [Person() for _ in shots]
    async with house.staffed("shifted", **moved):
        takes = [await shot.start(house) for shot in shots]
        for take in takes:
            parked = await Person().called(take, SceneProgress)
            assert parked.attention is not None
            assert parked.attention.fault == "ClockWrong"
    async with house.staffed("set right"):
        scenes = [
            await person.attend(take, done, SceneProgress)
            for person, take in zip(people, takes, strict=True)
        ]
        accounts = merged(account for scene in scenes for account in scene.accounts)
        books = Books.of(house, [shot.name for shot in shots], accounts)
    figures.of(books, sum(len(person.seen) for person in people))
    assert {fault for person in people for fault in person.faults} <= {"ClockWrong"}
    assert not books.errors()


@pytest.mark.battery
async def test_a_worker_s_disk_is_full(house: House, figures: Figures) -> None:
    house.order()
    full = ("bash", "-c", f"ulimit -f {BLOCKS}; exec {shlex.join(WORKER)}")
    shot = Shot("full", ("kling",))
    person = Person()
    async with house.staffed("crammed", full):
        take = await shot.start(house)
        await person.called(take, SceneProgress)
    async with house.staffed("roomy"):
        scene = await person.attend(take, done, SceneProgress)
        books = Books.of(house, [shot.name], scene.accounts)
    figures.of(books, len(person.seen))
    assert not books.errors()
