"""Workers killed at random moments while runs go on beside each other, and what it cost them."""

import asyncio
import json
import random
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from contracts.run import RunResult
from tests.endurance.house import Handle, House, brief
from workflows.commercial import CommercialWorkflow

SHORTEST_LIFE_S, MEAN_LIFE_S = 0.2, 4.0
WAKES_EVERY_S = 10

Purchase = tuple[str, str, str]
"""Provider, operation, and the digest of the request: the same for the same purchase."""


def lives_s(seed: int, count: int) -> list[float]:
    """How long each worker lives once it is ready: most of them briefly, some long enough."""
    chance = random.Random(seed)
    return [SHORTEST_LIFE_S + chance.expovariate(1 / MEAN_LIFE_S) for _ in range(count)]


@dataclass
class Shooting:
    """What came of it."""

    kills: int
    woken: int
    """How often a run had to be woken that so many deaths had parked."""
    runs: dict[str, RunResult]
    bought: Counter[Purchase]
    marked: Counter[tuple[str, str]]
    """By provider and operation, the purchases whose runs say: possibly billed twice."""
    took_s: float

    @property
    def purchases(self) -> Counter[tuple[str, str]]:
        """By provider and operation, how many different requests were accepted."""
        return Counter((who, what) for who, what, _ in self.bought)

    @property
    def twice(self) -> Counter[tuple[str, str]]:
        """By provider and operation, the purchases that were billed more than once."""
        return Counter((who, what) for (who, what, _), times in self.bought.items() if times > 1)

    @property
    def unmarked(self) -> Counter[tuple[str, str]]:
        """Those of which no run says so: there must be none."""
        return self.twice - self.marked


async def shot_at(house: House, *, lives_s: Iterable[float], runs: int, at_once: int) -> Shooting:
    """Makes `runs` films, `at_once` beside each other, while each worker lives as long as told.

    More films are begun as long as there are workers left to kill; the last worker is spared.
    """
    began, killed = time.monotonic(), 0
    results: dict[str, RunResult] = {}
    spared = asyncio.Event()
    numbers = iter(range(10**6))

    async def films() -> None:
        while len(results) < runs or not spared.is_set():
            handle = await _film(house, next(numbers))
            results[handle.id] = await handle.result()

    async with house.nursery() as nursery:
        making = [asyncio.ensure_future(films()) for _ in range(at_once)]
        for life_s in lives_s:
            worker = await nursery.hand()
            await asyncio.wait(making, timeout=life_s)
            worker.kill()
            killed += 1
        spared.set()
        await nursery.hand()
        woken = await _awake_until_done(house, making)
    return Shooting(
        kills=killed,
        woken=woken,
        runs=results,
        bought=bought(await house.asked("ledger")),
        marked=await _marked(house, results),
        took_s=time.monotonic() - began,
    )


async def undisturbed(house: House, films: int, *, at_once: int) -> Counter[Purchase]:
    """What the first so many films of a shooting buy where nobody shoots."""
    waiting = iter(range(films))

    async def made() -> None:
        for number in waiting:
            await (await _film(house, number)).result()

    async with house.nursery() as nursery:
        await nursery.hand()
        await asyncio.gather(*(made() for _ in range(at_once)))
    return bought(await house.asked("ledger"))


async def _film(house: House, number: int) -> Handle:
    """The film of that number, the same in every house."""
    return await house.run(f"run-{number}", brief(number), seed=number)


async def _awake_until_done(house: House, making: Sequence[asyncio.Task[None]]) -> int:
    """Wakes, as a person would, the runs that wait for one, until all are done; how often."""
    woken = 0
    parked = 'WorkflowType="CommercialWorkflow" AND AdStage="needs_attention"'
    while (await asyncio.wait(making, timeout=WAKES_EVERY_S))[1]:
        async for run in house.client.list_workflows(f'{parked} AND ExecutionStatus="Running"'):
            await house.client.get_workflow_handle(run.id).signal(CommercialWorkflow.retry)
            woken += 1
    await asyncio.gather(*making)
    return woken


def bought(ledger: Iterable[Mapping[str, Any]]) -> Counter[Purchase]:
    """The purchases of a sandbox's ledger."""
    return Counter((row["provider"], row["operation"], row["request_sha256"]) for row in ledger)


async def _marked(house: House, results: Mapping[str, RunResult]) -> Counter[tuple[str, str]]:
    marked: Counter[tuple[str, str]] = Counter()
    for result in results.values():
        ledger = json.loads(await house.store.get(result.package.ledger))
        marked.update(
            (line["provider"], line["operation"])
            for line in ledger["ledger"]
            if line["possibly_billed_twice"]
        )
    return marked
