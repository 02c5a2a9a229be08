"""The children of one starter: started together, supervised, ended."""

import asyncio
import os
import time
from collections.abc import Awaitable, Callable, Coroutine, Iterable
from pathlib import Path

from embedded import programs
from embedded.addresses import Services, environment
from embedded.child import Child
from embedded.errors import ServiceUnreachable
from embedded.home import SERVICES_FILE, Claim, room_for, s3_key, write_whole
from embedded.ports import Ports
from embedded.programs import Program
from embedded.retention import keep_histories
from settings import Mode, Settings

QUICKER_OTHERS = 3
"""Attempts to start a service whose port somebody else keeps taking."""
RESTARTS, RESTARTS_WITHIN_S = 5, 60.0

Tell = Callable[[str], None]
Meanwhile = Callable[[Services], Awaitable[None]]


class House:
    """The children of one starter."""

    def __init__(
        self, settings: Settings, claim: Claim, tell: Tell, worker: tuple[str, ...]
    ) -> None:
        self._settings, self._claim, self._tell, self._worker = settings, claim, tell, worker
        self._ports = Ports()
        self.children: list[Child] = []

    async def open(self, meanwhile: Meanwhile) -> Services:
        """Starts everything, again where somebody took a port meanwhile; then says where it is.

        `meanwhile` runs as soon as the store answers; what it raises ends the start.
        """
        for attempt in range(1, QUICKER_OTHERS + 1):
            try:
                services = await self._start(meanwhile)
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

    async def _start(self, meanwhile: Meanwhile) -> Services:
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
        await keep_histories(services.temporal)
        if worker.ended:
            await worker.start()  # it may have been quicker than Temporal; now it cannot be
        ready = [child.ready() for child in self.children]
        await _all([*ready, self._once_stored(services, meanwhile)])
        return services

    async def _once_stored(self, services: Services, meanwhile: Meanwhile) -> None:
        """What waits for nothing but the store need not wait for a worker's imports."""
        await _all(child.ready() for child in self.children if child.program.name == "s3")
        await meanwhile(services)

    def _plan(self) -> tuple[list[Program], Services]:
        """The programs to be run beside the worker, Temporal first, and where they will be."""
        settings = self._settings
        temporal, address, ui = programs.temporal(settings, self._ports)
        planned, sandbox = [temporal], None
        s3 = store_elsewhere = elsewhere(settings, settings.s3_endpoint)
        if s3 is None:
            store, s3 = programs.s3(settings, self._ports, s3_key(settings.home))
            planned.append(store)
        if settings.needs_sandbox:
            sandbox = elsewhere(settings, settings.sandbox_url)
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


def elsewhere(settings: Settings, address: str | None) -> str | None:
    """`address` if an operator set it; None where it is this home's own, out of `environment`."""
    return None if settings.served_by == settings.home else address


async def _all(steps: Iterable[Coroutine[None, None, None]]) -> None:
    """All steps at once; the first failure ends the others and is raised itself."""
    try:
        async with asyncio.TaskGroup() as group:
            for step in steps:
                group.create_task(step)
    except BaseExceptionGroup as several:
        raise several.exceptions[0] from None
