"""`check`: any film, ours or not, held against buyers' specifications; needs no services."""

import json
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from console.exits import Exit
from console.running import Manners
from contracts.errors import BadInput, MachineFault, MediaError
from contracts.master import Finding, QualityReport
from media.check import judged
from media.measuring import Measurements, measure
from media.profiles import names as known
from media.profiles import profile

EVERYBODY = "all"
"""In place of a profile's name."""
LOG_WIDTH = 200
"""Columns where no terminal says how many it has: each line of the check stays a line."""


async def check(path: Path, names: Sequence[str], manners: Manners) -> Exit:
    """Prints every line of the check, buyer by buyer; status 2 where one of them refuses the film.

    `BadInput` where a name is no profile, or the file no film.
    """
    chosen = known() if EVERYBODY in names else tuple(dict.fromkeys(names))
    buyers = [profile(name) for name in chosen]
    film = await _measured(path)
    reports = [judged(film, buyer) for buyer in buyers]
    for report in reports:
        if manners.as_json:
            print(json.dumps(_as_json(path, report)))
        else:
            _tell(manners.console, path, report, profile(report.profile).title)
    return Exit.DONE if all(report.passed for report in reports) else Exit.BAD_INPUT


async def _measured(path: Path) -> Measurements:
    try:
        return await measure(path)
    except MachineFault:
        raise
    except MediaError as error:
        raise BadInput(" ".join(str(error).split())) from error


def _as_json(path: Path, report: QualityReport) -> dict[str, object]:
    told = {"file": str(path), "passed": report.passed}
    return told | report.model_dump(mode="json")


def _tell(console: Console, path: Path, report: QualityReport, title: str) -> None:
    if not console.is_terminal:
        console.width = LOG_WIDTH
    console.print(_table(report.findings))
    refused = ", ".join(finding.rule for finding in report.failures)
    verdict = f"is refused for: {refused}" if refused else "passes"
    console.print(
        f"{path.name} {verdict} ({report.profile}: {title})", markup=False, soft_wrap=True
    )


def _table(findings: Sequence[Finding]) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0))
    for heading in ("", "rule", "measured", "allowed", "source"):
        table.add_column(heading, style="dim" if heading == "source" else "", overflow="fold")
    for finding in findings:
        mark = Text("ok", "green") if finding.passed else Text("FAIL", "bold red")
        told = (finding.rule, finding.measured, finding.allowed, finding.source)
        table.add_row(mark, *map(Text, told))
    return table
