"""What a text call is for, told by what it asks."""

from typing import Any

import pytest

from sandbox.asking import operation_of


def schema(*names: str) -> dict[str, Any]:
    return {"type": "object", "properties": {name: {"type": "string"} for name in names}}


NESTED = {
    "$defs": {"Verdict": schema("overall_score")},
    "type": "array",
    "items": {"$ref": "#/$defs/Verdict"},
}


@pytest.mark.parametrize(
    ("asked", "images", "prompt", "operation"),
    [
        (schema("title", "features"), 0, "", "research"),
        (schema("title", "scenes"), 0, "", "screenplay"),
        (schema("title", "Shots"), 3, "", "screenplay"),
        (schema("rewritten_prompt"), 0, "", "screenplay"),
        (schema("score"), 1, "", "critique"),
        (NESTED, 1, "", "critique"),
        (schema("score"), 0, "", "research"),
        (None, 0, "What is on https://kettle.example?", "research"),
        (None, 0, "Tell me a joke.", "text"),
        ({}, 0, "Tell me a joke.", "text"),
    ],
)
def test_a_question_tells_what_it_is_for(
    asked: dict[str, Any] | None, images: int, prompt: str, operation: str
) -> None:
    assert operation_of(asked, images=images, prompt=prompt) == operation


def test_a_service_may_be_for_one_thing_unless_the_question_tells_otherwise() -> None:
    assert operation_of(schema("mood"), images=0, prompt="", default="strategy") == "strategy"
    assert operation_of(schema("scenes"), images=0, prompt="", default="strategy") == "screenplay"
