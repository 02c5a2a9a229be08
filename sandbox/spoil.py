"""Answers that went wrong: cut short, of another shape, or something else than was ordered."""

import json
from dataclasses import dataclass, replace
from fractions import Fraction

from sandbox.faults import Fault

NOT_A_FILE = b"<!doctype html><title>Not what you asked for</title><p>Please come back later."
"""What arrives in a file's place under the fault ``wrong_media_type``."""

FLOOD_BYTES = 2_000_000
FLOOD = "and again " * (FLOOD_BYTES // 10)
"""What follows a model's answer under the fault ``flood``."""


def cut(written: str) -> str:
    """The first two thirds, which are no JSON any more."""
    return written[: len(written) * 2 // 3]


def text(written: str, fault: Fault | None) -> str:
    """What a language model wrote, as a fault would have it."""
    match fault:
        case Fault(fault="malformed_json"):
            return cut(written)
        case Fault(fault="wrong_schema"):
            return json.dumps({"answer": "Here is what you asked for.", "confidence": "high"})
        case Fault(fault="score"):
            return _with_score(written, fault.score)
    return written


def media(data: bytes, media_type: str, fault: str | None) -> tuple[bytes, str]:
    """A file's bytes and media type, as a fault would have them."""
    if fault == "truncated_media":
        return data[: len(data) // 2], media_type
    if fault == "wrong_media_type":
        return NOT_A_FILE, "text/html"
    return data, media_type


@dataclass(frozen=True)
class Shot:
    """A clip's size in pixels, rate and length."""

    width: int
    height: int
    fps: Fraction
    duration_s: Fraction


def shot(ordered: Shot, fault: str | None) -> Shot:
    """What is filmed in place of what was ordered, as a fault would have it."""
    match fault:
        case "wrong_length":
            return replace(ordered, duration_s=ordered.duration_s / 2)
        case "wrong_size":
            return replace(ordered, width=ordered.height, height=ordered.width)
        case "wrong_rate":
            return replace(ordered, fps=ordered.fps / 2)
    return ordered


def _with_score(written: str, score: float | None) -> str:
    answer = json.loads(written)
    _set_score(answer, score)
    return json.dumps(answer, ensure_ascii=False)


def _set_score(value: object, score: float | None) -> None:
    if isinstance(value, list):
        for inner in value:
            _set_score(inner, score)
    if isinstance(value, dict):
        for name, inner in value.items():
            if "score" in name.lower() and isinstance(inner, int | float):
                value[name] = score
            else:
                _set_score(inner, score)
