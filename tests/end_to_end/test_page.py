"""A product's page: fetched once for all runs, sold by its name, and waited for or done without."""

import json
from pathlib import Path

import pytest

from contracts.progress import Progress
from tests.end_to_end.conftest import SHORT, Up, until, waits
from tests.end_to_end.product_page import PICTURES, served
from tests.end_to_end.studio import Desk

WITHOUT_IT = "The page cannot be had, so the film is made from the brief alone: cannot fetch"


async def at_its_strategy(up: Up, run_id: str, *words: str) -> Progress:
    """A run's state at its first gate, where it is left to wait."""
    started = up.desk.starter(
        "run", "For early runners", *SHORT, "--id", run_id, "--detach", *words
    )
    assert started.status == 0, started.err
    return await until(up, run_id, waits(1))


async def test_a_second_run_on_a_page_fetches_nothing(up: Up) -> None:
    page, before = f"http://{up.page}/cork", len(up.visits)
    first = await at_its_strategy(up, "cork-1", "--url", page)
    assert sorted(up.visits[before:]) == sorted(["/cork", *PICTURES])
    second = await at_its_strategy(up, "cork-2", "--url", f"{page}?utm_source=mail#reviews")
    assert len(up.visits) == before + 1 + len(PICTURES)
    assert "Solvane Trail 2" in first.product
    assert second.product == first.product
    assert first.notes == second.notes == ()


def test_a_page_that_is_gone_is_refused_in_one_line_and_nothing_is_left_running(
    tmp_path: Path,
) -> None:
    with served() as shop:
        desk = Desk(tmp_path, {"AD_BUILDER_FETCH_ALLOW": shop.address})
        said = desk.starter("run", "For early runners", "--url", f"http://{shop.address}/gone")
    assert said.status == 2
    (line,) = said.err.strip().splitlines()
    assert f"--url cannot fetch http://{shop.address}/gone" in line
    assert "there is no such page" in line
    assert shop.visits == ["/gone"]
    assert not (tmp_path / "home" / "services.json").exists()


@pytest.mark.slow
def test_a_page_that_is_required_and_down_is_waited_for(up: Up) -> None:
    busy = f"http://{up.page}/busy"
    said = up.desk.starter(
        "run", "For early runners", *SHORT, "--url", busy, "--url-required", "--id", "req", "--json"
    )
    assert said.status == 3, said.err
    (attention,) = said.last["attention"]
    assert (attention["step"], attention["fault"]) == ("page", "PageUnavailable")
    assert "503" in attention["said"]


@pytest.mark.slow
def test_a_film_without_its_page_says_so_in_its_report(up: Up) -> None:
    busy = f"http://{up.page}/busy"
    said = up.desk.starter("run", "For early runners", *SHORT, "--url", busy, "--yes", "--json")
    assert said.status == 0, said.err
    report = json.loads(Path(said.last["report"]).read_text())
    assert report["page"] is None
    (note,) = (note for note in report["notes"] if note.startswith(WITHOUT_IT))
    assert "503" in note


@pytest.mark.slow
def test_the_page_s_product_is_sold_by_its_name_and_features(up: Up) -> None:
    said = up.desk.starter(
        *("run", "A spot for people who run before work", "--url", f"http://{up.page}/shoe"),
        *("--duration", "10", "--scenes", "2", "--yes", "--json"),
    )
    assert said.status == 0, said.err
    report = json.loads(Path(said.last["report"]).read_text())
    assert report["page"]["title"] == "Solvane Trail 2"
    assert len(report["page"]["pictures"]) == 2
    assert "Solvane Trail 2" in report["research"]["title"]
    features = " ".join(report["research"]["key_features"]).lower()
    assert "cork" in features
    strategy = json.dumps(report["strategy"])
    assert "Solvane" in strategy
    assert "cork" in strategy.lower() or "wet rock" in strategy.lower()
    narration = " ".join(line["text"] for line in report["narration"])
    assert "Solvane" in narration
    assert any(word in narration.lower() for word in ("cork", "wet rock", "repairable"))
