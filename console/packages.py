"""Bringing a finished run's files out of the store."""

import asyncio
from pathlib import Path

from contracts.artifacts import ArtifactRef
from contracts.package import Package, named
from contracts.services import Store


async def bring(store: Store, ref: ArtifactRef, path: Path) -> None:
    """Writes an artifact to `path`, which appears whole or not at all."""
    await asyncio.to_thread(path.parent.mkdir, parents=True, exist_ok=True)
    await store.get_file(ref, path)


async def report_beside(store: Store, report: ArtifactRef, video: Path) -> Path:
    """Writes the report beside the film: `ad.report.json` beside `ad.mp4`."""
    path = video.with_suffix(".report.json")
    await bring(store, report, path)
    return path


async def bring_package(store: Store, run_id: str, package: Package, folder: Path) -> list[Path]:
    """Writes the film and everything that goes with it into `folder`; the paths written."""
    files = dict(named(package, run_id))
    for name, ref in files.items():
        await bring(store, ref, folder / name)
    return [folder / name for name in files]
