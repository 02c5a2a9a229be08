"""What a row of the fault table came to when it was last played."""

import json
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from decimal import Decimal
from pathlib import Path

from tests.faults.books import Books

FILE = Path(__file__).with_name("figures.json")
FOLDER_VARIABLE = "AD_BUILDER_FAULT_FIGURES"
"""A folder into which each row writes its figures; unset, nothing is written."""


@dataclass
class Figures:
    """One row's figures."""

    billed: int = 0
    """Lines of the sandbox's ledger."""
    usd: str = "0"
    doubted: int = 0
    """Purchases that the run marks, or asks a person about."""
    asked: int = 0
    """How often a person was called."""
    seconds: int = 0

    def of(self, books: Books, asked: int = 0) -> None:
        """Adds one run's, or one group of runs', books."""
        usd = sum((Decimal(str(row["usd"])) for row in books.billed), Decimal(self.usd))
        self.billed += len(books.billed)
        self.usd = str(usd.quantize(Decimal("0.01")))
        self.doubted += books.doubted.total()
        self.asked += asked


@contextmanager
def measured(row: str, passed: Callable[[], bool]) -> Iterator[Figures]:
    """The figures of the row that is played within the block, kept where it passed."""
    figures, began = Figures(), time.monotonic()
    yield figures
    figures.seconds = round(time.monotonic() - began)
    folder = os.environ.get(FOLDER_VARIABLE)
    if folder and passed():
        name = "".join(letter if letter.isalnum() else "-" for letter in row)
        (Path(folder) / f"{name}.json").write_text(json.dumps({row: asdict(figures)}))


def last() -> dict[str, Figures]:
    """The figures of every row when the battery was last played."""
    return {row: Figures(**figures) for row, figures in json.loads(FILE.read_text()).items()}


def keep(folder: Path) -> None:
    """Takes over what the rows wrote into the folder."""
    figures = {row: asdict(kept) for row, kept in last().items()}
    for path in sorted(folder.glob("*.json")):
        figures |= json.loads(path.read_text())
    FILE.write_text(json.dumps(figures, indent=1, sort_keys=True) + "\n")
