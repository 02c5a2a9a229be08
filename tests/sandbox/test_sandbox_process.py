"""The sandbox as a process: started, killed, started again."""

import base64
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.sandbox.running import NO_CERTIFICATES
from tests.sandbox.studio import CLIP, png

ROOT = Path(__file__).parents[2]
HEADERS = {"authorization": "Bearer any", "x-runway-version": "2024-11-06"}
ASKED = {
    "model": "gen4.5",
    "promptImage": "data:image/png;base64," + base64.b64encode(png(320, 180)).decode(),
    "promptText": "The kettle boils",
    "ratio": "1280:720",
    "duration": 5,
}
Start = Callable[..., tuple[subprocess.Popen[str], httpx.Client]]


@pytest.fixture
def launch() -> Iterator[Start]:
    """Starts ``python -m MODULE ARGUMENTS`` and waits for its address."""
    started: list[subprocess.Popen[str]] = []
    clients: list[httpx.Client] = []

    def begin(*arguments: str) -> tuple[subprocess.Popen[str], httpx.Client]:
        process = subprocess.Popen(
            [sys.executable, "-m", *arguments], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        started.append(process)
        assert process.stdout is not None
        address = process.stdout.readline().split()[-1]
        client = httpx.Client(
            base_url=address, headers=HEADERS, trust_env=False, verify=NO_CERTIFICATES, timeout=30
        )
        clients.append(client)
        return process, client

    yield begin
    for client in clients:
        client.close()
    for process in started:
        process.kill()
        process.communicate()


def over(client: httpx.Client, task_id: str) -> Any:
    while True:
        task = client.get(f"/v1/tasks/{task_id}").json()
        if task["status"] not in ("PENDING", "RUNNING"):
            return task


def test_what_was_accepted_survives_kill_9(launch: Start, tmp_path: Path) -> None:
    small = "tests.sandbox.small_process"
    process, client = launch(small, str(tmp_path), "0.01")
    upload = client.post("/v1/uploads", json={"filename": "a.png", "type": "ephemeral"}).json()
    client.post(upload["uploadUrl"], data=upload["fields"], files={"file": png(320, 180)})
    ids = [
        client.post("/v1/image_to_video", json=ASKED | {"promptImage": image}).json()["id"]
        for image in (ASKED["promptImage"], upload["runwayUri"])
    ]
    ledger = client.get("/__sandbox/ledger").json()
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    _, client = launch(small, str(tmp_path), "0.01")
    assert client.get("/__sandbox/ledger").json() == ledger
    assert [entry["id"] for entry in ledger] == ids
    for task_id in ids:
        task = over(client, task_id)
        assert task["status"] == "SUCCEEDED"
        assert client.get(task["output"][0]).content == CLIP
    assert client.get("/__sandbox/ledger").json() == ledger
    again = client.post("/v1/image_to_video", json=ASKED | {"promptImage": upload["runwayUri"]})
    assert again.status_code == 200


def test_it_stops_when_told_even_while_a_call_hangs(launch: Start, tmp_path: Path) -> None:
    process, client = launch("sandbox", "--port", "0")
    faults = client.post("/__sandbox/faults", json=[{"fault": "hang"}])
    assert faults.status_code == 200
    address = client.base_url
    with socket.create_connection((address.host, address.port or 0)) as caller:
        body = json.dumps(ASKED).encode()
        head = "".join(f"{name}: {value}\r\n" for name, value in HEADERS.items())
        caller.sendall(
            b"POST /v1/image_to_video HTTP/1.1\r\nhost: a\r\n"
            + f"content-length: {len(body)}\r\n{head}\r\n".encode()
            + body
        )
        while client.get("/__sandbox/faults").json():
            pass
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=20) == 0


def test_a_port_in_use_is_one_clear_line(launch: Start) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ended = _ended("--port", str(port))
    assert ended.returncode == 2
    assert ended.stderr.startswith(f"sandbox: cannot listen on 127.0.0.1:{port}")
    assert ended.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("content", "words"),
    [('[{"fault": "earthquake"}]', "entry 0: fault must be one of"), ("[", "not valid JSON")],
)
def test_a_faults_file_that_cannot_be_played_is_one_clear_line(
    tmp_path: Path, content: str, words: str
) -> None:
    file = tmp_path / "faults.json"
    file.write_text(content)
    ended = _ended("--port", "0", "--faults", str(file))
    assert ended.returncode == 2
    assert str(file) in ended.stderr
    assert words in ended.stderr


def test_one_state_has_one_sandbox(launch: Start, tmp_path: Path) -> None:
    launch("sandbox", "--port", "0", "--state", str(tmp_path))
    ended = _ended("--port", "0", "--state", str(tmp_path))
    assert ended.returncode == 2
    assert f"another sandbox uses {tmp_path}" in ended.stderr


def test_a_latency_that_cannot_be_played_is_refused() -> None:
    ended = _ended("--latency", "soon")
    assert ended.returncode == 2
    assert "'instant', 'seed' or a number" in ended.stderr


def test_a_faults_file_is_played_from_the_start(launch: Start, tmp_path: Path) -> None:
    file = tmp_path / "faults.json"
    file.write_text('[{"provider": "runway", "operation": "clip", "fault": "quota"}]')
    _, client = launch("sandbox", "--port", "0", "--faults", str(file), "--latency", "instant")
    answer = client.post("/v1/image_to_video", json=ASKED)
    assert answer.json()["error"] == "You do not have enough credits to run this task."


def _ended(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "sandbox", *arguments]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=30, check=False
    )
