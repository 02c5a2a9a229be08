"""Workers that a test starts, kills and starts again."""

import os
import signal
import sys
from collections.abc import Mapping
from pathlib import Path

from embedded.child import Child
from embedded.errors import ServiceUnreachable
from embedded.programs import ROOT, worker
from tests.end_to_end.processes import descendants, until_gone

WORKER = (sys.executable, str(ROOT / "worker.py"))


PATIENCE = 4
"""Deadlines that a worker may miss on a machine that is busy with others."""


class Hand:
    """One `worker.py`; it ends with the test, however that ends."""

    def __init__(
        self, environment: Mapping[str, str], log: Path, command: tuple[str, ...] = WORKER
    ) -> None:
        self._environment, self._log, self._command = environment, log, command
        self._child: Child | None = None
        self.kills = 0

    @property
    def pid(self) -> int:
        """The worker's own process, beneath its guard."""
        assert self._child is not None
        assert self._child.family is not None
        return descendants(self._child.family)[0]

    async def start(self) -> None:
        """Returns once it serves its queues."""
        lock = os.open(os.devnull, os.O_RDWR)
        try:
            self._child = Child(worker(self._command, self._environment), self._log, lock=lock)
            await self._child.start()
        finally:
            os.close(lock)
        await _patiently(self._child)

    def shoot(self) -> None:
        """Kills it with -9, and returns at once."""
        self.kills += 1
        os.kill(self.pid, signal.SIGKILL)

    async def kill(self) -> None:
        """Kills it with -9; returns once it and its children are gone."""
        family = [self.pid, *descendants(self.pid)]
        self.shoot()
        until_gone(family)

    async def wait(self) -> None:
        """Returns when it has ended."""
        if self._child is not None:
            await self._child.wait()

    async def stop(self) -> None:
        """Ends it as an operator would."""
        if self._child is not None:
            await self._child.stop()


async def _patiently(child: Child) -> None:
    """Returns once the child is ready."""
    for attempt in range(1, PATIENCE + 1):
        try:
            await child.ready()
        except ServiceUnreachable:
            if child.ended or attempt == PATIENCE:
                raise
        else:
            return
