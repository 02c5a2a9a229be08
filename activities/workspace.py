"""A folder of a step's own: artifacts are brought in, results are kept, the rest is removed."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from activities.place import in_scene, run_id
from contracts.artifacts import ArtifactRef
from contracts.elements import Elements
from contracts.origin import Origin, origin_key
from contracts.services import Store

LONGEST_NAME = 120
"""File systems take 255 bytes; a step's name stands at the end."""


class Workspace:
    """Where steps that work on files do so."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @asynccontextmanager
    async def with_files(self, *refs: ArtifactRef) -> AsyncIterator[tuple[Path, ...]]:
        """The artifacts as verified files in a folder that is removed afterwards.

        Each is named after the step that made it, so that an error which names it can be acted on.
        """
        with TemporaryDirectory(prefix="ad-builder-") as folder:
            paths = []
            for number, ref in enumerate(refs):
                path = Path(folder) / f"{number:02}-{_called(ref)}"
                await self._store.get_file(ref, path)
                paths.append(path)
            yield tuple(paths)

    @asynccontextmanager
    async def folder(self) -> AsyncIterator[Path]:
        """An empty folder that is removed afterwards."""
        with TemporaryDirectory(prefix="ad-builder-") as folder:
            yield Path(folder)

    async def keep(self, step: str, path: Path, media_type: str) -> ArtifactRef:
        """Keeps a file as a result of the running step, under its run and scene."""
        return await self._store.put_file(run_id(), in_scene(step), path, media_type)

    async def origin(self, bought_as: str) -> Origin | None:
        """Where a purchase's thing came from; None where it was never noted."""
        record = await self._store.read_record(origin_key(bought_as)) if bought_as else None
        return None if record is None else Origin.model_validate_json(record)

    async def elements(self, kept: ArtifactRef) -> Elements:
        """What a film was put together from, as it was kept."""
        return Elements.model_validate_json(await self._store.get(kept))

    async def keep_bytes(self, step: str, data: bytes, media_type: str) -> ArtifactRef:
        """Keeps bytes in the same way."""
        return await self._store.put(run_id(), in_scene(step), data, media_type)


def _called(ref: ArtifactRef) -> str:
    """`scene-2-clip-0b5563aa11cc.mp4` for `runs/RUN/scene-2/clip-0b5563aa11cc.mp4`."""
    parts = PurePosixPath(ref.key).parts
    return "-".join(parts[2:] or parts)[-LONGEST_NAME:]
