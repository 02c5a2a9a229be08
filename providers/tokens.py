"""How many tokens an order can come to, before anybody has counted them."""

import json

from contracts.services import WritingOrder

OVERHEAD_TOKENS = 1_000
"""What a service adds of its own: role marks and the instruction to keep to the schema."""


def most_input_tokens(order: WritingOrder, image_tokens: int) -> int:
    """An upper bound of what the order's input is billed as.

    No byte-level tokeniser makes more tokens of a text than it has UTF-8 bytes; English comes
    to about a quarter of that.
    """
    schema = json.dumps(order.schema, ensure_ascii=False)
    texts = (order.instructions, order.prompt, schema)
    text_bytes = sum(len(text.encode()) for text in texts)
    return text_bytes + image_tokens * len(order.images) + OVERHEAD_TOKENS
