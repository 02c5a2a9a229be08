"""Each of the eighteen improvements has its place and its test, as the manual says."""

import ast
import re

import pytest

from tests.imports import ROOT

PIPELINE = (ROOT / "docs" / "pipeline.md").read_text()
ROWS = re.findall(r"^\| (\d\.\d) \| .+? \| `(.+?)` \| `(.+?)::(.+?)` \|$", PIPELINE, re.MULTILINE)
IMPROVEMENTS = (
    *("1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "3.1", "3.2", "3.3"),
    *("4.1", "4.2", "4.3", "5.1", "5.2", "6.1", "6.2", "7.1", "7.2"),
)


def test_the_manual_has_a_row_for_each() -> None:
    assert tuple(number for number, *_ in ROWS) == IMPROVEMENTS


@pytest.mark.parametrize(("number", "place", "file", "test"), ROWS, ids=[row[0] for row in ROWS])
def test_its_place_and_its_test_are_there(number: str, place: str, file: str, test: str) -> None:
    assert (ROOT / place).is_file()
    tree = ast.parse((ROOT / file).read_text())
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    assert test in {node.name for node in tree.body if isinstance(node, functions)}
