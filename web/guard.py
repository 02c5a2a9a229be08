"""Where a fetch may connect: public addresses on the web's own ports, and nowhere else.

The name is resolved once, every answer is judged, and the connection goes to a judged address,
never to the name again (`ssrfguard`). Added here: addresses that a cloud serves to its own
machines from public ranges, a deadline for the name, and pairs that an operator allows.
"""

import queue
import socket
import ssl
import threading
from collections.abc import Callable, Collection, Iterable
from functools import cache
from ipaddress import ip_network
from urllib.parse import urlsplit

import httpx
from ssrfguard import DEFAULT_DENIED, AddressTable, Block, Policy, Reach, Resolver
from ssrfguard import resolve as resolved
from ssrfguard.httpx import AsyncSafeTransport

HostPort = tuple[str, int]
Answer = tuple[int, int, int, str, tuple[object, ...]]
"""One row of `socket.getaddrinfo`."""

NAME_DEADLINE_S = 5.0
"""getaddrinfo takes no timeout of its own, and its thread cannot be cancelled."""
USUAL_PORTS = {"http": 80, "https": 443}

_AZURE = Block(
    network=ip_network("168.63.129.16/32"),
    name="Azure's platform address",
    rfc="Microsoft Learn, 'What is IP address 168.63.129.16?'",
    reach=Reach.DENIED,
)
PUBLIC = Policy(denied_networks=AddressTable((*DEFAULT_DENIED.blocks, _AZURE)))
"""Public addresses, http and https, ports 80 and 443, no credentials in the address."""


def origin(url: httpx.URL) -> HostPort:
    """The host, in lower case and as DNS spells it, and the port that `url` leads to."""
    return url.raw_host.decode("ascii").lower(), url.port or USUAL_PORTS.get(url.scheme, 0)


def origins(urls: Iterable[str]) -> tuple[HostPort, ...]:
    """The host and port pairs of base addresses, to be allowed."""
    return tuple(origin(httpx.URL(url)) for url in urls if urlsplit(url).hostname)


class GuardedTransport(httpx.AsyncBaseTransport):
    """A transport that judges every request's address, and so every redirect's.

    `allow` lists host and port pairs whose address may be anything. `resolver` stands in for
    `socket.getaddrinfo`; what it answers is judged like any other answer.
    """

    def __init__(
        self, allow: Collection[HostPort] = (), *, resolver: Resolver = socket.getaddrinfo
    ) -> None:
        in_time = within(NAME_DEADLINE_S, resolver)

        def under(policy: Policy) -> AsyncSafeTransport:
            return AsyncSafeTransport(
                policy=policy, resolver=in_time, verify=_trusted(), trust_env=False
            )

        self._public = under(PUBLIC)
        self._allowed = {(host, port): under(_anywhere(port)) for host, port in allow}

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Sends the request where that is permitted; `ssrfguard`'s errors where it is not."""
        transport = self._allowed.get(origin(request.url), self._public)
        return await transport.handle_async_request(request)

    async def aclose(self) -> None:
        """Closes all connections."""
        for transport in (self._public, *self._allowed.values()):
            await transport.aclose()


def judged(url: httpx.URL, allow: Collection[HostPort], resolver: Resolver) -> None:
    """Raises what a request to `url` would raise before it connects; nothing is connected to."""
    policy = _anywhere(origin(url)[1]) if origin(url) in allow else PUBLIC
    target = policy.check_url(str(url))
    resolved(target, policy=policy, resolver=within(NAME_DEADLINE_S, resolver))


@cache
def _trusted() -> ssl.SSLContext:
    """The authorities that are believed; to load them takes 25 ms, so it is done once."""
    return httpx.create_ssl_context(trust_env=False)


def _anywhere(port: int) -> Policy:
    """Any address at all, on one port; its transport is only ever given one host."""
    return Policy(
        allowed_networks=(ip_network("0.0.0.0/0"), ip_network("::/0")),
        allowed_ports=frozenset({port}),
    )


def within(seconds: float, resolver: Resolver) -> Callable[..., list[Answer]]:
    """`resolver`, but a name that takes longer than `seconds` counts as unknown for now."""

    def resolve(*question: object) -> list[Answer]:
        answer: queue.Queue[list[Answer] | Exception] = queue.Queue(1)

        def ask() -> None:
            try:
                answer.put(list(resolver(*question)))
            except Exception as failed:  # handed to whoever asked
                answer.put(failed)

        threading.Thread(target=ask, name="name lookup", daemon=True).start()
        try:
            found = answer.get(timeout=seconds)
        except queue.Empty:
            raise TimeoutError(f"no answer from DNS within {seconds:g} s") from None
        if isinstance(found, Exception):
            raise found
        return found

    return resolve
