"""The board: what a run shows of itself in Temporal's lists and on its own page."""

from decimal import Decimal

from temporalio import workflow

from contracts.brief import Brief
from contracts.progress import Progress, Stage
from workflows.search import AD_COST_USD, AD_PRODUCT, AD_STAGE
from workflows.telling import scene_line

PRODUCT_SHOWN_CHARACTERS = 60


def product_of(brief: Brief) -> str:
    """What a run is listed by until research has found the product's name."""
    words = brief.brand.name if brief.brand else " ".join(brief.text.split())
    return words[:PRODUCT_SHOWN_CHARACTERS]


class Board:
    """Publishes progress as search attributes and as the Web UI's current details."""

    def __init__(self) -> None:
        self._shown: tuple[Stage, str, Decimal] | None = None

    def show(self, progress: Progress) -> None:
        """Publishes what changed; a stage or price that is on show already costs no event."""
        workflow.set_current_details(as_markdown(progress))
        face = (progress.stage, progress.product, progress.cost_usd)
        if face == self._shown:
            return
        self._shown = face
        workflow.upsert_search_attributes(
            [
                AD_STAGE.value_set(progress.stage),
                AD_PRODUCT.value_set(progress.product),
                AD_COST_USD.value_set(float(progress.cost_usd)),
            ]
        )


def as_markdown(progress: Progress) -> str:
    """Progress as an operator reads it in the Web UI."""
    version = f" · version {progress.version}" if progress.version > 1 else ""
    lines = [
        f"**{progress.product}**{version} · {progress.stage} · "
        f"${progress.cost_usd:.2f} of ${progress.budget_usd:.2f}"
    ]
    if progress.gate:
        lines.append(
            f"Waits for a decision on the **{progress.gate.gate}**, "
            f"revision {progress.gate.revision}: send the signal `approve` or "
            '`reject` with `{"notes": "..."}`.'
        )
        if progress.gate.strategy:
            lines.append(f"> {progress.gate.strategy.core_concept}")
        lines += [
            f"- {change.field}: ~~{change.before}~~ {change.after}"
            for change in progress.gate.changes
        ]
    lines += [
        f"- **{attention.step}**: {attention.said} *{attention.remedy}*"
        for attention in progress.attention
    ]
    lines += [scene_line(scene) for scene in progress.scenes]
    lines += [f"*{note}*" for note in progress.notes]
    return "\n\n".join(lines)
