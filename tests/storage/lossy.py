"""A wire that loses what a test tells it to lose."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urlsplit


class LossyWire:
    """A TCP relay before a server: requests pass, replies may be lost or cut."""

    def __init__(self, target: str) -> None:
        parts = urlsplit(target)
        self._host, self._port = parts.hostname, parts.port
        self.url = ""
        self.replies_to_lose = 0
        self.cut_replies_after_bytes: int | None = None
        self.replies_lost = 0
        self._relays: set[asyncio.Task[None]] = set()

    @asynccontextmanager
    async def open(self) -> AsyncIterator["LossyWire"]:
        server = await asyncio.start_server(self._relay, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        try:
            yield self
        finally:
            server.close()
            for relay in self._relays:  # a client keeps its connection for the next request
                relay.cancel()
            await asyncio.gather(*self._relays, return_exceptions=True)

    async def _relay(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if relay := asyncio.current_task():
            self._relays.add(relay)
        far_reader, far_writer = await asyncio.open_connection(self._host, self._port)
        there = asyncio.create_task(self._requests(reader, far_writer))
        try:
            await self._replies(far_reader, writer)
        finally:
            there.cancel()
            writer.close()
            far_writer.close()

    async def _requests(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        while data := await source.read(65536):
            sink.write(data)
            await sink.drain()
        sink.write_eof()

    async def _replies(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        passed = 0
        while data := await source.read(65536):
            if self.replies_to_lose:
                self.replies_to_lose -= 1
                self.replies_lost += 1
                return
            if self.cut_replies_after_bytes is not None:
                data = data[: max(0, self.cut_replies_after_bytes - passed)]
                if not data:
                    return
            passed += len(data)
            sink.write(data)
            await sink.drain()
