"""The page shows the battery's own table, and each of its rows is played."""

import re
import subprocess
import sys
from pathlib import Path

from tests.faults.figures import last
from tests.faults.rows import ROWS
from tests.faults.table import rendered, shown

ROOT = Path(__file__).parents[2]
HERE = "tests/faults/"


def test_the_page_shows_the_table() -> None:
    assert shown() == rendered(), "run: uv run python -m tests.faults.table"


def test_every_figure_belongs_to_a_row() -> None:
    assert last().keys() <= {row.test for row in ROWS}


def test_every_row_is_a_test_and_every_battery_here_has_a_row() -> None:
    listed = subprocess.run(
        [sys.executable, "-m", "pytest", "--collect-only", "-n", "0", "-m", "battery", HERE],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    played = set(re.findall(rf"^{HERE}(\S.*::.*)$", listed, re.MULTILINE))
    assert played == {row.test for row in ROWS if "/" not in row.test}
