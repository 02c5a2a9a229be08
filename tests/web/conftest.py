"""A web site on the loopback, written byte for byte, that counts who comes."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest

from tests.storage.conftest import s3_store, seaweed, store  # noqa: F401  # fixtures here too

Reply = bytes | Callable[[asyncio.StreamWriter], Awaitable[None]]


def page(body: bytes, content_type: str = "text/html; charset=utf-8", **headers: str) -> bytes:
    """A whole reply with status 200."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    head = {"Content-Type": content_type, "Content-Length": str(len(body)), **named}
    return status(200, "OK", body, **{name.replace("-", "_"): v for name, v in head.items()})


def status(code: int, reason: str, body: bytes = b"", **headers: str) -> bytes:
    """A whole reply; the connection ends with it."""
    lines = [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    head = "\r\n".join([f"HTTP/1.1 {code} {reason}", *lines, "Connection: close"])
    return head.encode("latin-1") + b"\r\n\r\n" + body


class Site:
    """Answers each path with prepared bytes, or hands the wire to a coroutine."""

    def __init__(self) -> None:
        self.replies: dict[str, Reply] = {}
        self.visits: list[str] = []
        self.requests: list[bytes] = []
        self.port = 0

    def url(self, path: str = "/") -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    @property
    def pair(self) -> tuple[str, int]:
        return "127.0.0.1", self.port

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            request = await reader.readuntil(b"\r\n\r\n")
            path = request.split(b" ", 2)[1].decode()
            self.visits.append(path)
            self.requests.append(request)
            reply = self.replies.get(path, status(404, "Not Found"))
            if isinstance(reply, bytes):
                writer.write(reply)
                await writer.drain()
            else:
                await reply(writer)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass  # the visitor has seen enough
        finally:
            writer.close()


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    site = Site()
    server = await asyncio.start_server(site.serve, "127.0.0.1", 0)
    site.port = server.sockets[0].getsockname()[1]
    yield site
    server.close()
