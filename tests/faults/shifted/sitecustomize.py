"""On a process's path, this moves its clock by `CLOCK_MOVED_S` seconds."""

import datetime
import os
import time
from typing import Self

_MOVED_S = float(os.environ["CLOCK_MOVED_S"])
_time, _time_ns = time.time, time.time_ns


class _Moved(datetime.datetime):
    @classmethod
    def now(cls, tz: datetime.tzinfo | None = None) -> Self:
        return cls.fromtimestamp(time.time(), tz)

    @classmethod
    def utcnow(cls) -> Self:
        return cls.now(datetime.UTC).replace(tzinfo=None)


time.time = lambda: _time() + _MOVED_S
time.time_ns = lambda: _time_ns() + int(_MOVED_S * 1e9)
datetime.datetime = _Moved  # type: ignore[misc]
