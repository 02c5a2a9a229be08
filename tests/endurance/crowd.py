"""Many runs at once against services that work on a few calls at a time."""

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from tests.endurance.house import Handle, House, brief

PERIOD_S = 0.5


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
    while await _count(place, "awaiting_approval") < runs:
        assert await _count(place, "needs_attention") == 0
        await asyncio.sleep(PERIOD_S)
    return list(handles)


async def _count(place: House, stage: str) -> int:
    """Runs at a stage, as the list shows them: a query would be one more thing to do for each."""
    return (await place.client.count_workflows(f'AdStage = "{stage}"')).count


def told(counted: Iterable[Service]) -> str:
    """A line for each service."""
    return "\n".join(
        f"{one.name:12} accepted {one.accepted:5}, refused {one.refused:4} "
        f"({one.refused_by_accepted:.2f} for each accepted), at most {one.greatest} at a time"
        for one in counted
    )
