"""Committed histories replay: today's workflow code still makes yesterday's decisions."""

import asyncio
from pathlib import Path

import pytest
from temporalio.client import WorkflowHistory
from temporalio.worker import Replayer

from workflows.commercial import CommercialWorkflow
from workflows.connection import DATA_CONVERTER
from workflows.runner import workflow_runner
from workflows.scene import SceneWorkflow

HISTORIES = sorted(Path(__file__).with_name("histories").glob("*.json"))


def test_every_path_has_a_history() -> None:
    names = {path.stem for path in HISTORIES}
    assert {"happy", "happy-scene-1", "rejected", "parked", "cancelled"} <= names
    assert {"page-required", "page-missing", "rewritten", "adapted"} <= names
    assert {"moderated", "late", "delivered", "subtitled", "recut"} <= names


@pytest.mark.parametrize("path", HISTORIES, ids=lambda path: path.stem)
async def test_a_history_replays(path: Path) -> None:
    replayer = Replayer(
        workflows=[CommercialWorkflow, SceneWorkflow],
        data_converter=DATA_CONVERTER,
        workflow_runner=workflow_runner(),
    )
    history = await asyncio.to_thread(_history, path)
    await replayer.replay_workflow(history)


def _history(path: Path) -> WorkflowHistory:
    """A scene's file is `<run>-scene-<n>.json`, its workflow `<run>/scene-<n>`."""
    return WorkflowHistory.from_json(path.stem.replace("-scene", "/scene"), path.read_text())
