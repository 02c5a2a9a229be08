"""Nothing outlives whoever asked for it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from embedded.child import GUARD

STUBBORN = """
import os, signal, sys, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
if os.fork() == 0:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
os.write(1, b'%d\\n' % os.getpid())
time.sleep(600)
"""
OBEDIENT = """
import signal, sys, time
signal.signal(signal.SIGTERM, lambda *_: (print('ended in order', flush=True), sys.exit(0)))
print('here', flush=True)
time.sleep(600)
"""


def guarded(grace_s: float, *command: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-I", "-S", str(GUARD), str(grace_s), *command],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def lives(pid: int) -> bool:
    """Whether the process runs; one that only waits to be reaped does not."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{pid}/stat")
    return not status.exists() or status.read_text().rsplit(")", 1)[1].split()[0] != "Z"


@pytest.mark.parametrize(
    ("status", "shown"), [("sys.exit(7)", 7), ("os.kill(os.getpid(), 9)", 137)]
)
def test_the_commands_end_is_the_guards_end(status: str, shown: int) -> None:
    with guarded(1, sys.executable, "-c", f"import os, sys; {status}") as guard:
        assert guard.wait(20) == shown


def test_a_command_that_cannot_be_run_is_named() -> None:
    with guarded(1, "/no/such/program") as guard:
        _, said = guard.communicate(timeout=20)
        assert guard.returncode == 127
        assert "/no/such/program" in said


def test_a_cut_leash_lets_the_command_end_in_order() -> None:
    with guarded(30, sys.executable, "-c", OBEDIENT) as guard:
        assert guard.stdout is not None
        assert guard.stdin is not None
        assert guard.stdout.readline() == "here\n"
        guard.stdin.close()
        assert guard.stdout.readline() == "ended in order\n"
        assert guard.wait(20) == 0


def test_what_does_not_listen_is_killed_with_all_its_children() -> None:
    with guarded(0.1, sys.executable, "-c", STUBBORN) as guard:
        assert guard.stdout is not None
        assert guard.stdin is not None
        family = [int(guard.stdout.readline()) for _ in range(2)]
        guard.stdin.close()
        guard.wait(20)
        assert guard.stdout.read() == "", "the pipe ends only when nobody holds it any more"
    assert not any(map(lives, family))


def test_a_guard_that_is_told_to_stop_takes_its_command_along() -> None:
    with guarded(30, sys.executable, "-c", OBEDIENT) as guard:
        assert guard.stdout is not None
        guard.stdout.readline()
        guard.send_signal(signal.SIGTERM)
        assert guard.stdout.readline() == "ended in order\n"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="PR_SET_PDEATHSIG is Linux's")
def test_a_guard_that_is_killed_does_not_leave_its_command_behind() -> None:
    with guarded(30, sys.executable, "-c", OBEDIENT) as guard:
        assert guard.stdout is not None
        guard.stdout.readline()
        guard.kill()
        assert guard.stdout.read() == "", "the pipe ends with the command"
