"""Worn phrases, which no prompt of ours may hold."""

import re

_WORN = re.compile(
    r"\b(?:8k|4k\s+resolution|masterpiece|(?:best|high)\s+quality|award[-\s]+winning"
    r"|unreal\s+engine|ultra[-\s]+(?:hd|realistic|detailed|high)|ultra(?!-\w)"
    r"|hyper[-\s]*realistic"
    r"|trending\s+on\s+\w+)\b",
    re.IGNORECASE,
)


def worn_phrases_in(text: str) -> tuple[str, ...]:
    """The worn phrases in `text`, as whole words: `ultraviolet` holds none."""
    return tuple(match.group(0) for match in _WORN.finditer(text))


def without_worn_phrases(text: str) -> str:
    """`text` less its worn phrases, with the punctuation they leave behind tidied.

    What closes up where one stood may be another (`best 8k quality`): it goes too.
    """
    while _WORN.search(text):
        text = _tidied(text)
    return _tidied(text)


def _tidied(text: str) -> str:
    lean = _WORN.sub("", text)
    lean = re.sub(r"\s+([,.;:])", r"\1", lean)
    lean = re.sub(r"([,;])(?:\s*[,;])+", r"\1", lean)
    return re.sub(r"\s{2,}", " ", lean).strip(" ,;")
