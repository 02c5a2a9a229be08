"""Machines fail: servers die with -9, a clock is wrong, a disk is full, a worker is one of two."""

import os
import shlex
import signal
from pathlib import Path

import pytest

from contracts.ledger import merged
from contracts.progress import SceneProgress
from tests.end_to_end.processes import command_of, descendants
from tests.faults.books import Books
from tests.faults.figures import Figures
from tests.faults.house import House
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
BLOCKS = 64
"""Of 512 or 1024 bytes: no clip is that small."""


def shoot(server: str) -> None:
    """Kills a server of this test's own with -9; its house starts it again."""
    (pid,) = (
        child
        for child in descendants(os.getpid())
        if SERVERS[server] in command_of(child) and "guard.py" not in command_of(child)
    )
    os.kill(pid, signal.SIGKILL)


@pytest.mark.battery
@pytest.mark.parametrize("server", SERVERS)
@pytest.mark.parametrize("step", ["write_strategy", "speak"])
async def test_a_server_is_killed_under_a_run(
    staffed: House, figures: Figures, server: str, step: str
) -> None:
    staffed.order()
    run, person = await staffed.start(f"{server}-{step.replace('_', '-')}", scenes=1), Person()
    await underway(staffed, run.id, step)
    shoot(server)
    progress = await person.to_the_storyboard(run)
    books = Books.of(staffed, [run.id], progress.accounts)
    await run.cancel()
    figures.of(books, len(person.seen))
    assert not books.errors_after_a_death()


@pytest.mark.battery
async def test_one_of_two_workers_is_killed(house: House, figures: Figures) -> None:
    house.order()
    async with house.staffed("one") as one, house.staffed("other"):
        run, person = await house.start("two", scenes=1), Person()
        await underway(house, run.id, "write_strategy")
        one.shoot()
        progress = await person.to_the_storyboard(run)
        books = Books.of(house, [run.id], progress.accounts)
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
        scenes = [
            await person.attend(take, done, SceneProgress)
            for person, take in zip(people, takes, strict=True)
        ]
        accounts = merged(account for scene in scenes for account in scene.accounts)
        books = Books.of(house, [shot.name for shot in shots], accounts)
    asked = [one for person in people for one in person.seen]
    figures.of(books, len(asked))
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
