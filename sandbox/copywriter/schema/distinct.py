"""Values that must not repeat: one changed until it differs from those before it."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

_TRIES = 400


def same(value: Any, others: Sequence[Any]) -> bool:
    """Whether JSON would write `value` as it writes one of `others`."""
    return _key(value) in {_key(other) for other in others}


def distinct(
    schema: Mapping[str, Any], value: Any, taken: Sequence[Any], keeps: Callable[[Any], bool]
) -> Any:
    """`value`, changed until it differs from `taken` and `keeps` holds; itself if it cannot be."""
    known = {_key(other) for other in taken}
    for number in range(2, _TRIES):
        for other in _changed(schema, value, number):
            if _key(other) not in known and keeps(other):
                return other
    return value


def _key(value: Any) -> str:
    return json.dumps(value, sort_keys=True)


def _changed(schema: Mapping[str, Any], value: Any, number: int) -> list[Any]:
    """What `value` could be instead, the `number`th time of asking."""
    if isinstance(value, str):
        mark = f" {number}"
        return [value[: schema.get("maxLength", len(value) + len(mark)) - len(mark)] + mark]
    if isinstance(value, bool) or value is None:
        return [] if value is None else [not value]
    if isinstance(value, int | float):
        step = schema.get("multipleOf", 1)
        return [value + number // 2 * step * (-1 if number % 2 else 1)]
    if isinstance(value, dict):
        return [
            {**value, key: new}
            for key, inner in value.items()
            for new in _changed({}, inner, number)
        ]
    return [
        [*value[:at], new, *value[at + 1 :]]
        for at, inner in enumerate(value)
        for new in _changed({}, inner, number)
    ]
