"""Bringing a finished run's files out of the store."""

import asyncio
from pathlib import Path

from contracts.artifacts import ArtifactRef
from contracts.run import Package
from contracts.services import Store

_NAMES = {
    "report": "report.json",
    "ledger": "ledger.json",
    "poster": "poster.jpg",
    "contact_sheet": "contact-sheet.jpg",
    "captions_srt": "captions.srt",
    "captions_webvtt": "captions.vtt",
}


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
    brought = [folder / f"{run_id}.mp4"]
    await bring(store, package.video, brought[0])
    for part, name in _NAMES.items():
        brought.append(folder / name)
        await bring(store, getattr(package, part), brought[-1])
    return brought
