"""How deep a page nests, counted before it is parsed: parsing takes the square of the depth."""

import re

DEEPEST = 5_000
"""Browsers stop at 512; a parser takes 0.05 s for this many, and 8 s for ten times as many."""
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)")
_WITHOUT_END = (
    "area base br col dd dt embed hr img input li link meta option p param path source td th tr "
    "track wbr"
)
_UNNESTED = frozenset(_WITHOUT_END.split())
"""Elements without an end, and those whose end may be left out."""


def depth(html: str) -> int:
    """The most elements that are open at once, at a rough count."""
    deepest = open_now = 0
    for end, name in _TAG.findall(html):
        if name.lower() not in _UNNESTED:
            open_now = max(0, open_now + (-1 if end else 1))
            deepest = max(deepest, open_now)
    return deepest
