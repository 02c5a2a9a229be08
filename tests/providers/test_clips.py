"""Bringing a clip home from an address that somebody else chose."""

import asyncio
from collections.abc import AsyncIterator

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.errors import BadAnswer, PageError, ProviderError, Unavailable
from providers.bodies import is_prose, picture_media_type
from providers.clips import clip_at, clip_in_hand
from providers.faults import Asked, Stake
from tests.providers.animators import CLIP_URL, Downloads, Passing
from tests.providers.orders import MP3, MP4, PNG

ASKED = Asked("someone", "fetch", Stake.JOB)


async def here() -> str:
    return CLIP_URL


async def whole(pieces: AsyncIterator[bytes]) -> bytes:
    return b"".join([piece async for piece in pieces])


class Stalling:
    """A downloader that gives a start and then nothing more."""

    async def stream(self, url: str) -> AsyncIterator[bytes]:
        yield MP4
        await asyncio.Event().wait()


class Breaking:
    """A downloader that gives a start and then fails."""

    def __init__(self, error: Exception) -> None:
        self.error = error
        self.calls = 0

    async def stream(self, url: str) -> AsyncIterator[bytes]:
        self.calls += 1
        yield MP4
        raise self.error


async def test_a_clip_that_grows_too_large_is_given_up() -> None:
    with pytest.raises(BadAnswer, match="larger than 1000 bytes"):
        await whole(clip_at(ASKED, Downloads([MP4]), here, max_bytes=1_000))


async def test_a_clip_that_never_ends_is_given_up() -> None:
    with pytest.raises(Unavailable):
        await whole(clip_at(ASKED, Stalling(), here, within_s=0.1))


@pytest.mark.parametrize(
    "error",
    [httpx.ReadError("gone"), httpx.RemoteProtocolError("gone"), Passing("gone")],
    ids=lambda error: type(error).__name__,
)
async def test_a_clip_that_breaks_off_is_not_begun_again_in_the_middle(error: Exception) -> None:
    downloader = Breaking(error)
    with pytest.raises(Unavailable, match="gone"):
        await whole(clip_at(ASKED, downloader, here))
    assert downloader.calls == 1


async def test_a_bug_of_the_downloader_passes_unchanged() -> None:
    with pytest.raises(ZeroDivisionError):
        await whole(clip_at(ASKED, Breaking(ZeroDivisionError()), here))


async def test_an_address_in_hand_is_tried_before_any_is_asked_for() -> None:
    downloads = Downloads([PageError("HTTP 403"), MP4])
    got = await whole(clip_at(ASKED, downloads, here, in_hand="https://old.example.org/x"))
    assert got == MP4
    assert downloads.urls == ["https://old.example.org/x", CLIP_URL]


async def test_a_download_that_nobody_wants_any_more_is_let_go_of_at_once() -> None:
    let_go = False

    class Endless:
        async def stream(self, url: str) -> AsyncIterator[bytes]:
            nonlocal let_go
            try:
                while True:
                    yield MP4
            finally:
                let_go = True

    clip = clip_at(ASKED, Endless(), here)
    await anext(clip)
    await clip.aclose()
    assert let_go


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://x/y", "//x/y", "https://", "", "x", "http://[x"]
)
async def test_only_web_addresses_are_fetched(url: str) -> None:
    async def address() -> str:
        return url

    downloads = Downloads()
    with pytest.raises(ProviderError, match="no web address"):
        await whole(clip_at(ASKED, downloads, address))
    assert downloads.urls == []


async def test_nothing_is_handed_over_before_it_has_been_looked_at() -> None:
    page = b"<!doctype html>" + b" " * 5_000
    with pytest.raises(BadAnswer, match="doctype"):
        await anext(clip_at(ASKED, Downloads([page]), here))


@given(st.binary(max_size=3_000))
async def test_what_is_taken_for_a_clip_arrives_whole(tail: bytes) -> None:
    clip = MP4[:16] + tail
    assert await whole(clip_in_hand(ASKED, clip)) == clip
    assert await whole(clip_at(ASKED, Downloads([clip]), here)) == clip


@pytest.mark.parametrize(
    "text",
    [
        b"<html>",
        b"  \n<?xml version='1.0'?>",
        b"\xef\xbb\xbf{}",
        b"[1]",
        b"Not found",
        b"   ",
        b"<" + bytes(100),
    ],
)
def test_a_text_is_known_by_its_start(text: bytes) -> None:
    assert is_prose(text)


@pytest.mark.parametrize("data", [MP3, MP4, PNG, b"RIFF\x24\x00\x00\x00WAVE", b"\xff\xfb\x90", b""])
def test_no_sound_clip_or_picture_is_taken_for_a_text(data: bytes) -> None:
    assert not is_prose(data)


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (PNG, "image/png"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"GIF89a", "image/gif"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "image/webp"),
        (b"RIFF\0\0\0\0WAVE", None),
        (b"<svg>", None),
        (b"", None),
    ],
)
def test_a_picture_is_known_by_its_signature(data: bytes, media_type: str | None) -> None:
    assert picture_media_type(data) == media_type
