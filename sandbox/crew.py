"""Worker processes that are replaced when one dies, and leave when this process does."""

import asyncio
import contextlib
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

PRELOADED = ["sandbox.workshop", "numpy", "PIL.Image"]
"""Imported once, in the server that the workers are forked from."""


class Crew:
    """Up to ``workers`` processes, started as work comes, ``niceness`` steps behind this one.

    A worker holds one end of a pipe whose other end is here. When that closes, by ``close`` or
    because this process was killed, the worker exits in the middle of whatever it does.
    """

    def __init__(self, workers: int, *, niceness: int = 0) -> None:
        self._workers = workers
        self._niceness = niceness
        self._context = _context()
        self._held, self._lifeline = self._context.Pipe(duplex=False)
        self._pool = self._hire()

    async def do(self, work: Callable[P, R], *arguments: P.args, **options: P.kwargs) -> R:
        """Runs ``work`` in a worker; once more, with new workers, when a worker died over it.

        Raises:
            BrokenProcessPool: when it died again.
            Exception: whatever ``work`` raised.
        """
        pool = self._pool
        try:
            return await asyncio.wrap_future(pool.submit(work, *arguments, **options))
        except BrokenProcessPool:
            if self._lifeline.closed:
                raise
            if pool is self._pool:
                self._pool = self._hire()
        return await asyncio.wrap_future(self._pool.submit(work, *arguments, **options))

    def prepare(self, work: Callable[[], None]) -> None:
        """Starts a worker with ``work`` and does not wait for it."""
        self._pool.submit(work)

    def close(self) -> None:
        """Sends every worker home at once."""
        self._lifeline.close()
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _hire(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            self._workers,
            mp_context=self._context,
            initializer=_settle_in,
            initargs=(self._held, self._niceness),
        )


def _context() -> BaseContext:
    """Workers are forked from a server of their own, never from this process and its threads."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(PRELOADED)
    return context


def _settle_in(lifeline: Connection, niceness: int) -> None:
    """A worker leaves the keyboard's interrupt to its parent, and goes when its parent is gone."""
    os.nice(niceness)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_leave_with, args=(lifeline,), daemon=True).start()


def _leave_with(lifeline: Connection) -> None:
    with contextlib.suppress(OSError):
        lifeline.poll(None)
    os._exit(0)
