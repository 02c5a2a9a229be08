"""No activity talks to a provider around `Purchases`: every billable call stands in a `buy`."""

import ast
import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import get_type_hints

import pytest

from contracts import services
from contracts.orders import Painted, Sounded, Spoken, Submitted, Written
from tests.imports import ROOT

BOUGHT = {Written, Painted, Submitted, Spoken, Sounded}
ROOMS = sorted((ROOT / "activities").glob("*.py"))


def billable() -> frozenset[str]:
    """The methods of our interfaces that give something which is paid for."""
    return frozenset(
        name
        for interface in vars(services).values()
        if inspect.isclass(interface) and interface.__module__ == services.__name__
        for name, method in vars(interface).items()
        if inspect.iscoroutinefunction(method) and get_type_hints(method)["return"] in BOUGHT
    )


def calls(tree: ast.AST, within: str = "") -> Iterator[tuple[str, str]]:
    """Each billable method that is called, and the function that calls it."""
    for node in ast.iter_child_nodes(tree):
        named = node.name if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) else within
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in billable()
        ):
            yield node.func.attr, within
        yield from calls(node, named)


def test_the_billable_methods_are_those_of_every_interface() -> None:
    assert billable() == {"write", "paint", "submit", "speak", "music", "effect"}


@pytest.mark.parametrize("file", ROOMS, ids=lambda file: file.name)
def test_a_provider_is_paid_in_a_buy_alone(file: Path) -> None:
    tree = ast.parse(file.read_text())
    assert [call for call in calls(tree) if call[1] != "buy"] == []


def test_every_kind_of_purchase_is_made_somewhere() -> None:
    made = {name for file in ROOMS for name, _ in calls(ast.parse(file.read_text()))}
    assert made == billable()


def test_what_is_given_to_once_is_a_buy() -> None:
    """A `buy` that is called by hand would pay around the receipt."""
    for file in ROOMS:
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id != "buy" or file.name == "purchase.py", file.name
