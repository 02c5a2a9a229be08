"""Commands for the services that runs need."""

from typing import Annotated

import typer

from console.commandline import options, session


def resume(
    as_json: options.Json = False, sandbox: options.Sandbox = False, live: options.Live = False
) -> None:
    """Bring the services up and finish every unfinished run."""
    from console import running

    session.finish(
        lambda: running.resume(session.settings(sandbox, live), manners=session.manners(as_json))
    )


def up(
    as_json: options.Json = False, sandbox: options.Sandbox = False, live: options.Live = False
) -> None:
    """Run the embedded services until you stop them; prints their addresses."""
    from console import health

    session.finish(lambda: health.up(session.settings(sandbox, live), session.manners(as_json)))


def doctor(
    as_json: options.Json = False, sandbox: options.Sandbox = False, live: options.Live = False
) -> None:
    """Check keys, FFmpeg, Temporal, S3 and animators, and say what to do about each fault."""
    from console import health

    session.finish(
        lambda: health.doctor(sandbox=sandbox, live=live, manners=session.manners(as_json))
    )


def readmit(
    animator: Annotated[str, typer.Argument(help="Who is passed over: runway, veo, kling, ...")],
    sandbox: options.Sandbox = False,
    live: options.Live = False,
) -> None:
    """Ask an animator again at once that is passed over."""
    from console import circuits

    session.finish(
        lambda: circuits.readmit(session.settings(sandbox, live), animator, session.manners())
    )
