"""Killed in the middle with everything it started, the run is finished by `resume`."""

import os
import signal
from pathlib import Path

import av
import pytest

from tests.end_to_end.conftest import BRIEF
from tests.end_to_end.processes import descendants, until_gone
from tests.end_to_end.studio import Desk


@pytest.mark.slow
def test_a_run_killed_while_it_renders_is_finished_by_resume(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    out = tmp_path / "ad.mp4"
    running = desk.begin(
        *("run", BRIEF, "--duration", "6", "--scenes", "1", "--yes", "--sandbox"),
        *("--id", "killed", "--out", str(out)),
    )
    assert running.stdout is not None
    for line in running.stdout:
        if "animating" in line or "conforming" in line:
            break
    family = [running.pid, *descendants(running.pid)]
    assert len(family) > 4
    for process in family:
        os.kill(process, signal.SIGKILL)
    running.communicate()
    until_gone(family)
    assert not out.exists()

    resumed = desk.starter("resume", "--sandbox")
    assert resumed.status == 0, resumed.err
    with av.open(str(out)) as film:
        assert film.streams.video[0].frames == 144


@pytest.mark.slow
def test_a_starter_killed_alone_takes_its_children_with_it(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    services = desk.begin("up", "--sandbox", "--json")
    assert services.stdout is not None
    assert services.stdout.readline()
    family = descendants(services.pid)
    assert family
    services.kill()
    services.communicate()
    until_gone(family)
