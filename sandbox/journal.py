"""What happened, in order, in a file that survives the machine's power cord."""

import asyncio
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Event = dict[str, Any]
"""One JSON object with a member ``event`` that names what happened."""


class Journal:
    """An append-only file of JSON lines.

    Args:
        path: the file; made when it is not there.
        durable: whether ``append`` returns only when the line is on the disk (fsync).
    """

    def __init__(self, path: Path, *, durable: bool) -> None:
        self._path = path
        self._durable = durable
        self._turn = asyncio.Lock()
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
        self._mend()

    def events(self) -> Iterator[Event]:
        """Every event that was written whole, oldest first."""
        with self._path.open(encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)

    async def append(self, event: Event) -> None:
        """Writes ``event`` as the last line; lines keep the order of the calls."""
        line = (json.dumps(event) + "\n").encode()
        async with self._turn:
            if self._durable:
                await asyncio.to_thread(self._write, line)
            else:
                self._write(line)

    def _write(self, line: bytes) -> None:
        with self._path.open("ab") as file:
            file.write(line)
            file.flush()
            if self._durable:
                os.fsync(file.fileno())

    def _mend(self) -> None:
        """Cuts off a last line that a kill left half written: its call was never answered."""
        written = self._path.read_bytes()
        whole = written.rfind(b"\n") + 1
        if whole < len(written):
            os.truncate(self._path, whole)
