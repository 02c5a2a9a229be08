"""The worker's image: it carries all that the worker reaches, and nothing besides."""

import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from importlib.metadata import distribution, packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.deploy.image import copied, instructions
from tests.imports import ROOT, Import, When, closure, imports_of

PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
LEFT_OUT = ("embedded", "sandbox", "bench", "dev")

OPTIONAL = {"av", "c2pa", "cryptography", "imageio_ffmpeg"}
"""Used where they are there: the image has Debian's FFmpeg and ffprobe in their place, and signs
no film."""

REACHED = closure([ROOT / "worker.py"])


def one(name: str, stage: int = 1) -> tuple[str, ...]:
    [words] = [each.words for each in instructions() if (each.name, each.stage) == (name, stage)]
    return words


def runs(stage: int) -> str:
    return " ".join(
        " ".join(each.words)
        for each in instructions()
        if each.name == "RUN" and each.stage == stage
    )


def installed(names: Iterable[str]) -> set[str]:
    """The distributions that requirements bring in, with all that those require."""
    waiting = [Requirement(name) for name in names]
    found: set[str] = set()
    while waiting:
        wanted = waiting.pop()
        name = canonicalize_name(wanted.name)
        if name not in found:
            found.add(name)
            waiting += _required(name, wanted.extras or {""})
    return found


def _required(name: str, extras: Iterable[str]) -> list[Requirement]:
    requirements = map(Requirement, distribution(name).requires or [])
    return [
        each
        for each in requirements
        if each.marker is None or any(each.marker.evaluate({"extra": extra}) for extra in extras)
    ]


def foreign_imports() -> Iterator[Import]:
    for file in REACHED:
        for found in imports_of(file):
            ours = (ROOT / found.top).exists() or (ROOT / f"{found.top}.py").exists()
            if not ours and found.when is not When.TYPING:
                yield found


def test_every_source_that_is_copied_exists() -> None:
    assert all((ROOT / source).exists() for source in copied())


def test_the_image_holds_every_module_that_the_worker_reaches() -> None:
    inside = {Path(source).parts[0] for source in copied()}
    needed = {file.relative_to(ROOT).parts[0] for file in REACHED}
    assert needed == inside


def test_every_copied_source_passes_the_dockerignore_and_nothing_else_does() -> None:
    lines = (ROOT / ".dockerignore").read_text().splitlines()
    rules = [line for line in lines if line and not line.startswith("#")]
    allowed = {rule.removeprefix("!") for rule in rules if rule.startswith("!")}
    assert rules[0] == "*"
    assert allowed == {*(Path(source).name for source in copied()), "pyproject.toml"}


@pytest.mark.parametrize("secret", [".env", ".git", ".ad-builder", "film.mp4"])
def test_nothing_private_reaches_the_build(secret: str) -> None:
    lines = (ROOT / ".dockerignore").read_text().splitlines()
    assert not any(fnmatch(secret, line[1:]) for line in lines if line.startswith("!"))


def test_only_the_project_s_own_dependencies_are_installed() -> None:
    assert "uv sync --no-cache --no-default-groups" in runs(0)
    assert set(PYPROJECT["tool"]["uv"]["default-groups"]) == set(LEFT_OUT)
    assert not re.search(r"--(group|all-groups|extra)\b", runs(0))


def test_what_the_worker_imports_is_installed() -> None:
    there = installed(PYPROJECT["project"]["dependencies"])
    providers = packages_distributions()
    assert not [
        str(found)
        for found in foreign_imports()
        if found.top not in {*sys.stdlib_module_names, *OPTIONAL}
        and not there & {canonicalize_name(name) for name in providers.get(found.top, [])}
    ]


def test_what_the_image_lacks_is_not_needed_to_start_the_worker() -> None:
    loaded = closure([ROOT / "worker.py"], {When.LOAD})
    assert not [
        str(found)
        for file in loaded
        for found in imports_of(file)
        if found.when is When.LOAD and found.top in OPTIONAL
    ]


def test_ffmpeg_comes_from_debian() -> None:
    assert re.search(r"apt-get install .*\bffmpeg\b", runs(1))


def test_both_stages_stand_on_the_same_python_that_the_project_takes() -> None:
    [first, final] = [one("FROM", stage)[0] for stage in (0, 1)]
    assert first == final
    version = re.fullmatch(r"python:(\d+\.\d+)-slim-\w+", final)
    assert version
    assert Requirement(f"python{PYPROJECT['project']['requires-python']}").specifier.contains(
        version[1]
    )


def test_the_worker_runs_as_nobody_special_and_hears_sigterm() -> None:
    assert one("USER") == ("worker",)
    assert "useradd --uid 10001 --create-home worker" in runs(1)
    assert one("STOPSIGNAL") == ("SIGTERM",)
    assert one("CMD") == ("python", "worker.py")


def test_no_registry_is_named() -> None:
    """Images come from wherever the machine's own Docker is told to look."""
    images = [each.words[0] for each in instructions() if each.name == "FROM"]
    assert not [image for image in images if "/" in image]
    assert "://" not in runs(0) + runs(1)
