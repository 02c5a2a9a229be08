"""Fetching from the web: guarded addresses, few redirects, bounded size, bounded time."""

import asyncio
import socket
from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from typing import NamedTuple

import httpx
from ssrfguard import Resolver

from contracts.errors import PageError
from web.errors import in_our_words
from web.guard import GuardedTransport, HostPort, judged
from web.reply import (
    CONDITIONS,
    MEDIA,
    PAGE,
    PICTURE,
    Kind,
    bounded,
    is_unchanged,
    media_type,
    refuse_unfit,
)

REDIRECTS = 5
CONNECT_TIMEOUT_S = 5.0
SILENCE_TIMEOUT_S = 10.0
_HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; ott-ad-builder/0.1)",
    "Accept-Encoding": "identity",
    "Accept-Language": "*",
}
LONGEST_MARK = 500
"""Characters of an ETag or a date: a server that sends more is asked without."""
_REDIRECTS = frozenset({301, 302, 303, 307, 308})


class Version(NamedTuple):
    """Which version of a page a server gave, in its own marks (RFC 9110, section 8.8)."""

    url: str
    """The address that answered: no other server is asked about its marks."""
    etag: str | None = None
    last_modified: str | None = None

    def conditions(self, url: httpx.URL) -> dict[str, str]:
        """The headers that ask `url` for the page only if it is another by now."""
        if str(url) != self.url:
            return {}
        marks = zip(CONDITIONS, (self.etag, self.last_modified), strict=True)
        return {name: mark for name, mark in marks if mark}


class Fetched(NamedTuple):
    """A reply."""

    version: Version
    body: bytes
    content_type: str
    """The media type alone, in lower case; empty where the server did not say."""
    charset: str | None
    """As the server named it; it need not be right."""

    @property
    def url(self) -> str:
        """The address that answered, after redirects."""
        return self.version.url


class GuardedFetcher:
    """Fetches what is public, and what `allow` permits beyond that.

    `deadline_s` ends the fetch of a page or a picture, and `media_deadline_s` that of a media
    file, however steadily it drips. Every failure is a `PageError`, a passing one a
    `PageUnavailable`. Safe to share between concurrent calls.
    """

    def __init__(
        self,
        allow: Collection[HostPort] = (),
        *,
        deadline_s: float = 20.0,
        media_deadline_s: float = 300.0,
        resolver: Resolver = socket.getaddrinfo,
    ) -> None:
        self._allow = frozenset(allow)
        self._deadline_s = deadline_s
        self._media_deadline_s = media_deadline_s
        self._resolver = resolver

    async def judge(self, url: str) -> None:
        """`PageError` where a fetch of `url` would be refused, or its host is not known.

        Its name is looked up, and nothing is connected to.
        """
        with in_our_words(url, self._deadline_s):
            await asyncio.to_thread(judged, httpx.URL(url), self._allow, self._resolver)

    async def get_page(self, url: str) -> Fetched:
        """A web page of at most 5 MB."""
        async with self._reply(url, PAGE, self._deadline_s) as (reply, pieces):
            return await _fetched(reply, pieces)

    async def get_newer(self, url: str, known: Version) -> Fetched | None:
        """The page; None where its server says that `known` is what it still has."""
        async with self._reply(url, PAGE, self._deadline_s, known) as (reply, pieces):
            return None if is_unchanged(reply) else await _fetched(reply, pieces)

    async def get_picture(self, url: str) -> bytes:
        """A picture of at most 20 MB, or what its server takes for one."""
        async with self._reply(url, PICTURE, self._deadline_s) as (_, pieces):
            return b"".join([piece async for piece in pieces])

    async def stream(self, url: str) -> AsyncIterator[bytes]:
        """A media file of at most 500 MB, piece by piece."""
        async with self._reply(url, MEDIA, self._media_deadline_s) as (_, pieces):
            async for piece in pieces:
                yield piece

    @asynccontextmanager
    async def _reply(
        self, url: str, kind: Kind, deadline_s: float, known: Version | None = None
    ) -> AsyncIterator[tuple[httpx.Response, AsyncIterator[bytes]]]:
        deadline = asyncio.get_running_loop().time() + deadline_s
        with in_our_words(url, deadline_s):
            async with self._client() as client:
                async with asyncio.timeout_at(deadline):
                    reply = await _follow(client, httpx.URL(url), known)
                try:
                    refuse_unfit(reply, kind)
                    yield reply, bounded(reply, kind, deadline)
                finally:
                    await reply.aclose()

    def _client(self) -> httpx.AsyncClient:
        """A client for one fetch: cookies that a redirect sets are forgotten with it."""
        return httpx.AsyncClient(
            transport=GuardedTransport(self._allow, resolver=self._resolver),
            headers=_HEADERS,
            timeout=httpx.Timeout(SILENCE_TIMEOUT_S, connect=CONNECT_TIMEOUT_S),
            trust_env=False,
            follow_redirects=False,
        )


async def _follow(
    client: httpx.AsyncClient, url: httpx.URL, known: Version | None
) -> httpx.Response:
    """The first reply that is no redirect; each hop is judged by the transport."""
    for _ in range(REDIRECTS + 1):
        conditions = known.conditions(url) if known else {}
        request = client.build_request("GET", url, headers=conditions)
        reply = await client.send(request, stream=True)
        target = reply.headers.get("location")
        if reply.status_code not in _REDIRECTS or not target:
            return reply
        await reply.aclose()
        url = reply.url.join(target)
    raise PageError(f"it redirects more than {REDIRECTS} times")


async def _fetched(reply: httpx.Response, pieces: AsyncIterator[bytes]) -> Fetched:
    body = b"".join([piece async for piece in pieces])
    marks = (_mark(reply, name) for name in ("etag", "last-modified"))
    version = Version(str(reply.url), *marks)
    return Fetched(version, body, media_type(reply), reply.charset_encoding)


def _mark(reply: httpx.Response, name: str) -> str | None:
    """A mark of the server's, if it can be sent back as it came."""
    mark: str = reply.headers.get(name, "")
    return mark if 0 < len(mark) <= LONGEST_MARK and mark.isascii() else None
