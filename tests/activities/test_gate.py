"""The gate before a queue: places, turns, and the pause after a refusal."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from temporalio.exceptions import ApplicationError
from temporalio.testing import ActivityEnvironment
from temporalio.worker import ActivityInboundInterceptor, ExecuteActivityInput

from activities.gate import Gate, Gated, NotYetError
from activities.step import Next, told
from contracts.errors import RateLimited


class Hours:
    """A clock that the test moves."""

    def __init__(self) -> None:
        self.now_s = 0.0
        self.due: list[tuple[float, Callable[[], None]]] = []

    def now(self) -> float:
        return self.now_s

    def later(self, in_s: float, do: Callable[[], None]) -> None:
        self.due.append((self.now_s + in_s, do))

    def move(self, seconds: float) -> None:
        self.now_s += seconds
        for at, do in self.due:
            if at <= self.now_s:
                do()


@pytest.fixture
def hours() -> Hours:
    return Hours()


@pytest.fixture
def gate(hours: Hours) -> Gate:
    return Gate(4, now=hours.now, later=hours.later)


async def come(gate: Gate, count: int) -> list[asyncio.Task[None]]:
    callers = [asyncio.ensure_future(gate.enter()) for _ in range(count)]
    for _ in range(10):
        await asyncio.sleep(0)
    return callers


def inside(callers: list[asyncio.Task[None]]) -> int:
    return sum(caller.done() and not caller.cancelled() for caller in callers)


async def let(callers: list[asyncio.Task[None]]) -> int:
    for _ in range(10):
        await asyncio.sleep(0)
    return inside(callers)


async def dismiss(callers: list[asyncio.Task[None]]) -> None:
    for caller in callers:
        caller.cancel()
    await asyncio.gather(*callers, return_exceptions=True)


async def test_no_more_are_let_in_than_there_are_places(gate: Gate) -> None:
    callers = await come(gate, 6)
    assert inside(callers) == 4
    gate.answered()
    assert await let(callers) == 5
    await dismiss(callers)


async def test_a_burst_of_refusals_leaves_what_was_accepted(gate: Gate, hours: Hours) -> None:
    callers = await come(gate, 8)
    for _ in range(3):
        gate.refused(None)
    assert gate.places == 1
    gate.answered()
    assert await let(callers) == 4, "the gate is shut"
    hours.move(1)
    assert await let(callers) == 5
    await dismiss(callers)


async def test_the_provider_s_own_pause_is_kept(gate: Gate, hours: Hours) -> None:
    first = await come(gate, 1)
    gate.refused(30)
    second = await come(gate, 1)
    hours.move(29)
    assert await let(second) == 0
    hours.move(1)
    assert await let(second) == 1
    await dismiss([*first, *second])


async def test_an_hour_is_not_waited_for_at_the_gate(gate: Gate, hours: Hours) -> None:
    first = await come(gate, 1)
    gate.refused(3600)
    second = await come(gate, 1)
    assert await let(second) == 0
    hours.move(1)
    assert await let(second) == 1
    await dismiss([*first, *second])


async def test_pauses_grow_from_refusal_to_refusal_and_shrink_with_answers(
    gate: Gate, hours: Hours
) -> None:
    async def shut_for(pause_s: float) -> None:
        gate.refused(None)
        caller = await come(gate, 1)
        hours.move(pause_s - 0.5)
        assert await let(caller) == 0
        hours.move(0.5)
        assert await let(caller) == 1

    await come(gate, 1)
    for pause_s in (1, 2, 4, 8):
        await shut_for(pause_s)
    gate.answered()
    await come(gate, 1)
    await shut_for(8)


async def test_a_pause_is_never_longer_than_a_minute_unless_the_provider_wants_it(
    gate: Gate, hours: Hours
) -> None:
    for _ in range(12):
        (caller,) = await come(gate, 1)
        assert inside([caller]) == 1
        gate.refused(None)
        hours.move(60)


async def test_a_limit_that_was_found_is_tried_again_after_ten_answers(
    gate: Gate, hours: Hours
) -> None:
    await come(gate, 4)
    gate.refused(None)
    assert gate.places == 3
    hours.move(1)
    for _ in range(3):
        gate.answered()
    for answers in range(3, 10):
        assert gate.places == 3, answers
        await come(gate, 1)
        gate.answered()
    await come(gate, 1)
    gate.answered()
    assert gate.places == 4


async def test_whoever_waits_too_long_goes_away(gate: Gate) -> None:
    inside_now = await come(gate, 4)
    with pytest.raises(NotYetError, match="no turn within 0 s"):
        await gate.enter(within_s=0)
    gate.answered()
    assert inside(await come(gate, 1)) == 1
    await dismiss(inside_now)


async def test_a_caller_who_is_cancelled_takes_no_place(gate: Gate) -> None:
    await come(gate, 4)
    waiting = await come(gate, 1)
    await dismiss(waiting)
    gate.abandoned()
    assert inside(await come(gate, 1)) == 1


class Busy(ActivityInboundInterceptor):
    """A step that is put off without a word about how long, and waits 30 s for its next attempt."""

    def __init__(self) -> None:
        """It has no step behind it."""

    async def execute_activity(self, input: ExecuteActivityInput) -> Any:  # noqa: A002
        raise told(RateLimited("gemini", "picture", "too many"), Next(wait=timedelta(seconds=30)))


async def test_how_long_a_step_waits_by_itself_shuts_the_gate_for_nobody_else(
    gate: Gate, hours: Hours
) -> None:
    step = Gated("gemini", gate).intercept_activity(Busy())
    asked = ExecuteActivityInput(fn=print, args=(), executor=None, headers={})
    with pytest.raises(ApplicationError):
        await ActivityEnvironment().run(step.execute_activity, asked)
    caller = await come(gate, 1)
    hours.move(1)
    assert await let(caller) == 1
