"""Request bodies, read as strictly as the services' own parsers read them."""

import json
from typing import Any, NoReturn


def load(body: bytes) -> Any:
    """The JSON value in ``body``.

    Raises:
        ValueError: for what is no JSON, for NaN and Infinity, for half a surrogate pair, and for
            nesting that no service would follow.
    """
    try:
        value = json.loads(body, parse_constant=_no_constant)
        if rb"\u" in body:
            json.dumps(value, ensure_ascii=False).encode()
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    return value


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")


LONGEST_WORD = 10_000
"""Characters of a text without a space; longer ones are files in base64."""


def texts(value: Any) -> list[str]:
    """Every name, text and number in a JSON value, files left out."""
    match value:
        case str():
            is_file = len(value) > LONGEST_WORD and " " not in value[:LONGEST_WORD]
            return [] if is_file else [value]
        case dict():
            return [text for pair in value.items() for part in pair for text in texts(part)]
        case list():
            return [text for inner in value for text in texts(inner)]
    return [json.dumps(value)]
