"""Processes as the operating system shows them."""

import subprocess
import time


def descendants(pid: int) -> list[int]:
    """All children of a process, and theirs."""
    listed = subprocess.run(["ps", "-eo", "pid=,ppid="], capture_output=True, text=True, check=True)
    children: dict[int, list[int]] = {}
    for line in listed.stdout.splitlines():
        child, parent = map(int, line.split())
        children.setdefault(parent, []).append(child)
    found, waiting = [], [pid]
    while waiting:
        waiting += (mine := children.get(waiting.pop(), []))
        found += mine
    return found


def command_of(pid: int) -> str:
    """A process's command line; nothing for one that is gone."""
    listed = subprocess.run(
        ["ps", "-ww", "-o", "args=", "-p", str(pid)], capture_output=True, text=True, check=False
    )
    return listed.stdout.strip()


def until_gone(pids: list[int], within_s: float = 20) -> None:
    """Waits until none of the processes runs any more."""
    deadline = time.monotonic() + within_s
    while left := [pid for pid in pids if _runs(pid)]:
        assert time.monotonic() < deadline, f"still running: {left}"
        time.sleep(0.1)


def _runs(pid: int) -> bool:
    listed = subprocess.run(
        ["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False
    )
    return bool(listed.stdout.strip()) and not listed.stdout.startswith("Z")
