"""The store played in memory: the same promises without a server, for tests and rehearsals."""

import asyncio
from pathlib import Path

from contracts.artifacts import ArtifactRef
from contracts.errors import ArtifactMissing
from storage.keys import artifact_key, record_key
from storage.verify import sha256_of, verified
from storage.whole import appearing_whole


class MemoryStore:
    """`contracts.services.Store` in a dictionary.

    `objects` holds everything by key. It is open, so that a test can look, harm or remove.
    """

    def __init__(self) -> None:
        self.objects: dict[str, bytes] = {}

    async def check(self) -> None:
        """Nothing to look for: memory is always there."""

    async def put(self, run: str, step: str, data: bytes, media_type: str) -> ArtifactRef:
        """Keeps `data` under a key that carries its hash."""
        sha256 = sha256_of(data)
        key = artifact_key(run, step, sha256, media_type)
        self.objects[key] = bytes(data)
        return ArtifactRef(key=key, sha256=sha256, size_bytes=len(data), media_type=media_type)

    async def put_file(self, run: str, step: str, path: Path, media_type: str) -> ArtifactRef:
        """Keeps a file's bytes under a key that carries their hash."""
        return await self.put(run, step, await asyncio.to_thread(path.read_bytes), media_type)

    async def get(self, ref: ArtifactRef) -> bytes:
        """The bytes, verified against their reference."""
        data = self.objects.get(ref.key)
        if data is None:
            raise ArtifactMissing(f"{ref.key} is not in the store")
        return b"".join(verified([data], ref))

    async def get_file(self, ref: ArtifactRef, path: Path) -> None:
        """Writes the verified bytes to `path`, which appears whole or not at all."""
        with appearing_whole(path) as file:
            file.write(await self.get(ref))

    async def has(self, ref: ArtifactRef) -> bool:
        """Whether an artifact of that size is there."""
        data = self.objects.get(ref.key)
        return data is not None and len(data) == ref.size_bytes

    async def read_record(self, key: str) -> bytes | None:
        """A record's bytes, None where there is none."""
        return self.objects.get(record_key(key))

    async def create_record(self, key: str, data: bytes) -> bool:
        """Keeps a record only if there is none yet; False where there was."""
        if record_key(key) in self.objects:
            return False
        self.objects[key] = bytes(data)
        return True

    async def replace_record(self, key: str, data: bytes) -> None:
        """Keeps a record whatever was there."""
        self.objects[record_key(key)] = bytes(data)
