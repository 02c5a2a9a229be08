"""The commands, as a producer and an operator type them."""

import json
from pathlib import Path

import pytest

from contracts.progress import Stage
from tests.end_to_end.conftest import BRIEF, SHORT, Made, Up, until, waits
from tests.end_to_end.studio import Desk, temporal


def test_a_finished_run_is_listed_shown_and_fetched(up: Up, made: Made) -> None:
    run_id = made.told["run_id"]
    listed = up.desk.starter("list", "--json")
    assert run_id in {run["run_id"] for run in listed.last}
    shown = up.desk.starter("status", run_id, "--json")
    assert shown.last["stage"] == "completed"
    assert float(shown.last["cost_usd"]) == made.told["cost_usd"]
    folder = up.desk.folder / "package"
    fetched = up.desk.starter("fetch", run_id, "--out", str(folder), "--json")
    assert fetched.status == 0, fetched.err
    names = {Path(path).name for path in fetched.last["files"]}
    assert names == {
        f"{run_id}.mp4",
        "report.json",
        "ledger.json",
        "poster.jpg",
        "contact-sheet.jpg",
        "captions.srt",
        "captions.vtt",
        "vast.xml",
        "provenance.json",
        "disclosure.txt",
        "checksums.sha256",
    }
    assert (folder / f"{run_id}.mp4").read_bytes() == made.film.read_bytes()
    ledger = json.loads((folder / "ledger.json").read_text())
    assert ledger == made.report["money"]
    assert {line["settled"] for line in ledger["ledger"] if line["operation"] == "clip"} == {True}
    paid = sum(float(account["usd"]) for account in shown.last["accounts"])
    assert paid == pytest.approx(made.told["cost_usd"], abs=0.001)


def test_the_same_name_again_joins_the_run_and_pays_nothing(up: Up, made: Made) -> None:
    again = up.desk.starter("run", BRIEF, "--id", made.told["run_id"], "--json", "--out", "b.mp4")
    assert again.status == 0, again.err
    assert again.last["cost_usd"] == made.told["cost_usd"]
    assert (up.desk.folder / "b.mp4").read_bytes() == made.film.read_bytes()


async def test_without_a_terminal_the_run_waits_and_another_shell_approves(up: Up) -> None:
    started = up.desk.starter("run", BRIEF, *SHORT, "--id", "waits", "--detach", "--json")
    assert started.last == {"run_id": "waits", "status": "started"}
    following = up.desk.begin("watch", "waits", "--json")
    await until(up, "waits", waits(1))
    stale = up.desk.starter("approve", "waits", "--revision", "9")
    assert stale.status == 2
    assert "look at revision 1" in stale.err
    assert up.desk.starter("approve", "waits").status == 0
    out, err = following.communicate(timeout=240)
    assert following.returncode == 0, err
    assert json.loads(out.splitlines()[-1])["status"] == "completed"


async def test_an_empty_signal_from_the_temporal_cli_approves(up: Up) -> None:
    up.desk.starter("run", BRIEF, *SHORT, "--id", "signalled", "--detach")
    await until(up, "signalled", waits(1))
    temporal(
        *("workflow", "signal", "--address", up.addresses["temporal"]),
        *("--workflow-id", "signalled", "--name", "approve_strategy"),
    )
    shown = await until(up, "signalled", lambda run: run.stage is not Stage.AWAITING_APPROVAL)
    assert shown.stage in {Stage.SCREENPLAY, Stage.RENDERING}
    assert up.desk.starter("cancel", "signalled").status == 0


async def test_a_rejection_raises_the_revision_and_a_cancelled_run_says_so(up: Up) -> None:
    up.desk.starter("run", BRIEF, *SHORT, "--id", "rejected", "--detach")
    await until(up, "rejected", waits(1))
    assert up.desk.starter("reject", "rejected", "--notes", "make it funnier").status == 0
    await until(up, "rejected", waits(2))
    assert up.desk.starter("cancel", "rejected").status == 0
    assert up.desk.starter("status", "rejected", "--json").last["stage"] == "cancelled"
    assert up.desk.starter("watch", "rejected", "--json").status == 4


@pytest.mark.parametrize("command", ["status", "approve", "watch"])
def test_a_run_that_is_not_there_is_said_to_be_unknown(up: Up, command: str) -> None:
    said = up.desk.starter(command, "nobody")
    assert said.status == 2
    assert "there is no run 'nobody'" in said.err
    assert "Traceback" not in said.err


@pytest.mark.parametrize(
    ("words", "variables", "status", "said"),
    [
        (["run", ""], {}, 2, "the brief is empty"),
        (["run", "x" * 20_000], {}, 2, "20000 characters"),
        (["run", "Coffee", "--duration", "5"], {}, 2, "no buyer takes a spot of 5 s"),
        (["run", "Coffee", "--scenes", "50"], {}, 2, "cannot hold 50 scenes"),
        (["run", "Coffee", "--profile", "nobody"], {}, 2, "choose from"),
        (["run", "Coffee", "--url", "coffee.example"], {}, 2, "must start with https://"),
        (["run", "Coffee", "--url", "file:///etc/passwd"], {}, 2, "must start with https://"),
        (["run", "Coffee", "--url", "https://nowhere.invalid/"], {}, 2, "nowhere.invalid"),
        (["run", "Coffee", "--url", "http://127.0.0.1:9/"], {}, 2, "127.0.0.1"),
        (["run", "Coffee", "--sandbox", "--live"], {}, 2, "choose one of"),
        (["run", "Coffee"], {"ANTHROPIC_API_KEY": "k"}, 2, "GEMINI_API_KEY"),
        (["run", "Coffee"], {"FFMPEG_BINARY": "/nowhere/ffmpeg"}, 2, "FFMPEG_BINARY"),
        (["run", "Coffee", "--profile", "dv360", "--duration", "20"], {}, 2, "choose from 15, 30"),
        (["check", "nowhere.mp4"], {}, 2, "nowhere.mp4 cannot be read"),
        (["check", "nowhere.mp4", "--profile", "nobody"], {}, 2, "choose from"),
        (["list"], {"TEMPORAL_ADDRESS": "127.0.0.1:9"}, 5, "Temporal does not answer"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_leaves_nothing_running(
    tmp_path: Path, words: list[str], variables: dict[str, str], status: int, said: str
) -> None:
    desk = Desk(tmp_path, variables)
    answer = desk.starter(*words)
    assert (answer.status, said in answer.err) == (status, True), answer.err
    assert len(answer.err.strip().splitlines()) == 1
    assert not (tmp_path / "home").exists()
