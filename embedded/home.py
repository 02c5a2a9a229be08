"""`AD_BUILDER_HOME`: who may write there, what lies there, and files that appear whole."""

import errno
import fcntl
import json
import os
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

from embedded.errors import ServiceUnreachable

SERVICES_FILE = "services.json"
_STORE_FILE = "store.lock"
_STARTER_FILE = "starter.lock"
_KEY_FILE = "s3-key.json"


class Claim:
    """The right to run services on a home: one starter has it at a time.

    There are two locks. The store's is handed on to every child's guard, so that it stays
    locked while anything still writes there; the starter's dies with the starter alone.
    """

    def __init__(self, home: Path, store: int, starter: int) -> None:
        self._home, self.store, self._starter = home, store, starter

    @classmethod
    def stake(cls, home: Path, manner: Mapping[str, Any]) -> Self | None:
        """The claim; None while another has it. `manner` says how the services will run."""
        store = _lock(home / _STORE_FILE)
        if store is None:
            return None
        starter = _lock(home / _STARTER_FILE)
        if starter is None:
            os.close(store)
            return None
        os.truncate(starter, 0)
        os.write(starter, json.dumps({"pid": os.getpid(), **manner}).encode())
        return cls(home, store, starter)

    def release(self) -> None:
        """Gives the claim up."""
        os.close(self._starter)
        os.close(self.store)


def claimant(home: Path) -> Mapping[str, Any] | None:
    """What the living starter on `home` wrote of itself; None where there is none."""
    path = home / _STARTER_FILE
    try:
        mine = _lock(path, create=False, shared=True)
    except FileNotFoundError:
        return None
    if mine is not None:
        os.close(mine)
        return None
    written = read_json(path)
    return written if isinstance(written, dict) else {}


def prepare(home: Path) -> None:
    """Makes the home, for its owner alone."""
    with room_for(home):
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
        (home / "logs").mkdir(exist_ok=True)


def s3_key(home: Path) -> tuple[str, str]:
    """The embedded store's access key and secret, drawn once for each home and kept 0600."""
    path = home / _KEY_FILE
    written = read_json(path)
    if not isinstance(written, dict):
        written = {"access_key": secrets.token_hex(10), "secret_key": secrets.token_urlsafe(30)}
        with room_for(path):
            write_whole(path, json.dumps(written), mode=0o600)
    return written["access_key"], written["secret_key"]


def read_json(path: Path) -> object:
    """What a JSON file holds; None where there is none, or none that can be read."""
    try:
        return json.loads(path.read_bytes())
    except (OSError, ValueError):
        return None


def write_whole(path: Path, text: str, *, mode: int = 0o644) -> None:
    """Writes a file that appears whole or not at all, also if the machine stops meanwhile."""
    partial = path.with_name(f".{path.name}.{os.getpid()}")
    handle = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode)
    with os.fdopen(handle, "w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    partial.replace(path)


@contextmanager
def room_for(path: Path) -> Iterator[None]:
    """Turns a disk's refusal into one clear line."""
    try:
        yield
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise ServiceUnreachable(
                f"there is no room on disk for {path}: make room, or set AD_BUILDER_HOME to a "
                "folder on another disk"
            ) from error
        raise ServiceUnreachable(
            f"cannot write {path}: {error.strerror}; set AD_BUILDER_HOME to a folder of yours"
        ) from error


def _lock(path: Path, *, create: bool = True, shared: bool = False) -> int | None:
    """An open handle with the file's lock; None while another holds it."""
    flags = os.O_RDWR | os.O_CLOEXEC | (os.O_CREAT if create else 0)
    try:
        handle = os.open(path, flags, 0o600)
    except FileNotFoundError:
        raise
    except OSError:
        with room_for(path):
            raise
    try:
        fcntl.flock(handle, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(handle)
        return None
    return handle
