"""Many runs at once against services that work on a few calls at a time."""

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from tests.endurance.house import Handle, House, brief
from workflows.commercial import CommercialWorkflow

PERIOD_S = 5


@dataclass(frozen=True)
class Service:
    """What one service counted."""

    name: str
    accepted: int
    refused: int
    greatest: int

    @property
    def refused_by_accepted(self) -> float:
        """How many calls it had to send away for each one that it took."""
        return self.refused / self.accepted if self.accepted else float(self.refused > 0)


def services(rooms: Mapping[str, Mapping[str, Any]]) -> list[Service]:
    """Those of a sandbox's services that were called."""
    return [
        Service(name, room["accepted"], room["refused"], room["greatest"])
        for name, room in rooms.items()
        if room["accepted"] or room["refused"]
    ]


async def at_their_strategy(place: House, runs: int) -> list[Handle]:
    """Runs begun together, once each waits for a person to approve its strategy."""
    handles = await asyncio.gather(
        *(place.run(f"run-{number}", brief(number), gates=("strategy",)) for number in range(runs))
    )
    await asyncio.gather(*map(_gate, handles))
    return list(handles)


async def _gate(handle: Handle) -> None:
    while True:
        progress = await handle.query(CommercialWorkflow.progress)
        assert not progress.attention, progress.attention
        if progress.gate is not None:
            return
        await asyncio.sleep(PERIOD_S)


def told(counted: Iterable[Service]) -> str:
    """A line for each service."""
    return "\n".join(
        f"{one.name:12} accepted {one.accepted:5}, refused {one.refused:4} "
        f"({one.refused_by_accepted:.2f} for each accepted), at most {one.greatest} at a time"
        for one in counted
    )
