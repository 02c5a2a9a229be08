"""Around each command: the settings it runs with, how it speaks, and how it ends."""

import os
import sys
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from console.exits import Exit
    from console.running import Manners
    from settings import Settings


def settings(sandbox: bool = False, live: bool = False) -> "Settings":
    """The settings, with the mode that was typed."""
    from console.request import settings_for

    return settings_for(sandbox=sandbox, live=live)


def manners(as_json: bool = False) -> "Manners":
    """How a command speaks."""
    from console.running import Manners

    return Manners(as_json)


def finish(command: Callable[[], Coroutine[Any, Any, "Exit"]]) -> None:
    """Runs the command and ends the process with its status."""
    from console import exits

    status = exits.finish(command)
    sys.stdout.flush()
    sys.stderr.flush()
    # Everything is closed by now; threads of Temporal's core may still be ending, and an
    # interpreter that is torn down around them can abort.
    os._exit(status)
