"""The exact exchange with Anthropic's Messages API."""

import dataclasses
from decimal import Decimal
from typing import Any

import pytest

from contracts.errors import AccountEmpty, BadAnswer, Refused, RequestRejected
from contracts.orders import Image
from providers.anthropic_writer import AnthropicWriter
from tests.providers import orders, replies
from tests.providers.cases import KEY, opened
from tests.providers.loopback import Loopback, answer


def writer(service: Loopback, **more: Any) -> AnthropicWriter:
    return AnthropicWriter(api_key=KEY, base_url=service.url, **more)


async def test_the_order_becomes_one_message_with_a_strict_schema(service: Loopback) -> None:
    service.will(replies.anthropic_message())
    async with opened(writer(service)) as claude:
        written = await claude.write(orders.CRITIQUE)
    asked = service.only
    assert (asked.method, asked.path) == ("POST", "/v1/messages")
    assert asked.headers["authorization"] == f"Bearer {KEY}"
    assert asked.headers["anthropic-version"]
    assert asked.json == {
        "model": "claude-opus-5-5",
        "max_tokens": 4_000,
        "system": "You are a critic.",
        "messages": [
            {
                "role": "user",
                "content": [
                    {
                        "type": "image",
                        "source": {
                            "type": "base64",
                            "media_type": "image/png",
                            "data": orders.base64(orders.PNG),
                        },
                    },
                    {"type": "text", "text": "Judge the picture."},
                ],
            }
        ],
        "output_config": {
            "format": {
                "type": "json_schema",
                "schema": {
                    "type": "object",
                    "properties": {
                        "headline": {"type": "string", "description": "{maxLength: 40}"}
                    },
                    "required": ["headline"],
                    "additionalProperties": False,
                },
            }
        },
    }
    assert written.text == replies.HEADLINE
    assert written.model == "claude-opus-5-5"


async def test_the_charge_is_what_the_tokens_cost(service: Loopback) -> None:
    service.will(
        replies.anthropic_message(
            usage={
                "input_tokens": 1_000,
                "output_tokens": 200,
                "cache_read_input_tokens": 10_000,
                "cache_creation_input_tokens": 3_000,
                "cache_creation": {
                    "ephemeral_5m_input_tokens": 2_000,
                    "ephemeral_1h_input_tokens": 1_000,
                },
            }
        )
    )
    async with opened(writer(service)) as claude:
        charge = (await claude.write(orders.WRITING)).charge
    # $4 in, $20 out, $0.20 read, $5 and $8 kept, each by the million.
    assert charge.usd == Decimal("0.004") + Decimal("0.004") + Decimal("0.002") + Decimal("0.018")
    assert charge.settled
    assert charge.request_id == "req_1"


async def test_an_answer_without_usage_is_charged_as_quoted_and_not_settled(
    service: Loopback,
) -> None:
    service.will(replies.anthropic_message(usage=None))
    async with opened(writer(service)) as claude:
        charge = (await claude.write(orders.WRITING)).charge
        assert charge.usd == claude.quote(orders.WRITING).usd
    assert not charge.settled


async def test_a_small_allowance_is_raised_to_leave_room_for_thinking(service: Loopback) -> None:
    service.will(replies.anthropic_message())
    async with opened(writer(service)) as claude:
        await claude.write(dataclasses.replace(orders.WRITING, max_tokens=100))
    assert service.only.json["max_tokens"] == 2048


async def test_a_large_allowance_needs_no_streaming(service: Loopback) -> None:
    service.will(replies.anthropic_message())
    async with opened(writer(service)) as claude:
        await claude.write(dataclasses.replace(orders.WRITING, max_tokens=60_000))
    assert service.only.json["max_tokens"] == 60_000


async def test_thoughts_are_no_part_of_the_answer(service: Loopback) -> None:
    blocks = [
        {"type": "thinking", "thinking": "hm", "signature": "s"},
        {"type": "text", "text": '{"headline": '},
        {"type": "text", "text": '"x"}'},
    ]
    service.will(replies.anthropic_message(content=blocks))
    async with opened(writer(service)) as claude:
        assert (await claude.write(orders.WRITING)).text == '{"headline": "x"}'


async def test_a_refusal_keeps_the_models_reason_and_what_it_cost(service: Loopback) -> None:
    details = {"type": "refusal", "category": "bio", "explanation": "Not this."}
    service.will(replies.anthropic_message(content=[], stop_reason="refusal", stop_details=details))
    async with opened(writer(service)) as claude:
        with pytest.raises(Refused, match=r"bio: Not this\.") as caught:
            await claude.write(orders.WRITING)
    assert caught.value.request_id == "req_1"
    assert caught.value.charge
    assert caught.value.charge.settled
    assert caught.value.charge.usd > 0


@pytest.mark.parametrize(
    "reason",
    ["max_tokens", "model_context_window_exceeded", "pause_turn", "tool_use", "brand_new", None],
)
async def test_an_answer_that_did_not_end_by_itself_is_a_bad_one(
    service: Loopback, reason: str | None
) -> None:
    service.will(replies.anthropic_message(stop_reason=reason))
    async with opened(writer(service)) as claude:
        with pytest.raises(BadAnswer, match=str(reason)) as caught:
            await claude.write(orders.WRITING)
    assert caught.value.request_id == "req_1"
    assert caught.value.charge
    assert caught.value.charge.usd == Decimal("0.008")


@pytest.mark.parametrize("content", [[], [{"type": "text", "text": "  "}], None, "text"])
async def test_an_answer_without_text_is_a_bad_one(service: Loopback, content: object) -> None:
    service.will(replies.anthropic_message(content=content))
    async with opened(writer(service)) as claude:
        with pytest.raises(BadAnswer):
            await claude.write(orders.WRITING)


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (402, {"type": "billing_error", "message": "pay"}),
        (400, {"type": "invalid_request_error", "message": "Your credit balance is too low to"}),
        (
            429,
            {
                "type": "rate_limit_error",
                "message": "limit",
                "details": {"error_code": "enforced_spend_limit_reached"},
            },
        ),
        (
            429,
            {
                "type": "rate_limit_error",
                "message": "limit",
                "details": {"error_code": "contract_spend_limit_reached"},
            },
        ),
    ],
)
async def test_an_account_that_is_empty_is_no_rate_limit(
    service: Loopback, status: int, error: dict[str, Any]
) -> None:
    service.will(answer({"type": "error", "error": error}, status, request_id="req_9"))
    async with opened(writer(service)) as claude:
        with pytest.raises(AccountEmpty, match=error["message"]) as caught:
            await claude.write(orders.WRITING)
    assert caught.value.request_id == "req_9"


async def test_a_picture_of_a_kind_it_cannot_read_is_refused_before_anything_is_asked(
    service: Loopback,
) -> None:
    order = dataclasses.replace(orders.CRITIQUE, images=(Image(b"II*\0", "image/tiff"),))
    async with opened(writer(service)) as claude:
        with pytest.raises(RequestRejected, match="image/tiff"):
            await claude.write(order)
    assert service.asked == []


def test_a_model_without_a_price_is_refused_at_once() -> None:
    with pytest.raises(ValueError, match="claude-opus-5-5"):
        AnthropicWriter(api_key=KEY, model="claude-3-opus")
