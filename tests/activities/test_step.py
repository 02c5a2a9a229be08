"""The edge to Temporal: which failures are retried, and what they tell."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from temporalio import activity
from temporalio.exceptions import ApplicationError
from temporalio.testing import ActivityEnvironment

from activities.step import step, told
from contracts import errors
from contracts.attempts import FORGIVEN
from contracts.errors import (
    AdBuilderError,
    BadAnswer,
    ProviderError,
    RateLimited,
    Refused,
    Unavailable,
)
from contracts.faults import Fault
from contracts.money import Charge
from workflows import terms


def every_error() -> list[type[AdBuilderError]]:
    found, waiting = [], [AdBuilderError]
    while waiting:
        kind = waiting.pop()
        found.append(kind)
        waiting += kind.__subclasses__()
    return [kind for kind in found if kind.__module__ == errors.__name__]


def example(kind: type[AdBuilderError]) -> AdBuilderError:
    if issubclass(kind, ProviderError):
        return kind("runway", "clip", "its own words", request_id="req-1")
    return kind("its own words")


@pytest.mark.parametrize("kind", every_error(), ids=lambda kind: kind.__name__)
def test_every_error_keeps_its_words_and_names_a_remedy(kind: type[AdBuilderError]) -> None:
    failure = told(example(kind))
    (fault,) = failure.details
    assert isinstance(fault, Fault)
    assert (failure.type, fault.kind) == (kind.__name__, kind.__name__)
    assert "its own words" in fault.said
    assert fault.remedy.endswith(".")
    assert failure.non_retryable is not kind.retryable


def test_a_provider_that_says_when_to_come_back_is_taken_at_its_word() -> None:
    failure = told(RateLimited("runway", "clip", "busy", retry_after_s=90))
    assert (failure.next_retry_delay, failure.non_retryable) == (timedelta(seconds=90), False)


def test_a_pause_too_long_to_be_kept_out_of_sight_is_left_to_a_park() -> None:
    failure = told(RateLimited("runway", "clip", "busy", retry_after_s=3600))
    assert failure.non_retryable
    assert failure.details[0].retry_after_s == 3600


@pytest.mark.parametrize("kind", [BadAnswer, Refused])
def test_what_was_billed_for_nothing_tells_what_it_cost(
    kind: type[BadAnswer] | type[Refused],
) -> None:
    charge = Charge(provider="anthropic", operation="strategy", usd=Decimal("0.01"))
    (fault,) = told(kind("anthropic", "strategy", "its own words", charge=charge)).details
    assert fault.charge == charge


POLL_TRIES = (terms.POLL.retry.maximum_attempts or 0) - FORGIVEN


@activity.defn
async def failing(_: Exception) -> None:
    raise NotImplementedError


class Failing:
    @step(failing)
    async def failing(self, error: Exception) -> None:
        raise error


async def failed(error: Exception, *, faults: int, deaths: int = 0) -> ApplicationError:
    """What Temporal is told of an attempt at a poll, after faults and deaths of earlier ones."""
    surroundings = ActivityEnvironment()
    surroundings.info = replace(
        surroundings.info,
        attempt=1 + faults + deaths,
        heartbeat_details=[faults] if faults else [],
        retry_policy=terms.POLL.retry,
    )
    with pytest.raises(ApplicationError) as told_so:
        await surroundings.run(Failing().failing, error)
    return told_so.value


DOWN, BUG = Unavailable("runway", "poll", "down"), KeyError("scene")


@pytest.mark.parametrize("error", [DOWN, BUG], ids=["told", "unforeseen"])
@pytest.mark.parametrize(("faults", "wait_s"), [(0, 1), (1, 2), (2, 4), (4, 16), (5, 20), (9, 20)])
async def test_each_fault_is_waited_for_longer_than_the_last(
    error: Exception, faults: int, wait_s: int
) -> None:
    failure = await failed(error, faults=faults)
    assert (failure.next_retry_delay, failure.non_retryable) == (timedelta(seconds=wait_s), False)


async def test_deaths_make_no_fault_wait_longer() -> None:
    failure = await failed(DOWN, faults=1, deaths=12)
    assert failure.next_retry_delay == timedelta(seconds=2)


async def test_a_death_is_waited_for_a_second_however_many_there_were() -> None:
    every = [each for each in vars(terms).values() if isinstance(each, terms.Terms)]
    assert len(every) > 1
    assert {each.retry.backoff_coefficient for each in every} == {1}
    assert {each.retry.initial_interval for each in every} == {timedelta(seconds=1)}


@pytest.mark.parametrize("error", [DOWN, BUG], ids=["told", "unforeseen"])
async def test_the_last_fault_ends_the_step(error: Exception) -> None:
    assert not (await failed(error, faults=POLL_TRIES - 2)).non_retryable
    assert (await failed(error, faults=POLL_TRIES - 1)).non_retryable


PUT_OFF = RateLimited("runway", "poll", "too many")


@pytest.mark.parametrize(
    ("attempts", "wait_s"), [(0, 1), (1, 2), (4, 16), (5, 20), (FORGIVEN + POLL_TRIES - 1, 20)]
)
async def test_a_provider_that_says_no_time_is_waited_for_longer_each_attempt(
    attempts: int, wait_s: int
) -> None:
    failure = await failed(PUT_OFF, faults=0, deaths=attempts)
    assert (failure.next_retry_delay, failure.non_retryable) == (timedelta(seconds=wait_s), False)


async def test_being_put_off_is_no_fault() -> None:
    assert not (await failed(PUT_OFF, faults=POLL_TRIES - 1)).non_retryable


async def test_what_a_provider_says_is_kept_however_often_it_was_asked() -> None:
    busy = RateLimited("runway", "poll", "busy", retry_after_s=3)
    failure = await failed(busy, faults=0, deaths=30)
    assert failure.next_retry_delay == timedelta(seconds=3)
