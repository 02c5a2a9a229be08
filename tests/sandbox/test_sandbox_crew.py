"""Worker processes that are replaced when one dies, and leave when their parent does."""

import os
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

from sandbox.crew import Crew


@pytest.fixture
def crew() -> Iterator[Crew]:
    found = Crew(1)
    yield found
    found.close()


async def test_work_is_done_elsewhere_and_its_errors_come_back(crew: Crew) -> None:
    assert await crew.do(os.getpid) != os.getpid()
    with pytest.raises(FileNotFoundError, match="nothing-here"):
        await crew.do(os.stat, "nothing-here")


async def test_a_worker_that_dies_is_replaced(crew: Crew) -> None:
    before = await crew.do(os.getpid)
    with pytest.raises(BrokenProcessPool):
        await crew.do(os._exit, 9)
    crew_after = await crew.do(os.getpid)
    assert crew_after not in (before, os.getpid())


def test_workers_leave_when_their_parent_is_killed(tmp_path: Path) -> None:
    program = tmp_path / "parent.py"
    program.write_text(
        textwrap.dedent(
            """
            import asyncio, os, sys, time
            from sandbox.crew import Crew

            async def main():
                crew = Crew(1)
                print(await crew.do(os.getpid), flush=True)
                await crew.do(time.sleep, 600)

            if __name__ == "__main__":
                asyncio.run(main())
            """
        )
    )
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen(
        [sys.executable, program], stdout=subprocess.PIPE, text=True, env=environment
    ) as parent:
        assert parent.stdout is not None
        worker = int(parent.stdout.readline())
        parent.kill()
        # The worker holds the pipe's other end: it closes only when the worker is gone.
        assert parent.stdout.read() == ""
    assert _is_gone(worker)


def _is_gone(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return True
    return state == "Z"
