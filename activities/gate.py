"""How many calls of one queue go out at a time: fewer once their provider says that it is too much.

What an account allows is known to its provider alone, and changes with its tier and with whoever
else uses it. So it is found out: each refusal takes one place away and shuts the gate for as long
as the provider asks, longer from one refusal to the next; answers open places again, slowly.
Where a provider asks for more than a step is held for, whoever met it waits in sight of everyone;
the gate takes no more than its own pause, so that a call which a person asks for is let through.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Callable
from typing import Any

from temporalio.exceptions import ApplicationError
from temporalio.worker import (
    ActivityInboundInterceptor,
    ExecuteActivityInput,
    Interceptor,
)

from activities.heartbeats import beating
from activities.step import LONGEST_PAUSE_S, told
from contracts.errors import RateLimited

TURN_WITHIN_S = 60.0
"""How long a step holds its worker while it waits; then it goes to the end of the queue."""
SHORTEST_OWN_PAUSE_S, LONGEST_OWN_PAUSE_S = 1.0, 60.0
"""Where a provider does not say how long."""
OPENED_BY_AN_ANSWER = 0.1
"""Places: a limit that was found is tried again after ten answers."""

_log = logging.getLogger(__name__)

Later = Callable[[float, Callable[[], None]], object]


class NotYetError(Exception):
    """The turn did not come within the time."""


class Gate:
    """The places of one queue on one worker."""

    def __init__(
        self,
        at_once: int,
        *,
        now: Callable[[], float] | None = None,
        later: Later | None = None,
    ) -> None:
        """`now` and `later` are the event loop's clock, unless a test has another."""
        self._at_once = at_once
        self._places = float(at_once)
        self._out = 0
        self._pause_s = 0.0
        self._opens_at = 0.0
        self._line: deque[asyncio.Future[None]] = deque()
        self._now = now or (lambda: asyncio.get_running_loop().time())
        self._later = later or (lambda in_s, do: asyncio.get_running_loop().call_later(in_s, do))

    @property
    def places(self) -> int:
        """How many calls may be out now."""
        return int(self._places)

    async def enter(self, within_s: float = TURN_WITHIN_S) -> None:
        """Takes a place, first come first served; `NotYetError` where none came free in time."""
        turn = asyncio.get_running_loop().create_future()
        self._line.append(turn)
        self._call_in()
        try:
            async with asyncio.timeout(within_s):
                await turn
        except BaseException as error:
            if turn.done() and not turn.cancelled():
                self._leave()
            if isinstance(error, TimeoutError):
                raise NotYetError(f"no turn within {within_s:g} s") from None
            raise

    def answered(self) -> None:
        """A call came back with an answer, or with a fault that is no matter of rates."""
        self._places = min(self._at_once, self._places + OPENED_BY_AN_ANSWER)
        self._pause_s /= 2
        self._leave()

    def refused(self, retry_after_s: float | None) -> None:
        """A call came back because there were too many."""
        self._places = max(1.0, min(int(self._places), self._out) - 1)
        if self._now() >= self._opens_at:
            self._pause_s = min(LONGEST_OWN_PAUSE_S, max(SHORTEST_OWN_PAUSE_S, 2 * self._pause_s))
        asked_s = retry_after_s or 0
        shut_s = max(self._pause_s, asked_s if asked_s <= LONGEST_PAUSE_S else 0)
        self._opens_at = max(self._opens_at, self._now() + shut_s)
        self._later(shut_s, self._call_in)
        self._leave()

    def abandoned(self) -> None:
        """A call was given up."""
        self._leave()

    def _leave(self) -> None:
        self._out -= 1
        self._call_in()

    def _call_in(self) -> None:
        while self._line and self._out < self.places and self._now() >= self._opens_at:
            turn = self._line.popleft()
            if not turn.done():
                self._out += 1
                turn.set_result(None)


class Gated(Interceptor):
    """Puts a gate before every step of a worker."""

    def __init__(self, queue: str, gate: Gate) -> None:
        self._queue = queue
        self._gate = gate

    def intercept_activity(self, next: ActivityInboundInterceptor) -> ActivityInboundInterceptor:  # noqa: A002
        """The steps behind the gate."""
        return _Doorkeeper(next, self._queue, self._gate)


class _Doorkeeper(ActivityInboundInterceptor):
    def __init__(self, then: ActivityInboundInterceptor, queue: str, gate: Gate) -> None:
        super().__init__(then)
        self._queue = queue
        self._gate = gate

    async def execute_activity(self, input: ExecuteActivityInput) -> Any:  # noqa: A002
        await self._turn()
        try:
            result = await super().execute_activity(input)
        except ApplicationError as error:
            if error.type == RateLimited.__name__:
                self._refuse(error)
            else:
                self._gate.answered()
            raise
        except BaseException:
            self._gate.abandoned()
            raise
        self._gate.answered()
        return result

    async def _turn(self) -> None:
        try:
            async with beating():
                await self._gate.enter()
        except NotYetError as late:
            said = f"{late}: {self._gate.places} calls go out at a time"
            raise told(RateLimited(self._queue, "call", said)) from late

    def _refuse(self, error: ApplicationError) -> None:
        (fault,) = error.details
        self._gate.refused(fault.retry_after_s)
        _log.warning(
            "%s: %s; %d at a time from now on", self._queue, error.message, self._gate.places
        )
