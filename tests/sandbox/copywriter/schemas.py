"""Schemas as Hypothesis draws them, and the same ones as Google words them."""

from typing import Any

from hypothesis import strategies as st

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


def as_google(schema: Any) -> Any:
    """The schema as `responseSchema` writes it: capitals, `nullable`, whole numbers as strings."""
    if isinstance(schema, list):
        return [as_google(part) for part in schema]
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
            spoken[key] = {name: as_google(inner) for name, inner in value.items()}
            spoken["propertyOrdering"] = sorted(value, reverse=True)
        elif key in {"enum", "const", "required"}:
            spoken[key] = value
        else:
            spoken[key] = as_google(value)
    return spoken
