"""Runs a command, and ends it with all its children once the process that asked for it is gone.

python guard.py GRACE_S COMMAND...

Standard input is the leash: the starter holds its other end and writes nothing. However the
starter ends, kill -9 included, the pipe then ends too. The standard library alone is used here,
and little of it: each service has a guard, and none should cost a second interpreter's start.
"""

import contextlib
import ctypes
import os
import select
import signal
import subprocess
import sys
from collections.abc import Callable

PR_SET_PDEATHSIG = 1
COMMAND_NOT_RUN = 127
_TOLD_TO_STOP = {signal.SIGTERM, signal.SIGINT, signal.SIGHUP}


def main() -> int:
    """Runs the command; its exit status, or 128 and the signal's number."""
    grace_s, command = float(sys.argv[1]), sys.argv[2:]
    news, bell = os.pipe()
    os.set_blocking(bell, False)
    signal.set_wakeup_fd(bell)
    for number in (signal.SIGCHLD, *_TOLD_TO_STOP):
        signal.signal(number, lambda *_: None)
    try:
        child = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, start_new_session=True, preexec_fn=_die_with_guard()
        )
    except OSError as error:
        print(f"cannot run {command[0]}: {error}", file=sys.stderr)
        return COMMAND_NOT_RUN
    _await_end(child, news)
    _end(child, grace_s)
    return child.returncode if child.returncode >= 0 else 128 - child.returncode


def _await_end(child: "subprocess.Popen[bytes]", news: int) -> None:
    """Returns once the child has ended, the leash is cut, or the guard is told to stop."""
    while child.poll() is None:
        ready, _, _ = select.select([sys.stdin.fileno(), news], [], [])
        if news in ready and _TOLD_TO_STOP.intersection(os.read(news, 512)):
            return
        if sys.stdin.fileno() in ready and not os.read(sys.stdin.fileno(), 512):
            return


def _end(child: "subprocess.Popen[bytes]", grace_s: float) -> None:
    """Asks the child's whole group to end; whatever is left of it after the grace is killed."""
    _signal_group(child.pid, signal.SIGTERM)
    with contextlib.suppress(subprocess.TimeoutExpired):
        child.wait(grace_s)
    _signal_group(child.pid, signal.SIGKILL)
    child.wait()


def _signal_group(group: int, number: int) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(group, number)


def _die_with_guard() -> Callable[[], None] | None:
    """What the child does before it becomes the command: on Linux it dies if its guard does."""
    if not sys.platform.startswith("linux"):
        return None
    prctl, guard = ctypes.CDLL(None).prctl, os.getpid()

    def bind() -> None:
        prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != guard:
            os.kill(os.getpid(), signal.SIGKILL)

    return bind


if __name__ == "__main__":
    sys.exit(main())
