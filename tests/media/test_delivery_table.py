"""The manual's table of buyers is the one that the profiles make."""

import pytest

from media.profiles import names, profile
from media.profiles.table import HEADINGS, choices, row, table
from tests.imports import ROOT

MANUAL = (ROOT / "docs" / "delivery.md").read_text()
REMEDY = "run `uv run python -m media.profiles.table` and put what it prints into docs/delivery.md"


@pytest.mark.parametrize("part", [table, choices], ids=["table", "choices"])
def test_the_manual_holds_what_the_profiles_say(part: object) -> None:
    assert callable(part)
    assert part() in MANUAL, REMEDY


@pytest.mark.parametrize("name", names())
def test_a_row_has_a_cell_for_each_heading_and_a_dash_for_what_is_not_stated(name: str) -> None:
    cells = row(profile(name))
    assert len(cells) == len(HEADINGS)
    assert all(cells)
