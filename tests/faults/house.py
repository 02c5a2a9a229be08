"""A house under fire: real services as processes, and workers that the test itself starts."""

import asyncio
import datetime as dt
import json
import sys
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar
from zlib import crc32

import boto3
import httpx
from temporalio.client import Client, WorkflowHandle
from temporalio.service import RPCError, RPCStatusCode

from contracts.brief import Brief
from contracts.decisions import Gate
from contracts.progress import Progress, SceneProgress
from contracts.run import RunRequest, RunResult
from embedded.home import s3_key
from embedded.programs import ROOT
from embedded.services import Services, environment, running
from settings import load
from tests.end_to_end.studio import ledger, order_faults, without_keys
from tests.faults.workers import WORKER, Hand
from workflows import queues, search
from workflows.commercial import CommercialWorkflow
from workflows.connection import connect

STANDIN = (sys.executable, str(ROOT / "tests" / "embedded" / "standin.py"))
State = TypeVar("State", Progress, SceneProgress)
NOBODY_THERE = {
    RPCStatusCode.FAILED_PRECONDITION,
    RPCStatusCode.DEADLINE_EXCEEDED,
    RPCStatusCode.UNAVAILABLE,
    RPCStatusCode.CANCELLED,
}
"""How a query fails while a worker, or the server itself, is dead."""
LONGEST_S = 900
"""Before a test gives a run up: a machine may be busy with others."""
LOOKS_EVERY_S = 0.5
"""A look is work for the worker that is looked at."""
Run = WorkflowHandle[CommercialWorkflow, RunResult]


@dataclass
class House:
    """The services of one home, its workers, and its runs."""

    services: Services
    client: Client
    variables: dict[str, str] = field(default_factory=dict)
    _ordered_at: str = ""

    @cached_property
    def sandbox(self) -> str:
        """The sandbox's address."""
        assert self.services.sandbox is not None
        return self.services.sandbox

    @cached_property
    def s3(self) -> Any:
        """A client of the object store itself, past whatever stands before it."""
        key, secret = s3_key(self.services.home)
        return boto3.client(
            "s3",
            endpoint_url=self.services.s3,
            region_name="us-east-1",
            aws_access_key_id=key,
            aws_secret_access_key=secret,
        )

    def hand(
        self, name: str = "worker", command: tuple[str, ...] = WORKER, /, **variables: str
    ) -> Hand:
        """A worker of this house, not yet started."""
        surroundings = without_keys() | environment(self.services) | KEPT_BYTECODE
        log = self.services.home / "logs" / f"{name}.log"
        return Hand(surroundings | self.variables | variables, log, command)

    @asynccontextmanager
    async def staffed(
        self, name: str = "worker", command: tuple[str, ...] = WORKER, /, **variables: str
    ) -> AsyncIterator[Hand]:
        """A worker that serves while the block lasts."""
        hand = self.hand(name, command, **variables)
        try:
            await hand.start()
            yield hand
        finally:
            await hand.stop()

    def order(self, *faults: dict[str, Any]) -> None:
        """Clears the sandbox's ledger, and replaces what shall go wrong in it."""
        order_faults(self.sandbox, *faults)
        httpx.delete(f"{self.sandbox}/__sandbox/ledger", trust_env=False).raise_for_status()
        self._ordered_at = dt.datetime.now(dt.UTC).isoformat()

    def calm(self) -> None:
        """Nothing goes wrong any more."""
        order_faults(self.sandbox)

    @property
    def billed(self) -> list[dict[str, Any]]:
        """What the sandbox has billed since the last order."""
        return ledger(self.sandbox)

    def played(self, fault: str) -> Counter[tuple[str, str]]:
        """How often the fault was played since the last order, by provider and operation."""
        calls = httpx.get(f"{self.sandbox}/__sandbox/requests", trust_env=False).json()
        return Counter(
            (call["provider"], call["operation"])
            for call in calls
            if call["fault"] == fault and call["at"] >= self._ordered_at
        )

    async def start(
        self,
        run_id: str,
        *,
        text: str = "",
        scenes: int = 3,
        duration_s: int = 6,
        gates: Iterable[Gate] = (Gate.STORYBOARD,),
        budget_usd: Decimal = Decimal(8),
    ) -> Run:
        """A run whose brief names it, so that it buys everything anew."""
        brief = Brief(text=text or f"A jar of {run_id} honey", duration_s=duration_s, scenes=scenes)
        request = RunRequest(
            brief=brief, gates=tuple(gates), budget_usd=budget_usd, seed=crc32(run_id.encode())
        )
        return await self.client.start_workflow(
            CommercialWorkflow.run, request, id=run_id, task_queue=queues.ADS
        )

    def record(self, key: str) -> Any:
        """A JSON object of the store."""
        return json.loads(self.object(key))

    def object(self, key: str) -> bytes:
        """An object's bytes."""
        body: bytes = self.s3.get_object(Bucket=self.services.bucket, Key=key)["Body"].read()
        return body

    def keys(self, prefix: str) -> list[str]:
        """The keys of all objects below a prefix."""
        pages = self.s3.get_paginator("list_objects_v2").paginate(
            Bucket=self.services.bucket, Prefix=prefix
        )
        return [item["Key"] for page in pages for item in page.get("Contents", [])]


KEPT_BYTECODE = {"PYTHONDONTWRITEBYTECODE": ""}
"""A worker is started dozens of times; it compiles its imports once."""


@asynccontextmanager
async def house_at(
    home: Path, *, latency: str = "instant", **variables: str
) -> AsyncIterator[House]:
    """A house without a worker, as long as the block lasts."""
    settings = load(
        dotenv=Path("/nowhere"), home=home, requested_mode="sandbox", sandbox_latency=latency
    )
    async with running(settings, worker=STANDIN) as services:
        client = await connect(services.temporal)
        await search.register(client)
        yield House(services, client, variables)


async def look(run: WorkflowHandle[Any, Any], kind: type[State]) -> State:
    """What a run says of itself, as soon as there is a worker, and a server, to say it."""
    while True:
        try:
            state: State = await run.query("progress", result_type=kind)
        except RPCError as absent:
            if absent.status not in NOBODY_THERE:
                raise
            await asyncio.sleep(LOOKS_EVERY_S)
        else:
            return state


async def until(
    run: Run, reached: Callable[[Progress], bool], within_s: float = LONGEST_S
) -> Progress:
    """The run's state once it is as wanted."""
    async with asyncio.timeout(within_s):
        while True:
            progress = await look(run, Progress)
            if reached(progress):
                return progress
            await asyncio.sleep(LOOKS_EVERY_S)
