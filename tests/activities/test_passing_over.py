"""Whom a circuit never stops: who insists, what is bought already, and anybody by its own fault."""

import asyncio

import pytest

from activities import circuits
from activities.circuits import Circuits
from activities.shelf import Shelf, Shelved
from contracts.circuit import Circuit, Stage, circuit_key
from contracts.errors import OutcomeUnknown, StorageUnavailable
from storage.memory import MemoryStore
from tests.activities.clipshop import fault_of, run
from tests.activities.house import DOWN, KEY, House


@pytest.fixture
def house() -> House:
    return House()


async def test_a_person_who_insists_is_let_through_and_a_success_closes_it(house: House) -> None:
    await house.opened()
    await house.buys(insists=True)
    assert house.circuit == Circuit()


async def test_a_person_who_insists_in_vain_makes_nobody_wait_longer(house: House) -> None:
    await house.opened()
    until = house.circuit.until
    house.animator.faults = [DOWN]
    assert (await fault_of(house.buys(insists=True))).kind == "Unavailable"
    assert house.circuit.until == until


async def test_what_is_bought_already_is_never_passed_over(house: House) -> None:
    task = await house.worker.order("runway", scene=90)
    bought = await house.worker.buy(task, scene=90)
    await house.opened()
    assert await house.worker.buy(task, scene=90) == bought
    assert await house.passes_over()


async def test_a_clip_of_unknown_outcome_is_told_as_that_and_not_as_passed_over(
    house: House,
) -> None:
    house.animator.faults = [OutcomeUnknown("runway", "submit", "no answer")]
    task = await house.worker.order("runway", scene=90)
    await fault_of(house.worker.buy(task, scene=90))
    await house.opened()
    assert (await fault_of(house.worker.buy(task, scene=90))).kind == "SubmitAmbiguous"


async def test_what_is_on_the_shelf_is_served_though_its_maker_is_passed_over(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    await house.opened()
    clip = await house.store.put("other", "clip-runway", b"a clip", "video/mp4")

    async def find(_: Shelf, likeness: str) -> Shelved:
        return Shelved(artifact=clip, bought_by="other/scene-1/clip-runway/1")

    monkeypatch.setattr(Shelf, "find", find)
    task = await house.worker.order("runway", scene=90)
    assert (await house.worker.buy(task, scene=90)).bought == clip


class NoCircuits(MemoryStore):
    """A store that fails with whatever is asked of a circuit."""

    async def read_record(self, key: str) -> bytes | None:
        if key == KEY:
            raise StorageUnavailable("the store is down")
        return await super().read_record(key)


async def test_a_store_that_fails_stops_no_clip_from_being_bought() -> None:
    house = House(store=NoCircuits())
    await house.opened()
    await house.buys()
    assert house.animator.orders == 4


class SilentCircuits(MemoryStore):
    """A store that never answers when it is asked for a circuit."""

    async def read_record(self, key: str) -> bytes | None:
        if key == KEY:
            await asyncio.Event().wait()
        return await super().read_record(key)


async def test_a_store_that_does_not_answer_stops_none_either(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(circuits, "LONGEST_LOOK_S", 0.01)
    house = House(store=SilentCircuits())
    await asyncio.gather(*(house.buys() for _ in range(20)))
    assert house.animator.orders == 20


async def test_a_harmed_record_is_none(house: House) -> None:
    house.store.objects[KEY] = b"{torn"
    await house.buys()
    await house.opened()
    assert await house.passes_over()


async def test_a_played_animator_s_failures_are_not_the_real_one_s(house: House) -> None:
    played = Circuits(house.store, played={"runway"}, clock=house.clock)

    async def fail(scene: int) -> None:
        await played.failed("runway", f"job-{scene}", Stage.JOB, "it broke")

    for scene in range(3):
        await run(fail, scene)
    assert circuit_key("runway", played=True) in house.store.objects
    await house.buys()
