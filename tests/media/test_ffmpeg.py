"""The one runner: progress, words, deadlines, limits, and nothing left behind."""

import asyncio
import os
import select
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest

from contracts.errors import MediaError
from media.ffmpeg import Limits, Progress, run
from media.process import child

ENDLESS = ("-re", "-f", "lavfi", "-i", "testsrc2=s=320x180")
EIGHT_FRAMES = ("-f", "lavfi", "-i", "testsrc2=s=320x180", "-frames:v", "8", "-f", "mp4")
RAW_FRAME = bytes(64 * 36 * 3)
RAW = ("-f", "rawvideo", "-pix_fmt", "rgb24", "-s", "64x36", "-r", "24", "-i", "pipe:0")


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[asyncio.subprocess.Process]:
    """The processes that were started, for a look at what became of them."""
    seen: list[asyncio.subprocess.Process] = []
    real: Callable[..., Any] = asyncio.create_subprocess_exec

    async def noted(*command: str, **options: Any) -> asyncio.subprocess.Process:
        seen.append(await real(*command, **options))
        return seen[-1]

    monkeypatch.setattr(asyncio, "create_subprocess_exec", noted)
    return seen


def is_gone(pid: int) -> bool:
    try:
        os.killpg(pid, 0)
    except ProcessLookupError:
        return True
    return False


async def test_reports_frames_as_they_are_written(tmp_path: Path) -> None:
    reports: list[Progress] = []
    out = tmp_path / "out.mp4"
    await run([*EIGHT_FRAMES, str(out)], timeout_s=30, makes=[out], on_progress=reports.append)
    assert reports[-1].frames == 8
    assert out.stat().st_size > 0


async def test_streams_raw_frames_to_standard_input(tmp_path: Path) -> None:
    async def frames() -> AsyncIterator[bytes]:
        for _ in range(30):
            yield RAW_FRAME

    reports: list[Progress] = []
    out = str(tmp_path / "out.mp4")
    await run([*RAW, out], timeout_s=30, stdin=frames(), on_progress=reports.append)
    assert reports[-1].frames == 30


async def test_a_reader_that_has_enough_is_no_fault() -> None:
    async def endless() -> AsyncIterator[bytes]:
        while True:
            yield RAW_FRAME

    few = ["-frames:v", "3", "-f", "rawvideo", "pipe:1"]
    result = await run([*RAW, *few], timeout_s=30, stdin=endless(), capture=True)
    assert len(result.output) == 3 * len(RAW_FRAME)


async def test_a_source_that_fails_ends_the_run_with_its_own_error(
    tmp_path: Path, started: list[asyncio.subprocess.Process]
) -> None:
    async def broken() -> AsyncIterator[bytes]:
        yield RAW_FRAME
        raise LookupError("no more pictures")

    out = tmp_path / "out.mp4"
    with pytest.raises(LookupError, match="no more pictures"):
        await run([*RAW, str(out)], timeout_s=30, stdin=broken(), makes=[out])
    assert is_gone(started[0].pid)
    assert not out.exists()


async def test_an_error_says_what_was_wanted_in_ffmpegs_own_words() -> None:
    with pytest.raises(MediaError, match="could not read the clip") as caught:
        await run(["-i", "absent.mp4", "-f", "null", "-"], timeout_s=30, purpose="read the clip")
    assert "No such file or directory" in caught.value.said


async def test_an_output_that_is_missing_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(MediaError, match=r"left no absent\.mp4"):
        await run([*EIGHT_FRAMES[:-1], "null", "-"], timeout_s=30, makes=[tmp_path / "absent.mp4"])


async def test_the_deadline_kills_it_and_discards_what_it_wrote(
    tmp_path: Path, started: list[asyncio.subprocess.Process]
) -> None:
    out = tmp_path / "out.mp4"
    with pytest.raises(MediaError, match=r"stopped after 0\.3 s"):
        await run([*ENDLESS, str(out)], timeout_s=0.3, makes=[out])
    assert is_gone(started[0].pid)
    assert not out.exists()


async def test_cancelling_kills_it_and_discards_what_it_wrote(
    tmp_path: Path, started: list[asyncio.subprocess.Process]
) -> None:
    out, running = tmp_path / "out.mp4", asyncio.Event()
    task = asyncio.create_task(
        run([*ENDLESS, str(out)], timeout_s=60, makes=[out], on_progress=lambda _: running.set())
    )
    await running.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert is_gone(started[0].pid)
    assert not out.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="prlimit is Linux's")
async def test_a_file_beyond_its_limit_stops_it(tmp_path: Path) -> None:
    out = tmp_path / "out.yuv"
    with pytest.raises(MediaError, match=r"signal 25|File too large"):
        await run(
            [*ENDLESS[1:], "-f", "rawvideo", str(out)],
            timeout_s=30,
            makes=[out],
            limits=Limits(file_size_bytes=1 << 20),
        )
    assert not out.exists()


async def test_keys_of_the_worker_do_not_reach_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANTHROPIC_API_KEY", "secret")
    async with child(["/usr/bin/env"]) as shown:
        output, _ = await shown.communicate()
    assert b"secret" not in output
    assert b"PATH=" in output


WITHOUT_SETPRIV = """
import shutil

which = shutil.which
shutil.which = lambda name: None if name == "setpriv" else which(name)
"""
WORKER = """
import asyncio, os, sys
from media.ffmpeg import run

async def main():
    await run(
        ["-re", "-f", "lavfi", "-i", "testsrc2=s=64x36", "-f", "null", "-"], timeout_s=60,
        on_progress=lambda _: print(open(f"/proc/self/task/{os.getpid()}/children").read()),
    )

asyncio.run(main())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="/proc and pidfd are Linux's")
@pytest.mark.parametrize("tied", [True, False], ids=["setpriv", "python"])
def test_it_dies_with_a_worker_that_was_killed(tied: bool) -> None:
    script = WORKER if tied else f"{WITHOUT_SETPRIV}\n{WORKER}"
    with subprocess.Popen(
        [sys.executable, "-u", "-c", script], stdout=subprocess.PIPE, text=True
    ) as worker:
        assert worker.stdout is not None
        ffmpeg = os.pidfd_open(int(worker.stdout.readline().split()[0]))
        worker.send_signal(signal.SIGKILL)
    gone, _, _ = select.select([ffmpeg], [], [], 10)
    os.close(ffmpeg)
    assert gone
