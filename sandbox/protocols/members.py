"""The members that the services' messages have, as their SDKs' types list them."""

import json
from functools import cache
from pathlib import Path


def members(message: str) -> frozenset[str]:
    """The names of the members of one message in ``members.json``."""
    return _lists()[message]


@cache
def _lists() -> dict[str, frozenset[str]]:
    text = Path(__file__).with_name("members.json").read_text(encoding="utf-8")
    return {message: frozenset(names) for message, names in json.loads(text).items()}
