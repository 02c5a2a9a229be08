"""Google's exceptions, read: those of `google.genai.errors`, and the Interactions API's own.

A wrong key is a 400 here, and an empty prepaid account or a reached spending cap is a 429; only
the words and the `ErrorInfo` reason tell. `RetryInfo` says how long to wait, beside the header.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

import pydantic
from google.auth.exceptions import GoogleAuthError
from google.genai import errors
from google.genai._interactions import (
    APIConnectionError,
    APIStatusError,
    GeminiNextGenAPIClientError,
)

from contracts.errors import AccountEmpty, CredentialsRejected, ProviderError
from providers.faults import Asked, ErrorAnswer, fault_of_status, fault_of_transport, shortened

_KEY_REASONS = frozenset({"API_KEY_INVALID", "API_KEY_EXPIRED", "SERVICE_DISABLED"})
_EMPTY_REASONS = frozenset({"BILLING_DISABLED", "BILLING_NOT_ACTIVE"})
_EMPTY_WORDS = ("prepayment credits", "spending cap", "spend cap", "billing account")
"""What a 429 says when waiting will not help (Gemini API, billing)."""

_MODERATION_WORDS = ("usage guidelines", "responsible ai", "safety", "violat", "prohibited")
"""How Google words a prompt or picture that its filters stopped; the code is a plain 3."""

_UNREADABLE = (
    json.JSONDecodeError,
    pydantic.ValidationError,
    UnicodeDecodeError,
    errors.UnknownApiResponseError,
    AttributeError,  # the SDK takes apart a JSON answer that is no object
    TypeError,
    KeyError,
    GeminiNextGenAPIClientError,  # all of its kinds that are neither a status nor a connection
)


def read_google(asked: Asked, error: Exception) -> ProviderError | None:
    """What an exception of the SDK means; None where it is not the SDK's."""
    if isinstance(error, errors.APIError):
        return _of_status(asked, error.code, error.details, error.response, str(error))
    if isinstance(error, APIStatusError):
        return _of_status(asked, error.status_code, error.body, error.response, str(error))
    if isinstance(error, APIConnectionError):
        cause = error.__cause__
        fault = fault_of_transport(asked, cause) if cause else None
        return fault or asked.lost(str(error))
    said = f"{type(error).__name__}: {error}"
    if isinstance(error, GoogleAuthError):
        return CredentialsRejected(asked.provider, asked.operation, shortened(said))
    if isinstance(error, _UNREADABLE):
        return asked.answered(_quoted_by(error)).unreadable(said)
    return None


def _quoted_by(error: Exception) -> bytes:
    """The answer as far as the exception holds it: the SDK lets go of the rest."""
    quoted = error.doc if isinstance(error, json.JSONDecodeError) else str(error)
    return quoted.encode(errors="replace")


def speaks_of_moderation(said: str) -> bool:
    """Whether a failed job's words are those of a filter."""
    return any(words in said.lower() for words in _MODERATION_WORDS)


def _of_status(asked: Asked, code: object, body: object, response: Any, text: str) -> ProviderError:
    if not isinstance(code, int) or code < 400:
        return asked.unreadable(text)
    error = _error(body)
    headers = getattr(response, "headers", None) or {}
    answer = ErrorAnswer(
        status=code,
        said=": ".join(filter(None, (str(error.get("status") or ""), _message(error, text)))),
        request_id=headers.get("x-request-id"),
        retry_after=headers.get("retry-after") or _retry_delay_s(error),
    )
    return _by_words(asked, answer, _reasons(error)) or fault_of_status(asked, answer)


def _by_words(asked: Asked, answer: ErrorAnswer, reasons: set[str]) -> ProviderError | None:
    said = answer.said.lower()
    if reasons & _EMPTY_REASONS:
        return answer.as_fault(asked, AccountEmpty)
    if answer.status == 429 and any(words in said for words in _EMPTY_WORDS):
        return answer.as_fault(asked, AccountEmpty)
    if reasons & _KEY_REASONS or (answer.status == 400 and "api key not valid" in said):
        return answer.as_fault(asked, CredentialsRejected)
    return None


def _error(body: object) -> Mapping[str, Any]:
    if isinstance(body, Mapping):
        inner = body.get("error", body)
        if isinstance(inner, Mapping):
            return inner
    return {}


def _message(error: Mapping[str, Any], text: str) -> str:
    return str(error.get("message") or text)


def _details(error: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    details = error.get("details")
    for detail in details if isinstance(details, list) else ():
        if isinstance(detail, Mapping):
            yield detail


def _reasons(error: Mapping[str, Any]) -> set[str]:
    return {str(detail["reason"]) for detail in _details(error) if "reason" in detail}


def _retry_delay_s(error: Mapping[str, Any]) -> str | None:
    """`google.rpc.RetryInfo`'s delay, "13.5s", as seconds."""
    for detail in _details(error):
        if str(detail.get("@type", "")).endswith("google.rpc.RetryInfo"):
            return str(detail.get("retryDelay", "")).removesuffix("s") or None
    return None
