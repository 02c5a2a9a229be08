"""What all animators share: lengths on sale, and bringing a finished clip home.

A clip lies at an address that its provider chose. The address is fetched through a guarded
`Downloader` alone, and what comes is looked at before it counts as a clip.
"""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Sequence
from contextlib import aclosing
from decimal import Decimal
from typing import Protocol
from urllib.parse import urlsplit

from contracts.errors import PageError, ProviderError, RequestRejected, Unavailable
from contracts.money import Charge
from contracts.orders import ClipOrder
from providers.bodies import SNIFF_BYTES, is_prose
from providers.faults import Asked, fault_of_transport

CLIP_MAX_BYTES = 500_000_000
"""A 10 s clip at 4K and 100 Mbit/s is a quarter of this."""
FETCH_TIMEOUT_S = 600.0
"""From the first request to the last byte handed over."""


Pieces = AsyncGenerator[bytes, None]
"""A body in pieces; closed, it lets go of its connection at once."""


class Downloader(Protocol):
    """Fetches an address of somebody else's choosing without being led astray.

    The implementation refuses private addresses, at every redirect too. It raises `PageError`
    where it refuses the address, or where the answer's status is not 2xx; one that is
    `retryable` for what may pass.
    """

    def stream(self, url: str) -> AsyncIterator[bytes]:
        """The body at `url`, in pieces."""
        ...


def length_sold(asked: Asked, order: ClipOrder, lengths_s: Sequence[int]) -> int:
    """The shortest length on sale, in seconds, that lasts as long as ordered."""
    for length_s in lengths_s:
        if length_s >= order.duration_s:
            return length_s
    raise RequestRejected(
        asked.provider,
        asked.operation,
        f"a clip of {order.duration_s} s is longer than the {lengths_s[-1]} s it sells",
    )


def clip_charge(
    provider: str, usd: Decimal, job_id: str | None = None, *, settled: bool = False
) -> Charge:
    """What a clip costs, under its job's id where there is one."""
    return Charge(provider=provider, operation="clip", usd=usd, request_id=job_id, settled=settled)


def no_look_up(provider: str, jobs: str, key: str) -> RequestRejected:
    """The fault of asking a service for a job by a key that it was never told."""
    return RequestRejected(provider, "find", f"{jobs} cannot be looked up by key ({key})")


async def clip_at(
    asked: Asked,
    downloader: Downloader,
    address: Callable[[], Awaitable[str]],
    *,
    in_hand: str | None = None,
    within_s: float = FETCH_TIMEOUT_S,
    max_bytes: int = CLIP_MAX_BYTES,
) -> Pieces:
    """The clip at the address that `address` gives, which is asked again once if it expired.

    An address `in_hand` is tried before any is asked for.
    `BadAnswer` where what lies there is empty, a text, too large, or not to be had for good;
    `Unavailable` where it is not to be had for now.
    """
    deadline = asyncio.get_running_loop().time() + within_s
    started = False
    for fresh_ones_left in (1, 0):
        url = _web_address(asked, in_hand or await address())
        in_hand = None
        try:
            pieces = _by_deadline(asked, downloader.stream(url), deadline)
            async with aclosing(_looked_at(asked, pieces, max_bytes)) as clip:
                async for piece in clip:
                    started = True
                    yield piece
        except PageError as error:
            if started or not fresh_ones_left:
                raise _not_to_be_had(asked, error) from error
        else:
            return


async def clip_in_hand(asked: Asked, data: bytes) -> Pieces:
    """A clip that came inside its provider's answer, looked at as a downloaded one is."""
    async with aclosing(_looked_at(asked, _whole(data), CLIP_MAX_BYTES)) as clip:
        async for piece in clip:
            yield piece


def _web_address(asked: Asked, url: str) -> str:
    try:
        parts = urlsplit(url)
        fit = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        fit = False
    if not fit:
        raise asked.unreadable(f"the clip's address is no web address: {url[:200]!r}")
    return url


async def _whole(data: bytes) -> Pieces:
    yield data


async def _by_deadline(asked: Asked, body: AsyncIterator[bytes], deadline: float) -> Pieces:
    """The body's pieces, each before the deadline; transport faults become ours."""
    try:
        while (piece := await _next(asked, body, deadline)) is not None:
            yield piece
    finally:
        if isinstance(body, AsyncGenerator):
            await body.aclose()


async def _next(asked: Asked, body: AsyncIterator[bytes], deadline: float) -> bytes | None:
    try:
        async with asyncio.timeout_at(deadline):
            return await anext(body, None)
    except Exception as error:
        fault = fault_of_transport(asked, error)
        if fault is None:
            raise
        raise fault from error


async def _looked_at(asked: Asked, body: Pieces, max_bytes: int) -> Pieces:
    """The body, from the moment its start has been seen to be no text."""
    head, size, seen = b"", 0, False
    async with aclosing(body):
        async for piece in body:
            size += len(piece)
            if size > max_bytes:
                raise asked.unusable(f"the clip is larger than {max_bytes} bytes")
            if seen:
                yield piece
                continue
            head += piece
            if len(head) >= SNIFF_BYTES:
                yield _no_text(asked, head)
                seen = True
    if not seen:
        yield _no_text(asked, head)


def _no_text(asked: Asked, head: bytes) -> bytes:
    if not head:
        raise asked.unusable("the clip is empty")
    if is_prose(head):
        start = head[:80].decode("utf-8", "replace")
        raise asked.unusable(f"not a clip but a text came: {start!r}")
    return head


def _not_to_be_had(asked: Asked, error: PageError) -> ProviderError:
    if error.retryable:
        return Unavailable(asked.provider, asked.operation, str(error))
    return asked.unusable(str(error))
