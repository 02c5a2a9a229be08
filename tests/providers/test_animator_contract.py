"""What every animator promises, whoever the service is."""

from dataclasses import replace

import pytest

from contracts.errors import (
    AccountEmpty,
    BadAnswer,
    CredentialsRejected,
    JobFailed,
    OutcomeUnknown,
    PageError,
    ProviderError,
    RateLimited,
    RequestRejected,
    Unavailable,
)
from contracts.orders import Idempotency
from contracts.services import Animator
from contracts.takes import JobState
from tests.providers.animators import ANIMATORS, CLIP_URL, AnimatorCase, Downloads, Passing
from tests.providers.cases import opened
from tests.providers.loopback import CUT, DRIP, DROP, HANG, Loopback, Misbehave, Reply, answer
from tests.providers.orders import CLIP, MP4

every_animator = pytest.mark.parametrize("case", ANIMATORS, ids=lambda case: case.name)
by_address = pytest.mark.parametrize(
    "case", [case for case in ANIMATORS if case.downloads], ids=lambda case: case.name
)


async def fetched(case: AnimatorCase, animator: Animator) -> bytes:
    return b"".join([piece async for piece in animator.fetch(case.job(animator))])


@every_animator
async def test_a_clip_is_bought_with_one_request_at_the_price_quoted(
    case: AnimatorCase, service: Loopback
) -> None:
    service.will(case.created)
    async with opened(case.build(service.url, Downloads(), 10.0)) as animator:
        quote = animator.quote(CLIP)
        submitted = await animator.submit(CLIP)
        assert submitted.job == case.job(animator)
    assert len(service.asked) == 1
    assert quote.usd == submitted.charge.usd == case.usd
    assert submitted.charge.operation == "clip"
    assert submitted.charge.provider == submitted.job.provider
    assert submitted.charge.request_id == case.job_id
    assert animator.idempotency is case.idempotency
    assert list(animator.lengths_s) == sorted(animator.lengths_s)


@every_animator
@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, RequestRejected),
        (401, CredentialsRejected),
        (402, AccountEmpty),
        (403, CredentialsRejected),
        (404, RequestRejected),
        (422, RequestRejected),
        (429, RateLimited),
        (500, OutcomeUnknown),
        (502, OutcomeUnknown),
        (503, OutcomeUnknown),
        (504, OutcomeUnknown),
        (529, Unavailable),
    ],
)
async def test_a_purchase_that_was_answered_with_an_error_is_made_once(
    case: AnimatorCase, service: Loopback, status: int, kind: type[ProviderError]
) -> None:
    service.will(answer({"error": "in its own words"}, status))
    async with opened(case.build(service.url, Downloads(), 10.0)) as animator:
        with pytest.raises(ProviderError) as caught:
            await animator.submit(CLIP)
    assert type(caught.value) is kind
    assert "in its own words" in caught.value.said
    assert len(service.asked) == 1


@every_animator
async def test_a_service_that_says_when_to_come_back_did_not_take_the_purchase(
    case: AnimatorCase, service: Loopback
) -> None:
    service.will(answer({"error": "maintenance"}, 503, retry_after="60"))
    async with opened(case.build(service.url, Downloads(), 10.0)) as animator:
        with pytest.raises(Unavailable):
            await animator.submit(CLIP)


@every_animator
async def test_a_refused_connection_bought_no_clip(case: AnimatorCase, nobody: str) -> None:
    async with opened(case.build(nobody, Downloads(), 10.0)) as animator:
        with pytest.raises(Unavailable):
            await animator.submit(CLIP)


@every_animator
async def test_a_service_that_never_picks_up_sold_no_clip(case: AnimatorCase, deaf: str) -> None:
    async with opened(case.build(deaf, Downloads(), 0.6)) as animator:
        with pytest.raises(Unavailable):
            await animator.submit(CLIP)


@every_animator
@pytest.mark.parametrize("how", [DROP, CUT, HANG, DRIP], ids=lambda how: how.how)
async def test_a_purchase_whose_answer_was_lost_may_have_bought_a_clip(
    case: AnimatorCase, service: Loopback, how: Misbehave
) -> None:
    service.will(how)
    async with opened(case.build(service.url, Downloads(), 0.2)) as animator:
        with pytest.raises(OutcomeUnknown):
            await animator.submit(CLIP)
    assert len(service.asked) == 1


@every_animator
@pytest.mark.parametrize(
    "reply",
    [
        pytest.param(Reply(200, b'{"id": '), id="half a document"),
        pytest.param(Reply(200, b"<html>hello</html>", "text/html"), id="a page"),
        pytest.param(Reply(200, b"{}"), id="an empty object"),
        pytest.param(Reply(200, b"[]"), id="a list"),
        pytest.param(Reply(200, b""), id="nothing"),
    ],
)
async def test_a_purchase_accepted_in_words_nobody_can_read_may_have_bought_a_clip(
    case: AnimatorCase, service: Loopback, reply: Reply
) -> None:
    service.will(reply)
    async with opened(case.build(service.url, Downloads(), 10.0)) as animator:
        with pytest.raises(OutcomeUnknown):
            await animator.submit(CLIP)


@every_animator
async def test_a_clip_longer_than_any_on_sale_is_refused_before_anything_is_asked(
    case: AnimatorCase, service: Loopback
) -> None:
    async with opened(case.build(service.url, Downloads(), 10.0)) as animator:
        too_long = replace(CLIP, duration_s=animator.lengths_s[-1] + 1)
        with pytest.raises(RequestRejected, match="longer"):
            animator.quote(too_long)
        with pytest.raises(RequestRejected, match="longer"):
            await animator.submit(too_long)
    assert service.asked == []


@every_animator
async def test_a_running_job_is_running(case: AnimatorCase, service: Loopback) -> None:
    service.will(case.running)
    async with opened(case.build(service.url, Downloads(), 10.0)) as animator:
        status = await animator.status(case.job(animator))
    assert status.state is JobState.RUNNING
    assert service.only.path == case.poll_path


@every_animator
async def test_a_failed_job_keeps_the_words_it_failed_with(
    case: AnimatorCase, service: Loopback
) -> None:
    service.will(case.failed, case.failed)
    async with opened(case.build(service.url, Downloads(), 10.0)) as animator:
        status = await animator.status(case.job(animator))
        with pytest.raises(JobFailed):
            await fetched(case, animator)
    assert status.state is JobState.FAILED
    assert not status.refused
    assert "It broke." in (status.failure or "")


@every_animator
async def test_a_job_that_moderation_stopped_asks_for_another_prompt(
    case: AnimatorCase, service: Loopback
) -> None:
    service.will(case.refused)
    async with opened(case.build(service.url, Downloads(), 10.0)) as animator:
        status = await animator.status(case.job(animator))
    assert status.state is JobState.FAILED
    assert status.refused
    assert "It broke." in (status.failure or "")


@every_animator
async def test_a_status_that_is_not_documented_is_a_fault_and_not_a_pending_job(
    case: AnimatorCase, service: Loopback
) -> None:
    service.will(case.undocumented)
    async with opened(case.build(service.url, Downloads(), 10.0)) as animator:
        with pytest.raises(Unavailable):
            await animator.status(case.job(animator))


@every_animator
@pytest.mark.parametrize(
    "reply",
    [
        answer({"error": "busy"}, 500),
        answer({"error": "busy"}, 503),
        Reply(200, b"<html>hello</html>", "text/html"),
        Reply(200, b'{"half": '),
        DROP,
    ],
    ids=["500", "503", "a page", "half a document", "drop"],
)
async def test_a_poll_that_fails_costs_nothing_and_is_asked_again(
    case: AnimatorCase, service: Loopback, reply: Reply | Misbehave
) -> None:
    service.will(reply)
    async with opened(case.build(service.url, Downloads(), 10.0)) as animator:
        with pytest.raises(Unavailable):
            await animator.status(case.job(animator))
    assert len(service.asked) == 1


@every_animator
async def test_a_finished_clip_arrives_byte_for_byte(case: AnimatorCase, service: Loopback) -> None:
    service.will(case.succeeded, case.succeeded)
    downloads = Downloads()
    async with opened(case.build(service.url, downloads, 10.0)) as animator:
        status = await animator.status(case.job(animator))
        assert await fetched(case, animator) == MP4
    assert status.state is JobState.SUCCEEDED
    assert downloads.urls == ([CLIP_URL] if case.downloads else [])


@by_address
async def test_an_address_that_has_expired_is_asked_for_afresh_once(
    case: AnimatorCase, service: Loopback
) -> None:
    service.will(case.succeeded, case.succeeded)
    downloads = Downloads([PageError("HTTP 403"), MP4])
    async with opened(case.build(service.url, downloads, 10.0)) as animator:
        assert await fetched(case, animator) == MP4
    assert len(service.asked) == 2
    assert downloads.urls == [CLIP_URL, CLIP_URL]


@by_address
async def test_a_fresh_address_that_does_not_answer_either_is_tried_again_later(
    case: AnimatorCase, service: Loopback
) -> None:
    service.will(case.succeeded, case.succeeded)
    downloads = Downloads([PageError("HTTP 403"), Passing("HTTP 503")])
    async with opened(case.build(service.url, downloads, 10.0)) as animator:
        with pytest.raises(Unavailable, match="HTTP 503"):
            await fetched(case, animator)
    assert len(service.asked) == 2


@by_address
async def test_a_clip_that_lies_at_no_address_at_all_was_billed_for_nothing(
    case: AnimatorCase, service: Loopback
) -> None:
    service.will(case.succeeded, case.succeeded)
    downloads = Downloads([PageError("HTTP 403"), PageError("HTTP 404")])
    async with opened(case.build(service.url, downloads, 10.0)) as animator:
        with pytest.raises(BadAnswer, match="HTTP 404"):
            await fetched(case, animator)
    assert len(service.asked) == 2


@by_address
@pytest.mark.parametrize("body", [b"", b"<html>Gone</html>", b'{"error": "gone"}', b"Not found"])
async def test_what_is_no_clip_is_never_taken_for_one(
    case: AnimatorCase, service: Loopback, body: bytes
) -> None:
    service.will(case.succeeded)
    async with opened(case.build(service.url, Downloads([body]), 10.0)) as animator:
        with pytest.raises(BadAnswer):
            await fetched(case, animator)


@every_animator
async def test_what_a_job_did_cost_is_said_where_the_service_says_it(
    case: AnimatorCase, service: Loopback
) -> None:
    service.will(case.succeeded)
    async with opened(case.build(service.url, Downloads(), 10.0)) as animator:
        settled = await animator.settle(case.job(animator))
    if case.settled_usd is None:
        assert settled is None
    else:
        assert settled.usd == case.settled_usd
        assert settled.settled


@pytest.mark.parametrize(
    "case",
    [case for case in ANIMATORS if case.idempotency is Idempotency.NONE],
    ids=lambda case: case.name,
)
async def test_where_no_key_is_kept_a_look_up_is_refused(
    case: AnimatorCase, service: Loopback
) -> None:
    async with opened(case.build(service.url, Downloads(), 10.0)) as animator:
        with pytest.raises(RequestRejected, match="looked up"):
            await animator.find(CLIP.key)
    assert service.asked == []
