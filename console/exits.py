"""How a command ends: its exit status, and one clear line where it could not do its work."""

import asyncio
import sys
from collections.abc import Callable, Coroutine
from enum import IntEnum
from typing import Any

from contracts.errors import AdBuilderError, BadInput
from embedded.errors import ServiceUnreachable


class Exit(IntEnum):
    """The exit statuses that scripts rely on."""

    DONE = 0
    BAD_INPUT = 2
    PARKED = 3
    FAILED = 4
    OUT_OF_REACH = 5
    INTERRUPTED = 130


def finish(command: Callable[[], Coroutine[Any, Any, Exit]]) -> Exit:
    """Runs a command to its end; a fault that a person can mend is one line, never a trace."""
    try:
        return asyncio.run(_awaited(command))
    except BadInput as error:
        return _told(error, Exit.BAD_INPUT)
    except ServiceUnreachable as error:
        return _told(error, Exit.OUT_OF_REACH)
    except AdBuilderError as error:
        return _told(error, Exit.FAILED)
    except OSError as error:
        return _told(error, Exit.OUT_OF_REACH)
    except KeyboardInterrupt:
        print("\nStopped. `starter.py resume` goes on with what is unfinished.", file=sys.stderr)
        return Exit.INTERRUPTED


async def _awaited(command: Callable[[], Coroutine[Any, Any, Exit]]) -> Exit:
    return await command()


def _told(error: Exception, status: Exit) -> Exit:
    print(f"error: {error}", file=sys.stderr)
    return status
