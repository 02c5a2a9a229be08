"""A validator for the tests: which keywords of a schema a value breaks, said in words.

Written apart from the one the copywriter proofreads with, so that a shared misunderstanding shows.
"""

import json
import re
from typing import Any


def broken(schema: Any, value: Any, root: Any = None, at: str = "$") -> list[str]:
    """Every way in which `value` breaks `schema`; empty if it keeps it. Knows both dialects."""
    root = schema if root is None else root
    if schema is True or schema == {}:
        return []
    if schema is False:
        return [f"{at}: nothing is allowed here"]
    if "$ref" in schema:
        target = root
        for part in schema["$ref"].lstrip("#/").split("/") if schema["$ref"] != "#" else []:
            target = target[part]
        rest = {key: inner for key, inner in schema.items() if key != "$ref"}
        return broken(target, value, root, at) + broken(rest, value, root, at)
    if value is None and schema.get("nullable"):
        return []
    found = _type_faults(schema, value, at)
    if found:
        return found
    for keyword, test in _TESTS.items():
        if keyword in schema and not test(schema[keyword], value, schema):
            found.append(f"{at}: {keyword} {schema[keyword]!r} is broken by {value!r}")
    return found + _inner_faults(schema, value, root, at)


def _type_faults(schema: Any, value: Any, at: str) -> list[str]:
    stated = schema.get("type")
    names = [stated.lower()] if isinstance(stated, str) else [name.lower() for name in stated or []]
    if not names or any(_is(name, value) for name in names):
        return []
    return [f"{at}: {value!r} is no {' or '.join(names)}"]


def _is(name: str, value: Any) -> bool:
    if name in {"integer", "number"}:
        right = isinstance(value, int if name == "integer" else int | float)
        return right and not isinstance(value, bool)
    kinds = {"string": str, "boolean": bool, "null": type(None), "object": dict, "array": list}
    return isinstance(value, kinds[name])


def _number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _multiple(step: float, value: Any) -> bool:
    return not _number(value) or abs(value / step - round(value / step)) < 1e-6


_TESTS: dict[str, Any] = {
    "const": lambda want, got, _: json.dumps(want) == json.dumps(got),
    "enum": lambda want, got, _: json.dumps(got) in [json.dumps(option) for option in want],
    "minLength": lambda want, got, _: not isinstance(got, str) or len(got) >= int(want),
    "maxLength": lambda want, got, _: not isinstance(got, str) or len(got) <= int(want),
    "pattern": lambda want, got, _: not isinstance(got, str) or re.search(want, got) is not None,
    "minimum": lambda want, got, _: not _number(got) or got >= float(want),
    "maximum": lambda want, got, _: not _number(got) or got <= float(want),
    "exclusiveMinimum": lambda want, got, _: not _number(got) or got > float(want),
    "exclusiveMaximum": lambda want, got, _: not _number(got) or got < float(want),
    "multipleOf": lambda want, got, _: _multiple(float(want), got),
    "minItems": lambda want, got, _: not isinstance(got, list) or len(got) >= int(want),
    "maxItems": lambda want, got, _: not isinstance(got, list) or len(got) <= int(want),
    "uniqueItems": lambda want, got, _: (
        not want
        or not isinstance(got, list)
        or len({json.dumps(item, sort_keys=True) for item in got}) == len(got)
    ),
    "minProperties": lambda want, got, _: not isinstance(got, dict) or len(got) >= int(want),
    "maxProperties": lambda want, got, _: not isinstance(got, dict) or len(got) <= int(want),
    "required": lambda want, got, _: not isinstance(got, dict) or set(want) <= set(got),
}


def _inner_faults(schema: Any, value: Any, root: Any, at: str) -> list[str]:
    found = [fault for part in schema.get("allOf", []) for fault in broken(part, value, root, at)]
    if "anyOf" in schema and all(broken(part, value, root, at) for part in schema["anyOf"]):
        found.append(f"{at}: no branch of anyOf takes {value!r}")
    if (
        "oneOf" in schema
        and sum(not broken(part, value, root, at) for part in schema["oneOf"]) != 1
    ):
        found.append(f"{at}: not exactly one branch of oneOf takes {value!r}")
    if isinstance(value, dict):
        known, other = schema.get("properties", {}), schema.get("additionalProperties", True)
        for name, inner in value.items():
            found += broken(known.get(name, other), inner, root, f"{at}.{name}")
    if isinstance(value, list):
        first, rest = schema.get("prefixItems", []), schema.get("items", True)
        for place, inner in enumerate(value):
            part = first[place] if place < len(first) else rest
            found += broken(part, inner, root, f"{at}[{place}]")
    return found
