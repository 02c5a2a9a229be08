"""An animator that fails one run's scenes is spared by the next, and let in again by hand."""

from collections.abc import Iterator

import httpx
import pytest

from tests.end_to_end.conftest import BRIEF, Up
from tests.end_to_end.studio import Said

pytestmark = pytest.mark.slow


def film(up: Up, seed: int, *words: str) -> Said:
    said = up.desk.starter("run", BRIEF, *words, "--seed", str(seed), "--yes", "--json")
    assert said.status == 0, said.err
    return said


def animators(said: Said) -> set[str]:
    return {scene["video_provider"] for scene in said.last["scenes"]}


@pytest.fixture(autouse=True)
def _let_in_afterwards(up: Up) -> Iterator[None]:
    """Others use the same services."""
    yield
    up.desk.starter("readmit", "runway", "--sandbox")


def test_it_is_passed_over_by_the_next_run_and_named_by_doctor_until_it_is_let_in(up: Up) -> None:
    fault = {"provider": "runway", "operation": "clip", "fault": "unauthorized", "times": 3}
    asked = f"{up.addresses['sandbox']}/__sandbox/faults"
    assert httpx.post(asked, json=[fault], trust_env=False).status_code == 200
    assert animators(film(up, 71, "--duration", "6", "--scenes", "3")) == {"veo"}

    told = up.desk.starter("doctor", "--sandbox", "--json")
    assert told.status == 5
    assert "runway is passed over since" in told.last["clips"]["said"]
    assert "The API key you provided is invalid" in told.last["clips"]["said"]
    assert animators(film(up, 72, "--duration", "6", "--scenes", "1")) == {"veo"}

    closed = up.desk.starter("readmit", "runway", "--sandbox")
    assert closed.status == 0, closed.err
    assert "3 failures in a row" in closed.out
    assert up.desk.starter("doctor", "--sandbox", "--json").last["clips"]["fine"]
