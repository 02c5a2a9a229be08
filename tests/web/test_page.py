"""The reader as the research step uses it: a page, or one line that says why not."""

import pytest

from contracts.errors import PageError
from tests.web.conftest import Site, page
from web.fetch import GuardedFetcher
from web.page import WebPageReader

LEMONADE = b"""<title>Limona</title><meta name=description content="Tart.">
<main><h1>Limona</h1><p>Cold-pressed lemonade.</p></main>"""


@pytest.fixture
def reader(site: Site) -> WebPageReader:
    return WebPageReader(GuardedFetcher([site.pair]))


async def test_a_page_is_read(site: Site, reader: WebPageReader) -> None:
    site.replies["/"] = page(LEMONADE)
    read, version = await reader.read(site.url())
    assert version == (site.url(), None, None)
    assert (read.url, read.title, read.description) == (site.url(), "Limona", "Tart.")
    assert read.text == "Limona\nCold-pressed lemonade."


async def test_the_charset_of_the_reply_is_believed(site: Site, reader: WebPageReader) -> None:
    site.replies["/"] = page("<p>Käse aus Köln</p>".encode("latin-1"), "text/html; charset=latin1")
    assert (await reader.read(site.url()))[0].text == "Käse aus Köln"


async def test_plain_text_is_a_page_too(site: Site, reader: WebPageReader) -> None:
    site.replies["/"] = page(b"Lemonade <3\nCold & tart", "text/plain")
    assert (await reader.read(site.url()))[0].text == "Lemonade <3\nCold & tart"


async def test_only_the_pictures_that_a_page_calls_its_own_are_its_own(
    site: Site, reader: WebPageReader
) -> None:
    site.replies["/"] = page(b"""<base href="/shop/"><meta property="og:image" content="b.jpg">
    <meta name="twitter:image" content="http://["><script type="application/ld+json">
    {"@type": "Product", "name": "Limona", "image": ["a.jpg", "http://[", "/c.jpg"]}</script>
    <main><p>Lemonade.</p><img src="other.jpg"></main>""")
    read, _ = await reader.read(site.url())
    own = [site.url(path) for path in ("/shop/a.jpg", "/c.jpg", "/shop/b.jpg")]
    assert list(read.own_images) == own
    assert list(read.images) == [*own, site.url("/shop/other.jpg")]


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
    site: Site, reader: WebPageReader, body: bytes, said: str
) -> None:
    site.replies["/"] = page(body)
    with pytest.raises(PageError) as refused:
        await reader.read(site.url())
    assert str(refused.value).startswith(f"cannot use {site.url()}: ")
    assert said in str(refused.value)
