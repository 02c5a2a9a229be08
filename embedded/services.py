"""The services of one machine: found where they run, else started, supervised and ended."""

import asyncio
import json
import os
import sys
import time
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from embedded import programs
from embedded.child import Child
from embedded.errors import ServiceUnreachable
from embedded.home import (
    SERVICES_FILE,
    Claim,
    claimant,
    prepare,
    read_json,
    room_for,
    s3_key,
    write_whole,
)
from embedded.ports import Ports
from embedded.probes import http_answers, temporal_answers
from embedded.programs import Program
from settings import Mode, Settings

CLAIM_DEADLINE_S = 60.0
"""For another starter to get its services ready, or for a dying one to end."""
ASK_AGAIN_S = 0.1
QUICKER_OTHERS = 3
"""Attempts to start a service whose port somebody else keeps taking."""
RESTARTS, RESTARTS_WITHIN_S = 5, 60.0
WORKER = (sys.executable, str(programs.ROOT / "worker.py"))
_ADDRESSES = ("temporal", "ui", "s3", "sandbox", "review")

Tell = Callable[[str], None]


@dataclass(frozen=True)
class Services:
    """Where the services of a home answer, and how they run."""

    temporal: str
    """host:port"""
    ui: str
    s3: str
    sandbox: str | None
    """None where nothing is played."""
    review: str | None
    home: Path
    bucket: str
    mode: str
    played: tuple[str, ...] = ()
    s3_embedded: bool = True
    """False where the store was there already, and its key is the operator's affair."""

    def as_json(self) -> str:
        """The addresses, as `services.json` holds them."""
        return json.dumps({name: getattr(self, name) for name in _ADDRESSES})


def environment(services: Services) -> dict[str, str]:
    """The variables that lead a process (a worker, the starter itself) to `services`."""
    variables = {
        "TEMPORAL_ADDRESS": services.temporal,
        "TEMPORAL_NAMESPACE": "default",
        "TEMPORAL_CONFIG_FILE": os.devnull,  # a profile of the operator's leads elsewhere
        "AWS_ENDPOINT_URL_S3": services.s3,
        "AD_BUILDER_BUCKET": services.bucket,
        "AD_BUILDER_HOME": str(services.home),
        "AD_BUILDER_SERVED_BY": str(services.home),
        "AD_BUILDER_MODE": services.mode,
        "AD_BUILDER_SANDBOX": ",".join(services.played),
        **_past_proxies(os.environ),
    }
    if services.sandbox:
        variables["AD_BUILDER_SANDBOX_URL"] = services.sandbox
    if services.s3_embedded:
        access_key, secret_key = s3_key(services.home)
        variables |= {
            "AWS_ACCESS_KEY_ID": access_key,
            "AWS_SECRET_ACCESS_KEY": secret_key,
            "AWS_SESSION_TOKEN": "",
            "AWS_REGION": "us-east-1",
            "AWS_DEFAULT_REGION": "us-east-1",
        }
    return variables


def _past_proxies(environment: Mapping[str, str]) -> dict[str, str]:
    """The loopback among the hosts that no proxy is asked for."""
    named = environment.get("NO_PROXY") or environment.get("no_proxy") or ""
    hosts = ",".join(dict.fromkeys([*filter(None, named.split(",")), "127.0.0.1", "localhost"]))
    return {"NO_PROXY": hosts, "no_proxy": hosts}


async def find(settings: Settings) -> Services | None:
    """The services that a living starter runs on this home, if they answer; None otherwise."""
    manner, addresses = claimant(settings.home), read_json(settings.home / SERVICES_FILE)
    if manner is None or not isinstance(addresses, dict):
        return None
    services = Services(
        temporal=addresses["temporal"],
        ui=addresses["ui"],
        s3=addresses["s3"],
        sandbox=addresses["sandbox"],
        review=addresses["review"],
        home=settings.home,
        bucket=str(manner.get("bucket", settings.bucket)),
        mode=str(manner.get("mode", settings.mode)),
        played=tuple(manner.get("played", ())),
        s3_embedded=bool(manner.get("s3_embedded", True)),
    )
    probes = [temporal_answers(services.temporal)]
    if services.s3_embedded:
        probes.append(http_answers(f"{services.s3}/healthz"))
    if services.sandbox:
        probes.append(http_answers(f"{services.sandbox}/__sandbox/ledger"))
    return services if all(await asyncio.gather(*probes)) else None


@asynccontextmanager
async def running(
    settings: Settings,
    *,
    tell: Tell = lambda _: None,
    worker: tuple[str, ...] = WORKER,
) -> AsyncIterator[Services]:
    """The services of this home while the block lasts.

    Another starter's are used as they are, and left running. Otherwise they are started and,
    at the end, stopped; a program that dies meanwhile is started again, and `tell` hears of it.
    Raises `ServiceUnreachable` where that cannot be: a port, a disk, a program, a crash in a row.
    """
    prepare(settings.home)
    found = await _claim_or_find(settings)
    if isinstance(found, Services):
        _refuse_other_manner(settings, found)
        yield found
        return
    house = _House(settings, found, tell, worker)
    try:
        async with asyncio.TaskGroup() as group:
            services = await house.open()
            supervisors = [group.create_task(house.supervise(child)) for child in house.children]
            try:
                yield services
            finally:
                for supervisor in supervisors:
                    supervisor.cancel()
    except BaseExceptionGroup as several:
        raise several.exceptions[0] from None
    finally:
        await house.close()
        found.release()


async def _claim_or_find(settings: Settings) -> Claim | Services:
    """The claim to the home, or the services that whoever has it runs there."""
    deadline = time.monotonic() + CLAIM_DEADLINE_S
    while True:
        if claim := Claim.stake(settings.home, _manner(settings)):
            return claim
        if services := await find(settings):
            return services
        if time.monotonic() > deadline:
            raise ServiceUnreachable(
                f"another starter ({_who(settings.home)}) holds {settings.home}, and its services "
                "do not answer: end it, or set AD_BUILDER_HOME to another folder"
            )
        await asyncio.sleep(ASK_AGAIN_S)


def _manner(settings: Settings) -> dict[str, object]:
    return {
        "mode": str(settings.mode),
        "played": settings.played,
        "bucket": settings.bucket,
        "s3_embedded": _elsewhere(settings, settings.s3_endpoint) is None,
    }


def _elsewhere(settings: Settings, address: str | None) -> str | None:
    """`address` if an operator set it; None where it is this home's own, out of `environment`."""
    return None if settings.served_by == settings.home else address


def _who(home: Path) -> str:
    manner = claimant(home)
    return f"process {manner['pid']}" if manner and "pid" in manner else "one that is ending"


def _refuse_other_manner(settings: Settings, found: Services) -> None:
    """Nobody who asked for the sandbox may be served by a worker that spends money."""
    if (found.mode, set(found.played)) != (settings.mode, set(settings.played)):
        raise ServiceUnreachable(
            f"the services of {settings.home} run in {found.mode} mode"
            f"{' with some of it played' if found.played else ''}, and {settings.mode} is asked "
            f"for: end {_who(settings.home)} first, or set AD_BUILDER_HOME to another folder"
        )


class _House:
    """The children of one starter."""

    def __init__(
        self, settings: Settings, claim: Claim, tell: Tell, worker: tuple[str, ...]
    ) -> None:
        self._settings, self._claim, self._tell, self._worker = settings, claim, tell, worker
        self._ports = Ports()
        self.children: list[Child] = []

    async def open(self) -> Services:
        """Starts everything, again where somebody took a port meanwhile; then says where it is."""
        for attempt in range(1, QUICKER_OTHERS + 1):
            try:
                services = await self._start()
            except ServiceUnreachable:
                if attempt == QUICKER_OTHERS or not any(
                    child.found_its_port_taken for child in self.children
                ):
                    raise
                await self.close()
            else:
                break
        with room_for(self._file):
            write_whole(self._file, services.as_json())
        return services

    async def close(self) -> None:
        """Ends all children: the worker first, while what it talks to is still there."""
        self._file.unlink(missing_ok=True)
        workers = [child for child in self.children if child.program.name == "worker"]
        others = [child for child in self.children if child not in workers]
        for generation in (workers, others):
            await asyncio.gather(*(child.stop() for child in generation))
        self.children.clear()
        self._ports.give_back()

    async def supervise(self, child: Child) -> None:
        """Starts the child again whenever it dies; raises once that happens time after time."""
        deaths: list[float] = []
        while True:
            await child.wait()
            obituary, now = child.obituary(), time.monotonic()
            deaths = [*(death for death in deaths if now - death < RESTARTS_WITHIN_S), now]
            if len(deaths) > RESTARTS:
                raise ServiceUnreachable(f"{len(deaths)} times within a minute, {obituary}")
            self._tell(f"{obituary}\nIt is started again.")
            await child.start()

    async def _start(self) -> Services:
        """Everything at once: a worker's imports take longer than Temporal's start."""
        backing, services = self._plan()
        surroundings = os.environ | environment(services)
        if self._settings.mode is Mode.SANDBOX:
            surroundings = programs.without_secrets(surroundings)
        worker = self._child(programs.worker(self._worker, surroundings))
        self.children = [*map(self._child, backing), worker]
        await _all(child.start() for child in self.children)
        temporal = self.children[0]
        await temporal.ready()
        if worker.ended:
            await worker.start()  # it may have been quicker than Temporal; now it cannot be
        await _all(child.ready() for child in self.children)
        return services

    def _plan(self) -> tuple[list[Program], Services]:
        """The programs to be run beside the worker, Temporal first, and where they will be."""
        settings = self._settings
        temporal, address, ui = programs.temporal(settings, self._ports)
        planned, sandbox = [temporal], None
        s3 = store_elsewhere = _elsewhere(settings, settings.s3_endpoint)
        if s3 is None:
            store, s3 = programs.s3(settings, self._ports, s3_key(settings.home))
            planned.append(store)
        if settings.needs_sandbox:
            sandbox = _elsewhere(settings, settings.sandbox_url)
        if settings.needs_sandbox and sandbox is None:
            played, sandbox = programs.sandbox(settings, self._ports)
            planned.append(played)
        return planned, Services(
            temporal=address,
            ui=ui,
            s3=s3,
            sandbox=sandbox,
            review=None,
            home=settings.home,
            bucket=settings.bucket,
            mode=settings.mode,
            played=settings.played,
            s3_embedded=store_elsewhere is None,
        )

    def _child(self, program: Program) -> Child:
        log = self._settings.home / "logs" / f"{program.name}.log"
        return Child(program, log, lock=self._claim.store)

    @property
    def _file(self) -> Path:
        return self._settings.home / SERVICES_FILE


async def _all(steps: Iterable[Coroutine[None, None, None]]) -> None:
    """All steps at once; the first failure ends the others and is raised itself."""
    try:
        async with asyncio.TaskGroup() as group:
            for step in steps:
                group.create_task(step)
    except BaseExceptionGroup as several:
        raise several.exceptions[0] from None
