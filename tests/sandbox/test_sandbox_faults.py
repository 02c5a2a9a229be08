"""The list of faults: what may be asked for, and whom it meets."""

from email.utils import parsedate_to_datetime
from typing import Any

import pytest

from sandbox.faults import FAULTS, OPERATIONS, Fault, Faults, InvalidFault, parse_faults, possible


def taken(faults: Faults, provider: str, operation: str, request: str = "") -> str | None:
    fault = faults.take(provider, operation, request)
    return fault.fault if fault else None


def test_a_fault_meets_one_call_unless_told_otherwise() -> None:
    faults = Faults(parse_faults([{"fault": "http_500"}]))
    assert taken(faults, "runway", "clip") == "http_500"
    assert taken(faults, "runway", "clip") is None
    assert faults.remaining() == []


@pytest.mark.parametrize("times", [-1, None])
def test_a_fault_can_go_on_for_ever(times: int | None) -> None:
    faults = Faults(parse_faults([{"fault": "http_500", "times": times}]))
    assert {taken(faults, "veo", "clip") for _ in range(50)} == {"http_500"}
    assert [fault.as_json() for fault in faults.remaining()] == [
        {"fault": "http_500", "times": None}
    ]


def test_a_fault_counts_down() -> None:
    faults = Faults(parse_faults([{"fault": "http_503", "times": 3, "provider": "kling"}]))
    faults.take("kling", "clip", "")
    assert faults.remaining()[0].as_json() == {
        "fault": "http_503",
        "provider": "kling",
        "times": 2,
    }


def test_a_fault_can_meet_every_different_request_once() -> None:
    faults = Faults(parse_faults([{"fault": "http_503", "each": True, "operation": "effect"}]))
    asked = ("rain", "rain", "a door", "rain", "a door", "wind")
    met = [taken(faults, "elevenlabs", "effect", request) for request in asked]
    assert met == ["http_503", None, "http_503", None, None, "http_503"]
    assert faults.remaining()[0].as_json() == {
        "fault": "http_503",
        "operation": "effect",
        "each": True,
        "times": 1,
    }


def test_a_fault_leaves_others_alone() -> None:
    asked = {"fault": "http_500", "provider": "gemini", "operation": "picture", "match": "kettle"}
    faults = Faults(parse_faults([asked]))
    assert taken(faults, "gemini", "picture", "a boat") is None
    assert taken(faults, "gemini", "critique", "a kettle") is None
    assert taken(faults, "imagen", "picture", "a kettle") is None
    assert taken(faults, "gemini", "picture", "a copper kettle") == "http_500"


def test_a_fault_waits_for_a_call_that_can_show_it() -> None:
    faults = Faults(parse_faults([{"fault": "truncated_media"}]))
    assert taken(faults, "gemini", "research") is None
    assert taken(faults, "gemini", "picture") == "truncated_media"


def test_faults_are_taken_in_the_order_they_were_asked_for() -> None:
    faults = Faults()
    faults.add(parse_faults([{"fault": "http_429"}, {"fault": "http_500"}]))
    assert [taken(faults, "veo", "clip") for _ in range(3)] == ["http_429", "http_500", None]


def test_every_fault_can_happen_to_some_operation() -> None:
    assert frozenset().union(*map(possible, OPERATIONS)) == FAULTS


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ("http_500", "a fault is a JSON object"),
        ({}, "fault must be one of"),
        ({"fault": "earthquake"}, "not 'earthquake'"),
        ({"fault": "hang", "provider": "sora"}, "provider must be one of"),
        ({"fault": "hang", "operation": "lunch"}, "operation must be one of"),
        ({"fault": "hang", "times": 0}, "times must be a positive integer"),
        ({"fault": "hang", "times": 1.5}, "times must be a positive integer"),
        ({"fault": "hang", "times": True}, "times must be a positive integer"),
        ({"fault": "hang", "match": 7}, "match must be a text"),
        ({"fault": "hang", "wait": 7}, "unknown member 'wait'"),
        ({"fault": "http_429", "retry_after_s": "soon"}, "retry_after_s must be a number"),
        ({"fault": "http_429", "http_date": 1}, "http_date must be true or false"),
        ({"fault": "http_429", "each": "yes"}, "each must be true or false"),
        ({"fault": "http_429", "_met": []}, "unknown member '_met'"),
        ({"fault": "score"}, "score must be a number"),
    ],
)
def test_an_entry_that_cannot_be_played_says_why(entry: Any, words: str) -> None:
    with pytest.raises(InvalidFault, match="entry 1: ") as caught:
        parse_faults([{"fault": "hang"}, entry])
    assert words in str(caught.value)


def test_one_entry_needs_no_list() -> None:
    assert parse_faults({"fault": "hang"}) == [Fault("hang")]


def test_the_time_to_wait_has_two_forms() -> None:
    seconds, date = parse_faults(
        [{"fault": "http_429", "retry_after_s": 2.5}, {"fault": "http_429", "http_date": True}]
    )
    assert seconds.retry_after == "2.5"
    assert parsedate_to_datetime(date.retry_after).tzinfo is not None
