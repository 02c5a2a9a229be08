"""The command line: `python starter.py COMMAND --help` says what each command takes.

Everything heavy is imported by the command that needs it, so that `--help` answers at once.
"""

import os
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

app = typer.Typer(
    help="A brief goes in; a finished television commercial comes out.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

Brief = Annotated[str, typer.Argument(help="What is sold, and to whom, in a sentence or more.")]
Url = Annotated[str | None, typer.Option(help="The product's web page.")]
Duration = Annotated[int, typer.Option(help="Seconds.")]
SceneCount = Annotated[int | None, typer.Option(help="Default: one about every 5 s.")]
Shape = Annotated[str, typer.Option(help="16:9, 9:16 or 1:1.")]
Language = Annotated[str, typer.Option(help="Of the narration.")]
BrandFile = Annotated[Path | None, typer.Option(help="A TOML file of the brand.")]
Profile = Annotated[str, typer.Option(help="The buyer's delivery profile.")]
Budget = Annotated[str, typer.Option(help="The most that may be spent.")]
RunId = Annotated[str, typer.Argument(help="The run's name.", metavar="RUN")]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object as the last line.")]
GateName = Annotated[str | None, typer.Option(help="strategy, storyboard or final.")]
Revision = Annotated[int | None, typer.Option(help="The revision you looked at.")]
Sandbox = Annotated[bool, typer.Option("--sandbox", help="Play every paid service here.")]
Live = Annotated[bool, typer.Option("--live", help="Use the paid services; needs their keys.")]


@app.command()
def run(
    brief: Brief,
    url: Url = None,
    url_required: Annotated[
        bool, typer.Option("--url-required", help="Wait for a page that cannot be had.")
    ] = False,
    duration: Duration = 15,
    scenes: SceneCount = None,
    aspect: Shape = "16:9",
    language: Language = "en",
    brand: BrandFile = None,
    profile: Profile = "universal",
    captions: Annotated[
        str, typer.Option(help="beside the film, or burned into its picture too.")
    ] = "beside",
    gates: Annotated[
        str, typer.Option(help="Where to wait: strategy,storyboard,final or none.")
    ] = "strategy",
    budget_usd: Budget = "5",
    seed: Annotated[int | None, typer.Option(help="Repeats a run.")] = None,
    run_id: Annotated[str | None, typer.Option("--id", help="A name for the run.")] = None,
    deliver: Annotated[str, typer.Option(help="Also encode: mezzanine,ladder,hls.")] = "",
    ad_id: Annotated[str | None, typer.Option(help="Its Ad-ID, for VAST.")] = None,
    base_url: Annotated[str, typer.Option(help="Where VAST finds the files.")] = "",
    detach: Annotated[bool, typer.Option("--detach", help="Start it and leave.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Approve at each gate.")] = False,
    out: Annotated[Path | None, typer.Option(help="Default: RUN.mp4.")] = None,
    as_json: Json = False,
    sandbox: Sandbox = False,
    live: Live = False,
) -> None:
    """Make a commercial, follow it, and leave the film beside you."""
    from console import request, running

    wanted = request.Wanted(
        brief=brief,
        url=url,
        duration=duration,
        scenes=scenes,
        aspect=aspect,
        language=language,
        profile=profile,
        gates=gates,
        budget_usd=budget_usd,
        seed=seed,
        yes=yes,
        url_required=url_required,
        deliver=deliver,
        ad_id=ad_id,
        base_url=base_url,
        captions=captions,
    )

    async def command() -> Any:
        local = _brand(brand) if brand else None
        checked = request.request_from(wanted, local)
        name = request.checked_run_id(run_id) if run_id else request.run_id_for(brief)
        return await running.run(
            _settings(sandbox, live),
            name,
            checked,
            out=(out or Path(f"{name}.mp4")).absolute(),
            detach=detach,
            brand=local,
            manners=running.Manners(as_json),
        )

    _finish(command)


@app.command("estimate")
def estimate_price(
    brief: Brief,
    url: Url = None,
    duration: Duration = 15,
    scenes: SceneCount = None,
    aspect: Shape = "16:9",
    language: Language = "en",
    brand: BrandFile = None,
    profile: Profile = "universal",
    budget_usd: Budget = "5",
    as_json: Json = False,
    sandbox: Sandbox = False,
    live: Live = False,
) -> None:
    """Show what a commercial would cost, before anything is spent."""
    from console import quoting, request

    wanted = request.Wanted(
        brief=brief,
        url=url,
        duration=duration,
        scenes=scenes,
        aspect=aspect,
        language=language,
        profile=profile,
        budget_usd=budget_usd,
    )

    async def command() -> Any:
        checked = request.request_from(wanted, _brand(brand) if brand else None)
        return await quoting.quote(_settings(sandbox, live), checked, _manners(as_json))

    _finish(command)


@app.command("list")
def list_runs(as_json: Json = False) -> None:
    """Show all runs."""
    from console import commands

    _finish(lambda: commands.list_runs(_settings(), _manners(as_json)))


@app.command()
def status(run: RunId, as_json: Json = False) -> None:
    """Show where a run stands, what it cost and whom it paid, and what it waits for."""
    from console import commands

    _finish(lambda: commands.status(_settings(), run, _manners(as_json)))


@app.command()
def watch(run: RunId, as_json: Json = False) -> None:
    """Follow a run to its end."""
    from console import running

    _finish(lambda: running.watch(_settings(), run, manners=_manners(as_json)))


@app.command()
def approve(run: RunId, gate: GateName = None, revision: Revision = None) -> None:
    """Approve what the run waits for."""
    _rule(run, approved=True, gate=gate, revision=revision)


@app.command()
def reject(
    run: RunId,
    notes: Annotated[str, typer.Option(help="What should change.")],
    gate: GateName = None,
    revision: Revision = None,
    scene: Annotated[
        list[int] | None, typer.Option(help="Of a film: a scene to make anew; may be repeated.")
    ] = None,
) -> None:
    """Send the open gate's work back with notes."""
    _rule(run, approved=False, gate=gate, revision=revision, notes=notes, scenes=tuple(scene or ()))


@app.command()
def retry(
    run: RunId,
    scene: Annotated[int | None, typer.Option(help="One scene; default: all parked.")] = None,
    visual_prompt: Annotated[str | None, typer.Option(help="A new picture prompt.")] = None,
    motion_prompt: Annotated[str | None, typer.Option(help="A new motion prompt.")] = None,
    provider: Annotated[
        str | None, typer.Option(help="An animator to try first: runway, veo, kling, ...")
    ] = None,
    narration: Annotated[str | None, typer.Option(help="A line that fits the scene.")] = None,
    effect_prompt: Annotated[str | None, typer.Option(help="A new effect for the scene.")] = None,
    music_prompt: Annotated[str | None, typer.Option(help="New music for the film.")] = None,
    use_still: Annotated[
        bool, typer.Option("--use-still", help="No clip: a moving still.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Wake what is parked; on a finished run, make one scene anew and pay for that alone."""
    from console import commands
    from contracts.decisions import RunRetry

    wishes = RunRetry(
        scene=scene,
        visual_prompt=visual_prompt,
        motion_prompt=motion_prompt,
        provider=provider,
        use_still=use_still,
        narration=narration,
        effect_prompt=effect_prompt,
        music_prompt=music_prompt,
    )
    _finish(lambda: commands.retry(_settings(), run, wishes, _manners(as_json)))


@app.command("raise-budget")
def raise_budget(
    run: RunId, usd: Annotated[str, typer.Argument(help="The new limit, in dollars.")]
) -> None:
    """Give a run a higher budget and wake it."""
    from console import commands

    _finish(lambda: commands.raise_budget(_settings(), run, usd, _manners()))


@app.command()
def cancel(run: RunId) -> None:
    """Stop a run; what was paid for is kept."""
    from console import commands

    _finish(lambda: commands.cancel(_settings(), run, _manners()))


@app.command()
def fetch(
    run: RunId,
    out: Annotated[Path | None, typer.Option(help="A folder; default: the run's name.")] = None,
    as_json: Json = False,
) -> None:
    """Bring a finished run's package: film, captions, VAST, report, checksums and all else."""
    from console import commands

    _finish(lambda: commands.fetch(_settings(), run, out or Path(run), _manners(as_json)))


@app.command()
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

    _finish(lambda: checking.check(file, profile or ["universal"], _manners(as_json)))


@app.command()
def cut(
    run: RunId,
    duration: Annotated[int | None, typer.Option(help="Seconds.")] = None,
    aspect: Annotated[str | None, typer.Option(help="16:9, 9:16 or 1:1.")] = None,
    profile: Annotated[str | None, typer.Option(help="Another buyer's delivery profile.")] = None,
    language: Annotated[str | None, typer.Option(help="With new words and a new voice.")] = None,
    captions: Annotated[str | None, typer.Option(help="beside the film, or burned in.")] = None,
    new_pictures: Annotated[
        bool, typer.Option("--new-pictures", help="Paint and film anew for the aspect; costs.")
    ] = False,
    budget_usd: Annotated[str | None, typer.Option(help="Default: the run's own.")] = None,
    run_id: Annotated[str | None, typer.Option("--id", help="A name for the cut.")] = None,
    detach: Annotated[bool, typer.Option("--detach", help="Start it and leave.")] = False,
    out: Annotated[Path | None, typer.Option(help="Default: its name, .mp4.")] = None,
    as_json: Json = False,
    sandbox: Sandbox = False,
    live: Live = False,
) -> None:
    """Make another cut of a finished run from its own artifacts; says first what it costs."""
    from console import cutorder, cuts

    wanted = cutorder.Wanted(
        duration=duration,
        aspect=aspect,
        profile=profile,
        language=language,
        captions=captions,
        new_pictures=new_pictures,
        budget_usd=budget_usd,
    )
    _finish(
        lambda: cuts.cut(
            _settings(sandbox, live),
            run,
            wanted,
            name=run_id,
            out=out,
            detach=detach,
            manners=_manners(as_json),
        )
    )


@app.command()
def resume(as_json: Json = False, sandbox: Sandbox = False, live: Live = False) -> None:
    """Bring the services up and finish every unfinished run."""
    from console import running

    _finish(lambda: running.resume(_settings(sandbox, live), manners=_manners(as_json)))


@app.command()
def up(as_json: Json = False, sandbox: Sandbox = False, live: Live = False) -> None:
    """Run the embedded services until you stop them; prints their addresses."""
    from console import health

    _finish(lambda: health.up(_settings(sandbox, live), _manners(as_json)))


@app.command()
def doctor(as_json: Json = False, sandbox: Sandbox = False, live: Live = False) -> None:
    """Check keys, FFmpeg, Temporal, S3 and animators, and say what to do about each fault."""
    from console import health

    _finish(lambda: health.doctor(sandbox=sandbox, live=live, manners=_manners(as_json)))


@app.command()
def readmit(
    animator: Annotated[str, typer.Argument(help="Who is passed over: runway, veo, kling, ...")],
    sandbox: Sandbox = False,
    live: Live = False,
) -> None:
    """Ask an animator again at once that is passed over."""
    from console import circuits

    _finish(lambda: circuits.readmit(_settings(sandbox, live), animator, _manners()))


def _brand(path: Path) -> Any:
    from console.brandfile import opened_brand

    return opened_brand(path)


def _rule(run: str, **told: Any) -> None:
    from console import commands, request

    async def command() -> Any:
        return await commands.rule(_settings(), run, request.decision(**told), _manners())

    _finish(command)


def _manners(as_json: bool = False) -> Any:
    from console.running import Manners

    return Manners(as_json)


def _settings(sandbox: bool = False, live: bool = False) -> Any:
    from console.request import settings_for

    return settings_for(sandbox=sandbox, live=live)


def _finish(command: Any) -> None:
    from console.exits import finish

    status = finish(command)
    sys.stdout.flush()
    sys.stderr.flush()
    # Everything is closed by now; threads of Temporal's core may still be ending, and an
    # interpreter that is torn down around them can abort.
    os._exit(status)


if __name__ == "__main__":
    app()
