"""Worn phrases, which no prompt of ours may hold."""

import re

_WORN = re.compile(
    r"\b(?:8k|4k resolution|masterpiece|(?:best|high) quality|award[- ]winning|unreal engine"
    r"|ultra(?:[- ](?:hd|realistic|detailed|high))?|hyper[- ]?realistic|trending on \w+)\b",
    re.IGNORECASE,
)


def worn_phrases_in(text: str) -> tuple[str, ...]:
    """The worn phrases in `text`, as whole words: `ultraviolet` holds none."""
    return tuple(match.group(0) for match in _WORN.finditer(text))


def without_worn_phrases(text: str) -> str:
    """`text` less its worn phrases, with the punctuation they leave behind tidied."""
    lean = _WORN.sub("", text)
    lean = re.sub(r"\s+([,.;:])", r"\1", lean)
    lean = re.sub(r"([,;])(?:\s*[,;])+", r"\1", lean)
    return re.sub(r"\s{2,}", " ", lean).strip(" ,;")
