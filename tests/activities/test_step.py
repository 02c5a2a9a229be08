"""The edge to Temporal: which failures are retried, and what they tell."""

from datetime import timedelta
from decimal import Decimal

import pytest

from activities.step import told
from contracts import errors
from contracts.errors import AdBuilderError, BadAnswer, ProviderError, RateLimited, Refused
from contracts.faults import Fault
from contracts.money import Charge


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
