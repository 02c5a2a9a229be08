"""Why something on the web cannot be had.

PageError (contracts)     for good: the address, the page or its kind
└── PageUnavailable       for now: the network, a busy server, a deadline
"""

import socket
import ssl
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
from ssrfguard import SSRFGuardError
from ssrfguard.errors import BlockedAddressError, BlockedURLError

from contracts.errors import PageError

_NO_SUCH_NAME = {socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)}


class PageUnavailable(PageError):
    """The address did not answer, or not in time; the same again may succeed."""

    retryable = True
    remedy = "Check the address in a browser, retry later, or start again without --url-required."


@contextmanager
def in_our_words(url: str, deadline_s: float) -> Iterator[None]:
    """Turns whatever ends a fetch of `url` into one clear line."""
    try:
        yield
    except (
        PageError,
        SSRFGuardError,
        httpx.InvalidURL,
        httpx.TransportError,
        OSError,
        zlib.error,
    ) as failed:
        error, reason = _judged(failed, deadline_s)
        raise error(f"cannot fetch {url}: {reason}") from failed


def _judged(failed: Exception, deadline_s: float) -> tuple[type[PageError], str]:
    """Whether a failure passes, and its reason for a person."""
    match failed:
        case PageError():
            return type(failed), str(failed)
        case BlockedURLError() | BlockedAddressError():
            return PageError, f"the address must not be fetched: {failed.reason}"
        case SSRFGuardError() | httpx.InvalidURL() | httpx.UnsupportedProtocol():
            return PageError, str(failed)
        case zlib.error():
            return PageError, f"its packed content is damaged ({failed})"
        case httpx.ConnectTimeout():
            return PageUnavailable, "the host does not answer"
        case httpx.TimeoutException():
            return PageUnavailable, "the host fell silent"
        case TimeoutError():
            return PageUnavailable, str(failed) or f"it was not there whole after {deadline_s:g} s"
        case _:
            return _judged_by_cause(failed)


def _judged_by_cause(failed: Exception) -> tuple[type[PageError], str]:
    for cause in _causes(failed):
        if isinstance(cause, ssl.SSLCertVerificationError):
            return PageError, f"its certificate is not valid: {cause.verify_message}"
        if isinstance(cause, socket.gaierror):
            if cause.errno in _NO_SUCH_NAME:
                return PageError, "there is no such host; check the spelling"
            return PageUnavailable, f"its name could not be looked up: {cause.strerror}"
    return PageUnavailable, f"the connection failed: {str(failed) or type(failed).__name__}"


def _causes(failed: BaseException) -> Iterator[BaseException]:
    cause: BaseException | None = failed
    while cause is not None:
        yield cause
        cause = cause.__cause__ or cause.__context__
