"""A wire before the object store that can be cut, slowed, watched, and made to refuse."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

PIECE_BYTES = 65_536
REFUSAL = (
    b"HTTP/1.1 500 Internal Server Error\r\nContent-Type: application/xml\r\n"
    b"Content-Length: %d\r\nConnection: close\r\n\r\n%s"
)


@dataclass(frozen=True)
class Asked:
    """A request, as its first line says."""

    method: str
    path: str

    def writes(self, text: str = "") -> bool:
        """Whether it puts an object whose key holds the text."""
        return self.method == "PUT" and text in self.path


@dataclass(frozen=True)
class Treatment:
    """What becomes of a request; nothing set, it passes."""

    refusal: str | None = None
    """The words of a 500 in place of the store's answer; the request does not reach it."""
    bytes_per_s: int | None = None
    """How fast both ways are."""
    cut_after: int | None = None
    """After so many bytes of the answer the connection is gone; the request reached the store."""
    dropped: bool = False
    """The connection is gone before the request reaches the store."""


PASSES = Treatment()
Rule = Callable[[Asked], Treatment]


@dataclass
class Wire:
    """The way to the store; `rule` decides about each request before it is passed on."""

    upstream: tuple[str, int]
    url: str = ""
    rule: Rule = field(default=lambda _: PASSES)
    asked: list[Asked] = field(default_factory=list)

    async def carry(self, client: asyncio.StreamReader, answer: asyncio.StreamWriter) -> None:
        """Serves one connection until either side ends it."""
        store, request = await asyncio.open_connection(*self.upstream)
        lane = _Lane(answer)
        back = asyncio.create_task(lane.bring(store))
        try:
            while True:
                head = await client.readuntil(b"\r\n\r\n")
                asked, length, waits = _read(head)
                self.asked.append(asked)
                lane.treat(self.rule(asked))
                if lane.treatment.dropped:
                    break
                if lane.treatment.refusal is not None:
                    if not waits:
                        await client.readexactly(length)
                    words = lane.treatment.refusal.encode()
                    answer.write(REFUSAL % (len(words), words))
                    await answer.drain()
                    break
                request.write(head)
                while length:
                    piece = await client.read(min(length, PIECE_BYTES))
                    if not piece:
                        return
                    length -= len(piece)
                    await lane.take_time(piece)
                    request.write(piece)
                await request.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            back.cancel()
            with contextlib.suppress(asyncio.CancelledError, ConnectionError):
                await back
            for side in (request, answer):
                side.close()


@dataclass
class _Lane:
    """The store's answers on their way back, as the last request's treatment has it."""

    answer: asyncio.StreamWriter
    treatment: Treatment = PASSES
    brought: int = 0

    def treat(self, treatment: Treatment) -> None:
        """From the next answer on."""
        self.treatment, self.brought = treatment, 0

    async def bring(self, store: asyncio.StreamReader) -> None:
        """Passes answers on until the store, or the treatment, ends them."""
        while piece := await store.read(PIECE_BYTES):
            left = self.treatment.cut_after
            if left is not None:
                piece = piece[: left - self.brought]
                self.brought += len(piece)
            await self.take_time(piece)
            self.answer.write(piece)
            await self.answer.drain()
            if left is not None and self.brought >= left:
                break
        self.answer.transport.abort()

    async def take_time(self, piece: bytes) -> None:
        """Waits as long as the piece takes on a slow wire."""
        if self.treatment.bytes_per_s:
            await asyncio.sleep(len(piece) / self.treatment.bytes_per_s)


def _read(head: bytes) -> tuple[Asked, int, bool]:
    """What is asked, the length of its body, and whether it waits to be told to go on."""
    first, *lines = head.decode("latin-1").rstrip().split("\r\n")
    method, path, _ = first.split(" ", 2)
    fields = (line.partition(":") for line in lines)
    headers = {name.lower(): value.strip() for name, _, value in fields}
    waits = headers.get("expect", "").lower() == "100-continue"
    return Asked(method, path), int(headers.get("content-length", 0)), waits


@asynccontextmanager
async def wire_to(url: str) -> AsyncIterator[Wire]:
    """A wire to the store at `url`, at an address of its own."""
    there = urlsplit(url)
    wire = Wire((there.hostname or "127.0.0.1", there.port or 80))
    server = await asyncio.start_server(wire.carry, "127.0.0.1", 0)
    wire.url = "http://{}:{}".format(*server.sockets[0].getsockname()[:2])
    try:
        yield wire
    finally:
        server.close()
