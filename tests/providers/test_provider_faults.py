"""No exception of any SDK, nor of either HTTP client, is left without a meaning of ours."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import anthropic
import httpx
import httpx2
import pydantic
import pytest
import runwayml
from anthropic.types import shared
from elevenlabs import errors as elevenlabs_errors
from elevenlabs.core import ParsingError
from elevenlabs.core.api_error import ApiError
from google.auth import exceptions as google_auth
from google.genai import _interactions as interactions
from google.genai import errors as google_errors

from contracts.errors import (
    BadAnswer,
    OutcomeUnknown,
    ProviderError,
    RequestRejected,
    Unavailable,
)
from providers.anthropic_faults import read_anthropic
from providers.elevenlabs_faults import read_elevenlabs
from providers.faults import (
    Asked,
    ErrorAnswer,
    Reader,
    Stake,
    fault_of_status,
    fault_of_transport,
    reading_faults,
    seconds_until,
    shortened,
)
from providers.google_faults import read_google
from providers.kling_faults import KlingError, read_kling
from providers.runway_faults import read_runway

CALL = Asked("someone", "something", Stake.CALL)
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def family(*roots: type[BaseException]) -> list[type[Any]]:
    """Exception classes and all that derive from them, each once."""
    found: dict[type[Any], None] = {}
    for root in roots:
        found[root] = None
        found.update(dict.fromkeys(family(*root.__subclasses__()) if root.__subclasses__() else ()))
    return list(found)


def response(module: Any, status: int) -> Any:
    return module.Response(status, request=module.Request("POST", "http://x"), json={"a": 1})


def stainless(module: Any, http: Any) -> Iterator[Exception]:
    """One of each exception of an SDK that Stainless made."""
    request = http.Request("POST", "http://x")
    for kind in family(module.APIError):
        if issubclass(kind, module.APIStatusError):
            status = getattr(kind, "status_code", 500)
            yield kind("no", response=response(http, status), body=None)
        elif issubclass(kind, module.APIResponseValidationError):
            yield kind(response(http, 200), None)
        elif kind is module.APIConnectionError:
            yield kind(request=request)
        elif issubclass(kind, module.APIConnectionError):
            yield kind(request)
        else:
            yield kind("no", request, body=None)


def bare(kind: type[Exception]) -> Exception:
    """An exception that has nothing but words, whatever its constructor asks for."""
    error = kind.__new__(kind, "no")
    error.__dict__.update(status_code=None, body=None, request_id=None)  # some print them
    return error


def of_anthropic() -> Iterator[Exception]:
    assert shared.EnforcedSpendLimitReachedError in family(anthropic.APIError)
    yield from stainless(anthropic, httpx2)
    others = set(family(anthropic.AnthropicError)) - set(family(anthropic.APIError))
    yield from map(bare, others)


def of_runway() -> Iterator[Exception]:
    yield from stainless(runwayml, httpx)
    others = set(family(runwayml.RunwayMLError)) - set(family(runwayml.APIError))
    yield from map(bare, others)


def of_elevenlabs() -> Iterator[Exception]:
    kinds = [getattr(elevenlabs_errors, name) for name in elevenlabs_errors.__all__]
    assert set(family(ApiError)) == {ApiError, *kinds}
    yield from (kind(body={"detail": "no"}) for kind in kinds)
    yield from (ApiError(status_code=status, body="no") for status in (None, 200, 418, 500))
    yield ParsingError(status_code=200, body="no")


def of_google() -> Iterator[Exception]:
    for kind in family(google_errors.APIError):
        yield from (kind(status, {"error": {"message": "no"}}) for status in (0, 301, 400, 503))
    yield google_errors.UnknownApiResponseError("no")
    for kind in family(interactions.GeminiNextGenAPIClientError):
        yield from interaction_errors(kind)
    yield from (kind("no") for kind in family(google_auth.GoogleAuthError))


def interaction_errors(kind: Any) -> Iterator[Exception]:
    request = httpx.Request("POST", "http://x")
    if issubclass(kind, interactions.APIStatusError):
        yield kind(
            "no", response=response(httpx, getattr(kind, "status_code", None) or 500), body={}
        )
    elif issubclass(kind, interactions.APIResponseValidationError):
        yield kind(response(httpx, 200), None)
    elif kind is interactions.APIConnectionError or "WebSocket" in kind.__name__:
        yield kind(request=request)  # a WebSocket's fault is one of the connection, since 3.6
    elif kind is interactions.APITimeoutError:
        yield kind(request)
    elif issubclass(kind, interactions.APIError):
        yield kind("no", request, body=None)
    else:
        yield kind("no")


def of_kling() -> Iterator[Exception]:
    yield from (KlingError(response(httpx, status)) for status in (200, 400, 500))
    yield json.JSONDecodeError("no", "", 0)


SERVICES: list[tuple[str, Reader, Any]] = [
    ("anthropic", read_anthropic, of_anthropic),
    ("runway", read_runway, of_runway),
    ("elevenlabs", read_elevenlabs, of_elevenlabs),
    ("google", read_google, of_google),
    ("kling", read_kling, of_kling),
]


@pytest.mark.parametrize(
    ("read", "errors"), [one[1:] for one in SERVICES], ids=[s[0] for s in SERVICES]
)
@pytest.mark.parametrize("stake", list(Stake))
def test_every_exception_of_a_service_is_one_of_ours(
    read: Reader, errors: Any, stake: Stake
) -> None:
    asked = Asked("someone", "something", stake)
    met = 0
    for error in errors():
        fault = read(asked, error)
        assert isinstance(fault, ProviderError), repr(error)
        assert fault.said
        assert (fault.provider, fault.operation) == ("someone", "something")
        met += 1
    assert met > 3


@pytest.mark.parametrize("read", [one[1] for one in SERVICES], ids=[s[0] for s in SERVICES])
def test_an_answer_whose_shape_is_wrong_is_unreadable(read: Reader) -> None:
    with pytest.raises(pydantic.ValidationError) as caught:
        pydantic.TypeAdapter(int).validate_python("x")
    fault = read(CALL, caught.value)
    assert isinstance(fault, BadAnswer)


@pytest.mark.parametrize("http", [httpx, httpx2], ids=["httpx", "httpx2"])
@pytest.mark.parametrize("stake", list(Stake))
def test_every_exception_of_an_http_client_is_one_of_ours(http: Any, stake: Stake) -> None:
    """`StreamError` and its kind stand aside: they are raised by misuse, which is a bug."""
    asked = Asked("someone", "something", stake)
    kinds = family(http.HTTPError, http.InvalidURL, http.CookieConflict)
    assert len(kinds) > 20
    for kind in kinds:
        error = (
            kind("no", request=None, response=None) if kind is http.HTTPStatusError else kind("no")
        )
        assert isinstance(fault_of_transport(asked, error), ProviderError), kind


@pytest.mark.parametrize("http", [httpx, httpx2], ids=["httpx", "httpx2"])
@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("ConnectError", (Unavailable, Unavailable, Unavailable)),
        ("ConnectTimeout", (Unavailable, Unavailable, Unavailable)),
        ("PoolTimeout", (Unavailable, Unavailable, Unavailable)),
        ("ReadTimeout", (Unavailable, OutcomeUnknown, OutcomeUnknown)),
        ("WriteTimeout", (Unavailable, OutcomeUnknown, OutcomeUnknown)),
        ("ReadError", (Unavailable, OutcomeUnknown, OutcomeUnknown)),
        ("RemoteProtocolError", (Unavailable, OutcomeUnknown, OutcomeUnknown)),
        ("DecodingError", (Unavailable, BadAnswer, OutcomeUnknown)),
        ("UnsupportedProtocol", (RequestRejected, RequestRejected, RequestRejected)),
        ("InvalidURL", (RequestRejected, RequestRejected, RequestRejected)),
    ],
)
def test_what_was_at_stake_decides_what_a_broken_connection_means(
    http: Any, name: str, kinds: tuple[type[ProviderError], ...]
) -> None:
    for stake, kind in zip((Stake.READ, Stake.CALL, Stake.CREATE), kinds, strict=True):
        fault = fault_of_transport(Asked("a", "b", stake), getattr(http, name)("gone"))
        assert type(fault) is kind
        assert "gone" in fault.said


def test_what_is_neither_the_services_nor_the_transports_is_not_ours() -> None:
    assert fault_of_transport(CALL, ZeroDivisionError()) is None


async def test_a_bug_inside_an_exchange_passes_unchanged() -> None:
    with pytest.raises(ZeroDivisionError):
        async with reading_faults(CALL, lambda _asked, _error: None, within_s=1.0):
            raise ZeroDivisionError


async def test_a_fault_of_ours_inside_an_exchange_passes_unchanged() -> None:
    fault = BadAnswer("a", "b", "c")
    with pytest.raises(BadAnswer) as caught:
        async with reading_faults(CALL, lambda _asked, _error: None, within_s=1.0):
            raise fault
    assert caught.value is fault


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("7", 7.0),
        ("0.5", 0.5),
        ("-3", 0.0),
        ("Sun, 22 Nov 2026 09:01:30 GMT", 90.0),
        ("Sun, 22 Nov 2026 08:59:00 GMT", 0.0),
        ("Sun, 22 Nov 2026 09:00:10 -0000", 10.0),
        ("soon", None),
        ("", None),
        ("nan", None),
        ("inf", None),
        (None, None),
    ],
)
def test_a_wait_is_read_from_seconds_and_from_a_date(
    header: str | None, seconds: float | None
) -> None:
    assert seconds_until(header, NOW) == seconds


@pytest.mark.parametrize("stake", list(Stake))
def test_every_status_has_a_meaning(stake: Stake) -> None:
    for status in range(300, 600):
        fault = fault_of_status(Asked("a", "b", stake), ErrorAnswer(status, "no", "req_1"))
        in_doubt = stake is Stake.CREATE and status >= 500 and status != 529
        assert isinstance(fault, OutcomeUnknown) == in_doubt
        assert fault.request_id == "req_1"
        assert str(status) in fault.said


def test_long_words_are_cut_and_short_ones_kept() -> None:
    assert shortened("  brief  ") == "brief"
    assert len(shortened("x" * 10_000)) == 1_000
