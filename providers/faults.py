"""What a failed exchange means, whoever the service is: the one table that all adapters share.

What was at stake decides. `READ` bills nothing, whatever becomes of it, nor does `JOB`, which
asks about a job by its id. A `CALL` bills for its answer: an explicit error answer billed
nothing. A `CREATE` starts a job that goes on without us, and no service documents that a 5xx to
it left no job behind.

|                              | READ, JOB     | CALL             | CREATE              |
|------------------------------|---------------|------------------|---------------------|
| request never left           | `Unavailable` | `Unavailable`    | `Unavailable`       |
| answer lost, or too late     | `Unavailable` | `OutcomeUnknown` | `OutcomeUnknown`    |
| 5xx                          | `Unavailable` | `Unavailable`    | `OutcomeUnknown` *  |
| 2xx that cannot be read      | `Unavailable` | `BadAnswer`      | `OutcomeUnknown`    |

(*) `Unavailable` for 503 with `Retry-After` and for 529, with which the service says that it
did not take the request.

429 is `RateLimited`; 401 and 403 are `CredentialsRejected`; 402 is `AccountEmpty`; 408, 409 and
425 are `Unavailable`; 404 and 410 to a `JOB` are `JobFailed`, for there is no such job any more;
every other status is `RequestRejected`. Services that say more (a spend
limit behind a 429, moderation behind a 400) are read by their own `_faults` module first.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from enum import Enum, auto
from math import isfinite, nan
from typing import Self

import httpx
import httpx2

from contracts.errors import (
    AccountEmpty,
    BadAnswer,
    CredentialsRejected,
    JobFailed,
    OutcomeUnknown,
    ProviderError,
    RateLimited,
    RequestRejected,
    Unavailable,
)
from contracts.money import Charge

SAID_MAX_CHARACTERS = 1_000
"""A provider's words are kept up to here: an error page may be megabytes, a history may not."""


SLACK = 1.2
"""The SDK's own timeouts go first, for they know whether anything had been sent."""


class Stake(Enum):
    """What an exchange may have cost when its outcome is in doubt."""

    READ = auto()
    JOB = auto()
    CALL = auto()
    CREATE = auto()


@dataclass(frozen=True)
class Asked:
    """An exchange with a service: whom, for what, and what is at stake."""

    provider: str
    operation: str
    stake: Stake
    charge: Charge | None = None
    """What the answer has cost, or at most cost, even if it cannot be used."""
    came: bytes = b""
    """The answer as it came, once it has."""

    def billed(self, charge: Charge) -> Self:
        """The same exchange, once it is known what it cost."""
        return replace(self, charge=charge)

    def answered(self, came: bytes) -> Self:
        """The same exchange, once its answer is there."""
        return replace(self, came=came)

    def unusable(self, said: str, request_id: str | None = None) -> BadAnswer:
        """An answer came, and was billed, that is not what was ordered."""
        return BadAnswer(
            self.provider,
            self.operation,
            shortened(said),
            request_id=request_id,
            charge=self.charge,
            came=self.came,
        )

    def unreadable(self, said: str, request_id: str | None = None) -> ProviderError:
        """A 2xx answer came that does not hold what the service promises."""
        if self.stake is Stake.CALL:
            return self.unusable(said, request_id)
        kind = OutcomeUnknown if self.stake is Stake.CREATE else Unavailable
        return kind(self.provider, self.operation, shortened(said), request_id=request_id)

    def lost(self, said: str) -> ProviderError:
        """The request left and no whole answer came back."""
        in_doubt = self.stake in {Stake.CALL, Stake.CREATE}
        kind = OutcomeUnknown if in_doubt else Unavailable
        return kind(self.provider, self.operation, shortened(said))


@dataclass(frozen=True)
class ErrorAnswer:
    """An error status with what the service said about it, in its own words."""

    status: int
    said: str
    request_id: str | None = None
    retry_after: str | None = None
    """The `Retry-After` header as it came: seconds, or an HTTP date."""

    def as_fault(self, asked: Asked, kind: type[ProviderError]) -> ProviderError:
        """This answer as one kind of fault, with all it said."""
        said = f"HTTP {self.status}: {shortened(self.said)}"
        if kind is RateLimited:
            return RateLimited(
                asked.provider,
                asked.operation,
                said,
                request_id=self.request_id,
                retry_after_s=seconds_until(self.retry_after, datetime.now(UTC)),
            )
        return kind(asked.provider, asked.operation, said, request_id=self.request_id)


_BY_STATUS: dict[int, type[ProviderError]] = {
    401: CredentialsRejected,
    402: AccountEmpty,
    403: CredentialsRejected,
    408: Unavailable,
    409: Unavailable,
    425: Unavailable,
    429: RateLimited,
}


def fault_of_status(asked: Asked, answer: ErrorAnswer) -> ProviderError:
    """The fault behind an error status, where the service's own words add nothing to it."""
    if asked.stake is Stake.JOB and answer.status in {404, 410}:
        return answer.as_fault(asked, JobFailed)
    if answer.status < 500:
        return answer.as_fault(asked, _BY_STATUS.get(answer.status, RequestRejected))
    not_taken = answer.status == 529 or (answer.status == 503 and answer.retry_after is not None)
    in_doubt = asked.stake is Stake.CREATE and not not_taken
    return answer.as_fault(asked, OutcomeUnknown if in_doubt else Unavailable)


_NEVER_LEFT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx2.ConnectError,
    httpx2.ConnectTimeout,
    httpx2.PoolTimeout,
    httpx2.ProxyError,
)
_MALFORMED = (
    httpx.UnsupportedProtocol,
    httpx.LocalProtocolError,
    httpx.TooManyRedirects,
    httpx.InvalidURL,
    httpx.CookieConflict,
    httpx2.UnsupportedProtocol,
    httpx2.LocalProtocolError,
    httpx2.TooManyRedirects,
    httpx2.InvalidURL,
    httpx2.CookieConflict,
)
_UNREADABLE = (
    httpx.DecodingError,
    httpx2.DecodingError,
    RecursionError,  # a document that nests deeper than Python's own parser goes
)
_LOST = (httpx.HTTPError, httpx2.HTTPError, TimeoutError)


def fault_of_transport(asked: Asked, error: BaseException) -> ProviderError | None:
    """The fault behind a raw exception of either HTTP client; None where it is not theirs."""
    said = f"{type(error).__name__}: {error}"
    if isinstance(error, _NEVER_LEFT):
        return Unavailable(asked.provider, asked.operation, shortened(said))
    if isinstance(error, _MALFORMED):
        return RequestRejected(asked.provider, asked.operation, shortened(said))
    if isinstance(error, _UNREADABLE):
        return asked.unreadable(said)
    if isinstance(error, _LOST):
        return asked.lost(said)
    return None


Reader = Callable[[Asked, Exception], ProviderError | None]
"""Reads one service's exceptions; None where the exception is not that service's."""


@asynccontextmanager
async def reading_faults(asked: Asked, read: Reader, *, within_s: float) -> AsyncIterator[None]:
    """Turns whatever the exchange raises into ours, and ends it soon after `within_s` seconds.

    The deadline covers the whole answer, so that one dripped a byte at a time ends too.
    Exceptions that neither the service nor the transport knows are bugs, and pass unchanged.
    """
    try:
        async with asyncio.timeout(within_s * SLACK):
            yield
    except ProviderError:
        raise
    except TimeoutError as error:
        raise asked.lost(f"no whole answer within {within_s:g} s") from error
    except Exception as error:
        fault = read(asked, error) or fault_of_transport(asked, error)
        if fault is None:
            raise
        raise fault from error


def seconds_until(retry_after: str | None, now: datetime) -> float | None:
    """The wait that a `Retry-After` header asks for, in seconds; None where it says nothing."""
    if retry_after is None:
        return None
    try:
        seconds = float(retry_after)
    except ValueError:
        seconds = _seconds_until_date(retry_after, now)
    return max(0.0, seconds) if isfinite(seconds) else None


def _seconds_until_date(retry_after: str, now: datetime) -> float:
    """NaN where the text is no date."""
    try:
        moment = parsedate_to_datetime(retry_after)
    except ValueError:
        return nan
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return (moment - now).total_seconds()


def cut_off(tokens: int | None, ended_with: str) -> str:
    """What the next answer is told of one that ran out of tokens."""
    after = f" after {tokens} tokens" if tokens else ""
    return f"the answer was cut off{after} ({ended_with}): answer more briefly, to the end"


def shortened(said: str) -> str:
    """A provider's words, cut where they would flood a history."""
    said = said.strip()
    return said if len(said) <= SAID_MAX_CHARACTERS else f"{said[: SAID_MAX_CHARACTERS - 1]}…"
