"""One call's way through the sandbox: checked, admitted, billed, held, answered, or spoiled."""

import asyncio
import hashlib
import json
import logging
import secrets
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from sandbox import bodies, spoil
from sandbox.desk import Desk
from sandbox.faults import PHASES, TEXT, Fault
from sandbox.ledger import Entry
from sandbox.limits import THROTTLES, UNCOUNTED

_log = logging.getLogger(__name__)


class Refusal(Exception):
    """A service's no, in its own words."""

    def __init__(
        self, status: int, body: Mapping[str, Any], headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(status, body)
        self.status = status
        self.body = body
        self.headers = dict(headers or {})

    def response(self) -> Response:
        """The no as it goes over the wire."""
        return JSONResponse(dict(self.body), self.status, self.headers)


class ConnectionCut(Exception):
    """The connection shall end without an answer."""


class CutResponse(Response):
    """No answer: the connection is closed under the caller's feet."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Closes the transport that ``sandbox.server`` put into the scope."""
        transport: asyncio.Transport = scope["sandbox.transport"]
        transport.abort()
        while (await receive())["type"] != "http.disconnect":
            pass


Refuse = Callable[[Fault], Refusal]
"""How a service says http_429, http_500, http_503, unauthorized, quota and at_capacity."""


@dataclass
class Call:
    """A request that one of the services got.

    Attributes:
        body: the request's bytes.
        prefix: where the service was addressed, such as ``/runway``, or nothing.
        provider, operation: what it was understood as, set by ``admit``.
        fault: what shall go wrong with it.
        placed: whether it has a place among the calls that its service answers at a time.
    """

    desk: Desk
    request: Request
    body: bytes
    prefix: str
    refuse: Refuse
    began: float
    provider: str = ""
    operation: str = ""
    fault: Fault | None = None
    placed: bool = False

    @property
    def origin(self) -> str:
        """Where the caller sees this server, such as ``http://127.0.0.1:8700``."""
        return str(self.request.base_url).rstrip("/")

    @property
    def sha256(self) -> str:
        """Of the request's body, in hex."""
        return hashlib.sha256(self.body).hexdigest()

    @property
    def seed(self) -> int:
        """A seed for a caller that gave none: the same request gets the same answer."""
        return int(self.sha256[:8], 16)

    def shows(self, fault: str) -> bool:
        """Whether the call shall show this fault."""
        return self.fault is not None and self.fault.fault == fault

    async def admit(self, provider: str, operation: str, asked: str | None = None) -> None:
        """Names the call, finds it a place, and lets the faults before acceptance have it.

        Args:
            asked: more text that a fault's ``match`` may be found in, such as the job's request.

        Raises:
            Refusal: the service's 4xx or 5xx.
            ConnectionCut: after ``refuse_connection``, or when the caller of ``hang`` gave up.
        """
        self.provider, self.operation = provider, operation
        self._take_place()
        text = self.asked if asked is None else f"{self.asked}\n{asked}"
        self.fault = self.desk.faults.take(provider, operation, text)
        if self.fault is None:
            return
        match self.fault.fault:
            case "http_429" | "http_500" | "http_503" | "unauthorized" | "quota":
                raise self.refuse(self.fault)
            case "refuse_connection":
                raise ConnectionCut
            case "hang":
                while (await self.request.receive())["type"] != "http.disconnect":
                    pass
                raise ConnectionCut

    def _take_place(self) -> None:
        if self.operation in UNCOUNTED or self.provider in THROTTLES:
            return
        wait_s = self.desk.limits.enter(self.provider)
        if wait_s is not None:
            raise self.refuse(Fault("at_capacity", retry_after_s=wait_s))
        self.placed = True

    def leave(self) -> None:
        """Gives the call's place to the next, unless a job has it now."""
        if self.placed:
            self.placed = False
            self.desk.limits.leave(self.provider)

    @property
    def asked(self) -> str:
        """Path, query and every text of the request, for a fault's ``match``."""
        where = [self.request.url.path, self.request.url.query]
        try:
            return "\n".join(where + bodies.texts(bodies.load(self.body)))
        except ValueError:
            return "\n".join(where)

    def entry(self, usd: Decimal, answer_id: str) -> Entry:
        """The ledger's line for this call."""
        return Entry(
            provider=self.provider,
            operation=self.operation,
            at=self.desk.now_utc().isoformat(),
            request_sha256=self.sha256,
            usd=usd,
            id=answer_id,
        )

    async def bill(self, usd: Decimal, answer_id: str) -> None:
        """Accepts the call: from here on it costs money."""
        await self.desk.ledger.bill(self.entry(usd, answer_id))

    async def hold(self) -> None:
        """Waits until the service would have answered; time already spent counts."""
        if self.operation == "clip" or self.operation in PHASES:
            return
        remaining_s = self.began + self.desk.latency.of(self.operation) - self.desk.clock.now()
        if remaining_s > 0:
            await self.desk.clock.sleep(remaining_s)

    def spoil_text(self, text: str) -> str:
        """What a language model wrote, spoiled where a fault says so.

        The envelope stays sound: it is the model that rambles, not the service.
        """
        return spoil.text(text, self.fault)

    def as_sent(self, text: str) -> str:
        """What a language model wrote, as it goes out: drowned where a fault says so.

        What follows the answer was not asked for, and is not counted.
        """
        return text + spoil.FLOOD if self.shows("flood") else text

    def spoil_media(self, data: bytes, media_type: str) -> tuple[bytes, str]:
        """A file's bytes and media type, spoiled where a fault says so."""
        return spoil.media(data, media_type, self.fault.fault if self.fault else None)

    def reply(
        self, payload: Mapping[str, Any], headers: Mapping[str, str] | None = None
    ) -> Response:
        """A JSON answer, spoiled where a fault says so and the text in it is not spoiled yet."""
        ours = self.operation not in TEXT
        if ours and self.shows("wrong_schema"):
            payload = {"unexpected": True}
        content = json.dumps(payload, ensure_ascii=False)
        if ours and self.shows("malformed_json"):
            content = spoil.cut(content)
        return Response(content, 200, dict(headers or {}), "application/json")

    def reply_list(self, items: list[dict[str, Any]]) -> Response:
        """A JSON answer that is a bare list."""
        return JSONResponse(items)

    def reply_media(
        self, data: bytes, media_type: str, headers: Mapping[str, str] | None = None
    ) -> Response:
        """An answer that is a file, spoiled where a fault says so."""
        if self.shows("wrong_schema") or self.shows("malformed_json"):
            return self.reply({"audio": None, "detail": "This is no audio."}, headers)
        data, media_type = self.spoil_media(data, media_type)
        return Response(data, 200, dict(headers or {}), media_type)


Handler = Callable[[Call], Awaitable[Response]]


def route(
    desk: Desk, path: str, handler: Handler, refuse: Refuse, *, method: str, prefix: str = ""
) -> Route:
    """A route under ``prefix`` whose calls take the way that this module describes."""

    async def endpoint(request: Request) -> Response:
        began, started = desk.clock.now(), time.monotonic()
        desk.studio.warm()
        call = Call(desk, request, await request.body(), prefix, refuse, began)
        try:
            response = await _answer(call, handler)
        finally:
            call.leave()
        desk.requests.append(_summary(call, response, time.monotonic() - started))
        return response

    return Route(prefix + path, endpoint, methods=[method])


async def _answer(call: Call, handler: Handler) -> Response:
    try:
        response = await handler(call)
        await call.hold()
    except Refusal as refusal:
        return refusal.response()
    except ConnectionCut:
        return CutResponse()
    except Exception:
        _log.exception("%s %s broke", call.request.method, call.request.url.path)
        return call.refuse(Fault("http_500")).response()
    return CutResponse() if call.shows("drop_after_accept") else response


def _summary(call: Call, response: Response, took_s: float) -> dict[str, Any]:
    return {
        "at": call.desk.now_utc().isoformat(),
        "method": call.request.method,
        "path": call.request.url.path,
        "provider": call.provider or None,
        "operation": call.operation or None,
        "fault": call.fault.fault if call.fault else None,
        "status": None if isinstance(response, CutResponse) else response.status_code,
        "request_bytes": len(call.body),
        "response_bytes": int(response.headers.get("content-length", 0)),
        "took_s": round(took_s, 3),
    }


def new_id(prefix: str = "", length: int = 24) -> str:
    """A fresh id of ``length`` letters and digits after ``prefix``."""
    alphabet = "abcdefghijklmnopqrstuvwxyz0123456789"
    return prefix + "".join(secrets.choice(alphabet) for _ in range(length))
