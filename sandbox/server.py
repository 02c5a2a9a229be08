"""The sandbox as one HTTP server on one port."""

import contextlib
import socket
import sys
from collections.abc import AsyncIterator, Callable
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

from sandbox import clips, operator_routes
from sandbox.desk import Desk
from sandbox.protocols import (
    anthropic,
    elevenlabs,
    gemini,
    imagen,
    kling,
    kling_tasks,
    omni,
    runway,
    runway_uploads,
    veo,
    voices,
)

SERVICES: dict[str, list[Callable[[Desk, str], list[Route]]]] = {
    "/anthropic": [anthropic.routes],
    "/gemini": [gemini.routes, omni.routes],
    "/vertex": [gemini.enterprise_routes, imagen.routes, veo.routes],
    "/runway": [runway.routes, runway_uploads.routes],
    "/kling": [kling.routes, kling_tasks.routes],
    "/elevenlabs": [elevenlabs.routes, voices.routes],
}
"""Each prefix and the protocols under it; all of them answer without their prefix too."""

SHUTDOWN_S = 1
"""Seconds that a call may still take when the server is told to stop."""

KEEP_ALIVE_S = 75
"""Longer than clients keep an idle connection, so that none is closed under a request."""


def application(desk: Desk) -> Starlette:
    """The ASGI application of one desk; entering its lifespan takes up unfinished clips."""

    @contextlib.asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        desk.jobs.resume()
        yield
        await desk.jobs.close()
        desk.studio.close()

    routes: list[BaseRoute] = [*operator_routes.routes(desk), *clips.routes(desk)]
    for prefix, protocols in SERVICES.items():
        for protocol in protocols:
            routes += protocol(desk, prefix)
            routes += protocol(desk, "")
    return Starlette(routes=routes, lifespan=lifespan, exception_handlers={404: _nothing_here})


class Server(uvicorn.Server):
    """A server that has yet to run.

    Args:
        app: the application.
        announce: a line for stdout, once the server answers.
    """

    def __init__(self, app: Starlette, *, announce: str) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                http=CuttableProtocol,
                ws="none",
                lifespan="on",
                proxy_headers=False,
                server_header=False,
                access_log=False,
                log_level="critical",
                timeout_graceful_shutdown=SHUTDOWN_S,
                timeout_keep_alive=KEEP_ALIVE_S,
            )
        )
        self._announce = announce

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begins to answer, then says so."""
        await super().startup(sockets)
        sys.stdout.write(f"{self._announce}\n")
        sys.stdout.flush()


class CuttableProtocol(H11Protocol):
    """HTTP whose connection a handler can cut, by the transport in its scope."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        app = self.app

        async def with_transport(scope: Scope, receive: Receive, send: Send) -> None:
            scope["sandbox.transport"] = self.transport
            await app(scope, receive, send)

        self.app = with_transport


async def _nothing_here(request: Request, _: Exception) -> Response:
    prefixes = ", ".join(SERVICES)
    message = (
        f"{request.method} {request.url.path} belongs to no service that this sandbox plays;"
        f" they live under {prefixes}"
    )
    return JSONResponse({"error": message}, 404)
