"""The manual's table of odd material names a test for each line, and leaves none of these out."""

import ast
import re
from pathlib import Path

import pytest

from tests.imports import ROOT

LINES = re.findall(
    r"^\| (.+?) \| (film|refused|film, or refused|) ?\| .*?\| `(.+?)::(.+?)` \|$",
    (ROOT / "docs" / "media.md").read_text(),
    re.MULTILINE,
)
BESIDE = {
    "test_sound_may_outlast_a_picture_without_an_index",
    "test_hdr_is_mapped_in_both_copies_of_an_upright_clip",
    "test_an_offset_alone_is_silence",
    "test_a_film_brings_the_sound_that_it_has",
    "test_the_long_text_has_three_hundred_characters",
    "test_any_film_is_checked_by_its_name",
    "test_a_film_that_holds_more_than_it_declares_is_decoded_no_further",
}
"""Tests of ours that look at a line of the table from another side."""


def declared_in(file: Path) -> set[str]:
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    body = ast.parse(file.read_text()).body
    return {node.name for node in body if isinstance(node, functions) and "test_" in node.name[:5]}


@pytest.mark.parametrize(("what", "file", "test"), [(line[0], *line[2:]) for line in LINES])
def test_a_line_s_test_is_there(what: str, file: str, test: str) -> None:
    assert test in declared_in(ROOT / file), what


def test_every_test_of_the_battery_has_its_line() -> None:
    battery = [file for file in Path(__file__).parent.glob("test_*.py") if file != Path(__file__)]
    tried = {test for file in battery for test in declared_in(file)}
    assert tried - {line[3] for line in LINES} == BESIDE
    assert len(LINES) == len({line[0] for line in LINES})
