"""A product's page: its name and its features reach the strategy and the narration."""

import json
from pathlib import Path

import pytest

from tests.end_to_end.conftest import Up


@pytest.mark.slow
def test_the_page_s_product_is_sold_by_its_name_and_features(up: Up) -> None:
    said = up.desk.starter(
        *("run", "A spot for people who run before work", "--url", f"http://{up.page}/shoe"),
        *("--duration", "10", "--scenes", "2", "--yes", "--json"),
    )
    assert said.status == 0, said.err
    report = json.loads(Path(said.last["report"]).read_text())
    assert "Solvane Trail 2" in report["research"]["title"]
    features = " ".join(report["research"]["key_features"]).lower()
    assert "cork" in features
    strategy = json.dumps(report["strategy"])
    assert "Solvane" in strategy
    assert "cork" in strategy.lower() or "wet rock" in strategy.lower()
    narration = " ".join(line["text"] for line in report["narration"])
    assert "Solvane" in narration
    assert any(word in narration.lower() for word in ("cork", "wet rock", "repairable"))
