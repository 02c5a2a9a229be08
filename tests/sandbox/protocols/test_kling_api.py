"""Kling's two APIs, driven as their pages describe; Kling has no SDK."""

import base64
import hashlib
import hmac
import json
import time
from typing import Any

import httpx
import pytest

from tests.sandbox.running import NO_CERTIFICATES, Running
from tests.sandbox.studio import CLIP, png

PICTURE = base64.b64encode(png(640, 360)).decode()


def token(
    *, header: dict[str, Any] | None = None, signature: bytes | None = None, **claims: Any
) -> str:
    """A JSON Web Token as Kling asks for it, or one with something wrong."""
    now = int(time.time())
    claims = {"iss": "access-key", "exp": now + 1800, "nbf": now - 5} | claims
    parts = [
        _encoded(json.dumps(part).encode())
        for part in (header or {"alg": "HS256", "typ": "JWT"}, claims)
    ]
    signed = hmac.new(b"secret-key", ".".join(parts).encode(), hashlib.sha256).digest()
    return ".".join([*parts, _encoded(signature or signed)])


def _encoded(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def legacy(**changes: Any) -> dict[str, Any]:
    """A request that the older API accepts; None leaves a member out."""
    whole = {
        "model_name": "kling-v3",
        "image": PICTURE,
        "prompt": "The kettle boils",
        "mode": "std",
        "duration": "5",
        **changes,
    }
    return {name: value for name, value in whole.items() if value is not None}


def new(**settings: Any) -> dict[str, Any]:
    """A request that the newer API accepts."""
    return {
        "contents": [
            {"type": "prompt", "text": "The kettle boils"},
            {"type": "first_frame", "url": PICTURE},
        ],
        "settings": {"resolution": "720p", "duration": 5, **settings},
    }


@pytest.fixture
def kling(sandbox: Running) -> Any:
    with httpx.Client(base_url=f"{sandbox.url}/kling", verify=NO_CERTIFICATES) as client:
        client.headers["authorization"] = f"Bearer {token()}"
        yield client


def buy(kling: httpx.Client, **changes: Any) -> Any:
    answer = kling.post("/v1/videos/image2video", json=legacy(**changes))
    assert answer.status_code == 200, answer.text
    return answer.json()["data"]


def over(kling: httpx.Client, name: str) -> Any:
    while True:
        answer = kling.get(f"/v1/videos/image2video/{name}")
        task = answer.json()["data"]
        if task["task_status"] in ("succeed", "failed"):
            return task


def test_a_clip_is_bought_polled_and_fetched(sandbox: Running, kling: httpx.Client) -> None:
    bought = buy(kling, mode="pro", sound="on")
    assert bought["task_status"] == "submitted"
    task = over(kling, bought["task_id"])
    assert task["task_status"] == "succeed"
    assert task["final_unit_deduction"] == "6.0"
    (video,) = task["task_result"]["videos"]
    assert sandbox.wire.get(video["url"]).content == CLIP
    assert sandbox.studio.asked[-1]["size"] == (1920, 1080)
    (entry,) = sandbox.ledger()
    assert (entry["provider"], entry["operation"], entry["usd"]) == ("kling", "clip", 0.84)


def test_a_portrait_picture_makes_a_portrait_clip(sandbox: Running, kling: httpx.Client) -> None:
    over(kling, buy(kling, image=base64.b64encode(png(450, 800)).decode())["task_id"])
    assert sandbox.studio.asked[-1]["size"] == (720, 1280)


def test_a_task_is_found_by_its_callers_own_id_and_bought_once(
    sandbox: Running, kling: httpx.Client
) -> None:
    bought = buy(kling, external_task_id="run-1/scene-2/1".replace("/", "_"))
    assert over(kling, "run-1_scene-2_1")["task_id"] == bought["task_id"]
    again = kling.post("/v1/videos/image2video", json=legacy(external_task_id="run-1_scene-2_1"))
    assert (again.status_code, again.json()["code"]) == (400, 1201)
    assert len(sandbox.ledger()) == 1


def test_a_lost_answer_can_be_looked_up(sandbox: Running, kling: httpx.Client) -> None:
    sandbox.fault("drop_after_accept", provider="kling", operation="clip")
    with pytest.raises(httpx.RemoteProtocolError):
        kling.post("/v1/videos/image2video", json=legacy(external_task_id="lost"))
    assert over(kling, "lost")["task_status"] == "succeed"
    assert len(sandbox.ledger()) == 1


def test_the_newer_api_answers_with_a_list_of_tasks(sandbox: Running) -> None:
    with httpx.Client(base_url=f"{sandbox.url}/kling", verify=NO_CERTIFICATES) as kling:
        kling.headers["authorization"] = "Bearer an-api-key"
        asked = new(resolution="1080p", audio=True) | {"options": {"external_task_id": "mine"}}
        created = kling.post("/image-to-video/kling-3.0", json=asked).json()["data"]
        assert created["status"] == "submitted"
        while (task := _only(kling, task_ids=created["id"]))["status"] != "succeeded":
            pass
        assert _only(kling, external_task_ids="mine") == task
    assert sandbox.wire.get(task["outputs"][0]["url"]).content == CLIP
    assert task["billing"] == [{"type": "units", "amount": "6.0"}]


def _only(kling: httpx.Client, **query: str) -> Any:
    (task,) = kling.get("/tasks", params=query).json()["data"]
    return task


def test_the_newer_api_knows_no_tokens(sandbox: Running, kling: httpx.Client) -> None:
    answer = kling.post("/image-to-video/kling-3.0", json=new())
    assert (answer.status_code, answer.json()["code"]) == (401, 1002)


def test_the_older_api_takes_an_api_key_too(sandbox: Running, kling: httpx.Client) -> None:
    kling.headers["authorization"] = "Bearer an-api-key"
    assert buy(kling)["task_status"] == "submitted"


@pytest.mark.parametrize(
    ("code", "authorization"),
    [
        (1001, ""),
        (1002, "Bearer"),
        (1002, "Bearer not.a.token"),
        (1002, f"Bearer {token(header={'alg': 'none', 'typ': 'JWT'})}"),
        (1002, f"Bearer {token(header={'alg': 'HS512', 'typ': 'JWT'})}"),
        (1002, f"Bearer {token(iss='')}"),
        (1002, f"Bearer {token(exp=None)}"),
        (1002, f"Bearer {token(exp=int(time.time()) + 90_000)}"),
        (1003, f"Bearer {token(nbf=int(time.time()) + 86_400)}"),
        (1004, f"Bearer {token(exp=int(time.time()) - 1)}"),
        (1000, f"Bearer {token(signature=b'short')}"),
    ],
)
def test_a_token_with_something_wrong_is_refused(
    sandbox: Running, code: int, authorization: str
) -> None:
    answer = sandbox.wire.post(
        f"{sandbox.url}/v1/videos/image2video",
        headers={"authorization": authorization},
        json=legacy(),
    )
    assert (answer.status_code, answer.json()["code"]) == (401, code)
    assert sandbox.ledger() == []


@pytest.mark.parametrize(
    ("words", "changes"),
    [
        ("model_name", {"model_name": "kling-v9"}),
        ("image can't be empty", {"image": None}),
        ("data: prefix", {"image": f"data:image/png;base64,{PICTURE}"}),
        ("base64", {"image": "~~~~"}),
        ("picture", {"image": "AAAA"}),
        ("at least 300px", {"image": base64.b64encode(png(640, 299)).decode()}),
        ("aspect ratio", {"image": base64.b64encode(png(1200, 400)).decode()}),
        ("cannot be fetched", {"image": "https://a.example/a.png"}),
        ("duration", {"duration": 5}),
        ("duration", {"duration": "16"}),
        ("duration", {"model_name": "kling-v2-6", "duration": "7"}),
        ("mode", {"mode": "ultra"}),
        ("mode", {"model_name": "kling-v2-6", "mode": "4k"}),
        ("sound must be", {"sound": True}),
        ("sound is not supported", {"model_name": "kling-v2-5-turbo", "sound": "on"}),
        ("prompt", {"prompt": "a" * 2501}),
    ],
)
def test_what_kling_would_refuse_is_refused_and_not_billed(
    sandbox: Running, kling: httpx.Client, words: str, changes: dict[str, Any]
) -> None:
    answer = kling.post("/v1/videos/image2video", json=legacy(**changes))
    assert (answer.status_code, answer.json()["code"]) == (400, 1201)
    assert words in answer.json()["message"]
    assert sandbox.ledger() == []


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("contents", {}),
        ("first_frame is required", {"contents": [{"type": "prompt", "text": "a"}]}),
        ("resolution", new(resolution="480p")),
        ("expected an integer", new(duration="5")),
        ("invalid for kling-3.0", new(duration=2)),
        ("audio", new(audio="on")),
    ],
)
def test_what_the_newer_api_would_refuse_is_refused(
    sandbox: Running, words: str, body: dict[str, Any]
) -> None:
    answer = sandbox.wire.post(
        f"{sandbox.url}/image-to-video/kling-3.0",
        headers={"authorization": "Bearer an-api-key"},
        json=body,
    )
    assert (answer.status_code, answer.json()["code"]) == (400, 1201)
    assert words in answer.json()["message"]


def test_an_unknown_task_is_not_found(sandbox: Running, kling: httpx.Client) -> None:
    answer = kling.get("/v1/videos/image2video/nothing")
    assert (answer.status_code, answer.json()["code"]) == (404, 1203)


@pytest.mark.parametrize(
    ("fault", "status", "code"),
    [
        ("http_429", 429, 1302),
        ("quota", 429, 1102),
        ("http_500", 500, 5000),
        ("http_503", 503, 5001),
        ("unauthorized", 401, 1002),
        ("moderated", 400, 1301),
    ],
)
def test_a_fault_before_acceptance_is_not_billed(
    sandbox: Running, kling: httpx.Client, fault: str, status: int, code: int
) -> None:
    sandbox.fault(fault, provider="kling")
    answer = kling.post("/v1/videos/image2video", json=legacy())
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert sandbox.ledger() == []


@pytest.mark.parametrize("operation", ["clip", "clip_poll"])
def test_a_task_can_fail_and_gives_the_units_back(
    sandbox: Running, kling: httpx.Client, operation: str
) -> None:
    sandbox.studio.held = operation == "clip_poll"
    sandbox.fault("task_failed", operation=operation)
    task = over(kling, buy(kling)["task_id"])
    assert task["task_status"] == "failed"
    assert task["task_status_msg"]
    assert task["final_unit_deduction"] == "0"
    assert sandbox.ledger()[0]["usd"] == 0
