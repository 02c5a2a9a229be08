"""Commands that show what there is."""

from pathlib import Path
from typing import Annotated

import typer

from console.commandline import options, session


def list_runs(as_json: options.Json = False) -> None:
    """Show all runs."""
    from console import commands

    session.finish(lambda: commands.list_runs(session.settings(), session.manners(as_json)))


def status(run: options.RunId, as_json: options.Json = False) -> None:
    """Show where a run stands, what it cost and whom it paid, and what it waits for."""
    from console import commands

    session.finish(lambda: commands.status(session.settings(), run, session.manners(as_json)))


def watch(run: options.RunId, as_json: options.Json = False) -> None:
    """Follow a run to its end."""
    from console import running

    session.finish(lambda: running.watch(session.settings(), run, manners=session.manners(as_json)))


def fetch(
    run: options.RunId,
    out: Annotated[Path | None, typer.Option(help="A folder; default: the run's name.")] = None,
    as_json: options.Json = False,
) -> None:
    """Bring a finished run's package: film, captions, VAST, report, checksums and all else."""
    from console import commands

    session.finish(
        lambda: commands.fetch(session.settings(), run, out or Path(run), session.manners(as_json))
    )


def check(
    file: Annotated[Path, typer.Argument(help="Any film, made here or not.")],
    profile: Annotated[
        list[str] | None,
        typer.Option(help="A buyer; may be repeated. Default: universal. `all` is every one."),
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print one JSON object a line for each buyer.")
    ] = False,
) -> None:
    """Hold a film against buyers' specifications; exit status 2 where one refuses it."""
    from console import checking

    session.finish(lambda: checking.check(file, profile or ["universal"], session.manners(as_json)))
