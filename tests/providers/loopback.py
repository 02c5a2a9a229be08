"""A small HTTP server on this machine that answers what it is told and keeps what it was asked."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any
from urllib.parse import parse_qsl, urlsplit


@dataclass(frozen=True)
class Asked:
    """A request as it arrived."""

    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass(frozen=True)
class Reply:
    """A whole answer."""

    status: int = 200
    body: bytes = b""
    media_type: str = "application/json"
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Misbehave:
    """An answer that is none: `drop` the connection, `hang`, `cut` the body short, or `drip` it."""

    how: str


def answer(document: Any, status: int = 200, **headers: str) -> Reply:
    """A JSON answer; `retry_after="7"` becomes the header `retry-after`."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply(status=status, body=json.dumps(document).encode(), headers=named)


def in_seconds(seconds: int) -> str:
    """An HTTP date so many seconds from now."""
    return format_datetime(datetime.now(UTC) + timedelta(seconds=seconds), usegmt=True)


DROP, HANG, CUT, DRIP = (Misbehave(how) for how in ("drop", "hang", "cut", "drip"))


class Loopback:
    """The server: replies are given in order, and a request too many gets a 599."""

    def __init__(self, url: str = "") -> None:
        self.url = url
        self.asked: list[Asked] = []
        self._replies: list[Reply | Misbehave] = []
        self._closing = asyncio.Event()

    def will(self, *replies: Reply | Misbehave) -> "Loopback":
        """Queues replies."""
        self._replies.extend(replies)
        return self

    @property
    def only(self) -> Asked:
        """The one request that came; more, or none, is a failure."""
        assert len(self.asked) == 1, [f"{one.method} {one.path}" for one in self.asked]
        return self.asked[0]

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            self.asked.append(await _request(reader))
            reply = self._replies.pop(0) if self._replies else Reply(599, b"a request too many")
            if isinstance(reply, Reply):
                writer.write(_head(reply, len(reply.body)) + reply.body)
                await writer.drain()
            else:
                await self._misbehave(reply, writer)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass  # the client went first, which is what hanging and dripping are for
        finally:
            writer.close()

    async def _misbehave(self, reply: Misbehave, writer: asyncio.StreamWriter) -> None:
        if reply.how == "hang":
            await self._closing.wait()
        elif reply.how == "cut":
            writer.write(_head(Reply(), 1000) + b'{"half": ')
            await writer.drain()
        elif reply.how == "drip":
            writer.write(_head(Reply(), 10**9))
            while not self._closing.is_set():
                writer.write(b" ")
                await writer.drain()
                await asyncio.sleep(0)

    def stop(self) -> None:
        self._closing.set()


@asynccontextmanager
async def listening() -> AsyncIterator[Loopback]:
    """A loopback server on a free port."""
    loopback = Loopback()
    server = await asyncio.start_server(loopback.serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    loopback.url = f"http://127.0.0.1:{port}"
    try:
        yield loopback
    finally:
        loopback.stop()
        server.close()
        await server.wait_closed()


async def _request(reader: asyncio.StreamReader) -> Asked:
    lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    method, target, _ = lines[0].split(" ")
    headers = {
        name.lower(): value for name, value in (line.split(": ", 1) for line in lines[1:] if line)
    }
    if headers.get("transfer-encoding") == "chunked":
        body = await _chunks(reader)
    else:
        body = await reader.readexactly(int(headers.get("content-length", 0)))
    parts = urlsplit(target)
    return Asked(method, parts.path, dict(parse_qsl(parts.query)), headers, body)


async def _chunks(reader: asyncio.StreamReader) -> bytes:
    body = b""
    while size := int(await reader.readline(), 16):
        body += await reader.readexactly(size)
        await reader.readline()
    await reader.readline()
    return body


def _head(reply: Reply, length: int) -> bytes:
    headers = {
        "content-type": reply.media_type,
        "content-length": str(length),
        "connection": "close",
        **reply.headers,
    }
    lines = [
        f"HTTP/1.1 {reply.status} Whatever",
        *(f"{name}: {value}" for name, value in headers.items()),
    ]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")
