"""The fault table: one row a fault, each with the test that plays it.

uv run python -m tests.faults.table            writes the table into docs/reliability.md
uv run python -m tests.faults.table FOLDER     first takes over the figures that a battery left
"""

import sys
from dataclasses import dataclass
from pathlib import Path

from tests.faults.figures import Figures, keep, last

DOCUMENT = Path(__file__).parents[2] / "docs" / "reliability.md"
BEGINS, ENDS = "<!-- the table begins -->\n", "<!-- the table ends -->\n"
HEAD = (
    "| fault | where | what happens | how it ends | billed | last figures |\n"
    "|---|---|---|---|---|---|\n"
)
UNPLAYED = "not yet"
ELSEWHERE = "every submission plays it"
"""Rows that stand in another room's tests keep no figures."""

ONCE = "once"
ITSELF = "by itself"
AGAIN = "The call is made again."
ASKED = "A person is asked, in the service's own words."


@dataclass(frozen=True)
class Row:
    """One row: what goes wrong, where, and what a person finds afterwards."""

    fault: str
    where: str
    happens: str
    ends: str
    billed: str
    test: str
    """`file::test[parameter]` within this room, or a path from the root."""

    def shown(self, figures: Figures | None) -> str:
        """The row in Markdown."""
        elsewhere = "/" in self.test
        told = _told(figures) if figures else ELSEWHERE if elsewhere else UNPLAYED
        cells = (self.fault, self.where, self.happens, self.ends, self.billed, told)
        return f"| {' | '.join(cells)} |\n"


def _told(figures: Figures) -> str:
    parts = [f"{figures.billed} calls, ${figures.usd}"]
    if figures.doubted:
        parts.append(f"{figures.doubted} in doubt")
    if figures.asked:
        parts.append(f"asked {figures.asked}x")
    return "; ".join([*parts, f"{figures.seconds} s"])


def rendered() -> str:
    """The whole table, with the last figures."""
    from tests.faults.rows import ROWS

    figures = last()
    return HEAD + "".join(row.shown(figures.get(row.test)) for row in ROWS)


def shown() -> str:
    """The table that stands in the document."""
    return DOCUMENT.read_text().partition(BEGINS)[2].partition(ENDS)[0]


def write() -> None:
    """Puts the table into the document."""
    before, _, rest = DOCUMENT.read_text().partition(BEGINS)
    DOCUMENT.write_text(before + BEGINS + rendered() + ENDS + rest.partition(ENDS)[2])


if __name__ == "__main__":
    if len(sys.argv) > 1:
        keep(Path(sys.argv[1]))
    write()
