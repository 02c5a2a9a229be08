"""What a piece of work costs this machine."""

import os
import resource
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Self


@dataclass
class Spent:
    """Seconds of the clock, and of all processors: our own, and of every child that has ended."""

    wall_s: float = 0.0
    cpu_s: float = 0.0

    def __add__(self, other: Self) -> "Spent":
        return Spent(self.wall_s + other.wall_s, self.cpu_s + other.cpu_s)


@contextmanager
def spending() -> Iterator[Spent]:
    """What the work within costs; the figures are there once it is left."""
    spent = Spent()
    since_s, used_s = time.perf_counter(), _used_s()
    yield spent
    spent.wall_s, spent.cpu_s = time.perf_counter() - since_s, _used_s() - used_s


def machine() -> str:
    """The machine and how busy it is: other work makes the clock's seconds longer."""
    load = os.getloadavg()[0]
    return f"{os.cpu_count()} cores, load average {load:.1f}"


def _used_s() -> float:
    spans = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(span.ru_utime + span.ru_stime for span in spans)
