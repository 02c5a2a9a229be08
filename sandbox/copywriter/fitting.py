"""Texts brought inside their limits without showing it."""

import re
from collections.abc import Sequence

from sandbox.copywriter.english import count_words, sentence
from sandbox.copywriter.schema.limits import TextLimits
from sandbox.copywriter.wordlist import words_of

_DANGLING = words_of(
    "a an the and or of to for with in on at by from that which its his her their is are as into"
)


def fits(text: str, limits: TextLimits) -> bool:
    """Whether a text keeps all its limits."""
    return (
        limits.min_chars <= len(text)
        and (limits.max_chars is None or len(text) <= limits.max_chars)
        and limits.min_words <= count_words(text)
        and (limits.max_words is None or count_words(text) <= limits.max_words)
        and (limits.sentences is None or len(sentences(text)) <= limits.sentences)
    )


def sentences(text: str) -> list[str]:
    """The sentences of a text."""
    return [
        part for part in re.split(r"(?<=[.!?\u3002\uff01\uff1f])\s+(?=\S)", text.strip()) if part
    ]


def fitted(candidates: Sequence[str], limits: TextLimits, spare: Sequence[str] = ()) -> str:
    """The first candidate inside the limits; else one cut, or continued with `spare` sentences,
    until it is.
    """
    for candidate in candidates:
        if fits(candidate, limits):
            return candidate
    for candidate in candidates:
        changed = lengthened(shortened(candidate, limits), limits, spare)
        if fits(changed, limits):
            return changed
    text = lengthened(shortened(candidates[0] if candidates else "", limits), limits, spare)
    return _forced(text, limits)


def shortened(text: str, limits: TextLimits) -> str:
    """The text cut at a sentence, else at a clause, else at a word, to keep the upper limits."""
    if _short_enough(text, limits):
        return text
    ended = text.rstrip()[-1:] in ".!?"
    for parts in (sentences(text), re.split(r"(?<=[,;:\u2013\u2014])\s+", text), text.split()):
        for size in range(len(parts) - 1, 0, -1):
            kept = " ".join(parts[:size]).rstrip(" ,;:\u2013\u2014")
            kept = _without_dangling(kept)
            kept = sentence(kept) if ended else kept
            if kept and _short_enough(kept, limits):
                return kept
    return text[: limits.max_chars] if limits.max_chars is not None else text


def lengthened(text: str, limits: TextLimits, spare: Sequence[str]) -> str:
    """The text continued with spare sentences until it keeps the lower limits."""
    for more in (*spare, *spare):
        if len(text) >= limits.min_chars and count_words(text) >= limits.min_words:
            break
        longer = f"{sentence(text)} {more}".strip()
        if more not in text and _short_enough(longer, limits):
            text = longer
    return text


def _forced(text: str, limits: TextLimits) -> str:
    """The last resort for limits that no copy fits: padded or cut by the character."""
    while count_words(text) < limits.min_words:
        text = f"{text} more".strip()
    if len(text) < limits.min_chars:
        text = text + " so it goes on" * ((limits.min_chars - len(text)) // 14 + 1)
    if limits.max_chars is not None:
        text = text[: limits.max_chars]
    return text


def _short_enough(text: str, limits: TextLimits) -> bool:
    return (
        (limits.max_chars is None or len(text) <= limits.max_chars)
        and (limits.max_words is None or count_words(text) <= limits.max_words)
        and (limits.sentences is None or len(sentences(text)) <= limits.sentences)
    )


def _without_dangling(text: str) -> str:
    words = text.split()
    while len(words) > 1 and words[-1].lower().strip(",;:") in _DANGLING:
        words.pop()
    return " ".join(words)
