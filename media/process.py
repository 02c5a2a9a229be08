"""A child process that cannot outlive its purpose: its own group, a deadline, limits, an owner.

Limits are set on the running child (`prlimit`), never in a `preexec_fn`, which may deadlock
in a process with threads. On Linux the kernel kills the child when its worker dies: it is started
through `setpriv`, or through a line of Python where that is absent. FFmpeg itself would encode on.
"""

import asyncio
import contextlib
import os
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

GONE_WITHIN_S = 2.0
"""A killed group has to be gone by then."""
INHERITED = ("PATH", "HOME", "TMPDIR", "LANG", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
"""All that a child learns of the worker's environment: keys and FFREPORT stay behind."""
GIB = 1 << 30
TIE_AND_BECOME = (
    "import ctypes, os, signal, sys; PR_SET_PDEATHSIG = 1; "
    "ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL); "
    "os.execvp(sys.argv[1], sys.argv[1:])"
)


@dataclass(frozen=True)
class Limits:
    """What a child may use before the kernel stops it."""

    cpu_s: int = 1800
    """Processor seconds over all threads: a 30 s conform takes about 40."""
    address_space_bytes: int = 12 * GIB
    """Address space, which is reserved far beyond what is touched; a conform touches 0.6 GiB."""
    file_size_bytes: int = 4 * GIB
    """Largest file that it may write; a buyer's limit is 10 GB at most, 0.2 GB at least."""


DEFAULT_LIMITS = Limits()


@contextlib.asynccontextmanager
async def child(
    command: Sequence[str],
    *,
    limits: Limits = DEFAULT_LIMITS,
    cwd: Path | None = None,
    fed: bool = False,
) -> AsyncIterator[asyncio.subprocess.Process]:
    """Starts `command` with piped output; on leaving, for any reason, its whole group is gone.

    `fed` pipes standard input too, which is empty otherwise.
    Raises `OSError` where the program cannot be started.
    """
    process = await asyncio.create_subprocess_exec(
        *_tied_to_us(),
        *command,
        stdin=subprocess.PIPE if fed else subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=cwd,
        env=_environment(os.environ),
        start_new_session=True,
    )
    try:
        _limit(process.pid, limits)
        yield process
    finally:
        await asyncio.shield(_end(process))


async def _end(process: asyncio.subprocess.Process) -> None:
    if process.returncode is None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    await asyncio.wait_for(process.wait(), GONE_WITHIN_S)


def _environment(ours: Mapping[str, str]) -> dict[str, str]:
    kept = {name: ours[name] for name in INHERITED if name in ours}
    # Without a cap glibc reserves 64 MiB a thread, and a many-cored machine meets the limit.
    return kept | {"AV_LOG_FORCE_NOCOLOR": "1", "MALLOC_ARENA_MAX": "4"}


def _limit(pid: int, limits: Limits) -> None:
    if sys.platform != "linux":
        return
    with contextlib.suppress(ProcessLookupError):
        for kind, most in (
            (resource.RLIMIT_CPU, limits.cpu_s),
            (resource.RLIMIT_AS, limits.address_space_bytes),
            (resource.RLIMIT_FSIZE, limits.file_size_bytes),
        ):
            _, ceiling = resource.prlimit(pid, kind)
            lower = most if ceiling == resource.RLIM_INFINITY else min(most, ceiling)
            resource.prlimit(pid, kind, (lower, lower))


@cache
def _tied_to_us() -> tuple[str, ...]:
    if sys.platform != "linux":
        return ()
    setpriv = shutil.which("setpriv")
    if (
        setpriv
        and b"--pdeathsig" in subprocess.run([setpriv, "--help"], capture_output=True).stdout
    ):
        return (setpriv, "--pdeathsig", "KILL", "--")
    return (sys.executable, "-I", "-S", "-c", TIE_AND_BECOME)
