"""A sandbox that answers on a free port of this machine, with small things in it."""

import asyncio
import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from sandbox.desk import open_desk
from sandbox.server import Server, application
from tests.sandbox.running import NO_CERTIFICATES, Running
from tests.sandbox.studio import SmallStudio


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setenv("no_proxy", "127.0.0.1")


def begun(folder: Path, options: dict[str, Any]) -> tuple[Running, Callable[[], None]]:
    """A sandbox that runs in this process, and how it is stopped; `options` are `open_desk`'s."""
    studio = SmallStudio()
    desk = open_desk(studio, folder, durable=False, **options)
    listener = socket.create_server(("127.0.0.1", 0))
    server = Server(application(desk), announce="")
    thread = threading.Thread(target=asyncio.run, args=(server.serve(sockets=[listener]),))
    thread.start()
    url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    operator = httpx.Client(base_url=url, trust_env=False, verify=NO_CERTIFICATES)
    wire = httpx.Client(trust_env=False, verify=NO_CERTIFICATES)

    def stop() -> None:
        operator.close()
        wire.close()
        server.force_exit = server.should_exit = True
        thread.join()

    return Running(url, studio, desk, operator, wire), stop


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., Running]]:
    """Starts sandboxes; arguments are ``open_desk``'s. All of them stop after the test."""
    stops: list[Callable[[], None]] = []

    def begin(folder: Path = tmp_path / "state", **options: Any) -> Running:
        running, stop = begun(folder, options)
        stops.append(stop)
        return running

    yield begin
    for stop in stops:
        stop()


@pytest.fixture(scope="session")
def _shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    running, stop = begun(tmp_path_factory.mktemp("sandbox"), {})
    yield running
    stop()


@pytest.fixture
def sandbox(_shared: Running) -> Running:
    """A sandbox that answers at once: empty ledger, no faults, no limits, an idle studio."""
    _shared.operator.delete("/__sandbox/ledger")
    _shared.operator.delete("/__sandbox/faults")
    _shared.operator.delete("/__sandbox/limits")
    _shared.desk.requests.clear()
    _shared.studio.reset()
    return _shared
