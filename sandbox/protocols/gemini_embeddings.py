"""Gemini's embeddings: texts as vectors."""

import hashlib
from typing import Any

from starlette.responses import Response

from sandbox import prices, tokens
from sandbox.call import Call, new_id
from sandbox.protocols import google

EMBEDDING_VALUES = {"gemini-embedding-2": 3072, "gemini-embedding-001": 3072}


async def batch_embed_contents(call: Call) -> Response:
    """POST /v1/models/{model}:batchEmbedContents."""
    model = str(call.request.path_params["model"])
    if model not in prices.models("gemini_embeddings"):
        raise google.error(404, "NOT_FOUND", f"models/{model} is not found for API version v1.")
    requests = google.read_list(google.read_body(call), "requests", dict)
    if not requests:
        raise google.invalid("* BatchEmbedContentsRequest.requests: requests is not specified")
    texts = [_embedded_text(model, number, asked) for number, asked in enumerate(requests)]
    await call.admit("gemini", "embedding")
    usd = prices.tokens_usd(
        "gemini_embeddings",
        model,
        day=call.desk.now_utc().date().isoformat(),
        input_tokens=tokens.of_text(*texts),
    )
    await call.bill(usd, new_id())
    counts = [_count(asked, EMBEDDING_VALUES[model]) for asked in requests]
    return call.reply(
        {"embeddings": [{"values": _embed(*pair)} for pair in zip(texts, counts, strict=True)]}
    )


def _embedded_text(model: str, number: int, asked: dict[str, Any]) -> str:
    if asked.get("model") != f"models/{model}":
        raise google.invalid(
            f"* BatchEmbedContentsRequest.requests[{number}].model: must match the path's model."
        )
    parts = google.read_list(google.read_member(asked, "content"), "parts", dict)
    if not parts:
        raise google.invalid(
            f"* BatchEmbedContentsRequest.requests[{number}].content: content is empty"
        )
    return "\n".join(str(part.get("text", "")) for part in parts)


def _count(asked: dict[str, Any], most: int) -> int:
    count = asked.get("outputDimensionality", most)
    if isinstance(count, bool) or not isinstance(count, int) or not 1 <= count <= most:
        raise google.invalid(f"outputDimensionality must be between 1 and {most}, not {count!r}.")
    return count


def _embed(text: str, count: int) -> list[float]:
    """A unit vector that is closer for texts that share words."""
    values = [0.0] * count
    for word in text.lower().split() or [""]:
        digest = hashlib.sha256(word.encode()).digest()
        for start in range(0, 32, 4):
            number = int.from_bytes(digest[start : start + 4], "big")
            values[number % count] += 1.0 if number & 0x80000000 else -1.0
    length = sum(value * value for value in values) ** 0.5 or 1.0
    return [value / length for value in values]
