"""What every adapter that buys its answer in one exchange promises, whoever the service is."""

import pytest

from contracts.errors import (
    AccountEmpty,
    BadAnswer,
    CredentialsRejected,
    OutcomeUnknown,
    ProviderError,
    RateLimited,
    RequestRejected,
    Unavailable,
)
from tests.providers.cases import CALLS, KEY, CallCase, opened
from tests.providers.loopback import (
    CUT,
    DRIP,
    DROP,
    HANG,
    Loopback,
    Misbehave,
    Reply,
    answer,
    in_seconds,
)

pytestmark = pytest.mark.filterwarnings("ignore:The generate_images method is deprecated")
"""Imagen is on its way out; its adapter says so, and so does the SDK, once."""

every_call = pytest.mark.parametrize("case", CALLS, ids=lambda case: case.name)


@every_call
async def test_the_answer_costs_one_request_and_no_more_than_quoted(
    case: CallCase, service: Loopback
) -> None:
    service.will(case.reply)
    adapter = case.build(api_key=KEY, base_url=service.url)
    async with opened(adapter):
        quote = case.quote(adapter)
        delivered = await case.call(adapter)
    assert len(service.asked) == 1
    assert quote.usd > 0
    assert not quote.settled
    assert 0 < delivered.charge.usd <= quote.usd
    assert delivered.charge.provider == quote.provider == adapter.provider
    assert delivered.charge.operation == quote.operation == case.operation


@every_call
async def test_the_key_reaches_the_service_and_no_error_repeats_it(
    case: CallCase, service: Loopback
) -> None:
    service.will(answer({"error": {"message": "no"}, "detail": "no"}, status=401))
    with pytest.raises(CredentialsRejected) as caught:
        await case.ask(service.url)
    assert any(KEY in value for value in service.only.headers.values())
    assert KEY not in str(caught.value)


@every_call
@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, RequestRejected),
        (402, AccountEmpty),
        (403, CredentialsRejected),
        (404, RequestRejected),
        (408, Unavailable),
        (409, Unavailable),
        (413, RequestRejected),
        (422, RequestRejected),
        (429, RateLimited),
        (500, Unavailable),
        (502, Unavailable),
        (503, Unavailable),
        (504, Unavailable),
        (529, Unavailable),
    ],
)
async def test_an_error_status_is_one_fault_after_one_request(
    case: CallCase, service: Loopback, status: int, kind: type[ProviderError]
) -> None:
    service.will(
        answer({"error": {"message": "in its own words"}, "detail": "in its own words"}, status)
    )
    with pytest.raises(ProviderError) as caught:
        await case.ask(service.url)
    assert type(caught.value) is kind
    assert "in its own words" in caught.value.said
    assert str(status) in caught.value.said
    assert caught.value.operation == case.operation
    assert len(service.asked) == 1


@every_call
async def test_an_error_page_of_a_proxy_is_kept_short_and_mapped_by_its_status(
    case: CallCase, service: Loopback
) -> None:
    service.will(Reply(502, b"<html>" + b"x" * 100_000, "text/html"))
    with pytest.raises(Unavailable) as caught:
        await case.ask(service.url)
    assert len(str(caught.value)) < 2_000


@every_call
async def test_a_wait_asked_for_in_seconds_is_passed_on(case: CallCase, service: Loopback) -> None:
    service.will(answer({"error": {"message": "slow"}}, 429, retry_after="7"))
    with pytest.raises(RateLimited) as caught:
        await case.ask(service.url)
    assert caught.value.retry_after_s == 7.0


@every_call
async def test_a_wait_asked_for_until_a_date_is_passed_on(
    case: CallCase, service: Loopback
) -> None:
    service.will(answer({"error": {"message": "slow"}}, 429, retry_after=in_seconds(3_000)))
    with pytest.raises(RateLimited) as caught:
        await case.ask(service.url)
    assert caught.value.retry_after_s
    assert 2_000 < caught.value.retry_after_s <= 3_000


@every_call
async def test_a_refused_connection_bought_nothing(case: CallCase, nobody: str) -> None:
    with pytest.raises(Unavailable):
        await case.ask(nobody)


@every_call
async def test_a_service_that_never_picks_up_sold_nothing(case: CallCase, deaf: str) -> None:
    with pytest.raises(Unavailable):
        await case.ask(deaf, timeout_s=0.6)


@every_call
@pytest.mark.parametrize("how", [DROP, CUT], ids=lambda how: how.how)
async def test_an_answer_lost_on_its_way_leaves_the_outcome_unknown(
    case: CallCase, service: Loopback, how: Misbehave
) -> None:
    service.will(how)
    with pytest.raises(OutcomeUnknown):
        await case.ask(service.url)
    assert len(service.asked) == 1


@every_call
@pytest.mark.parametrize("how", [HANG, DRIP], ids=lambda how: how.how)
async def test_an_answer_that_takes_too_long_leaves_the_outcome_unknown(
    case: CallCase, service: Loopback, how: Misbehave
) -> None:
    service.will(how)
    with pytest.raises(OutcomeUnknown):
        await case.ask(service.url, timeout_s=0.2)
    assert len(service.asked) == 1


@every_call
@pytest.mark.parametrize(
    "reply",
    [
        pytest.param(Reply(200, b'{"half": '), id="half a document"),
        pytest.param(Reply(200, b"<html>hello</html>", "text/html"), id="a page"),
        pytest.param(Reply(200, b"{}"), id="an empty object"),
        pytest.param(Reply(200, b"[]"), id="a list"),
        pytest.param(Reply(200, b'"text"'), id="a string"),
        pytest.param(Reply(200, b"null"), id="null"),
        pytest.param(Reply(200, b""), id="nothing"),
    ],
)
async def test_an_answer_that_is_none_was_billed_and_is_a_bad_one(
    case: CallCase, service: Loopback, reply: Reply
) -> None:
    service.will(reply)
    with pytest.raises(BadAnswer):
        await case.ask(service.url)
    assert len(service.asked) == 1


@pytest.mark.parametrize(
    "case",
    [case for case in CALLS if case.operation not in {"music", "effect"}],
    ids=lambda case: case.name,
)
async def test_a_document_in_no_encoding_is_a_bad_answer(case: CallCase, service: Loopback) -> None:
    service.will(Reply(200, b"\xff\xfe\x00"))
    with pytest.raises(BadAnswer):
        await case.ask(service.url)


@every_call
@pytest.mark.parametrize(
    "wrong",
    [
        {"api_key": ""},
        {"api_key": "two words"},
        {"api_key": "line\nbreak"},
        {"base_url": "ftp://example.org"},
        {"base_url": "example.org"},
        {"timeout_s": 0.0},
        {"timeout_s": float("inf")},
    ],
    ids=str,
)
def test_a_constructor_refuses_at_once_what_could_never_work(
    case: CallCase, wrong: dict[str, object]
) -> None:
    with pytest.raises(ValueError, match=r"\w") as caught:
        case.build(**{"api_key": KEY, **wrong})
    assert "two words" not in str(caught.value)
