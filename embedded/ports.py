"""Ports on the loopback: the usual ones where they are free, others where not."""

import fcntl
import os
import socket
import tempfile
from itertools import chain
from pathlib import Path

from embedded.errors import ServiceUnreachable

LOOPBACK = "127.0.0.1"
OTHERS = range(20_000, 30_000)
"""Below the ports that systems lend to outgoing connections (from 32,768 on Linux)."""
GRPC_OFFSET = 10_000
"""SeaweedFS expects each server's gRPC port so far above its HTTP port."""

_held: set[int] = set()
_ledger: int | None = None


class Ports:
    """Ports taken by one starter.

    A port is free when nobody listens there and no other starter of this machine has it in mind:
    each marks its ports in a file of locks, which vanish with it.
    """

    def __init__(self) -> None:
        self._taken: list[int] = []

    def take(self, usual: int, *, with_grpc: bool = False) -> int:
        """The usual port or the next free one; `with_grpc`, the one 10,000 above is free too."""
        offsets = (0, GRPC_OFFSET) if with_grpc else (0,)
        port: int
        for port in chain((usual,), OTHERS):
            wanted = [port + offset for offset in offsets]
            if all(map(_is_free, wanted)) and _mark(wanted):
                self._taken.extend(wanted)
                return port
        raise ServiceUnreachable("no port is free on this machine: end some of its servers")

    def give_back(self) -> None:
        """Lets other starters have the ports."""
        for port in self._taken:
            fcntl.lockf(_locks(), fcntl.LOCK_UN, 1, port)
            _held.discard(port)
        self._taken.clear()


def _is_free(port: int) -> bool:
    if port in _held:
        return False
    with socket.socket() as probe:
        # As servers do: a port whose last connection has just closed can be had again.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, port))
            probe.listen()
        except OSError:
            return False
    return True


def _mark(ports: list[int]) -> bool:
    """Locks a byte of the ledger for each port; all or none."""
    marked: list[int] = []
    for port in ports:
        try:
            fcntl.lockf(_locks(), fcntl.LOCK_EX | fcntl.LOCK_NB, 1, port)
        except OSError:
            for other in marked:
                fcntl.lockf(_locks(), fcntl.LOCK_UN, 1, other)
            return False
        marked.append(port)
    _held.update(ports)
    return True


def _locks() -> int:
    """The ledger, opened once: closing any handle to it would drop all of the process's locks."""
    global _ledger
    if _ledger is None:
        path = Path(tempfile.gettempdir()) / f"ad-builder-ports-{os.getuid()}"
        _ledger = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
    return _ledger
