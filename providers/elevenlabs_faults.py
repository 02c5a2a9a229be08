"""ElevenLabs' exceptions, read.

Nearly every status is one class, `ApiError`; the body's `detail` holds a `code` (or, in older
answers, a `status`) that tells apart what the number does not: 401 is a wrong key and an
exhausted quota both.
"""

from collections.abc import Mapping
from typing import Any

from elevenlabs.core import ParsingError
from elevenlabs.core.api_error import ApiError

from contracts.errors import AccountEmpty, ProviderError, Refused
from providers.faults import Asked, ErrorAnswer, fault_of_status

_EMPTY_CODES = frozenset({"quota_exceeded", "insufficient_credits", "payment_required"})
_POLICY_WORDS = ("moderat", "policy", "bad_prompt", "terms_of_service", "copyright", "blocked_")
"""Found in codes such as `bad_prompt`, which music answers to a prompt that names an artist."""


def read_elevenlabs(asked: Asked, error: Exception) -> ProviderError | None:
    """What an exception of the SDK means; None where it is not the SDK's."""
    if isinstance(error, ApiError):
        return _of_status(asked, error)
    # The SDK takes apart a JSON answer that is no object, and stumbles over it.
    if isinstance(error, ParsingError | ValueError | TypeError | AttributeError):
        return asked.unreadable(f"{type(error).__name__}: {error}")
    return None


def _of_status(asked: Asked, error: ApiError) -> ProviderError:
    status = error.status_code
    if status is None or status < 300:
        return asked.unreadable(f"not the JSON it promises: {error.body!r}")
    detail = _detail(error.body)
    headers = {name.lower(): value for name, value in (error.headers or {}).items()}
    codes = {str(detail[name]) for name in ("code", "status", "type") if detail.get(name)}
    answer = ErrorAnswer(
        status=status,
        said=": ".join([*sorted(codes), str(detail.get("message") or error.body)]),
        request_id=headers.get("request-id") or detail.get("request_id"),
        retry_after=headers.get("retry-after"),
    )
    if codes & _EMPTY_CODES:
        return answer.as_fault(asked, AccountEmpty)
    if any(word in code.lower() for code in codes for word in _POLICY_WORDS):
        return answer.as_fault(asked, Refused)
    return fault_of_status(asked, answer)


def _detail(body: object) -> Mapping[str, Any]:
    if isinstance(body, Mapping):
        detail = body.get("detail")
        if isinstance(detail, Mapping):
            return detail
        if detail is not None:
            return {"message": detail}
    return {}
