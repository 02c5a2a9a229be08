"""Seventy pages in the shapes that the web has, and what each of them is marked with."""

import html
import re

import pytest

from tests.web.corpus.pages import MarkedPage, found, pages
from web.charset import decode

PRODUCTS = pages("product")
READ = pages("product", "other")

by_name = pytest.mark.parametrize("marked", READ, ids=lambda marked: marked.name)


def test_the_corpus_is_as_large_as_it_claims() -> None:
    assert len(pages()) >= 50
    assert len(PRODUCTS) >= 24


@by_name
def test_every_mark_stands_in_its_page(marked: MarkedPage) -> None:
    raw = decode(marked.body, marked.charset)
    without_tags = (re.sub(r"<[^>]*>", blank, raw) for blank in ("", " "))
    written = "\n".join([*map(html.unescape, without_tags), html.unescape(raw)])
    marks = marked.facts + marked.boilerplate
    assert marks
    assert found(marks, written) == marks
