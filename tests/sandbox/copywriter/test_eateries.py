"""A place to eat is shown by what it serves; other shops are not."""

import json

import pytest

from sandbox.copywriter import answer

SUBJECT = {
    "type": "object",
    "properties": {"subject_name": {"type": "string"}},
    "required": ["subject_name"],
}


def subject_of(brief: str) -> str:
    answered = answer(system="", prompt=f"<brief>{brief}</brief>", schema=SUBJECT)
    return str(json.loads(answered)["subject_name"]).lower()


@pytest.mark.parametrize(
    ("brief", "served"),
    [
        ("A family pizza place that makes Fridays easy", "pizza"),
        ("A ramen bar for late nights", "bowl"),
        ("A coffee shop that knows your name", "mug"),
        ("A bistro that cooks what the river brings", "bowl"),
    ],
)
def test_an_eatery_is_shown_by_its_dish(brief: str, served: str) -> None:
    assert served in subject_of(brief)


@pytest.mark.parametrize(
    "brief", ["A bike shop that fixes while you wait", "A tiny house for two people"]
)
def test_a_place_that_serves_nothing_is_not_shown_by_a_dish(brief: str) -> None:
    assert "bowl" not in subject_of(brief)
