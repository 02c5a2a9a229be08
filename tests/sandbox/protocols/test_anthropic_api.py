"""Claude's Messages API, driven by Anthropic's own SDK."""

import base64
import json
from collections.abc import AsyncIterator
from decimal import Decimal
from typing import Any

import anthropic
import httpx2
import pydantic
import pytest
import pytest_asyncio

from sandbox.spoil import FLOOD_BYTES
from tests.sandbox.running import NO_CERTIFICATES, Running
from tests.sandbox.studio import png

MODEL = "claude-opus-5-5"
HEADERS = {"x-api-key": "any", "anthropic-version": "2023-06-01"}
STRATEGY_SCHEMA = {
    "type": "object",
    "properties": {"angle": {"type": "string"}},
    "required": ["angle"],
    "additionalProperties": False,
}


class Scene(pydantic.BaseModel):
    number: int
    prompt: str


class Screenplay(pydantic.BaseModel):
    scenes: list[Scene]


@pytest_asyncio.fixture
async def claude(sandbox: Running) -> AsyncIterator[anthropic.AsyncAnthropic]:
    async with (
        httpx2.AsyncClient(trust_env=False, verify=NO_CERTIFICATES) as pool,
        anthropic.AsyncAnthropic(
            base_url=f"{sandbox.url}/anthropic", api_key="any", max_retries=0, http_client=pool
        ) as client,
    ):
        yield client


async def ask(claude: anthropic.AsyncAnthropic, **changes: Any) -> Any:
    return await claude.messages.create(
        **{
            "model": MODEL,
            "max_tokens": 2048,
            "system": "You are a strategist.",
            "messages": [{"role": "user", "content": "A strategy for a kettle, please."}],
            "output_config": {"format": {"type": "json_schema", "schema": STRATEGY_SCHEMA}},
            **changes,
        }
    )


def body(**changes: Any) -> dict[str, Any]:
    """A request that is accepted; None leaves a member out."""
    whole = {
        "model": MODEL,
        "max_tokens": 100,
        "messages": [{"role": "user", "content": "Hello."}],
        **changes,
    }
    return {name: value for name, value in whole.items() if value is not None}


async def test_a_structured_answer_is_billed_as_its_usage_says(
    sandbox: Running, claude: anthropic.AsyncAnthropic
) -> None:
    message = await ask(claude)
    assert [block.type for block in message.content] == ["thinking", "text"]
    assert json.loads(message.content[1].text) == {"angle": "words"}
    assert message.stop_reason == "end_turn"
    assert message._request_id.startswith("req_")
    (entry,) = sandbox.ledger()
    usage = message.usage
    usd = (Decimal(4) * usage.input_tokens + Decimal(20) * usage.output_tokens) / 1_000_000
    assert entry["provider"] == "anthropic"
    assert entry["operation"] == "strategy"
    assert entry["id"] == message.id
    assert entry["usd"] == float(usd)
    assert entry["cancelled"] is False


async def test_the_sdks_own_rewriting_of_a_schema_is_accepted(
    sandbox: Running, claude: anthropic.AsyncAnthropic
) -> None:
    message = await claude.messages.parse(
        model=MODEL,
        max_tokens=2048,
        messages=[{"role": "user", "content": "Write it."}],
        output_format=Screenplay,
    )
    assert message.parsed_output == Screenplay(scenes=[Scene(number=8, prompt="words")])
    assert sandbox.ledger()[0]["operation"] == "screenplay"


async def test_it_answers_at_the_root_too(sandbox: Running) -> None:
    async with anthropic.AsyncAnthropic(base_url=sandbox.url, api_key="any") as client:
        message = await ask(client, output_config={}, thinking={"type": "adaptive"})
    assert message.content[-1].text == "Plain prose about the product."


async def test_the_studio_gets_what_was_said_and_shown(
    sandbox: Running, claude: anthropic.AsyncAnthropic
) -> None:
    picture = png(64, 48)
    source = {
        "type": "base64",
        "media_type": "image/png",
        "data": base64.b64encode(picture).decode(),
    }
    content = [{"type": "image", "source": source}, {"type": "text", "text": "Look."}]
    await ask(claude, messages=[{"role": "user", "content": content}])
    asked = sandbox.studio.asked[0]
    assert asked["system"] == "You are a strategist."
    assert asked["prompt"] == "Look."
    assert list(asked["images"]) == [picture]
    assert asked["schema"] == STRATEGY_SCHEMA


async def test_an_answer_longer_than_max_tokens_is_cut_and_says_so(
    claude: anthropic.AsyncAnthropic,
) -> None:
    message = await ask(claude, max_tokens=4)
    assert message.stop_reason == "max_tokens"
    assert message.usage.output_tokens <= 5


async def test_tokens_are_counted_for_nothing(
    sandbox: Running, claude: anthropic.AsyncAnthropic
) -> None:
    count = await claude.messages.count_tokens(
        model=MODEL, messages=[{"role": "user", "content": "x" * 400}]
    )
    assert count.input_tokens == 100
    assert sandbox.ledger() == []


async def test_the_models_can_be_listed(claude: anthropic.AsyncAnthropic) -> None:
    assert MODEL in [model.id async for model in claude.models.list()]


REFUSALS = [
    (401, "authentication_error", {"x-api-key": ""}, {}),
    (400, "invalid_request_error", {"anthropic-version": ""}, {}),
    (404, "not_found_error", {}, {"model": "claude-nobody"}),
    (400, "max_tokens: Field required", {}, {"max_tokens": None}),
    (400, "messages: Field required", {}, {"messages": None}),
    (400, "at least one message", {}, {"messages": []}),
    (400, "greater than or equal to 1", {}, {"max_tokens": 0}),
    (400, "`temperature` is not supported", {}, {"temperature": 0.5}),
    (400, "`top_p` is not supported", {}, {"top_p": 0.5}),
    (400, "thinking.type: 'disabled'", {}, {"thinking": {"type": "disabled"}}),
    (400, "budget_tokens", {}, {"thinking": {"type": "enabled", "budget_tokens": 10}}),
    (
        400,
        "forcing tool use",
        {},
        {"tools": [{"name": "a", "input_schema": {}}], "tool_choice": {"type": "any"}},
    ),
    (400, "providing `tools`", {}, {"tool_choice": {"type": "auto"}}),
    (
        400,
        "prefill",
        {},
        {"messages": [*body()["messages"], {"role": "assistant", "content": "{"}]},
    ),
    (400, "Extra inputs", {}, {"output_format": {}}),
    (400, "output_config.effort", {}, {"output_config": {"effort": "huge"}}),
    (400, "non-empty", {}, {"messages": [{"role": "user", "content": "  "}]}),
    (
        400,
        "additionalProperties",
        {},
        {"output_config": {"format": {"type": "json_schema", "schema": {"type": "object"}}}},
    ),
    (
        400,
        "'minimum' is not supported",
        {},
        {
            "output_config": {
                "format": {"type": "json_schema", "schema": {"type": "integer", "minimum": 1}}
            }
        },
    ),
    (
        400,
        "does not match the provided media type",
        {},
        {
            "messages": [
                {
                    "role": "user",
                    "content": [
                        {
                            "type": "image",
                            "source": {
                                "type": "base64",
                                "media_type": "image/jpeg",
                                "data": base64.b64encode(png(8, 8)).decode(),
                            },
                        }
                    ],
                }
            ]
        },
    ),
]


@pytest.mark.parametrize(("status", "words", "headers", "changes"), REFUSALS)
def test_what_claude_would_refuse_is_refused_and_not_billed(
    sandbox: Running, status: int, words: str, headers: dict[str, str], changes: dict[str, Any]
) -> None:
    answer = sandbox.wire.post(
        f"{sandbox.url}/anthropic/v1/messages",
        headers=HEADERS | headers,
        json=body(**changes),
    )
    assert answer.status_code == status, answer.text
    assert answer.json()["type"] == "error"
    assert words in answer.text
    assert answer.headers["request-id"] == answer.json()["request_id"]
    assert sandbox.ledger() == []


def test_a_bearer_token_is_a_key_too(sandbox: Running) -> None:
    headers = {"authorization": "Bearer any", "anthropic-version": "2026-10-21"}
    answer = sandbox.wire.post(f"{sandbox.url}/v1/messages", headers=headers, json=body())
    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        ("http_429", anthropic.RateLimitError),
        ("http_500", anthropic.InternalServerError),
        ("http_503", anthropic.OverloadedError),
        ("unauthorized", anthropic.AuthenticationError),
        ("quota", anthropic.PaymentRequiredError),
        ("refuse_connection", anthropic.APIConnectionError),
    ],
)
async def test_a_fault_before_acceptance_is_not_billed_and_hits_once(
    sandbox: Running,
    claude: anthropic.AsyncAnthropic,
    fault: str,
    error: type[Exception],
) -> None:
    sandbox.fault(fault, provider="anthropic")
    with pytest.raises(error):
        await ask(claude)
    assert sandbox.ledger() == []
    await ask(claude)
    assert len(sandbox.ledger()) == 1


async def test_a_rate_limit_says_how_long_to_wait(
    sandbox: Running, claude: anthropic.AsyncAnthropic
) -> None:
    sandbox.fault("http_429", retry_after_s=7)
    with pytest.raises(anthropic.RateLimitError) as caught:
        await ask(claude)
    assert caught.value.response.headers["retry-after"] == "7"


async def test_a_dropped_answer_is_billed(
    sandbox: Running, claude: anthropic.AsyncAnthropic
) -> None:
    sandbox.fault("drop_after_accept")
    with pytest.raises(anthropic.APIConnectionError):
        await ask(claude)
    assert len(sandbox.ledger()) == 1


async def test_a_hanging_call_is_not_billed(
    sandbox: Running, claude: anthropic.AsyncAnthropic
) -> None:
    sandbox.fault("hang")
    with pytest.raises(anthropic.APITimeoutError):
        await ask(claude, timeout=0.05)
    assert sandbox.ledger() == []


async def test_a_refusal_is_a_message_without_text(
    sandbox: Running, claude: anthropic.AsyncAnthropic
) -> None:
    sandbox.fault("moderated")
    message = await ask(claude)
    assert message.stop_reason == "refusal"
    assert message.stop_details.category == "general_harms"
    assert not [block for block in message.content if block.type == "text"]


async def test_malformed_json_is_the_models_and_not_the_services(
    sandbox: Running, claude: anthropic.AsyncAnthropic
) -> None:
    sandbox.fault("malformed_json")
    message = await ask(claude)
    with pytest.raises(json.JSONDecodeError):
        json.loads(message.content[-1].text)


async def test_a_wrong_schema_is_json_of_another_shape(
    sandbox: Running, claude: anthropic.AsyncAnthropic
) -> None:
    sandbox.fault("wrong_schema")
    message = await ask(claude)
    assert "angle" not in json.loads(message.content[-1].text)


async def test_a_flood_follows_the_answer_and_is_not_counted(
    sandbox: Running, claude: anthropic.AsyncAnthropic
) -> None:
    sandbox.fault("flood")
    flooded, dry = await ask(claude), await ask(claude)
    assert len(flooded.content[-1].text) == len(dry.content[-1].text) + FLOOD_BYTES
    assert flooded.usage.output_tokens == dry.usage.output_tokens
    with pytest.raises(json.JSONDecodeError):
        json.loads(flooded.content[-1].text)
