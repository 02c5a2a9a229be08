"""The exact exchanges with Kling."""

import dataclasses
import hashlib
import hmac
import json
import time
from base64 import urlsafe_b64decode
from decimal import Decimal
from typing import Any

import pytest

from contracts.errors import (
    AccountEmpty,
    CredentialsRejected,
    JobFailed,
    OutcomeUnknown,
    ProviderError,
    RateLimited,
    Refused,
    RequestRejected,
    Unavailable,
)
from contracts.orders import Image
from contracts.takes import ClipJob
from providers.kling_animator import external_task_id
from providers.kling_token import bearer_token
from tests.providers import orders, replies
from tests.providers.animators import ANIMATORS, Downloads, kling
from tests.providers.cases import opened
from tests.providers.loopback import Loopback, Reply, answer

CASE = ANIMATORS[-1]


async def test_a_clip_is_ordered_under_our_own_key(service: Loopback) -> None:
    service.will(replies.kling_created())
    async with opened(kling(service.url, Downloads())) as animator:
        await animator.submit(orders.CLIP)
    asked = service.only
    assert (asked.method, asked.path) == ("POST", "/v1/videos/image2video")
    assert asked.headers["connection"] == "close"
    assert asked.json == {
        "model_name": "kling-v2-5-turbo",
        "image": orders.base64(orders.PNG),
        "prompt": "Steam rises slowly",
        "mode": "pro",
        "duration": "5",
        "external_task_id": external_task_id(orders.CLIP.key),
    }


async def test_every_request_is_signed_anew_and_not_for_long(service: Loopback) -> None:
    service.will(replies.kling_created())
    async with opened(kling(service.url, Downloads())) as animator:
        await animator.submit(orders.CLIP)
    scheme, token = service.only.headers["authorization"].split(" ")
    head, claims, _ = token.split(".")
    assert scheme == "Bearer"
    assert decoded(head) == {"alg": "HS256", "typ": "JWT"}
    told = decoded(claims)
    assert told["iss"] == "access_1"
    assert told["exp"] - told["nbf"] == 1_805
    assert abs(told["exp"] - 1_800 - time.time()) < 60


def decoded(segment: str) -> Any:
    return json.loads(urlsafe_b64decode(segment + "=" * (-len(segment) % 4)))


def test_the_token_is_the_one_of_the_standard() -> None:
    """Against the signature computed by hand from RFC 7515's definition."""
    token = bearer_token("access", "secret", now_s=1_000)
    signed, _, signature = token.rpartition(".")
    expected = hmac.new(b"secret", signed.encode(), hashlib.sha256).digest()
    assert urlsafe_b64decode(signature + "=" * (-len(signature) % 4)) == expected
    assert "=" not in token
    assert decoded(signed.split(".")[1]) == {"iss": "access", "exp": 2_800, "nbf": 995}


def test_a_key_is_kept_by_kling_as_the_same_short_name_for_ever() -> None:
    assert external_task_id("run-1/scene-2/clip/0") == "5b0d3b1873b1b9783d4edf1d3404836e"
    assert external_task_id("run-1/scene-2/clip/1") != external_task_id("run-1/scene-2/clip/0")


@pytest.mark.parametrize(
    ("model", "mode", "ordered_s", "sold", "usd", "sound"),
    [
        ("kling-v2-5-turbo", "std", 6, "10", "0.42", None),
        ("kling-v2-6", "pro", 3, "5", "0.35", "off"),
        ("kling-v3", "std", 4, "4", "0.336", "off"),
        ("kling-v3", "pro", 2, "3", "0.336", "off"),
    ],
)
async def test_models_differ_in_lengths_prices_and_sound(
    service: Loopback, model: str, mode: str, ordered_s: int, sold: str, usd: str, sound: str | None
) -> None:
    service.will(replies.kling_created())
    order = dataclasses.replace(orders.CLIP, duration_s=ordered_s)
    async with opened(kling(service.url, Downloads(), model=model, mode=mode)) as animator:
        assert (await animator.submit(order)).charge.usd == Decimal(usd)
    assert service.only.json["duration"] == sold
    assert service.only.json.get("sound") == sound


async def test_a_purchase_whose_answer_was_lost_is_found_again(service: Loopback) -> None:
    service.will(replies.kling_task("processing"))
    async with opened(kling(service.url, Downloads())) as animator:
        found = await animator.find(orders.CLIP.key)
    assert found == ClipJob(provider="kling", model="kling-v2-5-turbo", job_id="task_1")
    assert service.only.method == "GET"
    assert service.only.path == f"/v1/videos/image2video/{external_task_id(orders.CLIP.key)}"


async def test_a_key_that_is_taken_says_that_an_order_did_arrive(service: Loopback) -> None:
    service.will(replies.kling(None, 1201, 400, "external_task_id 'abc' is taken"))
    async with opened(kling(service.url, Downloads())) as animator:
        with pytest.raises(OutcomeUnknown, match=r"ordered before.*is taken"):
            await animator.submit(orders.CLIP)


@pytest.mark.parametrize(
    "reply",
    [
        replies.kling(None, 1203, 404, "The requested resource does not exist"),
        replies.kling(None, 1201, 400, "task not found"),
        replies.kling(None, 1203, 200, "no such task"),
    ],
)
async def test_a_purchase_that_never_arrived_is_not_found(service: Loopback, reply: Reply) -> None:
    service.will(reply)
    async with opened(kling(service.url, Downloads())) as animator:
        assert await animator.find(orders.CLIP.key) is None


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (Reply(404, b"<html>nginx</html>", "text/html"), RequestRejected),
        (replies.kling(None, 1202, 404, "method invalid"), RequestRejected),
        (replies.kling(None, 1201, 400, "invalid parameter"), RequestRejected),
        (replies.kling(None, 5001, 503, "busy"), Unavailable),
        (replies.kling({}, 0, 200), Unavailable),
        (replies.kling(None, 0, 200), Unavailable),
        (answer({"hello": "world"}), Unavailable),
    ],
)
async def test_only_klings_own_word_says_that_nothing_was_bought(
    service: Loopback, reply: Reply, kind: type[ProviderError]
) -> None:
    service.will(reply)
    async with opened(kling(service.url, Downloads())) as animator:
        with pytest.raises(kind):
            await animator.find(orders.CLIP.key)


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [
        *[(401, code, CredentialsRejected) for code in range(1000, 1005)],
        (429, 1100, AccountEmpty),
        (429, 1101, AccountEmpty),
        (429, 1102, AccountEmpty),
        (403, 1103, CredentialsRejected),
        (400, 1200, RequestRejected),
        (400, 1201, RequestRejected),
        (404, 1203, RequestRejected),
        (400, 1300, Refused),
        (400, 1301, Refused),
        (429, 1302, RateLimited),
        (429, 1303, RateLimited),
        (429, 1304, CredentialsRejected),
        (500, 5000, OutcomeUnknown),
        (503, 5001, OutcomeUnknown),
        (504, 5002, OutcomeUnknown),
        (200, 1102, AccountEmpty),
        (200, 1301, Refused),
        (200, 5000, OutcomeUnknown),
        (200, 9999, OutcomeUnknown),
    ],
)
async def test_klings_own_code_decides_whatever_the_status(
    service: Loopback, status: int, code: int, kind: type[ProviderError]
) -> None:
    service.will(replies.kling(None, code, status, "in its own words"))
    async with opened(kling(service.url, Downloads())) as animator:
        with pytest.raises(ProviderError, match="in its own words") as caught:
            await animator.submit(orders.CLIP)
    assert type(caught.value) is kind
    assert str(code) in caught.value.said
    assert len(service.asked) == 1


async def test_a_task_that_kling_no_longer_knows_has_failed(service: Loopback) -> None:
    service.will(replies.kling(None, 1203, 404, "The requested resource does not exist"))
    async with opened(kling(service.url, Downloads())) as animator:
        with pytest.raises(JobFailed, match="does not exist"):
            await animator.status(CASE.job(animator))


async def test_a_redirect_is_not_followed(service: Loopback) -> None:
    service.will(Reply(307, b"", headers={"location": f"{service.url}/elsewhere"}))
    async with opened(kling(service.url, Downloads())) as animator:
        with pytest.raises(OutcomeUnknown):
            await animator.submit(orders.CLIP)
    assert len(service.asked) == 1


@pytest.mark.parametrize(
    "picture",
    [Image(b"RIFF\0\0\0\0WEBP", "image/webp"), Image(bytes(10_000_001), "image/png")],
    ids=["kind", "size"],
)
async def test_a_picture_that_kling_cannot_take_is_refused_before_anything_is_asked(
    service: Loopback, picture: Image
) -> None:
    async with opened(kling(service.url, Downloads())) as animator:
        with pytest.raises(RequestRejected):
            await animator.submit(dataclasses.replace(orders.CLIP, first_frame=picture))
    assert service.asked == []


async def test_kling_cannot_be_stopped_and_is_not_asked_to(service: Loopback) -> None:
    async with opened(kling(service.url, Downloads())) as animator:
        assert await animator.cancel(CASE.job(animator)) is False
    assert service.asked == []


@pytest.mark.parametrize("units", [None, "", "many"])
async def test_a_cost_that_is_not_said_is_not_made_up(service: Loopback, units: object) -> None:
    service.will(replies.kling_task("succeed", final_unit_deduction=units))
    async with opened(kling(service.url, Downloads())) as animator:
        assert await animator.settle(CASE.job(animator)) is None


@pytest.mark.parametrize(
    "wrong",
    [{"model": "kling-v1"}, {"mode": "master"}, {"model": "kling-v2-6", "mode": "4k"}],
    ids=str,
)
def test_what_is_not_sold_is_refused_at_once(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="choose from"):
        kling("http://127.0.0.1:1", Downloads(), **wrong)
