"""One set of services for most of this room's tests, and the film that everybody looks at."""

import asyncio
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from contracts.progress import Progress
from contracts.services import Store
from embedded.services import environment, find
from settings import load
from storage.s3 import connect as connect_store
from tests.end_to_end.product_page import served
from tests.end_to_end.studio import Desk, ledger
from workflows.commercial import CommercialWorkflow
from workflows.connection import connect

BRIEF = "Cold brew that wakes up slow mornings, for people who hate alarm clocks"
SHORT = ("--duration", "6", "--scenes", "1", "--seed", "7")


@dataclass(frozen=True)
class Made:
    """A finished run: what the command said, its film, and what was billed for it."""

    told: dict[str, Any]
    film: Path
    report: dict[str, Any]
    billed: list[dict[str, Any]]


@dataclass(frozen=True)
class Up:
    """A desk whose services are up."""

    desk: Desk
    addresses: dict[str, str]
    page: str
    """`host:port` of a product's page that the workers may fetch."""
    visits: list[str]
    """What of it was asked for."""

    async def store(self, monkeypatch: pytest.MonkeyPatch) -> Store:
        """The services' own object store."""
        home = self.desk.folder / "home"
        services = await find(load(requested_mode="sandbox", home=home))
        assert services is not None
        for name, value in environment(services).items():
            monkeypatch.setenv(name, value)
        return connect_store(services.bucket, services.s3)


@pytest.fixture(scope="session")
def up(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Up]:
    """`starter.py up`, and a desk that uses it."""
    with served() as shop:
        desk = Desk(tmp_path_factory.mktemp("desk"), {"AD_BUILDER_FETCH_ALLOW": shop.address})
        with desk.services() as addresses:
            yield Up(desk, addresses, shop.address, shop.visits)


async def until(up: Up, run_id: str, reached: Callable[[Progress], bool]) -> Progress:
    """The run's state once it is as wanted, asked of the workflow itself."""
    client = await connect(up.addresses["temporal"])
    run = client.get_workflow_handle_for(CommercialWorkflow.run, run_id)
    while True:
        progress = await run.query(CommercialWorkflow.progress)
        if reached(progress):
            return progress
        await asyncio.sleep(0.2)


def waits(revision: int) -> Callable[[Progress], bool]:
    """Whether a run waits at a gate, with that revision."""
    return lambda run: run.gate is not None and run.gate.revision == revision


@pytest.fixture(scope="session")
def made(up: Up) -> Made:
    """The README's command, on services that are up."""
    before = len(ledger(up.addresses["sandbox"]))
    film = up.desk.folder / "ad.mp4"
    said = up.desk.starter(
        "run", BRIEF, "--duration", "15", "--yes", "--json", "--seed", "7", "--out", str(film)
    )
    assert said.status == 0, said.err
    report = json.loads(Path(said.last["report"]).read_text())
    return Made(said.last, film, report, ledger(up.addresses["sandbox"])[before:])
