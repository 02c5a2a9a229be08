"""Decisions: asked for at a gate on a terminal, or sent from another one."""

import asyncio
import sys

from temporalio.client import WorkflowUpdateFailedError

from console.following import Handle, progress_of
from console.live import LiveDisplay
from contracts.decisions import Decision
from contracts.errors import BadInput
from contracts.progress import OpenGate, Progress
from workflows.commercial import CommercialWorkflow


async def decide(handle: Handle, decision: Decision) -> Progress:
    """Sends a decision; `BadInput` with the run's own words where it does not apply."""
    await progress_of(handle)
    try:
        return await handle.execute_update(CommercialWorkflow.decide, decision)
    except WorkflowUpdateFailedError as error:
        raise BadInput(f"{handle.id}: {error.cause}") from error


class GateAsker:
    """Asks at each gate, once a revision; an answer from elsewhere is as good."""

    def __init__(self, handle: Handle, display: LiveDisplay) -> None:
        self._handle = handle
        self._display = display
        self._asked: set[tuple[str, int]] = set()
        self._asking: asyncio.Task[None] | None = None

    def show(self, progress: Progress) -> None:
        """Shows progress, and asks where a gate has opened."""
        self._display.show(progress)
        gate = progress.gate
        if gate is None:
            self._stop_asking()
        elif (gate.gate, gate.revision) not in self._asked:
            self._asked.add((gate.gate, gate.revision))
            self._stop_asking()
            self._asking = asyncio.create_task(self._ask(gate))

    def _stop_asking(self) -> None:
        if self._asking is not None:
            self._asking.cancel()
            self._asking = None

    async def _ask(self, gate: OpenGate) -> None:
        with self._display.paused():
            answer = ""
            while answer not in {"y", "n"}:
                answer = (await _typed(f"Approve the {gate.gate}? [y/n] ")).lower()[:1]
            notes = await _typed("What should change? ") if answer == "n" else ""
        decision = Decision(
            approved=answer == "y", gate=gate.gate, revision=gate.revision, notes=notes
        )
        try:
            await decide(self._handle, decision)
        except BadInput as refused:
            print(refused, file=sys.stderr)


async def _typed(question: str) -> str:
    """A line from the terminal, without holding up the rest."""
    print(question, end="", flush=True)
    loop = asyncio.get_running_loop()
    line: asyncio.Future[str] = loop.create_future()

    def read() -> None:
        loop.remove_reader(sys.stdin)
        line.set_result(sys.stdin.readline().strip())

    loop.add_reader(sys.stdin, read)
    try:
        return await line
    finally:
        loop.remove_reader(sys.stdin)
