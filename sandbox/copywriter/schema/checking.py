"""Whether a value keeps a schema: the filler's own proofreader, used where branches must be told
apart.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

from sandbox.copywriter.schema.dialect import Dialect, Schema


def holds(dialect: Dialect, schema: Mapping[str, Any] | bool, value: Any) -> bool:
    """Whether `value` keeps `schema` in every keyword that the filler knows."""
    plain = dialect.plain(schema)
    if plain.get("never"):
        return False
    return (
        _type_holds(plain["types"], value)
        and ("const" not in plain or _same(plain["const"], value))
        and (
            not isinstance(plain.get("enum"), list)
            or any(_same(choice, value) for choice in plain["enum"])
        )
        and _branches_hold(dialect, plain, value)
        and _inside_holds(dialect, plain, value)
    )


def _same(first: Any, second: Any) -> bool:
    return json.dumps(first, sort_keys=True) == json.dumps(second, sort_keys=True)


def _type_holds(types: list[str], value: Any) -> bool:
    names = {
        "string": isinstance(value, str),
        "boolean": isinstance(value, bool),
        "null": value is None,
        "object": isinstance(value, dict),
        "array": isinstance(value, list),
        "number": isinstance(value, int | float) and not isinstance(value, bool),
        "integer": not isinstance(value, bool)
        and (isinstance(value, int) or (isinstance(value, float) and value.is_integer())),
    }
    return not types or any(names.get(name, True) for name in types)


def _branches_hold(dialect: Dialect, schema: Schema, value: Any) -> bool:
    if "anyOf" in schema and not any(holds(dialect, branch, value) for branch in schema["anyOf"]):
        return False
    if "oneOf" in schema and sum(holds(dialect, branch, value) for branch in schema["oneOf"]) != 1:
        return False
    return "not" not in schema or not holds(dialect, schema["not"], value)


def _inside_holds(dialect: Dialect, schema: Schema, value: Any) -> bool:
    if isinstance(value, str):
        return _text_holds(schema, value)
    if isinstance(value, bool) or value is None:
        return True
    if isinstance(value, int | float):
        return _number_holds(schema, value)
    return (
        _object_holds(dialect, schema, value)
        if isinstance(value, dict)
        else _list_holds(dialect, schema, value)
    )


def _text_holds(schema: Schema, value: str) -> bool:
    if not schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", len(value)):
        return False
    return "pattern" not in schema or re.search(schema["pattern"], value) is not None


def _number_holds(schema: Schema, value: float) -> bool:
    low, high = schema.get("minimum"), schema.get("maximum")
    over, under = schema.get("exclusiveMinimum"), schema.get("exclusiveMaximum")
    step = schema.get("multipleOf")
    return not (
        (low is not None and (value < low or (over is True and value == low)))
        or (high is not None and (value > high or (under is True and value == high)))
        or (isinstance(over, int | float) and not isinstance(over, bool) and value <= over)
        or (isinstance(under, int | float) and not isinstance(under, bool) and value >= under)
        or (step and abs(value / step - round(value / step)) > 1e-9)
    )


def _object_holds(dialect: Dialect, schema: Schema, value: dict[str, Any]) -> bool:
    known = schema.get("properties", {})
    if any(name not in value for name in schema.get("required", ())):
        return False
    if not schema.get("minProperties", 0) <= len(value) <= schema.get("maxProperties", len(value)):
        return False
    other = schema.get("additionalProperties", True)
    return all(holds(dialect, known.get(name, other), inner) for name, inner in value.items())


def _list_holds(dialect: Dialect, schema: Schema, value: list[Any]) -> bool:
    if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
        return False
    if schema.get("uniqueItems") and len(
        {json.dumps(item, sort_keys=True) for item in value}
    ) < len(value):
        return False
    first = schema.get("prefixItems", [])
    rest = schema.get("items", True)
    return all(
        holds(dialect, first[at] if at < len(first) else rest, item)
        for at, item in enumerate(value)
    )
