"""One house for the whole room, and a worker a file where the test brings none of its own."""

from collections.abc import AsyncIterator, Iterator

import pytest
import pytest_asyncio

from tests.faults.figures import Figures, measured
from tests.faults.house import House, house_at


@pytest_asyncio.fixture(scope="session")
async def house(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[House]:
    """Services without a worker."""
    async with house_at(tmp_path_factory.mktemp("house") / "home") as house:
        yield house


@pytest_asyncio.fixture(scope="module")
async def staffed(house: House) -> AsyncIterator[House]:
    """The same with a worker for the whole file."""
    async with house.staffed():
        yield house


@pytest.fixture
def figures(request: pytest.FixtureRequest) -> Iterator[Figures]:
    """What this row comes to; kept once it is played as it should be."""
    failed = request.session.testsfailed
    row = f"{request.path.name}::{request.node.name}"
    with measured(row, lambda: request.session.testsfailed == failed) as figures:
        yield figures
