"""Commands that make a film, and one that says what it would cost."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from console.commandline import options, session

if TYPE_CHECKING:
    from console.brandkit import LocalBrand
    from console.exits import Exit


def run(
    brief: options.Brief,
    url: options.Url = None,
    url_required: Annotated[
        bool, typer.Option("--url-required", help="Wait for a page that cannot be had.")
    ] = False,
    duration: options.Duration = 15,
    scenes: options.SceneCount = None,
    aspect: options.Shape = "16:9",
    language: options.Language = "en",
    brand: options.BrandFile = None,
    profile: options.Profile = "universal",
    captions: Annotated[
        str, typer.Option(help="beside the film, or burned into its picture too.")
    ] = "beside",
    gates: Annotated[
        str, typer.Option(help="Where to wait: strategy,storyboard,final or none.")
    ] = "strategy",
    budget_usd: options.Budget = "5",
    seed: Annotated[int | None, typer.Option(help="Repeats a run.")] = None,
    run_id: Annotated[str | None, typer.Option("--id", help="A name for the run.")] = None,
    deliver: options.Deliver = "",
    ad_id: options.AdId = None,
    base_url: Annotated[str, typer.Option(help="Where VAST finds the files.")] = "",
    detach: options.Detach = False,
    yes: Annotated[bool, typer.Option("--yes", help="Approve at each gate.")] = False,
    out: Annotated[Path | None, typer.Option(help="Default: RUN.mp4.")] = None,
    as_json: options.Json = False,
    sandbox: options.Sandbox = False,
    live: options.Live = False,
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

    async def command() -> "Exit":
        local = _brand(brand) if brand else None
        checked = request.request_from(wanted, local)
        name = request.checked_run_id(run_id) if run_id else request.run_id_for(brief)
        return await running.run(
            session.settings(sandbox, live),
            name,
            checked,
            out=(out or Path(f"{name}.mp4")).absolute(),
            detach=detach,
            brand=local,
            manners=session.manners(as_json),
        )

    session.finish(command)


def estimate(
    brief: options.Brief,
    url: options.Url = None,
    duration: options.Duration = 15,
    scenes: options.SceneCount = None,
    aspect: options.Shape = "16:9",
    language: options.Language = "en",
    brand: options.BrandFile = None,
    profile: options.Profile = "universal",
    budget_usd: options.Budget = "5",
    as_json: options.Json = False,
    sandbox: options.Sandbox = False,
    live: options.Live = False,
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

    async def command() -> "Exit":
        checked = request.request_from(wanted, _brand(brand) if brand else None)
        return await quoting.quote(
            session.settings(sandbox, live), checked, session.manners(as_json)
        )

    session.finish(command)


def cut(
    run: options.RunId,
    duration: Annotated[int | None, typer.Option(help="Seconds.")] = None,
    aspect: Annotated[str | None, typer.Option(help="16:9, 9:16 or 1:1.")] = None,
    profile: Annotated[str | None, typer.Option(help="Another buyer's delivery profile.")] = None,
    language: Annotated[str | None, typer.Option(help="With new words and a new voice.")] = None,
    captions: Annotated[str | None, typer.Option(help="beside the film, or burned in.")] = None,
    new_pictures: Annotated[
        bool, typer.Option("--new-pictures", help="Paint and film anew for the aspect; costs.")
    ] = False,
    budget_usd: Annotated[str | None, typer.Option(help="Default: the run's own.")] = None,
    deliver: options.Deliver = "",
    ad_id: options.AdId = None,
    base_url: Annotated[
        str | None, typer.Option(help="Where VAST finds the files; default: the run's own.")
    ] = None,
    run_id: Annotated[str | None, typer.Option("--id", help="A name for the cut.")] = None,
    detach: options.Detach = False,
    out: Annotated[Path | None, typer.Option(help="Default: its name, .mp4.")] = None,
    as_json: options.Json = False,
    sandbox: options.Sandbox = False,
    live: options.Live = False,
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
        deliver=deliver,
        ad_id=ad_id,
        base_url=base_url,
    )
    session.finish(
        lambda: cuts.cut(
            session.settings(sandbox, live),
            run,
            wanted,
            name=run_id,
            out=out,
            detach=detach,
            manners=session.manners(as_json),
        )
    )


def _brand(path: Path) -> "LocalBrand":
    from console.brandfile import opened_brand

    return opened_brand(path)
