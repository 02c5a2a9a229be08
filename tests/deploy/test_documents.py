"""What the documents tell people to paste, set and run is true."""

import json
import re
from collections.abc import Mapping
from hashlib import sha256
from importlib import import_module
from typing import get_type_hints

import pytest
from dotenv import dotenv_values

from contracts.errors import AdBuilderError, ProviderError, StorageError
from contracts.model import Model
from tests.deploy.compose import services
from tests.deploy.variables import read_by_boto3, read_by_settings, read_by_temporal
from tests.imports import ROOT, closure
from workflows import queues
from workflows.commercial import CommercialWorkflow
from workflows.scene import SceneWorkflow

OPERATIONS = (ROOT / "docs" / "operations.md").read_text()
WORKFLOWS = {"run": CommercialWorkflow, "scene": SceneWorkflow}
ROOTS = {AdBuilderError, ProviderError, StorageError}
"""Never raised as themselves."""

BESIDE_ERRORS = {
    *("BudgetExceeded", "CheckFailed", "NarrationTooLong", "NoSuchProvider", "SceneLost"),
    "TimeoutError",
}
"""What parks without an error of ours: a purse, a profile, a wish, a scene, Temporal's own."""

APACHE_2_0 = "cfc7749b96f63bd31c3c42b5c471bf756814053e847c10f3eb003417bc523d30"
"""SHA-256 of the licence as the Apache Software Foundation gives it out."""


def rows(*cells: str) -> list[tuple[str, ...]]:
    pattern = r"^\| " + r" \| ".join(cells) + r" \|$"
    return [found.groups() for found in re.finditer(pattern, OPERATIONS, re.MULTILINE)]


def error_kinds() -> Mapping[str, bool]:
    """Every error that a worker's own `errors` modules define, and whether it is retried."""
    files = [file for file in closure([ROOT / "worker.py"]) if file.name == "errors.py"]
    names = [".".join(file.relative_to(ROOT).with_suffix("").parts) for file in files]
    return {
        kind.__name__: kind.retryable
        for module in map(import_module, names)
        for kind in vars(module).values()
        if isinstance(kind, type) and issubclass(kind, AdBuilderError) and kind not in ROOTS
    }


SIGNALS = rows(r"`(\w+)`", r"(run|scene)", r"`(\{.*\})`")


@pytest.mark.parametrize(("name", "to", "text"), SIGNALS)
def test_a_signal_that_people_paste_is_one_that_is_heard(name: str, to: str, text: str) -> None:
    """Every field is read: the models let unknown ones pass without a word."""
    hints = get_type_hints(getattr(WORKFLOWS[to], name))
    [model] = [hint for field, hint in hints.items() if field != "return"]
    assert issubclass(model, Model)
    model.model_validate_json(text)
    assert json.loads(text).keys() <= model.model_fields.keys()


def test_every_signal_that_design_names_can_be_pasted() -> None:
    named = {"approve", "reject", "approve_strategy", "reject_strategy", "retry", "raise_budget"}
    assert {name for name, to, _ in SIGNALS if to == "run"} == named
    assert {name for name, to, _ in SIGNALS if to == "scene"} == {"retry"}


def test_every_error_says_what_to_do_and_whether_it_was_retried() -> None:
    told = {name: retried == "yes" for name, retried, _ in rows(r"`(\w+)`", r"(yes|no)", r"(.+)")}
    assert {name: told.get(name) for name in error_kinds()} == error_kinds()
    assert told.keys() - error_kinds().keys() == BESIDE_ERRORS


def test_every_queue_is_named() -> None:
    assert all(f"`{queue}`" in OPERATIONS for queue in queues.EVERY_QUEUE)


@pytest.mark.parametrize("document", ["docs/operations.md", "docs/self-hosting.md"])
def test_every_service_that_a_command_names_is_there(document: str) -> None:
    text = (ROOT / document).read_text()
    named = re.findall(r"docker compose (?:stop|start|logs(?: --tail \d+)?|ps) (\w+)", text)
    assert named
    assert set(named) <= services().keys()


def test_every_variable_of_the_example_is_read_by_somebody() -> None:
    text = (ROOT / ".env.example").read_text()
    values = dotenv_values(ROOT / ".env.example")
    offered = dict(re.findall(r"^#(\w+)=(.+)$", text, re.MULTILINE))
    interpolated = set(re.findall(r"\$\{(\w+):-", (ROOT / "docker-compose.yml").read_text()))
    known = read_by_settings() | read_by_boto3() | read_by_temporal(offered) | interpolated
    assert not {*values, *offered} - known


def test_the_example_holds_no_secret_but_the_marked_one() -> None:
    secret = re.compile(r"KEY|SECRET|PASSWORD")
    values = dotenv_values(ROOT / ".env.example")
    assert {value for name, value in values.items() if secret.search(name)} == {"", "local-only"}


def test_the_licence_is_apache_2_0_to_the_letter() -> None:
    text = (ROOT / "LICENSE").read_text()
    owner = "Copyright 2026 The OTT Ad Builder authors"
    blank = text.replace(owner, "Copyright [yyyy] [name of copyright owner]")
    assert owner in text
    assert sha256(blank.encode()).hexdigest() == APACHE_2_0
