"""A question answered by a played service through its real adapter, and what travels of it."""

from collections.abc import Callable
from typing import Any

import pytest
from temporalio.api.failure.v1 import Failure
from temporalio.contrib.pydantic import pydantic_data_converter
from temporalio.exceptions import ApplicationError

from contracts.faults import Fault
from providers.anthropic_writer import AnthropicWriter
from providers.gemini_writer import GeminiWriter
from storage.memory import MemoryStore
from tests.activities.questions import Question, asked
from tests.providers.cases import KEY, opened
from tests.providers.loopback import Reply, listening
from tests.providers.replies import anthropic_message, gemini_text

WRITERS: dict[str, Callable[..., Any]] = {"anthropic": AnthropicWriter, "gemini": GeminiWriter}
TRAVELS_AT_MOST_BYTES = 20_000
TWO_MEGABYTES = 2_000_000


def said(service: str, text: str) -> Reply:
    """An answer that ended by itself."""
    if service == "gemini":
        return gemini_text(text)
    return anthropic_message(content=[{"type": "text", "text": text}])


def cut(service: str, text: str) -> Reply:
    """An answer that ran out of tokens."""
    if service == "gemini":
        return gemini_text(text, candidate={"finishReason": "MAX_TOKENS"})
    content = [{"type": "text", "text": text}]
    return anthropic_message(content=content, stop_reason="max_tokens")


async def result_of(question: Question, store: MemoryStore, *replies: Reply, run: str) -> Any:
    """What the step gives in a run, after as many requests as there are replies."""
    async with listening() as service:
        service.will(*replies)
        writer = WRITERS[question.service](api_key=KEY, base_url=service.url, timeout_s=10)
        async with opened(writer):
            try:
                return await asked(question, writer, store, run)
            finally:
                assert len(service.asked) == len(replies)


async def failure_of(question: Question, store: MemoryStore, reply: Reply) -> ApplicationError:
    """What the step tells Temporal of the answer, which costs one request."""
    with pytest.raises(ApplicationError) as failed:
        await result_of(question, store, reply, run="run")
    return failed.value


async def travelled(failure: ApplicationError) -> Fault:
    """The fault as a workflow gets it; whatever travels with it is small."""
    wire = Failure()
    await pydantic_data_converter.encode_failure(failure, wire)
    assert wire.ByteSize() < TRAVELS_AT_MOST_BYTES
    arrived = await pydantic_data_converter.decode_failure(wire)
    assert isinstance(arrived, ApplicationError)
    assert arrived.non_retryable, "Temporal's own retry would pay again without a reason"
    return Fault.model_validate(arrived.details[0])
