"""An animator whose orders fail again and again is passed over by all, for a while."""

import json

import pytest

from contracts.circuit import Circuit
from contracts.errors import (
    AccountEmpty,
    CredentialsRejected,
    OutcomeUnknown,
    ProviderError,
    RateLimited,
    Refused,
    RequestRejected,
    StorageUnavailable,
)
from tests.activities.clipshop import fault_of
from tests.activities.house import DOWN, House


@pytest.fixture
def house() -> House:
    return House()


async def test_three_failures_in_a_row_pass_it_over_for_every_worker(house: House) -> None:
    await house.opened()
    told = await fault_of(house.buys())
    assert told.kind == "PassedOver"
    assert "06:00 UTC, until 2026-11-27 06:05 UTC" in told.said
    assert "3 failures in a row" in told.said
    assert "HTTP 503: down for maintenance" in told.said
    assert house.animator.orders == 3


@pytest.mark.parametrize(
    ("fault", "counts"),
    [
        (DOWN, True),
        (OutcomeUnknown("runway", "submit", "no answer"), True),
        (RateLimited("runway", "submit", "too many today"), True),
        (RateLimited("runway", "submit", "slow down", retry_after_s=3), False),
        (CredentialsRejected("runway", "submit", "who are you"), True),
        (AccountEmpty("runway", "submit", "no credits"), True),
        (Refused("runway", "submit", "not this"), False),
        (RequestRejected("runway", "submit", "wrong ratio"), False),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else "",
)
async def test_only_what_says_that_it_is_not_well_counts(
    house: House, fault: ProviderError, counts: bool
) -> None:
    for _ in range(3):
        await house.fails(fault)
    assert (house.circuit.until is not None) is counts


async def test_faults_of_ours_never_count(house: House) -> None:
    job = await house.buys()
    for _ in range(3):
        await house.hears(StorageUnavailable("the store is down"), job, attempt=9)
    assert house.circuit == Circuit()


async def test_an_order_that_a_worker_of_ours_died_in_is_no_failure_of_its(house: House) -> None:
    for scene in range(1, 4):
        task = await house.worker.order("runway", scene=scene)
        intent = f"receipts/run/scene-{scene}/clip-runway/1/intent.json"
        quote = house.animator.quote(None).model_dump(mode="json")  # type: ignore[arg-type]
        house.store.objects[intent] = json.dumps({"state": "open", "quote": quote}).encode()
        told = await fault_of(house.worker.buy(task, scene=scene))
        assert told.kind == "SubmitAmbiguous"
    assert house.circuit == Circuit()


async def test_a_blip_that_the_next_attempt_mends_is_no_failure(house: House) -> None:
    for _ in range(5):
        await house.fails(DOWN, attempt=1)
    assert house.circuit == Circuit()


async def test_one_clip_s_many_attempts_are_one_failure(house: House) -> None:
    task = await house.worker.order("runway")
    for attempt in range(1, 6):
        house.animator.faults = [DOWN]
        assert (await fault_of(house.worker.buy(task, attempt=attempt))).kind == "Unavailable"
    assert house.circuit.count == 1


async def test_failures_far_apart_are_none_in_a_row(house: House) -> None:
    for _ in range(6):
        await house.fails(DOWN)
        house.clock.wait(minutes=5, seconds=1)
    assert house.circuit.until is None


async def test_an_accepted_order_between_them_starts_the_count_anew(house: House) -> None:
    for _ in range(4):
        await house.fails(DOWN)
        await house.fails(DOWN)
        await house.buys()
    assert house.circuit == Circuit()


async def test_after_a_while_one_clip_tries_it_and_the_others_still_pass_over(
    house: House,
) -> None:
    await house.opened()
    house.clock.wait(minutes=5)
    house.animator.faults = [DOWN]
    trial = await house.worker.order("runway", scene=90)
    assert (await fault_of(house.worker.buy(trial, scene=90, attempt=1))).kind == "Unavailable"
    assert await house.passes_over()
    assert "one does now" in house.circuit.told
    await house.worker.buy(trial, scene=90, attempt=2)
    assert house.circuit == Circuit()
    await house.buys()


async def test_each_trial_that_fails_doubles_the_wait_up_to_half_an_hour(house: House) -> None:
    await house.opened()
    for waited, minutes in ((5, 10), (10, 20), (20, 30), (30, 30)):
        house.clock.wait(minutes=waited, seconds=-1)
        assert await house.passes_over()
        house.clock.wait(seconds=1)
        await house.fails(DOWN)
        assert house.circuit.wait_s == minutes * 60
        assert await house.passes_over()


async def test_a_trial_whose_worker_died_is_given_up(house: House) -> None:
    await house.opened()
    house.clock.wait(minutes=5)
    await house.fails(DOWN, attempt=1)
    assert await house.passes_over()
    house.clock.wait(minutes=10)
    await house.buys()


async def test_a_trial_that_was_refused_lets_the_next_one_try(house: House) -> None:
    await house.opened()
    house.clock.wait(minutes=5)
    await house.fails(Refused("runway", "submit", "not this"))
    await house.buys()
    assert house.circuit == Circuit()
