"""Whatever schema a client sends, the answer keeps it."""

import json
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sandbox.copywriter import answer
from tests.sandbox.copywriter.keeping import broken
from tests.sandbox.copywriter.schemas import SCHEMAS, as_google

PROMPT = (
    "Write the strategy.\n<brief>Cold brew that wakes up slow mornings, "
    "for people who hate alarm clocks</brief>"
)


@settings(max_examples=250, deadline=None)
@given(schema=SCHEMAS, seed=st.integers(0, 9))
def test_any_json_schema_is_kept(schema: dict[str, Any], seed: int) -> None:
    value = json.loads(answer(system="", prompt=PROMPT, schema=schema, seed=seed))
    faults = broken(schema, value)
    if "oneOf" not in json.dumps(schema):
        assert faults == []
    else:
        assert [fault for fault in faults if "oneOf" not in fault] == []


@settings(max_examples=80, deadline=None)
@given(schema=SCHEMAS)
def test_googles_dialect_of_the_same_schema_is_kept(schema: dict[str, Any]) -> None:
    spoken = as_google(schema)
    value = json.loads(answer(system="", prompt=PROMPT, schema=spoken, seed=1))
    assert [fault for fault in broken(spoken, value) if "oneOf" not in fault] == []


def filled(schema: dict[str, Any], prompt: str = PROMPT, seed: int = 0) -> Any:
    value = json.loads(answer(system="", prompt=prompt, schema=schema, seed=seed))
    assert broken(schema, value) == []
    return value


def test_definitions_and_references_are_followed_through_lists() -> None:
    schema = {
        "$defs": {
            "Scene": {
                "type": "object",
                "properties": {"number": {"type": "integer"}, "look": {"$ref": "#/$defs/Look"}},
                "required": ["number", "look"],
                "additionalProperties": False,
            },
            "Look": {"type": "string", "enum": ["warm", "cold"]},
        },
        "type": "object",
        "properties": {
            "scenes": {"type": "array", "items": {"$ref": "#/$defs/Scene"}, "minItems": 4}
        },
        "required": ["scenes"],
    }
    scenes = filled(schema)["scenes"]
    assert [scene["number"] for scene in scenes] == [1, 2, 3, 4]


def test_a_schema_that_contains_itself_comes_to_an_end() -> None:
    schema = {
        "$defs": {
            "Node": {
                "type": "object",
                "properties": {
                    "title": {"type": "string"},
                    "parent": {"anyOf": [{"$ref": "#/$defs/Node"}, {"type": "null"}]},
                    "children": {"type": "array", "items": {"$ref": "#/$defs/Node"}},
                },
                "required": ["title", "parent", "children"],
            }
        },
        "$ref": "#/$defs/Node",
    }
    assert filled(schema)["title"]


def test_a_schema_that_never_ends_is_refused_with_its_place() -> None:
    schema = {
        "$defs": {
            "Loop": {
                "type": "object",
                "properties": {"next": {"$ref": "#/$defs/Loop"}},
                "required": ["next"],
            }
        },
        "$ref": "#/$defs/Loop",
    }
    with pytest.raises(ValueError, match="without an end at next"):
        answer(system="", prompt=PROMPT, schema=schema)


def test_a_reference_to_nothing_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="#/\\$defs/Missing"):
        answer(system="", prompt=PROMPT, schema={"$ref": "#/$defs/Missing"})


def test_items_that_must_differ_do() -> None:
    schema = {
        "type": "array",
        "items": {"type": "string", "maxLength": 12},
        "minItems": 9,
        "uniqueItems": True,
    }
    assert len(set(filled(schema))) == 9


def test_choices_that_must_differ_do() -> None:
    schema = {
        "type": "array",
        "items": {"enum": ["a", "b", "c"]},
        "minItems": 3,
        "uniqueItems": True,
    }
    assert sorted(filled(schema)) == ["a", "b", "c"]


def test_properties_stand_in_the_order_asked_for() -> None:
    schema = {
        "type": "OBJECT",
        "properties": {"mood": {"type": "STRING"}, "title": {"type": "STRING"}},
        "propertyOrdering": ["title", "mood"],
    }
    assert list(filled(schema)) == ["title", "mood"]


def test_bounds_moved_into_the_description_are_kept() -> None:
    schema = {
        "type": "object",
        "properties": {
            "core_concept": {
                "type": "string",
                "description": "The idea\n\n{minLength: 20, maxLength: 60, format: text}",
            },
            "rating": {"type": "integer", "description": "How sure\n\n{minimum: 1, maximum: 5}"},
            "mood_words": {
                "type": "array",
                "items": {"type": "string"},
                "description": "{minItems: 2, maxItems: 2}",
            },
        },
        "required": ["core_concept", "rating", "mood_words"],
    }
    value = filled(schema)
    assert 20 <= len(value["core_concept"]) <= 60
    assert 1 <= value["rating"] <= 5
    assert len(value["mood_words"]) == 2


@pytest.mark.parametrize(
    ("description", "kept"),
    [
        ("at most 4 words", lambda text: len(text.split()) <= 4),
        ("no more than 30 characters", lambda text: len(text) <= 30),
        ("5-40 characters", lambda text: 5 <= len(text) <= 40),
        ("between 10 and 16 words", lambda text: 10 <= len(text.split()) <= 16),
        ("one sentence", lambda text: len(re.findall(r"[.!?](?:\s|$)", text)) <= 1),
        ("a single word", lambda text: len(text.split()) == 1),
        ("two to four words", lambda text: 2 <= len(text.split()) <= 4),
        ("8 words or fewer", lambda text: len(text.split()) <= 8),
        ("at least 200 characters", lambda text: len(text) >= 200),
    ],
)
@pytest.mark.parametrize(
    "name", ["core_concept", "lighting", "closing_remark", "visual_prompt", "mood"]
)
def test_limits_in_words_are_kept(name: str, description: str, kept: Any) -> None:
    schema = {
        "type": "object",
        "properties": {name: {"type": "string", "description": description}},
    }
    text = filled(schema)[name]
    assert kept(text), text


def test_a_limit_that_the_prompt_sets_for_a_field_is_kept() -> None:
    schema = {"type": "object", "properties": {"visual_language": {"type": "string"}}}
    prompt = PROMPT + "\n- visual_language: at most 60 characters"
    assert len(filled(schema, prompt)["visual_language"]) <= 60
