"""A page is fetched once a day for everybody, and whatever can be had of it is had."""

import asyncio
import io
import json
from datetime import UTC, datetime, timedelta

import pytest
from PIL import Image

from contracts.errors import PageError
from contracts.services import Store
from storage.memory import MemoryStore
from tests.web.conftest import Site, page, status
from web.address import normalised, record_key
from web.errors import PageUnavailable
from web.fetch import GuardedFetcher
from web.library import FRESH_FOR, USABLE_FOR, PageLibrary

MINUTE = timedelta(minutes=1)


def drawn(colour: str, side: int = 240) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (side, side), colour).save(file, "PNG")
    return file.getvalue()


def shoe(price: int, *pictures: str) -> bytes:
    stated = {"@type": "Product", "name": "Trail 2", "image": pictures, "offers": {"price": price}}
    script = f'<script type="application/ld+json">{json.dumps(stated)}</script>'
    return f"{script}<main><h1>Trail 2</h1><p>A shoe with a cork midsole.</p></main>".encode()


class Clock:
    """The time, as the test tells it."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 26, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def memory() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
def library(site: Site, memory: MemoryStore, clock: Clock) -> PageLibrary:
    return PageLibrary(GuardedFetcher([site.pair]), memory, clock)


def stocked(site: Site, *, price: int = 149, **headers: str) -> None:
    """A page with two pictures."""
    site.replies["/shoe"] = page(shoe(price, "/a.png", "/b.png"), **headers)
    site.replies["/a.png"] = page(drawn("teal"), "image/png")
    site.replies["/b.png"] = page(drawn("navy"), "image/png")


async def test_two_workers_fetch_a_page_once_and_have_the_same(
    site: Site,
    store: Store,
    clock: Clock,
) -> None:
    stocked(site)
    one, other = (PageLibrary(GuardedFetcher([site.pair]), store, clock) for _ in range(2))
    first = await one.read(site.url("/shoe"), "run-1")
    clock.now += FRESH_FOR - MINUTE
    second = await other.read(site.url("/shoe?utm_source=mail#top"), "run-2")
    assert sorted(site.visits) == ["/a.png", "/b.png", "/shoe"]
    assert second.text.sha256 == first.text.sha256
    assert second.text.key.startswith("runs/run-2/page-")
    assert second.model_copy(update={"text": first.text}) == first
    assert [await store.get(ref) for ref in second.pictures] == [drawn("teal"), drawn("navy")]
    assert first.pictures[0].key.startswith("runs/run-1/reference-")
    assert first.notes == ()


async def test_the_record_lies_where_others_look_for_it(
    site: Site, library: PageLibrary, memory: MemoryStore
) -> None:
    stocked(site)
    await library.read(site.url("/shoe#x"), "run")
    assert record_key(normalised(site.url("/shoe"))) in memory.objects


async def test_an_unchanged_page_is_renewed_for_another_day(
    site: Site, library: PageLibrary, clock: Clock
) -> None:
    stocked(site, ETag='"v1"')
    first = await library.read(site.url("/shoe"), "run")
    site.replies["/shoe"] = status(304, "Not Modified")
    clock.now += FRESH_FOR
    renewed = await library.read(site.url("/shoe"), "run")
    clock.now += FRESH_FOR - MINUTE
    again = await library.read(site.url("/shoe"), "run")
    assert renewed == again
    assert renewed == first.model_copy(update={"seen_at": first.seen_at and renewed.seen_at})
    assert sorted(site.visits) == ["/a.png", "/b.png", "/shoe", "/shoe"]


async def test_a_changed_page_replaces_what_was_known(
    site: Site, library: PageLibrary, memory: MemoryStore, clock: Clock
) -> None:
    stocked(site, ETag='"v1"')
    await library.read(site.url("/shoe"), "run")
    stocked(site, price=99, ETag='"v2"')
    clock.now += FRESH_FOR
    changed = await library.read(site.url("/shoe"), "run")
    assert b"Price: 99" in await memory.get(changed.text)
    clock.now += FRESH_FOR
    await library.read(site.url("/shoe"), "run")
    assert b'if-none-match: "v2"' in site.requests[-1].lower() + site.requests[-3].lower()


@pytest.mark.parametrize("reply", [status(503, "Service Unavailable"), b""])
async def test_a_page_that_cannot_be_had_today_is_as_it_was_and_that_is_said(
    site: Site, library: PageLibrary, clock: Clock, reply: bytes
) -> None:
    stocked(site)
    first = await library.read(site.url("/shoe"), "run")
    site.replies["/shoe"] = reply
    clock.now += USABLE_FOR
    stale = await library.read(site.url("/shoe"), "run")
    (note,) = stale.notes
    assert note.startswith("The page was used as it was at 2026-11-26 12:00 UTC: cannot fetch")
    assert stale.model_copy(update={"notes": ()}) == first
    clock.now += MINUTE
    with pytest.raises(PageUnavailable):
        await library.read(site.url("/shoe"), "run")


async def test_a_page_that_is_gone_is_not_sold_from_memory(
    site: Site, library: PageLibrary, clock: Clock
) -> None:
    stocked(site)
    await library.read(site.url("/shoe"), "run")
    site.replies["/shoe"] = status(410, "Gone")
    clock.now += FRESH_FOR
    with pytest.raises(PageError, match="there is no such page"):
        await library.read(site.url("/shoe"), "run")


async def test_a_page_that_wants_no_cache_is_kept_all_the_same(
    site: Site, library: PageLibrary
) -> None:
    """Most shops say so of every page, for their carts' sake; none of that is asked for here."""
    stocked(site, Cache_Control="no-store, private", Set_Cookie="cart=1")
    for _ in range(2):
        await library.read(site.url("/shoe"), "run")
    assert site.visits.count("/shoe") == 1


@pytest.mark.parametrize(
    "harm",
    [
        lambda record: b"",
        lambda record: record[:100],
        lambda record: b"\xff\x00",
        lambda record: record.replace(b'"form":1', b'"form":0'),
        lambda record: record.replace(b'"form":1,', b""),
        lambda record: record.replace(b"2026-11-26T12:00:00Z", b"2026-11-26T12:00:00"),
    ],
)
async def test_a_record_that_cannot_be_used_is_none(
    site: Site, library: PageLibrary, memory: MemoryStore, harm: object
) -> None:
    stocked(site)
    first = await library.read(site.url("/shoe"), "run")
    key = record_key(site.url("/shoe"))
    memory.objects[key] = harm(memory.objects[key])  # type: ignore[operator]
    assert await library.read(site.url("/shoe"), "run") == first
    assert site.visits.count("/shoe") == 2
    await library.read(site.url("/shoe"), "run")
    assert site.visits.count("/shoe") == 2


async def test_readers_at_once_leave_one_whole_record(
    site: Site,
    store: Store,
    clock: Clock,
) -> None:
    stocked(site)
    libraries = [PageLibrary(GuardedFetcher([site.pair]), store, clock) for _ in range(6)]
    read = await asyncio.gather(*(each.read(site.url("/shoe"), "run") for each in libraries))
    assert all(each == read[0] for each in read)
    before = len(site.visits)
    assert await libraries[0].read(site.url("/shoe"), "run") == read[0]
    assert len(site.visits) == before


async def test_a_reference_that_was_deleted_is_fetched_anew_and_the_page_is_not(
    site: Site, library: PageLibrary, memory: MemoryStore
) -> None:
    stocked(site)
    first = await library.read(site.url("/shoe"), "run-1")
    del memory.objects[first.pictures[0].key]
    second = await library.read(site.url("/shoe"), "run-2")
    assert second.pictures[0].key.startswith("runs/run-2/reference-")
    assert second.pictures[0].sha256 == first.pictures[0].sha256
    assert second.pictures[1] == first.pictures[1]
    assert site.visits.count("/a.png") == 2
    assert site.visits.count("/shoe") == 1


@pytest.mark.parametrize(
    ("reply", "said", "asked"),
    [
        (status(404, "Not Found"), "answered 404 Not Found", 1),
        (page(b"<svg xmlns='x'/>", "image/svg+xml"), "not a JPEG, PNG or WebP picture", 1),
        (page(b"<svg xmlns='x'/>", "image/png"), "not a JPEG, PNG or WebP picture", 1),
        (page(drawn("red", 64), "image/png"), "it has 64 x 64 pixels", 1),
        (page(drawn("red"), "text/html"), "it is text/html, not a picture", 1),
        (status(200, "OK", Content_Type="image/png", Content_Length="20000001"), "20 MB", 1),
        (status(302, "Found", Location="http://10.0.0.1/a.png"), "must not be fetched", 1),
        (status(503, "Busy"), "answered 503", 2),
    ],
)
async def test_a_picture_that_cannot_be_had_is_a_note(
    site: Site, library: PageLibrary, reply: bytes, said: str, asked: int
) -> None:
    """One that may be had the next time is asked for again, the others are not."""
    stocked(site)
    site.replies["/a.png"] = reply
    first = await library.read(site.url("/shoe"), "run")
    assert len(first.pictures) == 1
    (note,) = first.notes
    assert note.startswith("A picture of the page was left out: cannot ")
    assert said in note
    assert site.url("/a.png") in note
    assert await library.read(site.url("/shoe"), "run") == first
    assert site.visits.count("/a.png") == asked
    assert site.visits.count("/b.png") == 1


async def test_three_references_are_enough_and_one_picture_is_one(
    site: Site, library: PageLibrary
) -> None:
    site.replies["/shoe"] = page(shoe(1, *(f"/{number}.png" for number in range(5))))
    for number in range(5):
        site.replies[f"/{number}.png"] = page(drawn("teal"), "image/png")
    read = await library.read(site.url("/shoe"), "run")
    assert len(read.pictures) == 1
    assert sorted(site.visits) == ["/0.png", "/1.png", "/2.png", "/shoe"]


async def test_a_page_may_not_lead_to_private_addresses(site: Site, library: PageLibrary) -> None:
    inside = "http://169.254.169.254/latest/meta-data/"
    site.replies["/shoe"] = page(shoe(1, inside))
    read = await library.read(site.url("/shoe"), "run")
    assert read.pictures == ()
    assert f"cannot fetch {inside}: the address must not be fetched" in read.notes[0]


async def test_an_address_that_is_none_reads_nothing(library: PageLibrary) -> None:
    with pytest.raises(PageError, match="is no web address"):
        await library.read("ftp://shop.example/", "run")
