"""Where a command works: a Temporal that was named, else the services of this machine."""

import os
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from urllib.parse import quote

from temporalio.client import Client

from console.following import Handle
from contracts.services import Store
from embedded import services as embedded
from embedded.errors import ServiceUnreachable
from settings import Mode, Settings
from workflows.commercial import CommercialWorkflow
from workflows.connection import connect, named_server

Say = Callable[[str], None]
Meanwhile = Callable[[Store], Awaitable[None]]


@dataclass(frozen=True)
class Studio:
    """A way to runs and to their artifacts."""

    client: Client
    bucket: str
    s3: str | None
    """The object store's address; None for boto3's own choice."""
    ui: str | None
    """The Web UI's address, where it is known."""
    ours: bool
    """Whether the services live only as long as this command."""

    @property
    def store(self) -> Store:
        """The artifacts."""
        return _store(self.bucket, self.s3)

    def handle(self, run_id: str) -> Handle:
        """The run of that name, whether it is there or not."""
        return self.client.get_workflow_handle_for(CommercialWorkflow.run, run_id)

    def run_page(self, run_id: str) -> str:
        """The run's page in the Web UI; empty where no address is known."""
        if self.ui is None:
            return ""
        return f"{self.ui}/namespaces/{self.client.namespace}/workflows/{quote(run_id, safe='')}"


def _store(bucket: str, s3: str | None) -> Store:
    """The object store. boto3 is loaded only here: most commands need none of it."""
    from storage.s3 import connect

    return connect(bucket, s3)


async def _nothing(_: Store) -> None:
    """There is nothing to do while the services start."""


@asynccontextmanager
async def studio(
    settings: Settings, *, say: Say, starts_runs: bool = False, meanwhile: Meanwhile = _nothing
) -> AsyncIterator[Studio]:
    """The studio that the environment names, else this machine's own.

    A command that starts runs insists on the mode of its settings; the others work with whatever
    is up. On this machine's own, `meanwhile` is done with the store beside the start of the other
    services, before the block begins. Raises `ServiceUnreachable` where Temporal or the embedded
    services cannot be had.
    """
    if server := named_server():
        client = await _reached(server)
        yield Studio(client, settings.bucket, settings.s3_endpoint, settings.ui_url, ours=False)
        return
    found = await embedded.find(settings)
    if found is not None and not starts_runs:
        yield await _at(found, ours=False)
        return
    if found is None:
        say(_welcome(settings))

    async def once_stored(services: embedded.Services) -> None:
        enter(services)
        await meanwhile(_store(services.bucket, services.s3))

    async with embedded.running(settings, tell=say, meanwhile=once_stored) as services:
        yield await _at(services, ours=found is None)


async def _at(services: embedded.Services, *, ours: bool) -> Studio:
    """A studio at embedded services."""
    enter(services)
    client = await _reached(services.temporal)
    return Studio(client, services.bucket, services.s3, services.ui, ours)


def enter(services: embedded.Services) -> None:
    """Leads this process's own SDKs (Temporal's, boto3) to the embedded services."""
    os.environ.update(embedded.environment(services))


async def _reached(server: str) -> Client:
    try:
        return await connect(server)
    except RuntimeError as error:
        raise ServiceUnreachable(
            f"Temporal does not answer at {server}: start it, or unset TEMPORAL_ADDRESS to use "
            "the services of this machine"
        ) from error


def _welcome(settings: Settings) -> str:
    if settings.mode is Mode.SANDBOX:
        return "Sandbox: every paid service is played on this machine. Nothing is spent."
    played = f", with {', '.join(settings.played)} played here" if settings.played else ""
    return f"Live{played}: paid services will be called, within the budget."
