"""Whether a service answers: asked over its own protocol."""

import asyncio
from urllib.parse import urlsplit

ANSWER_TIMEOUT_S = 2.0
_OK = (b"HTTP/1.1 200", b"HTTP/1.0 200")


async def http_answers(url: str) -> bool:
    """Whether a GET of `url` is answered with 200; no proxy, no redirect."""
    parts = urlsplit(url)
    request = (
        f"GET {parts.path or '/'} HTTP/1.1\r\nHost: {parts.netloc}\r\nConnection: close\r\n\r\n"
    )
    try:
        async with asyncio.timeout(ANSWER_TIMEOUT_S):
            reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
            try:
                writer.write(request.encode())
                return (await reader.readline()).startswith(_OK)
            finally:
                writer.close()
    except OSError:
        return False


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
