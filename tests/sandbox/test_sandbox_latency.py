"""How long the played services take, on a clock that the test moves."""

import asyncio
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.requests import Request
from starlette.types import Message

from sandbox.call import Call
from sandbox.desk import open_desk
from sandbox.latency import SEED_S, Latency
from sandbox.protocols.runway import refuse
from tests.sandbox.clock import HandClock
from tests.sandbox.studio import SmallStudio


def test_the_seed_plays_the_measured_times() -> None:
    assert [Latency.parse("seed").of(operation) for operation in ("screenplay", "clip")] == [13, 30]


def test_instant_takes_no_time() -> None:
    assert {Latency.parse("instant").of(operation) for operation in SEED_S} == {0}


@given(st.floats(min_value=0, max_value=100))
def test_a_number_scales_every_time(scale: float) -> None:
    latency = Latency.parse(str(scale))
    assert all(latency.of(operation) == time * scale for operation, time in SEED_S.items())


@pytest.mark.parametrize("text", ["soon", "-1", "nan", "inf", ""])
def test_what_is_no_latency_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="0 or more"):
        Latency.parse(text)


async def _never() -> Message:
    raise AssertionError("the body was read already")


async def held(folder: Path, operation: str, *, worked_s: float, until_s: float) -> bool:
    """Whether a call that took ``worked_s`` itself is still held when ``until_s`` have passed."""
    clock = HandClock()
    desk = open_desk(SmallStudio(), folder, durable=False, latency=Latency(1), clock=clock)
    request = Request({"type": "http", "method": "POST", "path": "/", "headers": []}, _never)
    call = Call(desk, request, b"{}", "", refuse, began=clock.now())
    call.operation = operation
    await clock.move(worked_s)
    holding = asyncio.create_task(call.hold())
    await clock.move(0)
    await clock.move(until_s - worked_s)
    still_held = not holding.done()
    await clock.move(100)
    await holding
    return still_held


async def test_the_works_own_time_counts_as_waiting(tmp_path: Path) -> None:
    assert await held(tmp_path, "picture", worked_s=0.6, until_s=4.9)
    assert not await held(tmp_path, "picture", worked_s=0.6, until_s=5.0)


async def test_work_that_took_longer_is_not_held(tmp_path: Path) -> None:
    assert not await held(tmp_path, "critique", worked_s=3, until_s=3)


@pytest.mark.parametrize("operation", ["clip", "clip_poll", "clip_download", "upload"])
async def test_submissions_polls_and_downloads_answer_at_once(
    tmp_path: Path, operation: str
) -> None:
    assert not await held(tmp_path, operation, worked_s=0, until_s=0)
