"""The live display: what the run is doing, scene by scene, and what it has cost."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console, Group, RenderableType
from rich.live import Live
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from contracts.ledger import Account
from contracts.progress import Attention, OpenGate, Progress, SceneProgress, SceneStage
from contracts.strategy import Change, Strategy

_COLOURS = {
    SceneStage.DONE: "green",
    SceneStage.NEEDS_ATTENTION: "bold red",
    SceneStage.WAITING: "dim",
}


class LiveDisplay:
    """A display that redraws in place on a terminal."""

    def __init__(self, console: Console) -> None:
        self._live = Live(console=console, auto_refresh=False, transient=False)

    def __enter__(self) -> "LiveDisplay":
        self._live.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._live.stop()

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Leaves the terminal to somebody who asks a question on it."""
        self._live.stop()
        try:
            yield
        finally:
            self._live.start()

    def show(self, progress: Progress) -> None:
        """Draws the progress."""
        self._live.update(drawn(progress), refresh=True)


class LineDisplay:
    """One line for each change of stage, for logs and pipes."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._said: set[str] = set()

    def show(self, progress: Progress) -> None:
        """Prints what is new."""
        lines = [f"{progress.stage}", *map(_line, progress.scenes)]
        lines += [f"needs attention: {_told(attention)}" for attention in progress.attention]
        lines += [f"note: {note}" for note in progress.notes]
        if progress.gate:
            lines.append(_gate_line(progress, progress.gate))
        for line in lines:
            if line not in self._said:
                self._said.add(line)
                self._console.print(f"${progress.cost_usd:.2f}  {line}", markup=False)


def drawn(progress: Progress) -> RenderableType:
    """The whole display as one renderable."""
    head = Text.assemble(
        (progress.product, "bold"),
        f", version {progress.version}" if progress.version > 1 else "",
        f"   {progress.stage.replace('_', ' ')}   ",
        (f"${progress.cost_usd:.2f}", "cyan"),
        f" of ${progress.budget_usd:.2f}",
    )
    parts: list[RenderableType] = [head]
    if progress.scenes:
        parts.append(_table(progress.scenes))
    parts += [Text(note, "yellow") for note in progress.notes]
    if progress.gate:
        parts.append(_gate_panel(progress, progress.gate))
    parts += [
        Panel(_told(attention), title=attention.step, border_style="red")
        for attention in progress.attention
    ]
    return Group(*parts)


def books(accounts: Sequence[Account]) -> Table:
    """What each provider was paid, and what of it stands by list prices so far."""
    table = Table(box=None, padding=(0, 2, 0, 0))
    table.add_column("paid to", style="dim")
    for heading in ("cost", "of it unsettled"):
        table.add_column(heading, justify="right")
    for account in accounts:
        unsettled = f"${account.unsettled_usd:.2f}" if account.unsettled_usd else ""
        table.add_row(account.provider, f"${account.usd:.2f}", unsettled)
    return table


def _table(scenes: tuple[SceneProgress, ...]) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0))
    for heading in ("scene", "", "stage", "take", "score", "clip", "cost"):
        table.add_column(heading, style="dim" if heading == "scene" else "")
    for scene in scenes:
        table.add_row(
            str(scene.number),
            scene.title,
            Text(scene.stage, _COLOURS.get(scene.stage, "yellow")),
            str(scene.take or ""),
            "" if scene.score is None else f"{scene.score:g}",
            scene.provider or "",
            f"${scene.cost_usd:.2f}",
        )
    return table


def _gate_panel(progress: Progress, gate: OpenGate) -> Panel:
    said = _in_short(gate.strategy) if gate.strategy else ""
    if gate.changes:
        said = f"{said}\n\nChanged since revision {gate.revision - 1}:\n{_changed(gate.changes)}"
    return Panel(f"{said}\n\n{_how(progress)}".strip(), title=f"{gate.gate}, {gate.revision}")


def _changed(changes: Sequence[Change]) -> str:
    return "\n".join(
        f"{change.field.replace('_', ' ')}: {change.before} \u2192 {change.after}"
        for change in changes
    )


def _in_short(strategy: Strategy) -> str:
    return "\n".join(
        (
            strategy.core_concept,
            f"Hook: {strategy.audience_hook}",
            f"Story: {strategy.narrative_arc}",
            f"Subject: {strategy.subject.name}. {strategy.subject.description}",
            f"Look: {strategy.visual_language}",
            f"Mood: {strategy.mood.rstrip('.')}. Grade: {strategy.color_grade}",
            f"Tagline: {strategy.tagline}",
        )
    )


def _gate_line(progress: Progress, gate: OpenGate) -> str:
    idea = f": {gate.strategy.core_concept}" if gate.strategy else ""
    changed = f" Changed: {_changed(gate.changes)}." if gate.changes else ""
    return (
        f"waits for a decision on the {gate.gate}, revision {gate.revision}{idea}.{changed} "
        f"{_how(progress)}"
    )


def _how(progress: Progress) -> str:
    run = progress.run_id
    return f'Decide with: starter.py approve {run}, or: starter.py reject {run} --notes "..."'


def _told(attention: Attention) -> str:
    return f"{attention.said}\n{attention.remedy}"


def _line(scene: SceneProgress) -> str:
    take = f", take {scene.take}" if scene.take else ""
    score = "" if scene.score is None else f", score {scene.score:g}"
    provider = f", {scene.provider}" if scene.provider else ""
    return f"scene {scene.number}: {scene.stage}{take}{score}{provider}"
