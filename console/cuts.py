"""`cut`: another cut of a finished run, in another length, shape, profile or language."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory

from temporalio.client import WorkflowExecutionStatus
from temporalio.service import RPCError, RPCStatusCode

from console.cutorder import Wanted, brief_for, budget_for, delivery_for, name_of
from console.estimating import estimate_of_cut
from console.exits import Exit
from console.following import progress_of
from console.quoting import quotation_of, table_of, verdict
from console.request import checked_run_id
from console.running import Manners, begin, refuse_without_ffmpeg
from console.studio import Studio, studio
from console.versions import request_of
from contracts.brief import Brief
from contracts.cut import Cut, CutPlan
from contracts.elements import Elements
from contracts.errors import BadInput
from contracts.run import RunRequest, RunResult
from contracts.services import Store
from creative.recut import cut_plan
from media.holding import frames_held
from media.reading import card_seconds
from settings import Settings


async def cut(
    settings: Settings,
    run_id: str,
    wanted: Wanted,
    *,
    name: str | None,
    out: Path | None,
    detach: bool,
    manners: Manners,
) -> Exit:
    """Says what will be bought, starts the cut as a run of its own, and leaves its film."""
    refuse_without_ffmpeg()
    say = manners.console.print
    async with studio(settings, say=say, starts_runs=True) as place:
        film = await _finished(place, run_id)
        brief = brief_for(film.request.brief, wanted)
        made_of = Cut(
            run=run_id,
            version=film.result.version,
            elements=film.result.package.elements,
            brief=film.request.brief,
            new_pictures=wanted.new_pictures,
        )
        delivery = delivery_for(film.request.delivery, wanted)
        called = checked_run_id(name or name_of(made_of, brief, delivery, film.request.delivery))
        if called == run_id:
            raise BadInput(f"--id {called} is the film itself: give the cut a name of its own")
        request = RunRequest(
            brief=brief,
            gates=(),
            budget_usd=budget_for(wanted.budget_usd, film.budget_usd),
            seed=film.request.seed,
            delivery=delivery,
            cut=made_of,
        )
        await _refuse_another(place, called, request)
        plan = await _planned(place.store, made_of, brief)
        for line in plan.notes:
            say(line, soft_wrap=True, markup=False)
        await _price(settings, request, made_of, plan, say)
        out = (out or Path(f"{called}.mp4")).absolute()
        return await begin(place, called, request, out=out, detach=detach, manners=manners)


@dataclass(frozen=True)
class _Film:
    """A finished run: what it was asked for, what came of it, and what it might spend."""

    request: RunRequest
    result: RunResult
    budget_usd: Decimal


async def _finished(place: Studio, run_id: str) -> _Film:
    """The film that is to be cut; `BadInput` where it is not there, or not yet."""
    handle = place.handle(run_id)
    progress = await progress_of(handle)
    described = await handle.describe()
    if described.status is not WorkflowExecutionStatus.COMPLETED:
        raise BadInput(f"{run_id} is not finished: it is {progress.stage}")
    return _Film(await request_of(place, handle), await handle.result(), progress.budget_usd)


async def _refuse_another(place: Studio, name: str, request: RunRequest) -> None:
    """`BadInput` where another cut, or another film, has the name: it would be joined instead."""
    try:
        there = await request_of(place, place.handle(name))
    except RPCError as absent:
        if absent.status is RPCStatusCode.NOT_FOUND:
            return
        raise
    if _wanted(there) != _wanted(request):
        raise BadInput(f"{name} is there, and is another cut: give this one a name, with --id")


def _wanted(request: RunRequest) -> tuple[object, ...]:
    return request.brief, request.cut, request.delivery


async def _planned(store: Store, cut: Cut, brief: Brief) -> CutPlan:
    """The cut on paper, so that one that cannot be is refused before anything starts.

    Clips are fetched and measured only where the cut is longer than the film.
    """
    elements = Elements.model_validate_json(await store.get(cut.elements))
    held: list[int | None] = [scene.clip.frames for scene in elements.scenes]
    if brief.duration_s > cut.brief.duration_s and not cut.new_pictures:
        held = await _held(store, elements, brief.slot.rate)
    card = elements.screenplay.end_card
    card_s = card_seconds(card.texts) if card else Fraction(0)
    return cut_plan(elements, cut, brief, held=held, card_s=card_s)


async def _held(store: Store, elements: Elements, rate: Fraction) -> list[int | None]:
    held: list[int | None] = []
    with TemporaryDirectory(prefix="ad-builder-") as folder:
        for scene in elements.scenes:
            source = scene.clip.source
            path = Path(folder) / f"{scene.number}{Path(source.key).suffix}"
            await store.get_file(source, path)
            held.append(None if scene.clip.is_still else await frames_held(path, rate))
    return held


async def _price(
    settings: Settings, request: RunRequest, cut: Cut, plan: CutPlan, say: Callable[..., None]
) -> None:
    """Prints what will be bought, and what it costs."""
    if cut.speaks_as(request.brief) and not cut.new_pictures:
        say(f"$0.00: nothing is bought; pictures, clips and sound are those of {cut.run}.")
        return
    quotation = await quotation_of(settings, request.brief)
    told = estimate_of_cut(cut, request.brief, plan.screenplay, quotation.casting)
    say(table_of(told))
    kept = "Effects and music" if cut.new_pictures else "Pictures, clips, effects and music"
    say(f"{kept} are those of {cut.run}: $0.00.")
    say(verdict(told, request.budget_usd), soft_wrap=True)
