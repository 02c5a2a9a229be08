"""Gates before a service that takes three at a time, with a crowd before them, in virtual time."""

import asyncio
import selectors
from collections.abc import Coroutine
from dataclasses import dataclass, field
from typing import Any

import pytest

from activities.gate import Gate, NotYetError
from sandbox.limits import Limit, Limits

LIMIT = 3
CROWD = 100


class Hasty(selectors.SelectSelector):
    """Waits for nothing, and says how long it would have waited."""

    def __init__(self) -> None:
        super().__init__()
        self.now_s = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        self.now_s += timeout or 0
        return super().select(0)


class HastyLoop(asyncio.SelectorEventLoop):
    """A loop whose clock jumps to whatever is due next."""

    def __init__(self) -> None:
        self._hasty = Hasty()
        super().__init__(self._hasty)

    def time(self) -> float:
        return self._hasty.now_s


@dataclass
class Service:
    """Takes a call, or sends it away; a job keeps its place after its call was answered."""

    lasts_s: float
    is_job: bool = False
    rooms: Limits = field(default_factory=lambda: Limits([Limit(LIMIT, "kling")]))

    async def call(self) -> float | None:
        """Nothing once it is answered, or the seconds to wait."""
        wait_s = self.rooms.enter("kling")
        if wait_s is not None:
            return wait_s
        leave = asyncio.get_running_loop().call_later
        leave(self.lasts_s, self.rooms.leave, "kling")
        if not self.is_job:
            await asyncio.sleep(self.lasts_s)
        return None


async def crowd(service: Service, *, workers: int, at_once: int) -> dict[str, Any]:
    """A hundred steps on one queue: what the service counted when all are done."""
    queue: asyncio.Queue[int] = asyncio.Queue()
    for step in range(CROWD):
        queue.put_nowait(step)
    done: set[int] = set()
    all_done = asyncio.Event()

    async def slot(gate: Gate) -> None:
        while True:
            step = await queue.get()
            try:
                await gate.enter()
            except NotYetError:
                asyncio.get_running_loop().call_later(1, queue.put_nowait, step)
                continue
            wait_s = await service.call()
            if wait_s is None:
                gate.answered()
                done.add(step)
            else:
                gate.refused(wait_s)
                asyncio.get_running_loop().call_later(wait_s, queue.put_nowait, step)
            if len(done) == CROWD:
                all_done.set()

    gates = [Gate(at_once) for _ in range(workers)]
    slots = [asyncio.ensure_future(slot(gate)) for gate in gates for _ in range(at_once)]
    await all_done.wait()
    for one in slots:
        one.cancel()
    took_s = asyncio.get_running_loop().time()
    return {**service.rooms.as_json()["kling"], "took_s": took_s}


def hastily(work: Coroutine[Any, Any, dict[str, Any]]) -> dict[str, Any]:
    with asyncio.Runner(loop_factory=HastyLoop) as runner:
        return runner.run(work)


@pytest.mark.parametrize("workers", [1, 2])
def test_a_hundred_calls_are_answered_and_few_are_sent_away(workers: int) -> None:
    counted = hastily(crowd(Service(lasts_s=10), workers=workers, at_once=10))
    print(counted)
    assert counted["accepted"] == CROWD
    assert counted["greatest"] == LIMIT
    assert counted["refused"] < 0.5 * CROWD
    ideal_s = CROWD * 10 / LIMIT
    assert counted["took_s"] < 1.5 * ideal_s, "little of what the service can do is left unused"


@pytest.mark.parametrize("workers", [1, 2])
def test_orders_wait_for_the_jobs_that_are_under_way(workers: int) -> None:
    service = Service(lasts_s=30, is_job=True)
    counted = hastily(crowd(service, workers=workers, at_once=5))
    print(counted)
    assert counted["accepted"] == CROWD
    assert counted["greatest"] == LIMIT
    assert counted["refused"] < 2 * workers * CROWD
    ideal_s = CROWD * 30 / LIMIT
    assert counted["took_s"] < 2 * ideal_s
