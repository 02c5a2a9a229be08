"""The reader as the research step uses it: a page, or one line that says why not."""

import pytest

from contracts.errors import PageError
from contracts.services import PageReader
from tests.web.conftest import Site, page
from web.fetch import GuardedFetcher
from web.page import WebPageReader

LEMONADE = b"""<title>Limona</title><meta name=description content="Tart.">
<main><h1>Limona</h1><p>Cold-pressed lemonade.</p></main>"""


@pytest.fixture
def reader(site: Site) -> PageReader:
    return WebPageReader(GuardedFetcher([site.pair]))


async def test_a_page_is_read(site: Site, reader: PageReader) -> None:
    site.replies["/"] = page(LEMONADE)
    read = await reader.read(site.url())
    assert (read.url, read.title, read.description) == (site.url(), "Limona", "Tart.")
    assert read.text == "Limona\nCold-pressed lemonade."


async def test_the_charset_of_the_reply_is_believed(site: Site, reader: PageReader) -> None:
    site.replies["/"] = page("<p>Käse aus Köln</p>".encode("latin-1"), "text/html; charset=latin1")
    assert (await reader.read(site.url())).text == "Käse aus Köln"


async def test_plain_text_is_a_page_too(site: Site, reader: PageReader) -> None:
    site.replies["/"] = page(b"Lemonade <3\nCold & tart", "text/plain")
    assert (await reader.read(site.url())).text == "Lemonade <3\nCold & tart"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "it is empty"),
        (b" \n ", "it is empty"),
        (b"%PDF-1.7 ...", "it is a PDF, not a web page"),
        (b"\x89PNG\r\n", "it is a picture, not a web page"),
        (b"<p>a\x00b", "binary data"),
        (b"<title>Sign in</title><form><input type=password></form>", "a login form"),
        (b"<title>Just a moment...</title><p>Wait.</p><script></script>", "a human is reading"),
        (b"<div id=cookie-wall>We use cookies</div>", "nothing but a cookie notice"),
        (b"<div id=root></div><script src=app.js></script>", "built by JavaScript"),
        (b"<html><body></body></html>", "it has no text"),
        (b"<div>" * 100_000, "it nests 100000 elements"),
    ],
)
async def test_what_is_no_page_is_named_for_what_it_is(
    site: Site, reader: PageReader, body: bytes, said: str
) -> None:
    site.replies["/"] = page(body)
    with pytest.raises(PageError) as refused:
        await reader.read(site.url())
    assert str(refused.value).startswith(f"cannot use {site.url()}: ")
    assert said in str(refused.value)
