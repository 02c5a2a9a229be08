"""What a reply must be to be of use: its status, its kind, its size, its packing, its time."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable
from dataclasses import dataclass

import httpx

from contracts.errors import PageError
from web.errors import PageUnavailable
from web.inflate import Inflater

MB = 1_000_000
CONDITIONS = ("If-None-Match", "If-Modified-Since")
_BUSY = frozenset({408, 425, 429})
_SERVER_FAULT = 500
_LOGIN = frozenset({401, 403, 407})
_GONE = frozenset({404, 410})
_NOT_MODIFIED = 304


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
PICTURE = Kind("a picture", ("image/", "application/octet-stream", "binary/octet-stream"), 4 * MB)
"""Three go with every order to a painter, and Gemini takes 20 MB of them as text (Base64)."""
MEDIA = Kind(
    "a media file",
    ("video/", "image/", "audio/", "application/octet-stream", "binary/octet-stream"),
    500 * MB,
)


def is_unchanged(reply: httpx.Response) -> bool:
    """Whether the server says that what it was asked about is what it still has."""
    asked = any(name in reply.request.headers for name in CONDITIONS)
    return asked and reply.status_code == _NOT_MODIFIED


def refuse_unfit(reply: httpx.Response, kind: Kind) -> None:
    """Raises for a reply whose head shows already that it cannot be used."""
    if is_unchanged(reply):
        return
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
    if not kind.admits(media_type(reply)):
        raise PageError(f"it is {media_type(reply)}, not {kind.name}")
    size = reply.headers.get("content-length", "")
    if size.isdigit() and int(size) > kind.limit_bytes:
        raise _too_big(f"it has {int(size) / MB:,.0f} MB,", kind)


async def bounded(reply: httpx.Response, kind: Kind, deadline: float) -> AsyncIterator[bytes]:
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


def media_type(reply: httpx.Response) -> str:
    """The media type alone, in lower case; empty where the server did not say."""
    declared: str = reply.headers.get("content-type", "")
    return declared.split(";", 1)[0].strip().lower()
