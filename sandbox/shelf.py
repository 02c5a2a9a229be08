"""Where submitted pictures and finished clips lie."""

import asyncio
import hashlib
import os
import tempfile
from pathlib import Path


class Shelf:
    """Files under one folder: what was submitted by its SHA-256, what was made by its job's id."""

    def __init__(self, folder: Path) -> None:
        self._submitted = folder / "submitted"
        self._made = folder / "made"
        self._submitted.mkdir(parents=True, exist_ok=True)
        self._made.mkdir(parents=True, exist_ok=True)

    async def keep(self, data: bytes) -> str:
        """Stores what a caller sent, whole and on the disk, and returns its SHA-256 in hex."""
        name = hashlib.sha256(data).hexdigest()
        await asyncio.to_thread(_write_whole, self._submitted / name, data)
        return name

    async def read(self, name: str) -> bytes:
        """What ``keep`` stored as ``name``; ``FileNotFoundError`` when there is no such thing."""
        return await asyncio.to_thread((self._submitted / name).read_bytes)

    def clip(self, job_id: str) -> Path:
        """The finished clip of a job. It exists only when it is whole."""
        return self._made / f"{job_id}.mp4"

    def cutting(self, job_id: str) -> Path:
        """Where the clip of a job is rendered before it is moved to ``clip`` in one step."""
        return self._made / f"{job_id}.part.mp4"


def _write_whole(path: Path, data: bytes) -> None:
    if path.exists():
        return
    with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".part", delete=False) as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    Path(file.name).replace(path)
