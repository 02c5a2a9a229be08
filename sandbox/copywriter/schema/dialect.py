"""The two dialects of JSON Schema that clients send, brought to one.

Anthropic's `output_config.format` carries JSON Schema as pydantic writes it, with what it does not
enforce moved into descriptions as `{minimum: 0, maximum: 10}`. Google's `responseSchema` has types
in capitals, `nullable`, and whole numbers as strings.
"""

from collections.abc import Mapping, Sequence
from typing import Any

Schema = dict[str, Any]

_WHOLE = ("minItems", "maxItems", "minLength", "maxLength", "minProperties", "maxProperties")
_REAL = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")
_LARGEST = ("minItems", "minLength", "minimum", "exclusiveMinimum", "minProperties")
_SMALLEST = ("maxItems", "maxLength", "maximum", "exclusiveMaximum", "maxProperties")


class Dialect:
    """Reads the schemas inside one root, whose `$ref`s it can follow."""

    def __init__(self, root: Mapping[str, Any] | bool) -> None:
        self._root = root if isinstance(root, Mapping) else {}

    def plain(self, schema: Mapping[str, Any] | bool) -> Schema:
        """The schema with references followed, `allOf` merged, types in lower case and a list of
        them in `types`.

        `types` is empty where any type will do. `False` comes back as `{"never": True}`.
        """
        if isinstance(schema, bool):
            return {"types": []} if schema else {"types": [], "never": True}
        merged: Schema = dict(schema)
        reference = merged.pop("$ref", None)
        if isinstance(reference, str):
            merged = merge(self._target(reference), merged)
        for part in merged.pop("allOf", []):
            merged = merge(merged, self.plain(part))
        return _typed(merged)

    def reference(self, schema: Mapping[str, Any] | bool) -> str | None:
        """The `$ref` that a schema is, or None."""
        name = schema.get("$ref") if isinstance(schema, Mapping) else None
        return name if isinstance(name, str) else None

    def _target(self, reference: str) -> Schema:
        found: Any = self._root
        for part in reference.lstrip("#/").split("/") if reference != "#" else ():
            part = part.replace("~1", "/").replace("~0", "~")
            found = (
                found[int(part)]
                if isinstance(found, list)
                else found.get(part)
                if isinstance(found, Mapping)
                else None
            )
            if found is None:
                raise ValueError(f"the schema refers to {reference}, which it does not define")
        return self.plain(found)


def _typed(schema: Schema) -> Schema:
    if "types" not in schema:
        stated = schema.pop("type", None)
        names = [stated] if isinstance(stated, str) else list(stated or [])
        schema["types"] = [
            name.lower() for name in names if name.lower() != "type_unspecified"
        ] or _implied(schema)
    if schema.pop("nullable", False) and schema["types"] and "null" not in schema["types"]:
        schema["types"] = [*schema["types"], "null"]
        if isinstance(schema.get("enum"), list) and None not in schema["enum"]:
            schema["enum"] = [*schema["enum"], None]
    for key in _WHOLE:
        if isinstance(schema.get(key), str):
            schema[key] = int(schema[key])
    for key in _REAL:
        if isinstance(schema.get(key), str):
            schema[key] = float(schema[key])
    return schema


def _implied(schema: Mapping[str, Any]) -> list[str]:
    """The type that a schema without one must mean by its other keywords."""
    if any(key in schema for key in ("properties", "additionalProperties", "required")):
        return ["object"]
    if any(key in schema for key in ("items", "prefixItems", "minItems")):
        return ["array"]
    return []


def merge(first: Mapping[str, Any], second: Mapping[str, Any]) -> Schema:
    """Both schemas at once: the stricter bound, the common choices, every property."""
    merged: Schema = {**first, **second}
    for key in first.keys() & second.keys():
        mine, other = first[key], second[key]
        if key == "properties":
            merged[key] = {
                **mine,
                **{
                    name: _both(mine[name], other[name]) if name in mine else other[name]
                    for name in other
                },
            }
        elif key == "required":
            merged[key] = list(dict.fromkeys([*mine, *other]))
        elif key == "enum":
            merged[key] = [choice for choice in mine if choice in other]
        elif key == "types":
            merged[key] = (
                [name for name in mine if name in other] if mine and other else [*mine, *other]
            )
        elif key in _LARGEST and not isinstance(mine, bool):
            merged[key] = max(mine, other)
        elif key in _SMALLEST and not isinstance(mine, bool):
            merged[key] = min(mine, other)
    return merged


def _both(
    first: Mapping[str, Any] | bool, second: Mapping[str, Any] | bool
) -> Mapping[str, Any] | bool:
    if first is True or second is True:
        return second if first is True else first
    return {"allOf": [first, second]}


def property_order(schema: Mapping[str, Any]) -> Sequence[str]:
    """The properties in the order in which the answer should write them."""
    names = list(schema.get("properties", {}))
    wanted = [name for name in schema.get("propertyOrdering", ()) if name in names]
    return [*wanted, *(name for name in names if name not in wanted)]
