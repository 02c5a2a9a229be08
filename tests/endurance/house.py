"""A house of real processes whose workers can be shot at: Temporal, S3, the sandbox, FFmpeg."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import IO, Any
from unittest.mock import patch

import httpx
from temporalio.client import Client, WorkflowHandle

from contracts.brief import Brief
from contracts.run import RunRequest, RunResult
from contracts.services import Store
from embedded.services import Services, environment, running
from settings import load
from storage.s3 import connect as connect_store
from tests.end_to_end.studio import KEYS, ROOT
from workflows import queues
from workflows.commercial import CommercialWorkflow
from workflows.connection import connect

IDLE = (sys.executable, "-c", "import time; print('worker ready', flush=True); time.sleep(1e6)")
"""Stands where the services would run a worker of their own."""

BORN_WITHIN_S = 60

Handle = WorkflowHandle[CommercialWorkflow, RunResult]


@dataclass(frozen=True)
class Hand:
    """A worker that is ready."""

    pid: int

    def kill(self) -> None:
        """As the kernel does it: no last words."""
        os.kill(self.pid, signal.SIGKILL)


@dataclass
class Nursery:
    """Where workers come from."""

    process: asyncio.subprocess.Process
    log: IO[bytes]
    hands: list[Hand] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._said: asyncio.Queue[str] = asyncio.Queue()
        self._listening = asyncio.ensure_future(self._listen())

    async def _listen(self) -> None:
        """Keeps the pipe empty: a worker whose words nobody takes stands still."""
        assert self.process.stdout is not None
        async for line in self.process.stdout:
            self.log.write(line)
            self._said.put_nowait(line.decode())
        self._said.put_nowait("")

    async def hand(self) -> Hand:
        """A new worker, once it is ready."""
        assert self.process.stdin is not None
        self.process.stdin.write(b"\n")
        born = Hand(int((await self._line("born ")).split()[1]))
        self.hands.append(born)
        await self._line("worker ready")
        return born

    async def _line(self, begins: str) -> str:
        async with asyncio.timeout(BORN_WITHIN_S):
            while not (line := await self._said.get()).startswith(begins):
                assert line, f"no worker is born any more; see {self.log.name}"
        return line

    async def close(self) -> None:
        """Ends every worker that still lives."""
        for hand in self.hands:
            with_mercy(hand)
        self.process.kill()
        await self.process.wait()  # which ends only when nobody holds the pipe any more
        self._listening.cancel()


def with_mercy(hand: Hand) -> None:
    """Ends a worker that may be dead already."""
    try:
        hand.kill()
    except ProcessLookupError:
        return


@dataclass
class House:
    """The services, and what a test wants of them."""

    services: Services
    client: Client
    store: Store
    surroundings: Mapping[str, str]
    folder: Path

    @asynccontextmanager
    async def nursery(self) -> AsyncIterator[Nursery]:
        """Workers for this house, until the block ends."""
        with (self.folder / "workers.log").open("ab") as log:
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "tests.endurance.nursery"),
                cwd=ROOT,
                env=dict(self.surroundings),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=log,
            )
            nursery = Nursery(process, log)
            try:
                yield nursery
            finally:
                await nursery.close()

    async def run(self, run_id: str, text: str, **changes: Any) -> Handle:
        """A run of one short scene without gates, changed as told."""
        brief = {"text": text, "duration_s": 6, "scenes": 1} | changes.pop("brief", {})
        request = {"gates": (), "budget_usd": Decimal(50), "seed": 7} | changes
        return await self.client.start_workflow(
            CommercialWorkflow.run,
            RunRequest(brief=Brief.model_validate(brief), **request),
            id=run_id,
            task_queue=queues.ADS,
        )

    async def asked(self, path: str, body: object = None) -> Any:
        """What the sandbox tells its operator, or is told by them."""
        async with httpx.AsyncClient(base_url=str(self.services.sandbox), trust_env=False) as told:
            path = f"/__sandbox/{path}"
            answer = await (told.get(path) if body is None else told.post(path, json=body))
        return answer.raise_for_status().json()


@asynccontextmanager
async def house(folder: Path, *, latency: str = "instant", **told: str) -> AsyncIterator[House]:
    """Everything but a worker; `told` are variables for the workers, less `AD_BUILDER_`."""
    settings = load(
        dotenv=folder / "none",
        requested_mode="sandbox",
        home=folder / "home",
        sandbox_latency=latency,
    )
    kept = {name: value for name, value in os.environ.items() if not KEYS.match(name)}
    chosen = {f"AD_BUILDER_{name.upper()}": value for name, value in told.items()}
    async with running(settings, worker=IDLE) as services:
        led = environment(services)
        with patch.dict(os.environ, led):
            client = await connect(services.temporal)
            store = connect_store(services.bucket, services.s3)
            yield House(services, client, store, kept | led | chosen, folder)


BRIEFS = (
    "Cold brew for slow mornings",
    "A quiet electric kettle for small kitchens",
    "Trail shoes with a cork midsole",
    "An app that keeps receipts",
    "Bread that is baked at four",
    "A bicycle lamp that is seen from the side",
    "Soap from olive oil",
    "A chair for long evenings",
)


def brief(number: int) -> str:
    """A text that no other run has, so that none is served with another's purchases."""
    return f"{BRIEFS[number % len(BRIEFS)]}, edition {number}"
