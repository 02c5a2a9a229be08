"""JSON Schema as Gemini keeps it: what it does not enforce is told in words instead.

Gemini enforces a part of JSON Schema and passes over the rest in silence (Gemini API, structured
output): a length it never heard of is a length it does not keep.
"""

from collections.abc import Mapping
from typing import Any

_ENFORCED = frozenset(
    {"$ref", "type", "format", "title", "description", "enum", "required", "additionalProperties"}
    | {"minimum", "maximum", "minItems", "maxItems"}
)
_SCHEMAS_BY_NAME = frozenset({"properties", "$defs"})
_SCHEMAS_IN_ORDER = frozenset({"anyOf", "oneOf", "prefixItems"})
_IDLE = frozenset({"default", "examples"})
"""Keywords that ask nothing of an answer."""


def told_in_words(schema: Mapping[str, Any]) -> dict[str, Any]:
    """The schema with every keyword that Gemini passes over moved into its description."""
    kept: dict[str, Any] = {}
    told: list[str] = []
    for keyword, value in schema.items():
        if keyword in _SCHEMAS_BY_NAME:
            kept[keyword] = {name: told_in_words(inner) for name, inner in value.items()}
        elif keyword in _SCHEMAS_IN_ORDER:
            kept[keyword] = [told_in_words(inner) for inner in value]
        elif keyword == "items":
            kept[keyword] = told_in_words(value)
        elif keyword == "const":
            kept["enum"] = [value]
        elif keyword in _ENFORCED:
            kept[keyword] = value
        elif keyword not in _IDLE:
            told.append(f"{keyword}: {value}")
    if told:
        words = [kept["description"]] if "description" in kept else []
        kept["description"] = " ".join([*words, f"({', '.join(told)})"])
    return kept
