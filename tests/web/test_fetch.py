"""Bounded in redirects, size and time, whatever a server sends."""

import asyncio
import gzip
import zlib

import pytest

from contracts.errors import PageError
from tests.web.conftest import Site, page, status
from web.errors import PageUnavailable
from web.fetch import REDIRECTS, GuardedFetcher, Version
from web.inflate import PIECE_BYTES, Inflater
from web.reply import MEDIA, PAGE

HTML = b"<html><p>A fine lemonade.</html>"


@pytest.fixture
def fetcher(site: Site) -> GuardedFetcher:
    return GuardedFetcher([site.pair])


async def test_a_page_comes_with_its_address_kind_and_charset(
    site: Site, fetcher: GuardedFetcher
) -> None:
    site.replies["/old"] = status(301, "Moved", Location="/new?q=1")
    site.replies["/new?q=1"] = page(HTML, "Text/HTML; charset=ISO-8859-1")
    fetched = await fetcher.get_page(site.url("/old"))
    assert fetched.url == site.url("/new?q=1")
    assert fetched[1:] == (HTML, "text/html", "iso-8859-1")


async def test_identity_is_asked_for_and_nothing_of_ours_is_told(
    site: Site, fetcher: GuardedFetcher
) -> None:
    site.replies["/"] = page(HTML)
    await fetcher.get_page(site.url())
    request = site.requests[0].lower()
    assert b"accept-encoding: identity\r\n" in request
    assert b"authorization" not in request
    assert b"cookie" not in request


async def test_redirects_are_followed_so_far_and_no_further(
    site: Site, fetcher: GuardedFetcher
) -> None:
    for hop in range(REDIRECTS + 1):
        site.replies[f"/{hop}"] = status(302, "Found", Location=f"/{hop + 1}")
    site.replies[f"/{REDIRECTS + 1}"] = page(HTML)
    assert (await fetcher.get_page(site.url("/1"))).body == HTML
    with pytest.raises(PageError, match=f"redirects more than {REDIRECTS} times"):
        await fetcher.get_page(site.url("/0"))


async def test_a_cookie_that_a_redirect_sets_is_shown_to_its_target(
    site: Site, fetcher: GuardedFetcher
) -> None:
    site.replies["/"] = status(302, "Found", Location="/in", Set_Cookie="seen=1; Path=/")
    site.replies["/in"] = page(HTML)
    await fetcher.get_page(site.url())
    assert b"cookie: seen=1\r\n" in site.requests[1].lower()
    await fetcher.get_page(site.url("/in"))
    assert b"cookie" not in site.requests[2].lower()


async def test_a_page_that_says_it_is_too_big_is_refused_unread(
    site: Site, fetcher: GuardedFetcher
) -> None:
    site.replies["/"] = status(200, "OK", Content_Type="text/html", Content_Length="100000000")
    with pytest.raises(PageError, match="it has 100 MB, beyond the 5 MB that a web page may have"):
        await fetcher.get_page(site.url())


async def test_a_page_that_never_ends_is_cut_off(site: Site, fetcher: GuardedFetcher) -> None:
    sent = 0

    async def flood(writer: asyncio.StreamWriter) -> None:
        nonlocal sent
        writer.write(status(200, "OK", Content_Type="text/html"))
        while True:
            writer.write(b"x" * 65_536)
            sent += 65_536
            await writer.drain()

    site.replies["/"] = flood
    with pytest.raises(PageError, match="beyond the 5 MB"):
        await fetcher.get_page(site.url())
    assert sent < 3 * PAGE.limit_bytes


async def test_a_bomb_is_unpacked_no_further_than_a_page_may_go(
    site: Site, fetcher: GuardedFetcher
) -> None:
    bomb = gzip.compress(bytes(100_000_000), compresslevel=1)
    site.replies["/"] = page(bomb, Content_Encoding="gzip")
    with pytest.raises(PageError, match="beyond the 5 MB"):
        await fetcher.get_page(site.url())


def test_no_piece_of_a_bomb_is_large() -> None:
    bomb = zlib.compress(bytes(10_000_000))
    pieces = list(Inflater().pieces(bomb))
    assert max(map(len, pieces)) <= PIECE_BYTES
    assert sum(map(len, pieces)) == 10_000_000


@pytest.mark.parametrize(
    ("encoding", "packed"),
    [("gzip", gzip.compress(HTML, mtime=0)), ("deflate", zlib.compress(HTML)), ("identity", HTML)],
)
async def test_a_server_that_packs_unasked_is_read_all_the_same(
    site: Site, fetcher: GuardedFetcher, encoding: str, packed: bytes
) -> None:
    site.replies["/"] = page(packed, Content_Encoding=encoding)
    assert (await fetcher.get_page(site.url())).body == HTML


async def test_damaged_or_unknown_packing_is_said_so(site: Site, fetcher: GuardedFetcher) -> None:
    site.replies["/damaged"] = page(b"no gzip", Content_Encoding="gzip")
    with pytest.raises(PageError, match="packed content is damaged"):
        await fetcher.get_page(site.url("/damaged"))
    site.replies["/br"] = page(b"?", Content_Encoding="br")
    with pytest.raises(PageError, match="packed as br"):
        await fetcher.get_page(site.url("/br"))


@pytest.mark.parametrize("head_first", [True, False])
async def test_a_drip_ends_at_the_deadline(site: Site, head_first: bool) -> None:
    """Every wait is short, the whole is not: only an overall deadline ends it."""

    async def drip(writer: asyncio.StreamWriter) -> None:
        head = status(200, "OK", Content_Type="text/html", Content_Length="100000")
        writer.write(head if head_first else b"")
        for byte in (head + HTML) * 1000:
            writer.write(bytes([byte]))
            await writer.drain()
            await asyncio.sleep(0.01)

    site.replies["/"] = drip
    with pytest.raises(PageUnavailable, match=r"not there whole after 0\.2 s"):
        await GuardedFetcher([site.pair], deadline_s=0.2).get_page(site.url())


@pytest.mark.parametrize(
    ("reply", "said", "passing"),
    [
        (status(404, "Not Found"), "404 Not Found: there is no such page", False),
        (status(410, "Gone"), "there is no such page", False),
        (status(401, "Unauthorized"), "it asks for a login", False),
        (status(403, "Forbidden"), "turns programs away", False),
        (status(451, "Unavailable For Legal Reasons"), "answered 451", False),
        (status(429, "Too Many Requests"), "answered 429", True),
        (status(500, "Internal Server Error"), "answered 500", True),
        (status(503, "Service Unavailable"), "answered 503", True),
        (status(302, "Found"), "answered 302", False),
        (page(b"%PDF-1.7", "application/pdf"), "it is application/pdf, not a web page", False),
        (page(b"\x89PNG", "image/png"), "it is image/png, not a web page", False),
        (page(b"{}", "application/json"), "it is application/json, not a web page", False),
        (b"", "the connection failed", True),
        (b"nonsense\r\n\r\n", "the connection failed", True),
        (page(HTML)[:-5], "the connection failed", True),
    ],
)
async def test_each_failure_is_one_clear_line(
    site: Site, fetcher: GuardedFetcher, reply: bytes, said: str, passing: bool
) -> None:
    site.replies["/"] = reply
    with pytest.raises(PageError) as failed:
        await fetcher.get_page(site.url())
    assert said in str(failed.value)
    assert str(failed.value).startswith(f"cannot fetch {site.url()}: ")
    assert "\n" not in str(failed.value)
    assert failed.value.retryable is passing


async def test_nobody_listening_is_unavailable(site: Site) -> None:
    with pytest.raises(PageUnavailable, match="the connection failed"):
        await GuardedFetcher([("127.0.0.1", 9)]).get_page("http://127.0.0.1:9/")


async def test_a_known_version_is_not_sent_again(site: Site, fetcher: GuardedFetcher) -> None:
    site.replies["/"] = page(HTML, ETag='"v1"', Last_Modified="Thu, 26 Nov 2026 08:00:00 GMT")
    known = (await fetcher.get_page(site.url())).version
    assert known == Version(site.url(), '"v1"', "Thu, 26 Nov 2026 08:00:00 GMT")
    site.replies["/"] = status(304, "Not Modified")
    assert await fetcher.get_newer(site.url(), known) is None
    request = site.requests[-1].lower()
    assert b'if-none-match: "v1"\r\n' in request
    assert b"if-modified-since: thu, 26 nov 2026 08:00:00 gmt\r\n" in request


async def test_only_the_address_that_answered_is_shown_its_marks(
    site: Site, fetcher: GuardedFetcher
) -> None:
    site.replies["/"] = status(302, "Found", Location="/shop")
    site.replies["/shop"] = page(HTML, ETag='"v2"')
    newer = await fetcher.get_newer(site.url(), Version(site.url("/shop"), '"v1"'))
    assert newer is not None
    assert newer.body == HTML
    assert [b"if-none-match" in request.lower() for request in site.requests] == [False, True]


async def test_an_unchanged_page_that_nobody_asked_about_is_no_page(
    site: Site, fetcher: GuardedFetcher
) -> None:
    site.replies["/"] = status(304, "Not Modified")
    with pytest.raises(PageError, match="answered 304"):
        await fetcher.get_newer(site.url(), Version(site.url()))


@pytest.mark.parametrize("mark", ["x" * 501, "caf\u00e9"])
async def test_a_mark_that_could_not_be_sent_back_is_none(
    site: Site, fetcher: GuardedFetcher, mark: str
) -> None:
    site.replies["/"] = page(HTML, ETag=mark)
    assert (await fetcher.get_page(site.url())).version.etag is None


async def test_a_picture_is_held_to_its_kind(site: Site, fetcher: GuardedFetcher) -> None:
    site.replies["/a"] = page(b"a picture", "image/png")
    site.replies["/b"] = page(HTML)
    assert await fetcher.get_picture(site.url("/a")) == b"a picture"
    with pytest.raises(PageError, match="it is text/html, not a picture"):
        await fetcher.get_picture(site.url("/b"))


async def test_media_streams_and_is_held_to_its_kind(
    site: Site, fetcher: GuardedFetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    clip = bytes(range(256)) * 1024
    site.replies["/clip"] = page(clip, "video/mp4")
    site.replies["/error"] = page(b"{}", "application/json")
    assert b"".join([piece async for piece in fetcher.stream(site.url("/clip"))]) == clip
    with pytest.raises(PageError, match="not a media file"):
        await anext(fetcher.stream(site.url("/error")))
    huge = str(MEDIA.limit_bytes + 1)
    site.replies["/huge"] = status(200, "OK", Content_Type="video/mp4", Content_Length=huge)
    with pytest.raises(PageError, match="beyond the 500 MB"):
        await anext(fetcher.stream(site.url("/huge")))


async def test_a_reader_who_stops_closes_the_connection(
    site: Site, fetcher: GuardedFetcher
) -> None:
    left = asyncio.Event()

    async def endless(writer: asyncio.StreamWriter) -> None:
        writer.write(status(200, "OK", Content_Type="video/mp4"))
        try:
            while True:
                writer.write(b"x" * 65_536)
                await writer.drain()
        except ConnectionError:
            left.set()

    site.replies["/"] = endless
    stream = fetcher.stream(site.url())
    await anext(stream)
    await stream.aclose()  # type: ignore[attr-defined]  # an async generator has it
    async with asyncio.timeout(10):
        await left.wait()
