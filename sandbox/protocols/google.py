"""What every Google API has in common: errors, keys, and JSON that takes two spellings."""

import re
from collections.abc import Collection
from typing import Any, TypeVar

from sandbox import bodies
from sandbox.call import Call, Refusal
from sandbox.faults import Fault
from sandbox.images import NotAnImage, Picture, decode_base64, open_picture

T = TypeVar("T")

LARGEST_REQUEST_BYTES = 100 * 1024 * 1024
SCHEMAS = frozenset({"responseSchema", "responseJsonSchema", "_responseJsonSchema"})
"""Members whose inner names are the caller's own and must not be respelled."""


def error(
    code: int, status: str, message: str, details: list[dict[str, Any]] | None = None
) -> Refusal:
    """Google's error body."""
    body: dict[str, Any] = {"code": code, "message": message, "status": status}
    if details:
        body["details"] = details
    return Refusal(code, {"error": body})


def invalid(message: str) -> Refusal:
    """A 400 for a request that is not as the API wants it."""
    return error(400, "INVALID_ARGUMENT", message)


def refuse_gemini(fault: Fault) -> Refusal:
    """The faults that are refusals, in the words of the Gemini API."""
    if fault.fault == "unauthorized":
        return error(
            400,
            "INVALID_ARGUMENT",
            "API key not valid. Please pass a valid API key.",
            [_error_info("API_KEY_INVALID", "generativelanguage.googleapis.com")],
        )
    return _refuse(fault)


def refuse_enterprise(fault: Fault) -> Refusal:
    """The faults that are refusals, in the words of the enterprise platform."""
    if fault.fault == "unauthorized":
        return error(
            401,
            "UNAUTHENTICATED",
            "Request had invalid authentication credentials.",
            [_error_info("ACCESS_TOKEN_TYPE_UNSUPPORTED", "aiplatform.googleapis.com")],
        )
    return _refuse(fault)


def _refuse(fault: Fault) -> Refusal:
    match fault.fault:
        case "http_429" | "at_capacity":
            retry = {
                "@type": "type.googleapis.com/google.rpc.RetryInfo",
                "retryDelay": f"{fault.retry_after_s:g}s",
            }
            refusal = error(
                429, "RESOURCE_EXHAUSTED", "Resource exhausted. Please try again later.", [retry]
            )
            refusal.headers["retry-after"] = fault.retry_after
            return refusal
        case "http_503":
            return error(503, "UNAVAILABLE", "The model is overloaded. Please try again later.")
        case "quota":
            return error(
                429,
                "RESOURCE_EXHAUSTED",
                "You exceeded your current quota, please check your plan and billing details.",
                [
                    {
                        "@type": "type.googleapis.com/google.rpc.QuotaFailure",
                        "violations": [{"quotaId": "GenerateRequestsPerDayPerProjectPerModel"}],
                    }
                ],
            )
    return error(500, "INTERNAL", "An internal error has occurred. Please retry or report.")


def _error_info(reason: str, service: str) -> dict[str, Any]:
    return {
        "@type": "type.googleapis.com/google.rpc.ErrorInfo",
        "reason": reason,
        "domain": "googleapis.com",
        "metadata": {"service": service},
    }


def check_gemini_key(call: Call) -> None:
    """The Gemini API wants a key in its header or in the query."""
    key = call.request.headers.get("x-goog-api-key") or call.request.query_params.get("key") or ""
    if not key.strip():
        raise error(
            403,
            "PERMISSION_DENIED",
            "Method doesn't allow unregistered callers (callers without established identity)."
            " Please use API Key or other form of API consumer identity to call this API.",
        )


def check_enterprise_key(call: Call) -> None:
    """The enterprise platform wants a key or an OAuth token."""
    headers = call.request.headers
    bearer = headers.get("authorization", "").removeprefix("Bearer").strip()
    if not (headers.get("x-goog-api-key", "").strip() or bearer):
        raise error(
            401,
            "UNAUTHENTICATED",
            "Request is missing required authentication credential. Expected OAuth 2 access"
            " token, login cookie or other valid authentication credential.",
        )


def read_body(call: Call) -> dict[str, Any]:
    """The request's JSON object with every member in camelCase, as proto JSON takes both."""
    if len(call.body) > LARGEST_REQUEST_BYTES:
        raise invalid("Request payload size exceeds the limit: 104857600 bytes.")
    try:
        body = bodies.load(call.body)
    except ValueError as bad:
        raise invalid(f"Invalid JSON payload received. {bad}") from bad
    if not isinstance(body, dict):
        raise invalid("Invalid JSON payload received. Expected an object.")
    return dict(respell(body))


def respell(value: Any) -> Any:
    """``value`` with every member's name in camelCase, schemas left as they are."""
    if isinstance(value, list):
        return [respell(inner) for inner in value]
    if not isinstance(value, dict):
        return value
    camel = {_camel(name): inner for name, inner in value.items()}
    return {name: inner if name in SCHEMAS else respell(inner) for name, inner in camel.items()}


def _camel(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])_([a-z0-9])", lambda found: found[1].upper(), name)


def check_names(value: dict[str, Any], allowed: frozenset[str], where: str) -> None:
    """Proto JSON refuses a member that the message does not have."""
    for name in value:
        if name not in allowed:
            at = f" at '{where}'" if where else ""
            raise invalid(
                f'Invalid JSON payload received. Unknown name "{name}"{at}: Cannot find field.'
            )


def read_picture(data: object, media_type: object, where: str) -> Picture:
    """An inline picture: base64 in either alphabet, of the type that it claims."""
    if not isinstance(data, str) or not data:
        raise invalid(f"{where}: Unable to process input image. Missing data.")
    try:
        picture = open_picture(decode_base64(data, urlsafe=True))
    except NotAnImage as bad:
        raise invalid(f"{where}: Unable to process input image. {bad}.") from bad
    if not isinstance(media_type, str) or not media_type:
        raise invalid(f"{where}: Unsupported MIME type: ''")
    if media_type != picture.media_type:
        raise invalid(f"{where}: Provided image is not valid: it is {picture.media_type}.")
    return picture


def read_seed(values: dict[str, Any]) -> int | None:
    """A clip's or picture's seed, an unsigned 32-bit integer."""
    seed = values.get("seed")
    if seed is None:
        return None
    if isinstance(seed, bool) or not isinstance(seed, int) or not 0 <= seed < 2**32:
        raise invalid(f"seed must be between 0 and 4294967295, not {seed!r}.")
    return seed


def read_member(body: dict[str, Any], name: str) -> dict[str, Any]:
    """A member that is an object, empty when it is absent."""
    value = body.get(name)
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise invalid(f"Invalid value at '{name}' (an object is expected), {value!r:.80}")
    return value


def read_list(body: dict[str, Any], name: str, kind: type[T]) -> list[T]:
    """A member that is a list of one kind of thing, empty when it is absent."""
    values = body.get(name)
    if values is None:
        return []
    if not isinstance(values, list) or not all(isinstance(value, kind) for value in values):
        raise invalid(f"Invalid value at '{name}' (a list is expected), {values!r:.80}")
    return values


def read_choice(body: dict[str, Any], name: str, allowed: Collection[str], default: str) -> str:
    """A member that is one of a few words."""
    value = body.get(name, default)
    if not isinstance(value, str) or value not in allowed:
        raise invalid(f"{name} must be one of {', '.join(allowed)}, not {value!r}.")
    return value
