"""Claude's Messages API: https://platform.claude.com/docs/en/api/messages."""

import json
from collections.abc import Mapping
from typing import Any

from starlette.responses import Response
from starlette.routing import Route

from sandbox import bodies, prices, tokens
from sandbox.asking import operation_of
from sandbox.call import Call, Refusal, new_id, route
from sandbox.desk import Desk
from sandbox.faults import Fault
from sandbox.protocols.anthropic_request import Asked, BadRequest, read

LARGEST_REQUEST_BYTES = 32 * 1024 * 1024
THINKING_TOKENS = {"low": 64, "medium": 160, "high": 320, "xhigh": 640, "max": 1024}
"""What the models that always think spend on it, by effort; invented, and small on purpose."""


def routes(desk: Desk, prefix: str) -> list[Route]:
    """Messages, token counting and, under a prefix, the list of models."""
    found = [
        route(desk, "/v1/messages", messages, refuse, method="POST", prefix=prefix),
        route(
            desk, "/v1/messages/count_tokens", count_tokens, refuse, method="POST", prefix=prefix
        ),
    ]
    if prefix:
        found.append(route(desk, "/v1/models", list_models, refuse, method="GET", prefix=prefix))
        one = "/v1/models/{model}"
        found.append(route(desk, one, describe_model, refuse, method="GET", prefix=prefix))
    return found


async def messages(call: Call) -> Response:
    """POST /v1/messages."""
    asked = _asked(call)
    operation = operation_of(
        asked.schema, images=len(asked.images), prompt=asked.prompt, default="strategy"
    )
    await call.admit("anthropic", operation)
    text = await call.desk.studio.text(
        system=asked.system,
        prompt=asked.prompt,
        schema=asked.schema,
        images=[image.data for image in asked.images],
        seed=call.seed,
    )
    message = _message(call, asked, call.spoil_text(text))
    usage = message["usage"]
    usd = prices.tokens_usd(
        "anthropic",
        asked.model,
        day=call.desk.now_utc().date().isoformat(),
        input_tokens=usage["input_tokens"],
        output_tokens=usage["output_tokens"],
    )
    await call.bill(usd, message["id"])
    return call.reply(message, {"request-id": new_id("req_")})


async def count_tokens(call: Call) -> Response:
    """POST /v1/messages/count_tokens, which is free."""
    asked = _asked(call, counting=True)
    return call.reply({"input_tokens": _input_tokens(asked)}, {"request-id": new_id("req_")})


async def list_models(call: Call) -> Response:
    """GET /v1/models, which is free."""
    _check_headers(call)
    models = [_model(name) for name in prices.models("anthropic")]
    page = {"first_id": models[0]["id"], "last_id": models[-1]["id"], "has_more": False}
    return call.reply({"data": models, **page}, {"request-id": new_id("req_")})


async def describe_model(call: Call) -> Response:
    """GET /v1/models/{model}, which is free."""
    _check_headers(call)
    name = str(call.request.path_params["model"])
    if name not in prices.models("anthropic"):
        raise error(404, "not_found_error", f"model: {name}")
    return call.reply(_model(name), {"request-id": new_id("req_")})


def refuse(fault: Fault) -> Refusal:
    """The faults that are refusals, in Anthropic's words."""
    match fault.fault:
        case "http_429" | "at_capacity":
            refusal = error(429, "rate_limit_error", "This request would exceed your rate limit.")
            refusal.headers["retry-after"] = fault.retry_after
            return refusal
        case "http_503":
            return error(529, "overloaded_error", "Overloaded")
        case "unauthorized":
            return error(401, "authentication_error", "invalid x-api-key")
        case "quota":
            return error(
                402,
                "billing_error",
                "Your credit balance is too low to access the Anthropic API.",
            )
    return error(500, "api_error", "Internal server error")


def error(status: int, kind: str, message: str) -> Refusal:
    """Anthropic's error body."""
    request_id = new_id("req_")
    return Refusal(
        status,
        {"type": "error", "error": {"type": kind, "message": message}, "request_id": request_id},
        {"request-id": request_id},
    )


def _asked(call: Call, *, counting: bool = False) -> Asked:
    _check_headers(call)
    if len(call.body) > LARGEST_REQUEST_BYTES:
        raise error(413, "request_too_large", "Request exceeds the maximum size")
    try:
        asked = read(bodies.load(call.body), counting=counting)
    except BadRequest as bad:
        raise error(400, "invalid_request_error", str(bad)) from bad
    except ValueError as bad:
        raise error(
            400, "invalid_request_error", f"The request body is not valid JSON: {bad}"
        ) from bad
    if asked.model not in prices.models("anthropic"):
        raise error(404, "not_found_error", f"model: {asked.model}")
    return asked


def _check_headers(call: Call) -> None:
    headers = call.request.headers
    bearer = headers.get("authorization", "").removeprefix("Bearer").strip()
    if not (headers.get("x-api-key", "").strip() or bearer):
        raise error(401, "authentication_error", "x-api-key header is required")
    if not headers.get("anthropic-version"):
        raise error(400, "invalid_request_error", "anthropic-version: header is required")


def _model(name: str) -> dict[str, Any]:
    return {
        "type": "model",
        "id": name,
        "display_name": name,
        "created_at": "2026-01-01T00:00:00Z",
    }


def _input_tokens(asked: Asked) -> int:
    schema = json.dumps(asked.schema) if asked.schema else ""
    words = tokens.of_text(asked.system, asked.prompt, schema)
    return words + tokens.of_claude_images(asked.images)


def _message(call: Call, asked: Asked, text: str) -> dict[str, Any]:
    content: list[Mapping[str, Any]] = []
    thought = 0
    if asked.thinks:
        thought = min(THINKING_TOKENS[asked.effort], asked.max_tokens // 2)
        content.append({"type": "thinking", "thinking": "", "signature": new_id(length=64)})
    stop: dict[str, Any] = {"stop_reason": "end_turn", "stop_sequence": None}
    if call.shows("moderated"):
        text, stop["stop_reason"] = "", "refusal"
        stop["stop_details"] = {
            "type": "refusal",
            "category": "general_harms",
            "explanation": "The request was declined by a safety classifier.",
        }
    room = asked.max_tokens - thought
    if tokens.of_text(text) > room:
        text, stop["stop_reason"] = tokens.cut_text(text, room), "max_tokens"
    if text:
        content.append({"type": "text", "text": call.as_sent(text)})
    return {
        "id": new_id("msg_"),
        "type": "message",
        "role": "assistant",
        "model": asked.model,
        "content": content,
        **stop,
        "usage": {
            "input_tokens": _input_tokens(asked),
            "output_tokens": tokens.of_text(text) + thought + 1,
            "output_tokens_details": {"thinking_tokens": thought},
            "cache_creation_input_tokens": 0,
            "cache_read_input_tokens": 0,
            "service_tier": "standard",
        },
    }
