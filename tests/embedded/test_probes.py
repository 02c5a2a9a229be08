"""Whether a service answers, and whether what it answers is enough."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from embedded.ports import LOOPBACK
from embedded.probes import http_answers, http_json, volumes_known


@asynccontextmanager
async def saying(body: Any, status: str = "200 OK") -> AsyncIterator[str]:
    """A server that answers every request with `body`; yields its address."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        text = body if isinstance(body, str) else json.dumps(body)
        writer.write(f"HTTP/1.0 {status}\r\n\r\n{text}".encode())
        writer.close()

    async with await asyncio.start_server(answer, LOOPBACK, 0) as server:
        yield f"http://{LOOPBACK}:{server.sockets[0].getsockname()[1]}"


def master(**servers: list[int]) -> dict[str, Any]:
    """What SeaweedFS's master says of the volumes that it knows, by volume server."""
    rack = {name: [{"Id": volume} for volume in volumes] for name, volumes in servers.items()}
    centers = {"DefaultDataCenter": {"DefaultRack": rack}} if rack else {}
    return {"Volumes": {"DataCenters": centers}}


@pytest.mark.parametrize(
    ("told", "there", "known"),
    [
        (master(), [1, 2], False),
        (master(), [], False),
        (master(volume=[]), [1, 2], False),
        (master(volume=[1]), [1, 2], False),
        (master(volume=[1, 2]), [1, 2], True),
        (master(volume=[]), [], True),
    ],
    ids=["nobody", "nobody yet", "server alone", "some", "all", "nothing there yet"],
)
async def test_a_store_is_ready_once_its_master_knows_every_volume(
    told: dict[str, Any], there: list[int], known: bool
) -> None:
    volumes = [{"Id": volume} for volume in there] or None
    async with saying(told) as knows, saying({"Volumes": volumes}) as holds:
        assert await volumes_known(knows, holds) is known


async def test_a_store_is_not_ready_while_one_of_its_servers_is_silent() -> None:
    async with saying({"Volumes": None}) as holds, saying({}, "503 Busy") as silent:
        assert not await volumes_known(silent, holds)
    async with saying(master(volume=[])) as knows, saying("{", "200 OK") as broken:
        assert not await volumes_known(knows, broken)


async def test_nobody_is_no_answer() -> None:
    async with saying({}) as address:
        assert await http_answers(address)
        assert await http_json(address) == {}
    assert not await http_answers(address)
    assert await http_json(address) is None
