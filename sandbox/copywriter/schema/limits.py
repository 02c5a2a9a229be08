"""What a field may hold: the schema's own bounds, and those its description puts into words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from sandbox.copywriter.reading.counting import COUNT, number

_C = COUNT
_UNIT = r"(words?|characters?|chars?|sentences?|letters?)"
_BETWEEN = re.compile(
    rf"(?:between\s+)?{_C}\s*(?:to|and|or|-|\u2013|\u2014)\s*{_C}\s+{_UNIT}\b", re.IGNORECASE
)
_AT_MOST = re.compile(
    rf"(?:at most|up to|no more than|not more than|max(?:imum)?\.?(?: of| length)?:?|under"
    rf"|within|below|less than|fewer than|shorter than|no longer than|<=?|≤)\s*{_C}\s*{_UNIT}\b",
    re.IGNORECASE,
)
_OR_FEWER = re.compile(
    rf"{_C}\s+{_UNIT}\s+(?:or (?:fewer|less)|at most|max(?:imum)?|tops)\b", re.IGNORECASE
)
_AT_LEAST = re.compile(
    rf"(?:at least|no fewer than|min(?:imum)?(?: of)?:?|more than|over|>=?|≥)\s*{_C}\s*{_UNIT}\b",
    re.IGNORECASE,
)
_EXACTLY = re.compile(
    rf"\b(?:exactly |in |a |about |around |roughly |one )?{_C}[ -]{_UNIT}\b", re.IGNORECASE
)
_MOVED = re.compile(
    r"\b(minLength|maxLength|minItems|maxItems|minimum|maximum|exclusiveMinimum|exclusiveMaximum)"
    r"\s*[:=]\s*(-?\d+(?:\.\d+)?)"
)
_RANGE = re.compile(
    r"(?:from|between|range|scale of|on a scale from)?\s*\(?(-?\d+(?:\.\d+)?)\s*(?:to|and|-"
    r"|\u2013|\u2014|\.\.)\s*(-?\d+(?:\.\d+)?)\b(?!\s*(?:words?|char|sent|second))",
    re.IGNORECASE,
)
_OUT_OF = re.compile(r"(?:out of|/)\s*(\d+)\b", re.IGNORECASE)
_FEW = re.compile(
    rf"(?:up to|at most|no more than|max(?:imum)?(?: of)?)\s+{_C}\b(?!\s*{_UNIT})", re.IGNORECASE
)
_SOME = re.compile(rf"(?:at least|min(?:imum)?(?: of)?)\s+{_C}\b(?!\s*{_UNIT})", re.IGNORECASE)
_SPAN = re.compile(rf"\b{_C}\s*(?:to|or|-|\u2013|\u2014)\s*{_C}\b(?!\s*{_UNIT})", re.IGNORECASE)
_COUNTED = re.compile(
    rf"\b(?:exactly |the |list of |these )?{_C}\s+(?!{_UNIT})(?!seconds?|percent|point)[a-z]{{3,}}",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class TextLimits:
    """Bounds of a text in characters, words and sentences; None where there is none."""

    min_chars: int = 0
    max_chars: int | None = None
    min_words: int = 0
    max_words: int | None = None
    sentences: int | None = None


def moved_bounds(description: str) -> dict[str, float]:
    """Bounds that a client moved into a description, such as `{minimum: 0, maximum: 10}`."""
    return {key: float(value) for key, value in _MOVED.findall(description)}


def text_limits(schema: Mapping[str, Any], *told: str) -> TextLimits:
    """The limits of a text: its schema's, and every one that `told` (descriptions, lines of a
    prompt) adds.
    """
    limits = TextLimits()
    for text in told:
        limits = _told_limits(limits, text)
    least, most = schema.get("minLength", 0), schema.get("maxLength")
    low, high = limits.min_chars, limits.max_chars
    if high is not None and (high < least or high < low):
        high = None
    if most is not None and low > most:
        low = 0
    return replace(limits, min_chars=max(least, low), max_chars=_smaller(most, high))


def _told_limits(limits: TextLimits, text: str) -> TextLimits:
    moved = moved_bounds(text)
    limits = _bounded(
        limits,
        "char",
        int(moved.get("minLength", 0)),
        int(moved["maxLength"]) if "maxLength" in moved else None,
    )
    text = _MOVED.sub(" ", text)
    for hit in _BETWEEN.finditer(text):
        limits = _bounded(limits, hit[3], number(hit[1]), number(hit[2]))
    text = _BETWEEN.sub(" ", text)
    for pattern in (_AT_MOST, _OR_FEWER):
        for hit in pattern.finditer(text):
            limits = _bounded(limits, hit[2], 0, number(hit[1]))
        text = pattern.sub(" ", text)
    for hit in _AT_LEAST.finditer(text):
        limits = _bounded(limits, hit[2], number(hit[1]), None)
    text = _AT_LEAST.sub(" ", text)
    for hit in _EXACTLY.finditer(text):
        limits = _bounded(limits, hit[2], 0, number(hit[1]))
    return limits


def _bounded(limits: TextLimits, unit: str, least: int, most: int | None) -> TextLimits:
    if unit.lower().startswith("word"):
        return replace(
            limits,
            min_words=max(least, limits.min_words),
            max_words=_smaller(most, limits.max_words),
        )
    if unit.lower().startswith("sent"):
        return replace(limits, sentences=_smaller(most, limits.sentences))
    return replace(
        limits, min_chars=max(least, limits.min_chars), max_chars=_smaller(most, limits.max_chars)
    )


def _smaller(first: int | None, second: int | None) -> int | None:
    return (
        min(first, second)
        if first is not None and second is not None
        else first
        if second is None
        else second
    )


def number_range(schema: Mapping[str, Any], description: str) -> tuple[float | None, float | None]:
    """The lowest and highest number allowed, by the schema, else as the description says (`from 0
    to 10`).
    """
    moved = moved_bounds(description)
    low = _first(
        schema.get("minimum"),
        _not_flag(schema.get("exclusiveMinimum")),
        moved.get("minimum"),
        moved.get("exclusiveMinimum"),
    )
    high = _first(
        schema.get("maximum"),
        _not_flag(schema.get("exclusiveMaximum")),
        moved.get("maximum"),
        moved.get("exclusiveMaximum"),
    )
    spoken = _RANGE.search(_MOVED.sub(" ", description))
    if spoken and low is None and high is None:
        low, high = sorted((float(spoken[1]), float(spoken[2])))
    out_of = _OUT_OF.search(description)
    if high is None and out_of:
        low, high = (0.0 if low is None else low), float(out_of[1])
    return low, high


def _not_flag(value: Any) -> Any:
    return None if isinstance(value, bool) else value


def _first(*values: float | None) -> float | None:
    return next((float(value) for value in values if value is not None), None)


def item_range(schema: Mapping[str, Any], description: str) -> tuple[int, int | None, bool]:
    """How few and how many items a list may have, and whether the words or the schema named a
    number at all.
    """
    moved = moved_bounds(description)
    text = _MOVED.sub(" ", description)
    least, most = (
        int(moved.get("minItems", 0)),
        int(moved["maxItems"]) if "maxItems" in moved else None,
    )
    if hit := _SPAN.search(text):
        least, most = number(hit[1]), number(hit[2])
    elif hit := _FEW.search(text):
        most = number(hit[1])
    elif hit := _SOME.search(text):
        least = number(hit[1])
    elif hit := _COUNTED.search(text):
        least = most = number(hit[1])
    named = bool(
        least or most is not None or schema.get("minItems") or schema.get("maxItems") is not None
    )
    low, high = schema.get("minItems", 0), schema.get("maxItems")
    least = max(low, least) if high is None else min(max(low, least), high)
    most = high if most is None else max(low, most) if high is None else max(low, min(high, most))
    return least, most, named
