"""Runs taken up again after their end, by command."""

import json
from pathlib import Path

import pytest

from tests.end_to_end.conftest import SHORT, Up, until, waits
from tests.end_to_end.studio import counted, ledger


@pytest.mark.slow
def test_one_scene_of_a_finished_film_is_made_anew_and_paid_for_alone(up: Up) -> None:
    film = up.desk.folder / "bell.mp4"
    said = up.desk.starter(
        *("run", "A brass bell", "--duration", "10", "--scenes", "2", "--seed", "601"),
        *("--id", "bell", "--yes", "--json", "--out", str(film)),
    )
    assert said.status == 0, said.err
    first = json.loads(Path(said.last["report"]).read_text())
    before = len(ledger(up.addresses["sandbox"]))

    woken = up.desk.starter(
        "retry", "bell", "--scene", "2", "--visual-prompt", "The brass bell in falling snow."
    )
    assert (woken.status, "version 2" in woken.out) == (0, True), woken.err
    said = up.desk.starter("watch", "bell", "--json")
    assert said.status == 0, said.err
    assert said.last["version"] == 2
    assert counted(ledger(up.addresses["sandbox"])[before:]) == {
        ("gemini", "picture"): 1,
        ("gemini", "critique"): 1,
        ("runway", "clip"): 1,
    }
    second = json.loads(Path(said.last["report"]).read_text())
    for kept in ("strategy", "references", "narration", "sound"):
        assert second[kept] == first[kept], "the same objects"
    assert second["scenes"][0] == first["scenes"][0]
    assert second["scenes"][1]["clip"] != first["scenes"][1]["clip"]
    assert second["check"]["passed"]
    assert said.last["video"] == str(film.with_stem("bell-v2"))
    assert film.read_bytes() != film.with_stem("bell-v2").read_bytes(), "both versions are there"
    (listed,) = (run for run in up.desk.starter("list", "--json").last if run["run_id"] == "bell")
    assert listed["stage"] == "completed"


@pytest.mark.slow
async def test_a_run_that_was_cancelled_goes_on_from_what_it_had_bought(up: Up) -> None:
    words = ("run", "A brass lamp", *SHORT, "--id", "lamp", "--detach")
    assert up.desk.starter(*words).status == 0
    await until(up, "lamp", waits(1))
    assert up.desk.starter("cancel", "lamp").status == 0
    bought = counted(ledger(up.addresses["sandbox"]))
    refused = up.desk.starter("retry", "lamp", "--scene", "1")
    assert (refused.status, "without options" in refused.err) == (2, True)
    assert up.desk.starter("retry", "lamp").status == 0
    await until(up, "lamp", waits(1))
    assert counted(ledger(up.addresses["sandbox"])) == bought, "receipts were found"
    assert up.desk.starter("cancel", "lamp").status == 0


@pytest.mark.slow
def test_a_finished_run_says_what_its_retry_needs(up: Up) -> None:
    words = ("run", "A brass key", *SHORT, "--id", "key", "--yes", "--json")
    assert up.desk.starter(*words).status == 0
    for options, wanted in (((), "name the scene"), (("--scene", "4"), "no scene 4")):
        refused = up.desk.starter("retry", "key", *options)
        assert (refused.status, wanted in refused.err) == (2, True), refused.err
