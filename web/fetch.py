"""Fetching from the web: guarded addresses, few redirects, bounded size, bounded time."""

import asyncio
import socket
from collections.abc import AsyncIterator, Callable, Collection, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import NamedTuple

import httpx
from ssrfguard import Resolver

from contracts.errors import PageError
from web.errors import PageUnavailable, in_our_words
from web.guard import GuardedTransport, HostPort
from web.inflate import Inflater

MB = 1_000_000
REDIRECTS = 5
CONNECT_TIMEOUT_S = 5.0
SILENCE_TIMEOUT_S = 10.0
_HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; ott-ad-builder/0.1)",
    "Accept-Encoding": "identity",
    "Accept-Language": "*",
}
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_BUSY = frozenset({408, 425, 429})
_SERVER_FAULT = 500
_LOGIN = frozenset({401, 403, 407})
_GONE = frozenset({404, 410})


@dataclass(frozen=True)
class Kind:
    """What may be fetched: its name for a person, its media types, and its size."""

    name: str
    accepts: tuple[str, ...]
    """Media types, or their beginnings where they end with a slash."""
    limit_bytes: int

    def admits(self, media_type: str) -> bool:
        """Whether a reply of `media_type` is of this kind; one that does not say may be."""
        return not media_type or any(
            media_type == accepted or (accepted.endswith("/") and media_type.startswith(accepted))
            for accepted in self.accepts
        )


PAGE = Kind("a web page", ("text/html", "application/xhtml+xml", "text/plain"), 5 * MB)
MEDIA = Kind(
    "a media file",
    ("video/", "image/", "audio/", "application/octet-stream", "binary/octet-stream"),
    500 * MB,
)


class Fetched(NamedTuple):
    """A reply."""

    url: str
    """The address that answered, after redirects."""
    body: bytes
    content_type: str
    """The media type alone, in lower case; empty where the server did not say."""
    charset: str | None
    """As the server named it; it need not be right."""


class GuardedFetcher:
    """Fetches what is public, and what `allow` permits beyond that.

    `deadline_s` ends the fetch of a page, and `media_deadline_s` that of a media file, however
    steadily it drips. Every failure is a `PageError`,
    a passing one a `PageUnavailable`. Safe to share between concurrent calls.
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

    async def get_page(self, url: str) -> Fetched:
        """A web page of at most 5 MB."""
        async with self._reply(url, PAGE, self._deadline_s) as (reply, pieces):
            body = b"".join([piece async for piece in pieces])
            return Fetched(str(reply.url), body, _media_type(reply), reply.charset_encoding)

    async def stream(self, url: str) -> AsyncIterator[bytes]:
        """A media file of at most 500 MB, piece by piece."""
        async with self._reply(url, MEDIA, self._media_deadline_s) as (_, pieces):
            async for piece in pieces:
                yield piece

    @asynccontextmanager
    async def _reply(
        self, url: str, kind: Kind, deadline_s: float
    ) -> AsyncIterator[tuple[httpx.Response, AsyncIterator[bytes]]]:
        deadline = asyncio.get_running_loop().time() + deadline_s
        with in_our_words(url, deadline_s):
            async with self._client() as client:
                async with asyncio.timeout_at(deadline):
                    reply = await _follow(client, httpx.URL(url))
                try:
                    _refuse_unfit(reply, kind)
                    yield reply, _bounded(reply, kind, deadline)
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


async def _follow(client: httpx.AsyncClient, url: httpx.URL) -> httpx.Response:
    """The first reply that is no redirect; each hop is judged by the transport."""
    for _ in range(REDIRECTS + 1):
        reply = await client.send(client.build_request("GET", url), stream=True)
        target = reply.headers.get("location")
        if reply.status_code not in _REDIRECTS or not target:
            return reply
        await reply.aclose()
        url = reply.url.join(target)
    raise PageError(f"it redirects more than {REDIRECTS} times")


def _refuse_unfit(reply: httpx.Response, kind: Kind) -> None:
    """Raises for a reply whose head shows already that it cannot be used."""
    status = reply.status_code
    answered = f"the server answered {status} {reply.reason_phrase}".rstrip()
    if status in _BUSY or status >= _SERVER_FAULT:
        raise PageUnavailable(answered)
    if status in _LOGIN:
        raise PageError(f"{answered}: it asks for a login, or turns programs away")
    if status in _GONE:
        raise PageError(f"{answered}: there is no such page")
    if not reply.is_success:
        raise PageError(answered)
    if not kind.admits(_media_type(reply)):
        raise PageError(f"it is {_media_type(reply)}, not {kind.name}")
    size = reply.headers.get("content-length", "")
    if size.isdigit() and int(size) > kind.limit_bytes:
        raise _too_big(f"it has {int(size) / MB:,.0f} MB,", kind)


async def _bounded(reply: httpx.Response, kind: Kind, deadline: float) -> AsyncIterator[bytes]:
    """The body, unpacked where it came packed: no more of it than allowed, and no later."""
    unpack = _unpacking(reply)
    packed, size_bytes = reply.aiter_raw(), 0
    while True:
        async with asyncio.timeout_at(deadline):
            data = await anext(packed, None)
        if data is None:
            return
        for piece in unpack(data):
            size_bytes += len(piece)
            if size_bytes > kind.limit_bytes:
                raise _too_big("it goes on", kind)
            yield piece


def _unpacking(reply: httpx.Response) -> Callable[[bytes], Iterable[bytes]]:
    encoding = reply.headers.get("content-encoding", "identity").strip().lower()
    if encoding in {"", "identity"}:
        return lambda data: (data,)
    if encoding in Inflater.ENCODINGS:
        return Inflater().pieces
    raise PageError(f"it came packed as {encoding}, which was not asked for")


def _too_big(what: str, kind: Kind) -> PageError:
    return PageError(f"{what} beyond the {kind.limit_bytes // MB} MB that {kind.name} may have")


def _media_type(reply: httpx.Response) -> str:
    declared: str = reply.headers.get("content-type", "")
    return declared.split(";", 1)[0].strip().lower()
