import socket
import ssl
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack

import pytest
import pytest_asyncio

from tests.providers.loopback import Loopback, listening


@pytest_asyncio.fixture
async def service() -> AsyncIterator[Loopback]:
    """A paid service, played by a server on this machine."""
    async with listening() as loopback:
        yield loopback


@pytest.fixture
def nobody() -> str:
    """The address of a port on which nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{taken.getsockname()[1]}"


@pytest.fixture
def deaf() -> Iterator[str]:
    """The address of a server that never picks up: its queue of callers is full."""
    with socket.create_server(("127.0.0.1", 0), backlog=0) as server, ExitStack() as callers:
        address = server.getsockname()
        for _ in range(4):
            caller = callers.enter_context(socket.socket())
            caller.setblocking(False)
            caller.connect_ex(address)
        yield f"http://127.0.0.1:{address[1]}"


@pytest.fixture(scope="session", autouse=True)
def _no_certificates() -> Iterator[None]:
    """Nothing here speaks TLS: reading the CA bundle for every client would be half the run."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ssl.SSLContext, "load_verify_locations", lambda *_, **__: None)
        yield


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
