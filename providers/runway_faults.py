"""Runway's exceptions, and the codes with which its tasks fail, read."""

import runwayml

from contracts.errors import AccountEmpty, ProviderError, RequestRejected
from providers.faults import (
    Asked,
    ErrorAnswer,
    fault_of_status,
    fault_of_transport,
    shortened,
)

_EMPTY_ACCOUNT = "enough credits"
"""Runway answers 400, and says `You do not have enough credits to run this task.`"""


def read_runway(asked: Asked, error: Exception) -> ProviderError | None:
    """What an exception of the SDK means; None where it is not the SDK's."""
    if isinstance(error, runwayml.APIStatusError):
        return _of_status(asked, error)
    if isinstance(error, runwayml.APIConnectionError):
        cause = error.__cause__
        fault = fault_of_transport(asked, cause) if cause else None
        return fault or asked.lost(str(error))
    said = f"{type(error).__name__}: {error}"
    # The SDK adds a method of its own to a task, and stumbles where the answer is a text.
    if isinstance(error, runwayml.APIResponseValidationError | ValueError | AttributeError):
        return asked.unreadable(said)
    if isinstance(error, runwayml.RunwayMLError):
        return RequestRejected(asked.provider, asked.operation, shortened(said))
    return None


def is_moderation(failure_code: str | None) -> bool:
    """Whether a task's `failureCode` says that moderation stopped it.

    `SAFETY.INPUT.*` and `SAFETY.OUTPUT.*` (Runway, task failures), and
    `INPUT_PREPROCESSING.SAFETY.TEXT`, which third parties have seen.
    """
    return failure_code is not None and "SAFETY" in failure_code.upper().split(".")


def _of_status(asked: Asked, error: runwayml.APIStatusError) -> ProviderError:
    headers = error.response.headers
    answer = ErrorAnswer(
        status=error.status_code,
        said=_words(error),
        request_id=headers.get("x-request-id") or headers.get("request-id"),
        retry_after=headers.get("retry-after"),
    )
    if error.status_code in {400, 403, 429} and _EMPTY_ACCOUNT in answer.said.lower():
        return answer.as_fault(asked, AccountEmpty)
    return fault_of_status(asked, answer)


def _words(error: runwayml.APIStatusError) -> str:
    body = error.body
    if isinstance(body, dict) and isinstance(body.get("error"), str):
        issues = body.get("issues")
        return f"{body['error']} {issues}" if issues else str(body["error"])
    return error.message
