"""Whatever schema a client sends, the answer keeps it."""

import json
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from keeping import broken

from sandbox.copywriter import answer

PROMPT = (
    "Write the strategy.\n<brief>Cold brew that wakes up slow mornings, "
    "for people who hate alarm clocks</brief>"
)

NAMES = st.sampled_from(
    [
        "title",
        "core_concept",
        "bigIdea",
        "mood",
        "lighting",
        "palette",
        "scenes",
        "narration",
        "visual_prompt",
        "sound_effect",
        "score",
        "fix",
        "is_safe",
        "tags",
        "hex",
        "url",
        "created",
        "duration_s",
        "notes",
        "colour",
        "shots",
        "subject",
        "name",
        "description",
        "zorp",
        "x",
        "key_features",
        "super",
        "lens",
        "confidence",
        "price",
        "items",
        "summary",
    ]
)
DESCRIPTIONS = st.sampled_from(
    [
        "",
        "at most 12 words",
        "5-100 characters",
        "one sentence",
        "up to five",
        "hex colour",
        "from 0 to 10",
        "ISO 639-1",
        "three to five items",
        "two words",
        "{maxLength: 40, minLength: 3}",
    ]
)
PATTERNS = st.sampled_from(
    [
        r"^#[0-9a-f]{6}$",
        r"^[A-Z]{2,4}-\d{3}$",
        r"^\d{4}-\d{2}-\d{2}$",
        r"^(yes|no)$",
        r"^[a-z_]+$",
        r"^\w+@\w+\.com$",
        r"[aeiou]+",
        r"^v\d+(\.\d+)*$",
        r"^[^\s]{3,9}$",
        r"^(?:scene|shot)_[1-9]\d?$",
    ]
)


@st.composite
def texts(draw: Any) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": "string", "description": draw(DESCRIPTIONS)}
    kind = draw(st.sampled_from(["plain", "length", "pattern", "format", "enum", "const"]))
    if kind == "length":
        low = draw(st.integers(0, 300))
        schema |= {"minLength": low, "maxLength": low + draw(st.integers(0, 200))}
    elif kind == "pattern":
        schema["pattern"] = draw(PATTERNS)
    elif kind == "format":
        schema["format"] = draw(
            st.sampled_from(["date", "date-time", "uri", "email", "uuid", "text"])
        )
    elif kind == "enum":
        schema["enum"] = draw(
            st.lists(
                st.sampled_from(["accept", "reject", "warm", "cold", "a", "b"]),
                min_size=1,
                unique=True,
            )
        )
    elif kind == "const":
        schema = {"const": draw(st.sampled_from(["v1", 3, None, True]))}
    return schema


@st.composite
def numbers(draw: Any) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": draw(st.sampled_from(["integer", "number"]))}
    low = draw(st.integers(-50, 50))
    bounds = draw(st.sampled_from(["none", "both", "low", "high", "open", "step"]))
    if bounds in {"both", "low"}:
        schema["minimum"] = low
    if bounds in {"both", "high"}:
        schema["maximum"] = low + draw(st.integers(0, 40))
    if bounds == "open":
        schema |= {"exclusiveMinimum": low, "exclusiveMaximum": low + draw(st.integers(2, 9))}
    if bounds == "step":
        step = draw(st.sampled_from([2, 5, 0.5] if schema["type"] == "number" else [2, 5]))
        schema |= {"multipleOf": step, "minimum": low, "maximum": low + 20}
    return schema | {"description": draw(DESCRIPTIONS)}


def containers(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    @st.composite
    def objects(draw: Any) -> dict[str, Any]:
        properties = draw(st.dictionaries(NAMES, inner, max_size=5))
        required = (
            draw(st.lists(st.sampled_from(sorted(properties)), unique=True)) if properties else []
        )
        return {
            "type": "object",
            "properties": properties,
            "required": required,
            "additionalProperties": False,
        }

    @st.composite
    def lists(draw: Any) -> dict[str, Any]:
        low = draw(st.integers(0, 4))
        schema = {
            "type": "array",
            "items": draw(inner),
            "minItems": low,
            "description": draw(DESCRIPTIONS),
        }
        if draw(st.booleans()):
            schema["maxItems"] = low + draw(st.integers(0, 5))
        return schema

    nullable = inner.map(lambda schema: {"anyOf": [schema, {"type": "null"}]})
    one_of = inner.map(
        lambda schema: {
            "oneOf": [schema, {"type": "array", "items": {"type": "boolean"}, "minItems": 9}]
        }
    )
    every = inner.map(lambda schema: {"allOf": [schema], "description": "up to five"})
    return st.one_of(objects(), lists(), nullable, every, one_of)


SCHEMAS = st.recursive(
    st.one_of(
        texts(), numbers(), st.just({"type": "boolean"}), st.just({"type": ["string", "null"]})
    ),
    containers,
    max_leaves=12,
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
    spoken = _as_google(schema)
    value = json.loads(answer(system="", prompt=PROMPT, schema=spoken, seed=1))
    assert [fault for fault in broken(spoken, value) if "oneOf" not in fault] == []


def _as_google(schema: Any) -> Any:
    """The schema as `responseSchema` writes it: capitals, `nullable`, whole numbers as strings."""
    if isinstance(schema, list):
        return [_as_google(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    spoken: dict[str, Any] = {}
    for key, value in schema.items():
        if key == "type" and isinstance(value, list):
            spoken |= {"type": value[0].upper(), "nullable": True}
        elif key == "type" and isinstance(value, str):
            spoken["type"] = value.upper()
        elif key in {"minItems", "maxItems", "minLength", "maxLength"}:
            spoken[key] = str(value)
        elif key == "properties":
            spoken[key] = {name: _as_google(inner) for name, inner in value.items()}
            spoken["propertyOrdering"] = sorted(value, reverse=True)
        elif key in {"enum", "const", "required"}:
            spoken[key] = value
        else:
            spoken[key] = _as_google(value)
    return spoken


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
