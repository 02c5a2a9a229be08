"""What an operator of the sandbox asks it: ``/__sandbox/…``. None of it is part of any service."""

import json

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from sandbox.desk import Desk
from sandbox.faults import parse_faults
from sandbox.limits import parse_limits


def routes(desk: Desk) -> list[Route]:
    """Health, ledger, faults, limits and the last requests."""

    async def health(_: Request) -> Response:
        return JSONResponse({"status": "ok"})

    async def ledger(request: Request) -> Response:
        if request.method == "DELETE":
            await desk.ledger.clear()
            return Response(status_code=204)
        return JSONResponse([entry.as_json() for entry in desk.ledger.entries()])

    async def faults(request: Request) -> Response:
        if request.method == "DELETE":
            desk.faults.clear()
            return Response(status_code=204)
        if request.method == "POST":
            try:
                desk.faults.add(parse_faults(await _posted(request)))
            except ValueError as bad:
                return JSONResponse({"error": str(bad)}, 400)
        return JSONResponse([fault.as_json() for fault in desk.faults.remaining()])

    async def limits(request: Request) -> Response:
        if request.method == "DELETE":
            desk.limits.clear()
            return Response(status_code=204)
        if request.method == "POST":
            try:
                desk.limits.set(parse_limits(await _posted(request)))
            except ValueError as bad:
                return JSONResponse({"error": str(bad)}, 400)
        return JSONResponse(desk.limits.as_json())

    async def requests(_: Request) -> Response:
        return JSONResponse(list(desk.requests))

    return [
        Route("/__sandbox/health", health),
        Route("/__sandbox/ledger", ledger, methods=["GET", "DELETE"]),
        Route("/__sandbox/faults", faults, methods=["GET", "POST", "DELETE"]),
        Route("/__sandbox/limits", limits, methods=["GET", "POST", "DELETE"]),
        Route("/__sandbox/requests", requests),
    ]


async def _posted(request: Request) -> object:
    """The JSON document of a request; a `ValueError` says where it is none."""
    try:
        return json.loads(await request.body())
    except ValueError as bad:
        raise ValueError(f"not valid JSON: {bad}") from bad
