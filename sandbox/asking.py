"""What a text call is for, told by what it asks and never by who asks."""

from collections.abc import Iterator, Mapping
from typing import Any

_SPOKEN = frozenset({"narration", "voiceover", "voice_over", "line", "lines", "script"})
"""What only a screenwriter is asked for, lines alone included: to shorten, to carry over."""
_FACTS = frozenset({"features", "key_features", "competitors", "industry", "core_concept"})


def operation_of(
    schema: Mapping[str, Any] | None, *, images: int, prompt: str, default: str | None = None
) -> str:
    """research, strategy, screenplay, critique or text.

    Args:
        schema: the JSON schema that the answer must fit.
        images: how many pictures were sent along.
        prompt: what was asked, in words.
        default: what the service is for when the question does not tell.
    """
    names = set(property_names(schema)) if schema else set()
    if any("score" in name or "rating" in name for name in names) and images:
        return "critique"
    if any(name in ("scenes", "shots") for name in names):
        return "screenplay"
    if names and all(name.endswith("prompt") for name in names):
        return "screenplay"
    if names & _SPOKEN and not names & _FACTS:
        return "screenplay"
    if default:
        return default
    return "research" if schema or "http://" in prompt or "https://" in prompt else "text"


def property_names(schema: object) -> Iterator[str]:
    """Every property's name in a JSON schema, at any depth, in lower case."""
    if isinstance(schema, Mapping):
        properties = schema.get("properties")
        if isinstance(properties, Mapping):
            yield from (name.lower() for name in properties)
        for inner in schema.values():
            yield from property_names(inner)
    if isinstance(schema, list):
        for inner in schema:
            yield from property_names(inner)
