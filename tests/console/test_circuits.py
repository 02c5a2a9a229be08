"""What an operator is told of animators that are passed over."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from console import circuits
from console.circuits import passed_over
from console.exits import Exit
from console.running import Manners
from contracts.circuit import Circuit, Failure, Stage, circuit_key
from contracts.errors import BadInput
from settings import Settings
from storage.memory import MemoryStore

NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)
SAID = "runway submit: HTTP 401: who are you"
OPEN = Circuit(
    failures=(Failure(of="run/scene-1/clip-runway/1", stage=Stage.ORDER, said=SAID, at=NOON),),
    count=4,
    since=NOON,
    until=NOON + timedelta(minutes=10),
    wait_s=600,
)
SANDBOX = Settings(requested_mode="sandbox")


def store_with(**circuits: Circuit) -> MemoryStore:
    store = MemoryStore()
    for name, circuit in circuits.items():
        store.objects[circuit_key(name, played=True)] = circuit.model_dump_json().encode()
    return store


async def test_it_is_named_with_since_when_until_when_and_why() -> None:
    found = await passed_over(SANDBOX, store_with(runway=OPEN, veo=Circuit()))
    assert list(found) == ["runway"]
    told = found["runway"].told
    assert "since 2026-11-27 12:00 UTC, until 2026-11-27 12:10 UTC" in told
    assert f"4 failures in a row, the last: {SAID}" in told


async def test_failures_that_are_too_few_pass_nobody_over() -> None:
    closed = Circuit(failures=OPEN.failures, count=1)
    assert await passed_over(SANDBOX, store_with(kling=closed)) == {}


async def test_the_failures_of_a_real_one_are_not_a_played_one_s() -> None:
    store = MemoryStore()
    store.objects[circuit_key("runway", played=False)] = OPEN.model_dump_json().encode()
    assert await passed_over(SANDBOX, store) == {}


@dataclass
class Place:
    """As much of a studio as has a store."""

    store: MemoryStore


async def test_letting_one_in_forgets_its_failures_and_says_what_they_were(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    store = store_with(runway=OPEN, veo=OPEN)

    @asynccontextmanager
    async def studio(*_: object, **__: object) -> AsyncIterator[Place]:
        yield Place(store)

    monkeypatch.setattr(circuits, "studio", studio)
    assert await circuits.readmit(SANDBOX, "runway", Manners(as_json=False)) is Exit.DONE
    assert list(await passed_over(SANDBOX, store)) == ["veo"]
    assert SAID in "".join(capsys.readouterr())


async def test_who_is_no_animator_cannot_be_let_in() -> None:
    with pytest.raises(BadInput, match="choose from runway, veo, kling"):
        await circuits.readmit(SANDBOX, "sora", Manners(as_json=False))
