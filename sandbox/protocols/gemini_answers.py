"""Gemini's answers: candidates, the reasons why they ended, and the tokens they count."""

import json
from collections.abc import Sequence
from typing import Any

from sandbox import tokens
from sandbox.call import new_id
from sandbox.protocols.gemini_request import Asked

THINKING_TOKENS = {"minimal": 0, "low": 32, "medium": 96, "high": 256, "xhigh": 512}
"""What the models spend on thinking, by level; invented, and small on purpose."""


def prompt_tokens(asked: Asked) -> int:
    """What the question counts as."""
    schema = json.dumps(asked.schema) if asked.schema else ""
    words = tokens.of_text(asked.system, asked.prompt, schema)
    return words + tokens.of_gemini_images(asked.images)


def within(asked: Asked, text: str) -> tuple[str, str, int]:
    """The text as ``maxOutputTokens`` allows it, why it ended, and the tokens of thinking."""
    thoughts = THINKING_TOKENS.get(asked.thinking_level, THINKING_TOKENS["medium"])
    if asked.max_output_tokens is None:
        return text, "STOP", thoughts
    thoughts = min(thoughts, asked.max_output_tokens // 2)
    room = asked.max_output_tokens - thoughts
    if tokens.of_text(text) <= room:
        return text, "STOP", thoughts
    return tokens.cut_text(text, room), "MAX_TOKENS", thoughts


def answer(model: str, parts: Sequence[dict[str, Any]], finish: str) -> dict[str, Any]:
    """An answer of one candidate, not yet counted."""
    return {
        "candidates": [
            {
                "content": {"role": "model", "parts": list(parts)},
                "finishReason": finish,
                "index": 0,
            }
        ],
        "modelVersion": model,
        "responseId": new_id(),
    }


def blocked(model: str, prompt_tokens: int) -> dict[str, Any]:
    """What comes back for a prompt that is not let through."""
    found: dict[str, Any] = {
        "promptFeedback": {"blockReason": "PROHIBITED_CONTENT"},
        "modelVersion": model,
        "responseId": new_id(),
    }
    count(found, prompt_tokens, 0, 0)
    return found


def unpainted(model: str, prompt_tokens: int) -> dict[str, Any]:
    """What comes back for a picture that was filtered out."""
    found: dict[str, Any] = {
        "candidates": [
            {
                "finishReason": "IMAGE_SAFETY",
                "finishMessage": "Unable to show the generated image: it was filtered out.",
                "index": 0,
            }
        ],
        "modelVersion": model,
        "responseId": new_id(),
    }
    count(found, prompt_tokens, 0, 0)
    return found


def count(
    found: dict[str, Any], prompt: int, written: int, thoughts: int, modality: str = "TEXT"
) -> None:
    """Writes the tokens into an answer\'s ``usageMetadata``."""
    usage: dict[str, Any] = {
        "promptTokenCount": prompt,
        "totalTokenCount": prompt + written + thoughts,
        "promptTokensDetails": [{"modality": "TEXT", "tokenCount": prompt}],
    }
    if written:
        usage["candidatesTokenCount"] = written
        usage["candidatesTokensDetails"] = [{"modality": modality, "tokenCount": written}]
    if thoughts:
        usage["thoughtsTokenCount"] = thoughts
    found["usageMetadata"] = usage
