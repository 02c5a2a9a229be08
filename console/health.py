"""`up` and `doctor`: the services of this machine, and whether everything is in order."""

import asyncio
import json
import signal
from dataclasses import dataclass

from console.circuits import passed_over
from console.exits import Exit
from console.request import settings_for
from console.running import Manners
from console.studio import enter
from contracts.errors import AdBuilderError, BadInput
from embedded import services as embedded
from embedded.errors import ServiceUnreachable
from media.binary import capabilities
from settings import SERVICES, Mode, Settings
from workflows.connection import connect, named_server


async def up(settings: Settings, manners: Manners) -> Exit:
    """Runs the services until somebody stops them."""
    stopped = asyncio.Event()
    for told in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(told, stopped.set)
    if await embedded.find(settings) is not None:
        raise ServiceUnreachable(
            f"the services of {settings.home} are up already: `starter.py list` uses them"
        )
    async with embedded.running(settings, tell=manners.console.print) as services:
        if manners.as_json:
            print(services.as_json(), flush=True)
        else:
            for name, address in json.loads(services.as_json()).items():
                if address:
                    manners.console.print(f"{name:<9}{address}", highlight=False)
            manners.console.print("Ready. Stop with Ctrl-C; `starter.py resume` goes on later.")
        await stopped.wait()
    return Exit.DONE


@dataclass(frozen=True)
class Examined:
    """One thing that was looked at: in order, or what to do about it."""

    what: str
    fine: bool
    said: str


async def doctor(*, sandbox: bool, live: bool, manners: Manners) -> Exit:
    """Examines everything that a run needs; status 2 where keys are wrong, 5 where a service is."""
    try:
        settings = settings_for(sandbox=sandbox, live=live)
    except BadInput as error:
        _tell([Examined("settings", fine=False, said=str(error)), _ffmpeg()], manners)
        return Exit.BAD_INPUT
    found = [_keys(settings), _ffmpeg(), *await _services(settings)]
    _tell(found, manners)
    return Exit.DONE if all(one.fine for one in found) else Exit.OUT_OF_REACH


def _keys(settings: Settings) -> Examined:
    if settings.mode is Mode.SANDBOX:
        return Examined("keys", fine=True, said="none: the sandbox plays every service")
    there = [service for service in SERVICES if settings.offers(service)]
    said = f"live with {', '.join(there)}"
    return Examined("keys", fine=True, said="; ".join((said, *settings.left_out)))


def _ffmpeg() -> Examined:
    try:
        able = capabilities()
    except AdBuilderError as error:
        return Examined("FFmpeg", fine=False, said=str(error))
    lacking = f"; it lacks {', '.join(able.missing)}" if able.missing else ""
    return Examined("FFmpeg", able.sufficient, f"{able.version} at {able.path}{lacking}")


async def _services(settings: Settings) -> list[Examined]:
    if server := named_server():
        return [await _temporal(server), *await _s3(settings)]
    try:
        async with embedded.running(settings) as services:
            enter(services)
            return [
                await _temporal(services.temporal),
                *await _s3(settings.model_copy(update={"s3_endpoint": services.s3})),
            ]
    except ServiceUnreachable as error:
        return [Examined("services", fine=False, said=str(error))]


async def _temporal(server: str) -> Examined:
    try:
        client = await connect(server)
    except RuntimeError as error:
        return Examined("Temporal", fine=False, said=f"{server} does not answer: {error}")
    return Examined("Temporal", fine=True, said=f"{server}, namespace {client.namespace}")


async def _s3(settings: Settings) -> list[Examined]:
    """The object store and, where it can be read, what it remembers of the animators."""
    from storage.s3 import connect as connect_store

    store = connect_store(settings.bucket, settings.s3_endpoint)
    try:
        await store.check()
        circuits = await passed_over(settings, store)
    except AdBuilderError as error:
        return [Examined("S3", fine=False, said=str(error))]
    told = [
        f"{name} is {circuit.told} (`starter.py readmit {name}` asks it at once)"
        for name, circuit in circuits.items()
    ]
    said = "; ".join(told) or ", ".join(settings.chain)
    return [
        Examined("S3", fine=True, said=f"bucket {settings.bucket}"),
        Examined("clips", fine=not told, said=said),
    ]


def _tell(found: list[Examined], manners: Manners) -> None:
    if manners.as_json:
        print(json.dumps({one.what: {"fine": one.fine, "said": one.said} for one in found}))
        return
    for one in found:
        mark = "ok  " if one.fine else "FAIL"
        manners.console.print(f"{mark} {one.what:<9}{one.said}", markup=False, highlight=False)
