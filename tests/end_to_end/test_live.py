"""Live mode with every base URL pointed elsewhere: that server is asked, and nobody else."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.conftest import BRIEF
from tests.end_to_end.studio import ROOT, Desk, counted, ledger


@pytest.fixture
def elsewhere() -> Iterator[str]:
    """Another server that speaks the providers' protocols."""
    server = subprocess.Popen(
        [sys.executable, "-m", "sandbox", "--port", "0"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert server.stdout is not None
    yield server.stdout.readline().split()[-1]
    server.terminate()
    server.communicate()


@pytest.mark.slow
def test_a_live_run_asks_the_servers_that_its_variables_name(
    tmp_path: Path, elsewhere: str
) -> None:
    desk = Desk(
        tmp_path,
        {
            "ANTHROPIC_API_KEY": "key-a",
            "ANTHROPIC_BASE_URL": f"{elsewhere}/anthropic",
            "GEMINI_API_KEY": "key-g",
            "GOOGLE_GEMINI_BASE_URL": f"{elsewhere}/gemini",
            "GOOGLE_VERTEX_BASE_URL": f"{elsewhere}/vertex",
            "ELEVENLABS_API_KEY": "key-e",
            "AD_BUILDER_ELEVENLABS_BASE_URL": f"{elsewhere}/elevenlabs",
            "RUNWAYML_API_SECRET": "key-r",
            "RUNWAYML_BASE_URL": f"{elsewhere}/runway",
        },
    )
    said = desk.starter(
        *("run", BRIEF, "--live", "--duration", "6", "--scenes", "1", "--yes", "--json")
    )
    assert said.status == 0, said.err
    assert "Live" in said.err
    billed = counted(ledger(elsewhere))
    assert billed[("anthropic", "strategy")] == 1
    assert billed[("runway", "clip")] == 1
    assert not (tmp_path / "home" / "sandbox").exists()
