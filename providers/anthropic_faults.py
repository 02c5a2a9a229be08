"""Anthropic's exceptions, read.

429 carries two meanings: too fast, or a spend limit reached. An empty account was a 400 long
before 402 was introduced, and says so in words only.
"""

import anthropic
from anthropic.lib.credentials import WorkloadIdentityError
from anthropic.types.shared import ContractSpendLimitReachedError, EnforcedSpendLimitReachedError

from contracts.errors import (
    AccountEmpty,
    CredentialsRejected,
    ProviderError,
    RequestRejected,
    Unavailable,
)
from providers.faults import (
    Asked,
    ErrorAnswer,
    fault_of_status,
    fault_of_transport,
    shortened,
)

_SPEND_LIMITS = (EnforcedSpendLimitReachedError, ContractSpendLimitReachedError)
_EMPTY_ACCOUNT = "credit balance is too low"


def read_anthropic(asked: Asked, error: Exception) -> ProviderError | None:
    """What an exception of the SDK means; None where it is not the SDK's."""
    if isinstance(error, anthropic.APIStatusError):
        return _of_status(asked, error)
    if isinstance(error, anthropic.APIConnectionError):
        return _of_connection(asked, error)
    if isinstance(error, anthropic.APIResponseValidationError | ValueError):
        return asked.unreadable(f"{type(error).__name__}: {error}")
    kind: type[ProviderError] | None = None
    if isinstance(error, anthropic.CredentialsError | WorkloadIdentityError):
        kind = CredentialsRejected
    elif isinstance(error, anthropic.RetryableError):
        kind = Unavailable
    elif isinstance(error, anthropic.AnthropicError):
        kind = RequestRejected
    said = shortened(f"{type(error).__name__}: {error}")
    return kind(asked.provider, asked.operation, said) if kind else None


def _of_status(asked: Asked, error: anthropic.APIStatusError) -> ProviderError:
    words = [error.type, error.error_code, error.api_message or error.message]
    answer = ErrorAnswer(
        status=error.status_code,
        said=": ".join(word for word in words if word),
        request_id=error.request_id,
        retry_after=error.response.headers.get("retry-after"),
    )
    if isinstance(error, _SPEND_LIMITS) or _EMPTY_ACCOUNT in answer.said.lower():
        return answer.as_fault(asked, AccountEmpty)
    return fault_of_status(asked, answer)


def _of_connection(asked: Asked, error: anthropic.APIConnectionError) -> ProviderError:
    cause = error.__cause__
    fault = fault_of_transport(asked, cause) if cause else None
    return fault or asked.lost(str(error))
