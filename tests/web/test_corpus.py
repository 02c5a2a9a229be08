"""Seventy pages in the shapes that the web has: what is kept of each, and what is left out."""

import html
import re

import pytest

from contracts.errors import PageError
from contracts.orders import WebPage
from tests.web.conftest import Site, page
from tests.web.corpus.pages import MarkedPage, found, pages
from web.charset import decode
from web.extract import LONGEST_TEXT, extract
from web.fetch import GuardedFetcher
from web.page import WebPageReader

PRODUCTS = pages("product")
READ = pages("product", "other")
REFUSED = pages("refused")

FACTS_KEPT = 0.95
BOILERPLATE_KEPT = 0.05
"""Of all product pages together."""
FACTS_KEPT_OF_ONE = 0.9
MOST_LINES_OF_ONE = 3
"""Lines of boilerplate that one page may keep: some look like content to anything but a person."""

by_name = pytest.mark.parametrize("marked", READ, ids=lambda marked: marked.name)


def extracted(marked: MarkedPage) -> WebPage:
    return extract(decode(marked.body, marked.charset), "https://shop.example/page")


def said(read: WebPage) -> str:
    return "\n".join([read.title, read.description, read.text])


def share(marks: tuple[str, ...], read: WebPage) -> float:
    return len(found(marks, said(read))) / len(marks)


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


@by_name
def test_a_page_keeps_its_facts_and_loses_its_frame(marked: MarkedPage) -> None:
    read = extracted(marked)
    assert share(marked.facts, read) >= FACTS_KEPT_OF_ONE
    assert len(found(marked.boilerplate, said(read))) <= MOST_LINES_OF_ONE
    assert len(read.text) <= LONGEST_TEXT


def test_product_pages_together_keep_their_facts_and_lose_their_boilerplate() -> None:
    read = {marked: said(extracted(marked)) for marked in PRODUCTS}
    facts = sum(len(found(marked.facts, text)) for marked, text in read.items())
    boilerplate = sum(len(found(marked.boilerplate, text)) for marked, text in read.items())
    assert facts >= FACTS_KEPT * sum(len(marked.facts) for marked in PRODUCTS)
    assert boilerplate <= BOILERPLATE_KEPT * sum(len(marked.boilerplate) for marked in PRODUCTS)


@pytest.mark.parametrize(
    "marked",
    [one for one in READ if "CANARY-5521" in one.boilerplate],
    ids=lambda marked: marked.name,
)
def test_no_hidden_instruction_reaches_the_text(marked: MarkedPage) -> None:
    assert "CANARY" not in said(extracted(marked))


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("shopify-tent", "Product: Fjellvind 2 Tent\nBrand: Nordhavn\nPrice: 549.0 EUR\n"),
        ("nextjs-shoe", "Trail running, unisex\n"),
        ("review-espresso", "Product: Piccolo Forte\nBrand: Officina Tenca\nPrice: 399 USD\n"),
        ("react-shell-lamp", "Product: Tidewater Desk Lamp\nBrand: Lumen & Oak\nPrice: 245.00 GBP"),
    ],
)
def test_what_is_stated_for_machines_comes_ahead_of_the_text(name: str, first: str) -> None:
    marked = next(one for one in READ if one.name == name)
    assert extracted(marked).text.startswith(first)


def test_a_long_page_without_blanks_ends_at_its_own_full_stop() -> None:
    marked = next(one for one in READ if one.name == "long-japanese-novel")
    text = extracted(marked).text
    assert LONGEST_TEXT * 0.9 < len(text) <= LONGEST_TEXT
    assert text[-1] in "\u3002\uff01"


@pytest.mark.parametrize("marked", READ[::8], ids=lambda marked: marked.name)
async def test_a_page_is_read_over_the_wire_as_it_is_from_the_disk(
    site: Site, marked: MarkedPage
) -> None:
    site.replies["/"] = page(marked.body, _content_type(marked))
    read, _ = await WebPageReader(GuardedFetcher([site.pair])).read(site.url())
    assert read.text == extracted(marked).text


@pytest.mark.parametrize("marked", REFUSED, ids=lambda marked: marked.name)
async def test_a_wall_is_named_for_what_it_is(site: Site, marked: MarkedPage) -> None:
    site.replies["/"] = page(marked.body, _content_type(marked))
    with pytest.raises(PageError) as refused:
        await WebPageReader(GuardedFetcher([site.pair])).read(site.url())
    assert marked.refused in str(refused.value)


@pytest.mark.parametrize("marked", PRODUCTS, ids=lambda marked: marked.name)
async def test_no_product_page_is_taken_for_a_wall(site: Site, marked: MarkedPage) -> None:
    site.replies["/"] = page(marked.body, _content_type(marked))
    assert await WebPageReader(GuardedFetcher([site.pair])).read(site.url())


def _content_type(marked: MarkedPage) -> str:
    return f"text/html; charset={marked.charset}" if marked.charset else "text/html"
