"""What Gemini passes over in silence is told to it in words."""

from typing import Any, Literal

import pydantic
import pytest
from pydantic import Field

from contracts.screenplay import ScreenplayDraft
from contracts.strategy import Strategy
from contracts.takes import Critique
from providers.gemini_schema import told_in_words


@pytest.mark.parametrize(
    ("schema", "told"),
    [
        (
            {"type": "string", "maxLength": 40, "minLength": 1},
            {"type": "string", "description": "(maxLength: 40, minLength: 1)"},
        ),
        (
            {"type": "string", "description": "A name", "pattern": "^a$"},
            {"type": "string", "description": "A name (pattern: ^a$)"},
        ),
        (
            {"type": "number", "minimum": 0, "maximum": 10},
            {"type": "number", "minimum": 0, "maximum": 10},
        ),
        ({"const": "x", "default": "x"}, {"enum": ["x"]}),
        (
            {"type": "array", "items": {"type": "integer", "exclusiveMinimum": 0}},
            {
                "type": "array",
                "items": {"type": "integer", "description": "(exclusiveMinimum: 0)"},
            },
        ),
        (
            {"properties": {"pattern": {"type": "string"}}, "required": ["pattern"]},
            {"properties": {"pattern": {"type": "string"}}, "required": ["pattern"]},
        ),
        (
            {"anyOf": [{"type": "null"}, {"type": "string", "maxLength": 3}]},
            {"anyOf": [{"type": "null"}, {"type": "string", "description": "(maxLength: 3)"}]},
        ),
    ],
)
def test_what_is_not_enforced_goes_into_the_description(
    schema: dict[str, Any], told: dict[str, Any]
) -> None:
    assert told_in_words(schema) == told


class Kettle(pydantic.BaseModel):
    kind: Literal["kettle"]
    name: str = Field(max_length=40)


@pytest.mark.parametrize("model", [Strategy, ScreenplayDraft, Critique, Kettle])
def test_no_constraint_of_a_model_of_ours_is_lost(model: type[pydantic.BaseModel]) -> None:
    schema = model.model_json_schema()
    before, after = str(schema), str(told_in_words(schema))
    for keyword in ("maxLength", "minLength", "pattern", "exclusiveMinimum", "$ref", "maxItems"):
        assert before.count(keyword) == after.count(keyword)
    assert "'maxLength'" not in after
