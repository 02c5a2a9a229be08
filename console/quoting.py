"""`estimate`: the price of a film before anything is spent."""

import asyncio
import json
import os
from decimal import Decimal
from typing import Any

from rich.table import Table

from console.estimating import Estimate, Step, estimate
from console.exits import Exit
from console.running import Manners
from contracts.brief import Brief
from contracts.errors import BadInput
from contracts.quotation import ListPrice, Quotation
from contracts.run import RunRequest
from embedded.errors import ServiceUnreachable
from embedded.services import WORKER
from settings import Settings

_REFUSED = 2
"""A worker's exit status for settings that it cannot work with."""


async def quote(settings: Settings, request: RunRequest, manners: Manners) -> Exit:
    """Shows what the film would cost; no workflow is started and nobody is paid."""
    quotation = await quotation_of(settings, request.brief)
    told = estimate(request.brief, quotation.casting)
    if manners.as_json:
        print(json.dumps(as_json(told, quotation, request.budget_usd)))
        return Exit.DONE
    say = manners.console.print
    say(table_of(told))
    say("At most, by tokens or letters: steps marked ~. The others are list prices.")
    say(verdict(told, request.budget_usd), soft_wrap=True)
    for line in (*quotation.casting.notes, *map(_source, quotation.prices)):
        say(line, soft_wrap=True, markup=False)
    return Exit.DONE


async def quotation_of(settings: Settings, brief: Brief) -> Quotation:
    """What a worker with these settings would ask for the brief's film.

    Only a worker knows the players, so one is started for the answer alone; it needs neither
    Temporal nor an object store. `BadInput` where it cannot work with the settings.
    """
    worker = await asyncio.create_subprocess_exec(
        *WORKER,
        "--quote",
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        env=os.environ | {"AD_BUILDER_MODE": settings.mode},
    )
    out, err = await worker.communicate(brief.model_dump_json().encode())
    if worker.returncode == 0:
        return Quotation.model_validate_json(out)
    said = (err.decode(errors="replace").strip().splitlines() or ["it said nothing"])[-1]
    if worker.returncode == _REFUSED:
        raise BadInput(said.removeprefix("worker: "))
    raise ServiceUnreachable(f"no worker could be asked for its prices: {said}")


def table_of(told: Estimate) -> Table:
    """Each step, how many, and what they cost."""
    table = Table("step", box=None, padding=(0, 2, 0, 0), show_footer=True)
    table.columns[0].footer = "in all"
    for heading, footer in (
        ("usual", ""),
        ("most", ""),
        ("each, at most", ""),
        ("usual", _usd(told.usual_usd)),
        ("most", _usd(told.most_usd)),
    ):
        table.add_column(heading, footer, justify="right")
    for step in told.steps:
        table.add_row(*_row(step))
    return table


def _row(step: Step) -> tuple[str, ...]:
    return (
        step.name if step.listed else f"{step.name} ~",
        str(step.usual),
        str(step.most),
        _usd(step.each_usd),
        _usd(step.usual_usd),
        _usd(step.most_usd),
    )


def verdict(told: Estimate, budget_usd: Decimal) -> str:
    """Whether a budget covers the film, in a sentence."""
    budget = f"--budget-usd {budget_usd:f}"
    if told.most_usd <= budget_usd:
        return f"{budget} covers it whatever happens."
    waits = "a run that needs more waits and asks"
    if told.usual_usd <= budget_usd:
        return f"{budget} covers what is usual, not the most: {waits}."
    return f"{budget} does not cover what is usual: {waits}."


def as_json(told: Estimate, quotation: Quotation, budget_usd: Decimal) -> dict[str, Any]:
    """The estimate for a program; money in US dollars."""
    return {
        "usual_usd": float(told.usual_usd),
        "most_usd": float(told.most_usd),
        "budget_usd": float(budget_usd),
        "covers": {
            "usual": told.usual_usd <= budget_usd,
            "most": told.most_usd <= budget_usd,
        },
        "steps": [_as_json(step) for step in told.steps],
        "prices": [price.model_dump(mode="json") for price in quotation.prices],
        "notes": list(quotation.casting.notes),
    }


def _as_json(step: Step) -> dict[str, Any]:
    return {
        name: float(value) if isinstance(value, Decimal) else value
        for name, value in vars(step).items()
    }


def _source(price: ListPrice) -> str:
    return (
        f"{price.provider} {price.thing}, since {price.since}: {price.source} "
        f"(read on {price.read})"
    )


def _usd(usd: Decimal) -> str:
    return f"${usd:.2f}"
