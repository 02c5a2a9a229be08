"""Whether a service answers: asked over its own protocol."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import urlsplit

ANSWER_TIMEOUT_S = 2.0
_OK = (b"HTTP/1.1 200", b"HTTP/1.0 200")


async def http_answers(url: str) -> bool:
    """Whether a GET of `url` is answered with 200; no proxy, no redirect."""
    try:
        async with _answer(url) as answer:
            return (await answer.readline()).startswith(_OK)
    except OSError:
        return False


async def http_json(url: str) -> Any:
    """The JSON that a GET of `url` is answered with; None where it is not, or not with 200."""
    try:
        async with _answer(url) as answer:
            head, _, body = (await answer.read()).partition(b"\r\n\r\n")
            return json.loads(body) if head.startswith(_OK) else None
    except (OSError, ValueError):
        return None


async def volumes_known(master: str, volume: str) -> bool:
    """Whether SeaweedFS's master knows its volume server, and each volume that lies there.

    Until then the S3 gateway and the filer answer, list and look healthy, but what lies in
    a volume that the master does not know cannot be read, and nothing can be written.
    """
    told, there = await http_json(f"{master}/vol/status"), await http_json(f"{volume}/status")
    if told is None or there is None:
        return False
    racks = [rack for center in told["Volumes"]["DataCenters"].values() for rack in center.values()]
    servers = [volumes for rack in racks for volumes in rack.values()]
    known = {each["Id"] for volumes in servers for each in volumes or ()}
    return bool(servers) and known.issuperset(each["Id"] for each in there["Volumes"] or ())


async def temporal_answers(address: str) -> bool:
    """Whether a Temporal server at `address` serves the namespace `default`."""
    # Loaded here: whoever only asks whether there is a home should not wait for it.
    from temporalio.api.workflowservice.v1 import DescribeNamespaceRequest
    from temporalio.client import Client
    from temporalio.service import RPCError

    host, _, port = address.rpartition(":")
    try:
        async with asyncio.timeout(ANSWER_TIMEOUT_S):
            # The client would try again for seconds where nobody listens yet.
            _, writer = await asyncio.open_connection(host, int(port))
            writer.close()
            client = await Client.connect(address)
            await client.workflow_service.describe_namespace(
                DescribeNamespaceRequest(namespace=client.namespace)
            )
    except (RPCError, RuntimeError, OSError):
        return False
    return True


@asynccontextmanager
async def _answer(url: str) -> AsyncIterator[asyncio.StreamReader]:
    """The raw answer to a GET of `url`, which ends with its connection."""
    parts = urlsplit(url)
    # HTTP/1.1 would let a server cut a longer body into chunks.
    request = f"GET {parts.path or '/'} HTTP/1.0\r\nHost: {parts.netloc}\r\n\r\n"
    async with asyncio.timeout(ANSWER_TIMEOUT_S):
        reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
        try:
            writer.write(request.encode())
            yield reader
        finally:
            writer.close()
