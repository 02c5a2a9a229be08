"""What an operator asks the sandbox."""

import pytest

from sandbox.server import SERVICES
from tests.sandbox.running import Running

ASKED = {
    "model": "claude-opus-5-5",
    "max_tokens": 100,
    "messages": [{"role": "user", "content": "Hello."}],
}
HEADERS = {"x-api-key": "a-secret-key", "anthropic-version": "2023-06-01"}


def test_it_says_that_it_is_well(sandbox: Running) -> None:
    assert sandbox.operator.get("/__sandbox/health").json() == {"status": "ok"}


def test_faults_are_shown_until_they_are_used_or_cleared(sandbox: Running) -> None:
    asked = [{"fault": "http_500", "provider": "veo"}, {"fault": "http_429", "retry_after_s": 3}]
    sandbox.operator.post("/__sandbox/faults", json=asked)
    assert sandbox.operator.get("/__sandbox/faults").json() == [
        {"fault": "http_500", "provider": "veo", "times": 1},
        {"fault": "http_429", "retry_after_s": 3, "times": 1},
    ]
    assert sandbox.operator.delete("/__sandbox/faults").status_code == 204
    assert sandbox.operator.get("/__sandbox/faults").json() == []


@pytest.mark.parametrize(
    ("content", "words"),
    [(b'[{"fault": "earthquake"}]', "entry 0: fault must be"), (b"[{", "not valid JSON")],
)
def test_a_fault_that_cannot_be_played_is_refused(
    sandbox: Running, content: bytes, words: str
) -> None:
    answer = sandbox.operator.post("/__sandbox/faults", content=content)
    assert answer.status_code == 400
    assert words in answer.json()["error"]
    assert sandbox.operator.get("/__sandbox/faults").json() == []


def test_the_ledger_can_be_cleared(sandbox: Running) -> None:
    sandbox.wire.post(f"{sandbox.url}/v1/messages", headers=HEADERS, json=ASKED)
    (entry,) = sandbox.ledger()
    assert set(entry) == {
        "provider",
        "operation",
        "at",
        "request_sha256",
        "usd",
        "id",
        "cancelled",
    }
    assert entry["at"].endswith("+00:00")
    assert sandbox.operator.delete("/__sandbox/ledger").status_code == 204
    assert sandbox.ledger() == []


def test_the_last_requests_are_shown_without_secrets(sandbox: Running) -> None:
    sandbox.fault("http_500", provider="anthropic")
    for _ in range(2):
        sandbox.wire.post(f"{sandbox.url}/v1/messages", headers=HEADERS, json=ASKED)
    shown = sandbox.operator.get("/__sandbox/requests")
    failed, answered = shown.json()
    assert (failed["status"], failed["fault"]) == (500, "http_500")
    assert (answered["status"], answered["operation"]) == (200, "strategy")
    assert answered["response_bytes"] > 0
    assert "a-secret-key" not in shown.text
    assert "Hello" not in shown.text


def test_a_path_of_no_service_says_where_the_services_are(sandbox: Running) -> None:
    answer = sandbox.operator.get("/v7/everything")
    assert answer.status_code == 404
    assert all(prefix in answer.json()["error"] for prefix in SERVICES)


def test_a_broken_studio_is_the_services_own_500(sandbox: Running) -> None:
    sandbox.studio.broken = True
    answer = sandbox.wire.post(f"{sandbox.url}/v1/messages", headers=HEADERS, json=ASKED)
    assert answer.status_code == 500
    assert answer.json()["error"]["type"] == "api_error"
    assert sandbox.ledger() == []
