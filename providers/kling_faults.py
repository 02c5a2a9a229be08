"""Kling's answers, read: its own `code` decides, whatever the HTTP status.

Codes as its API documents them: 1000 to 1004 a rejected token, 1100 to 1102 an account that is
suspended, in arrears or used up (sent with 429), 1103 a missing right, 1200 to 1203 a wrong
request, 1300 and 1301 policy, 1302 and 1303 too fast or too many, 1304 an address that is not
on the list, 5000 to 5002 its own troubles.
"""

from typing import Any

import httpx
from pydantic import BaseModel

from contracts.errors import (
    AccountEmpty,
    CredentialsRejected,
    JobFailed,
    ProviderError,
    RateLimited,
    Refused,
    RequestRejected,
)
from providers.faults import Asked, ErrorAnswer, Stake, fault_of_status

NO_SUCH_RESOURCE = 1203
_INVALID = 1201
_BY_CODE: dict[int, type[ProviderError]] = {
    **dict.fromkeys(range(1000, 1005), CredentialsRejected),
    1100: AccountEmpty,
    1101: AccountEmpty,
    1102: AccountEmpty,
    1103: CredentialsRejected,
    1200: RequestRejected,
    1201: RequestRejected,
    1202: RequestRejected,
    1203: RequestRejected,
    1300: Refused,
    1301: Refused,
    1302: RateLimited,
    1303: RateLimited,
    1304: CredentialsRejected,
}


class KlingError(Exception):
    """An answer of Kling's that is no success."""

    def __init__(self, response: httpx.Response) -> None:
        super().__init__(f"HTTP {response.status_code}")
        self.response = response


class _Envelope(BaseModel):
    """What Kling wraps every answer in."""

    code: int
    message: str = ""
    request_id: str | None = None
    data: dict[str, Any] | None = None


def payload(response: httpx.Response) -> dict[str, Any]:
    """The `data` of a successful answer; `KlingError` for any other, `ValueError` for none."""
    if response.is_error:
        raise KlingError(response)
    envelope = _Envelope.model_validate_json(response.content)
    if envelope.code != 0 or not response.is_success:
        raise KlingError(response)
    if envelope.data is None:
        raise ValueError("the answer has no data")
    return envelope.data


def read_kling(asked: Asked, error: Exception) -> ProviderError | None:
    """What an answer of Kling's means; None for what is not Kling's."""
    if isinstance(error, ValueError):
        return asked.unreadable(f"{type(error).__name__}: {error}")
    if not isinstance(error, KlingError):
        return None
    response, said = error.response, _said(error.response)
    answer = ErrorAnswer(
        status=response.status_code,
        said=f"code {said.code}: {said.message}" if said else response.text,
        request_id=said.request_id if said else None,
        retry_after=response.headers.get("retry-after"),
    )
    if said and said.code == NO_SUCH_RESOURCE and asked.stake is Stake.JOB:
        return answer.as_fault(asked, JobFailed)
    if said and said.code in _BY_CODE:
        return answer.as_fault(asked, _BY_CODE[said.code])
    if response.is_error:
        return fault_of_status(asked, answer)
    return asked.lost(f"HTTP {answer.status}: {answer.said}")


def is_no_such_task(error: KlingError) -> bool:
    """Whether Kling knows no task by the name it was asked for; a lost page is not that."""
    said = _said(error.response)
    if said is None:
        return False
    words = said.message.lower()
    unknown = "not found" in words or "not exist" in words
    return said.code == NO_SUCH_RESOURCE or (said.code == _INVALID and unknown)


def is_key_taken(error: KlingError) -> bool:
    """Whether Kling has a task under our key already: an earlier order of it did arrive."""
    said = _said(error.response)
    return said is not None and said.code == _INVALID and "external_task_id" in said.message


def _said(response: httpx.Response) -> _Envelope | None:
    """What Kling says for itself; None where something else answered in its place."""
    try:
        return _Envelope.model_validate_json(response.content)
    except ValueError:
        return None
