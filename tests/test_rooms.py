"""The import rule: who may know whom, so that each room can be read, and replaced, alone."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.imports import ROOT, Import, When, closure, imports_of, room_files


@dataclass(frozen=True)
class Rule:
    """What one room may import."""

    ours: frozenset[str]
    """Rooms of ours, or single modules of them; its own it may always."""
    theirs: frozenset[str]
    """Packages of others, by their first name."""


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def rule(ours: str = "", theirs: str = "") -> Rule:
    return Rule(words(ours), words(theirs))


EVERY_ROOM = (
    "activities contracts creative delivery embedded media providers serving settings storage web "
    "workflows"
)

RULES = {
    "contracts": rule(theirs="pydantic"),
    "creative": rule("contracts", "pydantic"),
    "delivery": rule("contracts", "c2pa cryptography vastlint"),
    "media": rule("contracts", "PIL av ffmpeg imageio_ffmpeg numpy pydantic"),
    "web": rule("contracts", "httpx pydantic selectolax ssrfguard"),
    "storage": rule("contracts", "boto3 botocore urllib3"),
    "providers": rule("contracts", "anthropic elevenlabs google httpx httpx2 pydantic runwayml"),
    "workflows": rule("activities.signatures contracts", "temporalio"),
    "activities": rule("contracts creative delivery media", "pydantic temporalio"),
    "settings": rule("contracts", "dotenv pydantic pydantic_settings"),
    "serving": rule("activities contracts delivery settings web workflows", "temporalio"),
    "worker": rule(EVERY_ROOM),
    # The wire is written twice: what the sandbox got from us it could not catch us out in.
    "sandbox": rule("media", "PIL hibari_tts numpy starlette uvicorn"),
    "embedded": rule("settings contracts", "boto3 botocore httpx temporalio"),
    # `check` measures a film and `doctor` asks FFmpeg, both on the user's own machine; `cut` plans
    # as its first step will.
    "console": rule(
        "contracts creative.recut embedded media settings storage web workflows",
        "pydantic rich temporalio typer",
    ),
    "starter": rule("console.commandline", "typer"),
    "review": rule("contracts storage workflows", "starlette temporalio uvicorn"),
    # It measures with the tests' marked pages, and against what others made.
    "bench": rule(
        f"{EVERY_ROOM} console sandbox starter worker",
        "boto3 ffmpeg httpx moviepy numpy selectolax temporalio tests trafilatura",
    ),
}

SDKS = words(
    "PIL anthropic av boto3 botocore c2pa elevenlabs ffmpeg google.genai httpx imageio_ffmpeg "
    "numpy runwayml selectolax ssrfguard vastlint"
)
"""Clients of the world: slow to load, and nothing that a replay could repeat."""

PAID = words("anthropic elevenlabs google runwayml")

FILES = room_files()


def breaches(room: str) -> Iterator[str]:
    allowed = RULES[room]
    for file in FILES[room]:
        for found in imports_of(file):
            if found.top in RULES:
                if found.top != room and not _within(found.name, allowed.ours):
                    yield f"{found}, which {room} may not"
            elif _is_foreign(found) and found.top not in allowed.theirs:
                yield f"{found}, which {room} may not touch"


def _within(name: str, allowed: frozenset[str]) -> bool:
    return any(name == room or name.startswith(f"{room}.") for room in allowed)


def _is_foreign(found: Import) -> bool:
    return found.when is not When.TYPING and found.top not in sys.stdlib_module_names


@pytest.mark.parametrize("room", FILES)
def test_each_room_has_a_rule(room: str) -> None:
    assert room in RULES, f"{room} is a new room: say in RULES what it may import"


@pytest.mark.parametrize("room", sorted(FILES.keys() & RULES.keys()))
def test_a_room_imports_what_its_rule_allows(room: str) -> None:
    assert not list(breaches(room))


@pytest.mark.parametrize("workflow", FILES["workflows"], ids=lambda file: file.stem)
def test_no_workflow_module_reaches_an_sdk(workflow: Path) -> None:
    reached = closure([workflow])
    found = [
        f"{found}, reached by {' > '.join(str(step.relative_to(ROOT)) for step in way)}"
        for file, way in reached.items()
        for found in imports_of(file)
        if found.when is not When.TYPING and _within(found.name, SDKS)
    ]
    assert not found


def test_loading_every_workflow_loads_no_sdk() -> None:
    """What our source does not show: an SDK that comes in through a package of others."""
    modules = [
        ".".join(file.relative_to(ROOT).with_suffix("").parts) for file in FILES["workflows"]
    ]
    script = f"import sys, {', '.join(modules)}; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert not SDKS & set(done.stdout.split())


@pytest.mark.parametrize("file", FILES["providers"], ids=lambda file: file.stem)
def test_a_provider_module_speaks_to_one_service(file: Path) -> None:
    assert len(PAID & {found.top for found in imports_of(file)}) <= 1


def test_an_import_is_read_wherever_it_stands() -> None:
    found = {one.name: one.when for one in imports_of(ROOT / "media" / "binary.py")}
    assert found["contracts.errors"] is When.LOAD
    assert found["imageio_ffmpeg"] is When.CALL
    tried = {one.name: one.when for one in imports_of(ROOT / "media" / "probe.py")}
    assert tried["media.probe_av"] is When.TRIED
    typed = {one.name: one.when for one in imports_of(ROOT / "storage" / "s3.py")}
    assert typed["mypy_boto3_s3"] is When.TYPING
