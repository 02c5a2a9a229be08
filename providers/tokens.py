"""How many tokens an order can come to, before anybody has counted them."""

import json
from collections.abc import Iterable

from contracts.orders import WritingOrder

OVERHEAD_TOKENS = 1_000
"""What a service adds of its own: role marks and the instruction to keep to the schema."""


def most_tokens(texts: Iterable[str]) -> int:
    """An upper bound of what texts are billed as.

    No byte-level tokeniser makes more tokens of a text than it has UTF-8 bytes; English comes
    to about a quarter of that.
    """
    return sum(len(text.encode()) for text in texts) + OVERHEAD_TOKENS


def most_input_tokens(order: WritingOrder, picture_tokens: int) -> int:
    """An upper bound of what an order's input is billed as, each picture at `picture_tokens`."""
    schema = json.dumps(order.schema, ensure_ascii=False)
    texts = most_tokens((order.instructions, order.prompt, schema))
    return texts + picture_tokens * len(order.images)
