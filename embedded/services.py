"""The services of one machine: found where they run, else started, supervised and ended."""

import asyncio
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from embedded import programs
from embedded.addresses import Services, environment
from embedded.errors import ServiceUnreachable
from embedded.home import SERVICES_FILE, Claim, claimant, prepare, read_json
from embedded.house import House, Meanwhile, Tell, elsewhere
from embedded.probes import http_answers, temporal_answers
from settings import Settings

__all__ = ["Services", "environment", "find", "running"]

CLAIM_DEADLINE_S = 60.0
"""For another starter to get its services ready, or for a dying one to end."""
ASK_AGAIN_S = 0.1
WORKER = (sys.executable, str(programs.ROOT / "worker.py"))


async def find(settings: Settings) -> Services | None:
    """The services that a living starter runs on this home, if they answer; None otherwise."""
    manner, addresses = claimant(settings.home), read_json(settings.home / SERVICES_FILE)
    if manner is None or not isinstance(addresses, dict):
        return None
    services = Services(
        temporal=addresses["temporal"],
        ui=addresses["ui"],
        s3=addresses["s3"],
        sandbox=addresses["sandbox"],
        review=addresses["review"],
        home=settings.home,
        bucket=str(manner.get("bucket", settings.bucket)),
        mode=str(manner.get("mode", settings.mode)),
        played=tuple(manner.get("played", ())),
        s3_embedded=bool(manner.get("s3_embedded", True)),
    )
    probes = [temporal_answers(services.temporal)]
    if services.s3_embedded:
        probes.append(http_answers(f"{services.s3}/healthz"))
    if services.sandbox:
        probes.append(http_answers(f"{services.sandbox}/__sandbox/ledger"))
    return services if all(await asyncio.gather(*probes)) else None


async def _nothing(_: Services) -> None:
    """There is nothing to do while the services start."""


@asynccontextmanager
async def running(
    settings: Settings,
    *,
    tell: Tell = lambda _: None,
    meanwhile: Meanwhile = _nothing,
    worker: tuple[str, ...] = WORKER,
) -> AsyncIterator[Services]:
    """The services of this home while the block lasts.

    Another starter's are used as they are, and left running. Otherwise they are started and,
    at the end, stopped; a program that dies meanwhile is started again, and `tell` hears of it.
    `meanwhile` is done before the block begins, beside the start of whatever is not the store.
    Raises `ServiceUnreachable` where that cannot be: a port, a disk, a program, a crash in a row.
    """
    prepare(settings.home)
    found = await _claim_or_find(settings)
    if isinstance(found, Services):
        _refuse_other_manner(settings, found)
        await meanwhile(found)
        yield found
        return
    house = House(settings, found, tell, worker)
    try:
        async with asyncio.TaskGroup() as group:
            services = await house.open(meanwhile)
            supervisors = [group.create_task(house.supervise(child)) for child in house.children]
            try:
                yield services
            finally:
                for supervisor in supervisors:
                    supervisor.cancel()
    except BaseExceptionGroup as several:
        raise several.exceptions[0] from None
    finally:
        await house.close()
        found.release()


async def _claim_or_find(settings: Settings) -> Claim | Services:
    """The claim to the home, or the services that whoever has it runs there."""
    deadline = time.monotonic() + CLAIM_DEADLINE_S
    while True:
        if claim := Claim.stake(settings.home, _manner(settings)):
            return claim
        if services := await find(settings):
            return services
        if time.monotonic() > deadline:
            raise ServiceUnreachable(
                f"another starter ({_who(settings.home)}) holds {settings.home}, and its services "
                "do not answer: end it, or set AD_BUILDER_HOME to another folder"
            )
        await asyncio.sleep(ASK_AGAIN_S)


def _manner(settings: Settings) -> dict[str, object]:
    return {
        "mode": str(settings.mode),
        "played": settings.played,
        "bucket": settings.bucket,
        "s3_embedded": elsewhere(settings, settings.s3_endpoint) is None,
    }


def _who(home: Path) -> str:
    manner = claimant(home)
    return f"process {manner['pid']}" if manner and "pid" in manner else "one that is ending"


def _refuse_other_manner(settings: Settings, found: Services) -> None:
    """Nobody who asked for the sandbox may be served by a worker that spends money."""
    if (found.mode, set(found.played)) != (settings.mode, set(settings.played)):
        raise ServiceUnreachable(
            f"the services of {settings.home} run in {found.mode} mode"
            f"{' with some of it played' if found.played else ''}, and {settings.mode} is asked "
            f"for: end {_who(settings.home)} first, or set AD_BUILDER_HOME to another folder"
        )
