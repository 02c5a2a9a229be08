"""The short commands: look, decide, wake, cancel, fetch."""

import asyncio
import json
from decimal import Decimal, InvalidOperation
from pathlib import Path

from rich.table import Table
from temporalio.client import WorkflowExecution, WorkflowExecutionStatus, WorkflowFailureError

from console.deciding import decide
from console.exits import Exit
from console.following import Handle, is_open, progress_of
from console.live import books, drawn
from console.packages import bring_package
from console.running import Manners, out_of, to_the_end
from console.studio import Studio, studio
from console.versions import taken_up
from contracts.decisions import BudgetRaise, Decision, RunRetry
from contracts.errors import BadInput
from settings import Settings
from workflows.commercial import CommercialWorkflow
from workflows.search import AD_COST_USD, AD_PRODUCT, AD_STAGE

CANCEL_WITHIN_S = 15


async def list_runs(settings: Settings, manners: Manners) -> Exit:
    """All runs, the newest first."""
    async with studio(settings, say=manners.console.print) as place:
        newest: dict[str, WorkflowExecution] = {}
        async for execution in place.client.list_workflows("WorkflowType = 'CommercialWorkflow'"):
            newest.setdefault(execution.id, execution)  # later versions keep the name
        found = [
            {
                "run_id": execution.id,
                "stage": execution.typed_search_attributes.get(AD_STAGE),
                "product": execution.typed_search_attributes.get(AD_PRODUCT),
                "cost_usd": execution.typed_search_attributes.get(AD_COST_USD),
                "started": execution.start_time.isoformat(timespec="seconds"),
            }
            for execution in newest.values()
        ]
    if manners.as_json:
        print(json.dumps(found))
        return Exit.DONE
    table = Table("run", "stage", "product", "cost", "started", box=None)
    for run in found:
        table.add_row(
            str(run["run_id"]),
            str(run["stage"]),
            str(run["product"]),
            f"${run['cost_usd'] or 0:.2f}",
            str(run["started"]),
        )
    manners.console.print(table if found else 'No run yet. Start one: starter.py run "..."')
    return Exit.DONE


async def status(settings: Settings, run_id: str, manners: Manners) -> Exit:
    """Where one run stands."""
    async with studio(settings, say=manners.console.print) as place:
        progress = await progress_of(place.handle(run_id))
        if manners.as_json:
            print(progress.model_dump_json())
        else:
            manners.console.print(drawn(progress))
            if progress.accounts:
                manners.console.print(books(progress.accounts))
            manners.console.print(place.run_page(run_id))
    return Exit.DONE


async def rule(settings: Settings, run_id: str, decision: Decision, manners: Manners) -> Exit:
    """Sends a decision to a run's open gate."""
    async with studio(settings, say=manners.console.print) as place:
        handle = place.handle(run_id)
        await decide(handle, decision)
        said = "approved" if decision.approved else "rejected"
        manners.console.print(f"{run_id}: {said}", highlight=False)
        return await _stay(place, handle, manners)


async def retry(settings: Settings, run_id: str, wishes: RunRetry, manners: Manners) -> Exit:
    """Wakes what is parked in a run; one that has ended is taken up again."""
    async with studio(settings, say=manners.console.print) as place:
        handle = place.handle(run_id)
        if await is_open(handle):
            await handle.signal(CommercialWorkflow.retry, wishes)
            said = "woken"
        else:
            handle, version = await taken_up(place, run_id, wishes)
            said = f"version {version} is being made"
        manners.console.print(f"{run_id}: {said}", highlight=False)
        return await _stay(place, handle, manners)


async def raise_budget(settings: Settings, run_id: str, usd: str, manners: Manners) -> Exit:
    """Gives a run a higher budget."""
    try:
        limit = Decimal(usd)
    except InvalidOperation as error:
        raise BadInput(f"{usd!r} is no amount of money") from error
    async with studio(settings, say=manners.console.print) as place:
        handle = place.handle(run_id)
        now = (await progress_of(handle)).budget_usd
        if limit <= now:
            raise BadInput(f"{run_id} has a budget of ${now} already: name a higher one")
        await _refuse_closed(handle, "raise-budget")
        await handle.signal(CommercialWorkflow.raise_budget, BudgetRaise(budget_usd=limit))
        manners.console.print(f"{run_id}: may spend ${limit}", highlight=False)
        return await _stay(place, handle, manners)


async def cancel(settings: Settings, run_id: str, manners: Manners) -> Exit:
    """Stops a run; what was paid for is kept."""
    async with studio(settings, say=manners.console.print) as place:
        handle = place.handle(run_id)
        await _refuse_closed(handle, "cancel")
        await handle.cancel()
        try:
            await asyncio.wait_for(handle.result(), CANCEL_WITHIN_S)
        except WorkflowFailureError:
            manners.console.print(f"{run_id}: cancelled", highlight=False)
        except TimeoutError:
            manners.console.print(f"{run_id}: is being cancelled", highlight=False)
    return Exit.DONE


async def fetch(settings: Settings, run_id: str, folder: Path, manners: Manners) -> Exit:
    """Brings a finished run's package into a folder."""
    async with studio(settings, say=manners.console.print) as place:
        handle = place.handle(run_id)
        progress = await progress_of(handle)
        described = await handle.describe()
        if described.status is not WorkflowExecutionStatus.COMPLETED:
            raise BadInput(f"{run_id} is not finished: it is {progress.stage}")
        package = (await handle.result()).package
        brought = await bring_package(place.store, run_id, package, folder)
    if manners.as_json:
        print(json.dumps({"run_id": run_id, "files": [str(path) for path in brought]}))
    else:
        for path in brought:
            manners.console.print(str(path), highlight=False)
    return Exit.DONE


async def _refuse_closed(handle: Handle, what: str) -> None:
    progress = await progress_of(handle)
    if not await is_open(handle):
        raise BadInput(f"{handle.id} is {progress.stage}: there is nothing to {what}")


async def _stay(place: Studio, handle: Handle, manners: Manners) -> Exit:
    """Follows the run where this command had to start the services that it needs."""
    if not place.ours:
        return Exit.DONE
    return await to_the_end(place, handle, await out_of(handle), manners)
