"""Commands by which a person decides."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from console.commandline import options, session

if TYPE_CHECKING:
    from console.exits import Exit


def approve(
    run: options.RunId, gate: options.GateName = None, revision: options.Revision = None
) -> None:
    """Approve what the run waits for."""
    _rule(run, approved=True, gate=gate, revision=revision)


def reject(
    run: options.RunId,
    notes: Annotated[str, typer.Option(help="What should change.")],
    gate: options.GateName = None,
    revision: options.Revision = None,
    scene: Annotated[
        list[int] | None, typer.Option(help="Of a film: a scene to make anew; may be repeated.")
    ] = None,
) -> None:
    """Send the open gate's work back with notes."""
    _rule(run, approved=False, gate=gate, revision=revision, notes=notes, scenes=tuple(scene or ()))


def retry(
    run: options.RunId,
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
    as_json: options.Json = False,
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
    session.finish(
        lambda: commands.retry(session.settings(), run, wishes, session.manners(as_json))
    )


def raise_budget(
    run: options.RunId, usd: Annotated[str, typer.Argument(help="The new limit, in dollars.")]
) -> None:
    """Give a run a higher budget and wake it."""
    from console import commands

    session.finish(lambda: commands.raise_budget(session.settings(), run, usd, session.manners()))


def cancel(run: options.RunId) -> None:
    """Stop a run; what was paid for is kept."""
    from console import commands

    session.finish(lambda: commands.cancel(session.settings(), run, session.manners()))


def _rule(run: str, **told: Any) -> None:
    from console import commands, request

    async def command() -> "Exit":
        return await commands.rule(
            session.settings(), run, request.decision(**told), session.manners()
        )

    session.finish(command)
