"""One child process under its guard: started, awaited, ended, and quoted when it fails."""

import asyncio
import contextlib
import os
import sys
from asyncio.subprocess import PIPE, Process
from pathlib import Path

from embedded.errors import ServiceUnreachable
from embedded.home import room_for
from embedded.programs import Program

GUARD = Path(__file__).with_name("guard.py")
READY_DEADLINE_S = 60.0
ASK_AGAIN_S = 0.03
TAIL_LINES, TAIL_BYTES = 5, 4_000
_PORT_TAKEN = "address already in use"


class Child:
    """A program that runs as long as its starter holds on to it."""

    def __init__(self, program: Program, log: Path, *, lock: int) -> None:
        self.program = program
        self._log, self._lock = log, lock
        self._began_at = 0
        self._process: Process | None = None

    async def start(self) -> None:
        """Runs the program; its output goes to its log."""
        with room_for(self._log):
            self.program.folder.mkdir(parents=True, exist_ok=True)
            log = os.open(self._log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            self._began_at = os.fstat(log).st_size
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-I", "-S", str(GUARD), str(self.program.grace_s)),
                *self.program.command,
                stdin=PIPE,
                stdout=log,
                stderr=log,
                cwd=self.program.folder,
                env=dict(self.program.environment),
                pass_fds=(self._lock,),
                start_new_session=True,  # Ctrl-C is for the starter, which then ends its children
            )
        finally:
            os.close(log)

    async def ready(self) -> None:
        """Returns once the program is ready; `ServiceUnreachable` quotes its log if it fails."""
        try:
            async with asyncio.timeout(READY_DEADLINE_S):
                while not await self._is_ready():
                    if self.ended:
                        raise self.obituary()
                    await asyncio.sleep(ASK_AGAIN_S)
        except TimeoutError:
            raise ServiceUnreachable(
                f"{self.program.name} was not ready after {READY_DEADLINE_S:g} s. {self._quote()}"
            ) from None
        if self.ended:
            raise self.obituary()

    async def wait(self) -> None:
        """Returns when the program has ended."""
        if self._process is not None:
            await self._process.wait()

    async def stop(self) -> None:
        """Ends the program and waits until nothing of it runs."""
        if self._process is None:
            return
        if self._process.stdin is not None:
            self._process.stdin.close()
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.shield(self._process.wait())
        await self._process.wait()

    @property
    def family(self) -> int | None:
        """The process that all of the program's descend from; None before its start."""
        return self._process.pid if self._process else None

    @property
    def ended(self) -> bool:
        """Whether the program has ended."""
        return self._process is not None and self._process.returncode is not None

    @property
    def found_its_port_taken(self) -> bool:
        """Whether it ended because somebody was quicker to take its port."""
        return self.ended and _PORT_TAKEN in self._said().lower()

    def obituary(self) -> ServiceUnreachable:
        """That the program ended, how, and what it said last."""
        status = self._process.returncode if self._process else None
        return ServiceUnreachable(
            f"{self.program.name} ended with status {status}. {self._quote()}"
        )

    async def _is_ready(self) -> bool:
        if self.program.answers is not None:
            return await self.program.answers()
        return self.program.says is None or self.program.says in self._said()

    def _said(self) -> str:
        """What this start of the program has written."""
        with self._log.open("rb") as log:
            log.seek(self._began_at)
            return log.read().decode(errors="replace")

    def _quote(self) -> str:
        lines = self._said()[-TAIL_BYTES:].strip().splitlines()[-TAIL_LINES:]
        said = "\n".join(f"  {line}" for line in lines) or "  (nothing)"
        return f"{self._log} ends:\n{said}"
