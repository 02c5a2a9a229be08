"""How soon work goes on after a worker was killed, with a successor, and with a colleague alive.

    uv run python -m bench.recovery --kills 20

A sample is one step that the dead worker had begun: the seconds until a living one begins it again
or its run has gone past it. With a successor they count from the moment it is ready; with a
colleague, from the kill. Prints the median, the 95th percentile and the longest of both.
"""

import argparse
import asyncio
import random
import statistics
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from temporalio.api.enums.v1 import PendingActivityState
from temporalio.service import RPCError

from tests.endurance.house import Hand, House, Nursery, brief, house

AT_ONCE = 2
"""Films: as many as the cores encode clips, so that no step waits for another's place."""
SHORTEST_LIFE_S, MEAN_LIFE_S = 1.0, 3.0
LOOKED_FOR_WITHIN_S = 90
PERIOD_S = 0.1

Step = tuple[str, str]
"""A workflow's id and an activity's."""


def main() -> None:
    """Prints both lines."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--kills", type=int, default=20, help="of each kind (default 20)")
    parser.add_argument("--seed", type=int, default=1)
    told = parser.parse_args()
    for name, colleague in (("a successor", False), ("a colleague", True)):
        samples_s = asyncio.run(measured(told.kills, told.seed, colleague=colleague))
        print(line(name, told.kills, samples_s), flush=True)


def line(name: str, kills: int, samples_s: list[float]) -> str:
    """The figures of one kind."""
    if len(samples_s) < 2:
        return f"{name:12} {kills} kills met {len(samples_s)} steps: too few"
    p95_s = statistics.quantiles(samples_s, n=20, method="inclusive")[-1]
    return (
        f"{name:12} {kills} kills, {len(samples_s)} interrupted steps: "
        f"median {statistics.median(samples_s):.1f} s, p95 {p95_s:.1f} s, "
        f"longest {max(samples_s):.1f} s"
    )


async def measured(kills: int, seed: int, *, colleague: bool) -> list[float]:
    """Seconds until each interrupted step went on."""
    chance = random.Random(seed)  # noqa: S311
    samples_s: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        async with house(Path(folder), latency="0.2") as place, place.nursery() as nursery:
            begun: set[str] = set()
            films = [asyncio.ensure_future(_films(place, lane, begun)) for lane in range(AT_ONCE)]
            hands = [await nursery.hand() for _ in range(1 + colleague)]
            for number in range(kills):
                await asyncio.sleep(SHORTEST_LIFE_S + chance.expovariate(1 / MEAN_LIFE_S))
                samples_s += await _shot(place, nursery, hands, begun, colleague=colleague)
                print(f"kill {number + 1} of {kills}", end="\r", flush=True)
            for film in films:
                film.cancel()
    return samples_s


async def _films(place: House, lane: int, begun: set[str]) -> None:
    """One film after another."""
    number = lane
    while True:
        run_id = f"run-{number}"
        begun |= {run_id, f"{run_id}/scene-1"}
        await (await place.run(run_id, brief(number))).result()
        begun -= {run_id, f"{run_id}/scene-1"}
        number += AT_ONCE


async def _shot(
    place: House, nursery: Nursery, hands: list[Hand], begun: set[str], *, colleague: bool
) -> list[float]:
    """Kills the oldest hand and puts another in its place; the seconds that its steps lost."""
    dead = hands.pop(0)
    dead.kill()
    since = time.time()
    # The server knows what the dead worker had begun; nothing tells it yet that it is dead.
    interrupted = set(await _begun_by(place, begun, dead))
    if not colleague:
        hands.append(await nursery.hand())
        since = time.time()
    went_on: dict[Step, float] = {}
    deadline = time.monotonic() + LOOKED_FOR_WITHIN_S
    while left := interrupted - went_on.keys():
        for step in left - set(await _begun_by(place, begun, dead, or_waiting=True)):
            went_on[step] = time.time() - since
        if time.monotonic() > deadline:
            raise TimeoutError(f"still waiting for {sorted(left)}")
        await asyncio.sleep(PERIOD_S)
    if colleague:
        hands.append(await nursery.hand())
    return [max(0.0, lost_s) for lost_s in went_on.values()]


async def _begun_by(
    place: House, workflow_ids: set[str], hand: Hand, *, or_waiting: bool = False
) -> Mapping[Step, int]:
    """The attempts of the steps that a worker has begun, or that nobody has begun since."""
    found: dict[Step, int] = {}
    for workflow_id in sorted(workflow_ids):
        try:
            told = await place.client.get_workflow_handle(workflow_id).describe()
        except RPCError:  # it is not there yet
            continue
        for step in told.raw_description.pending_activities:
            is_begun = step.state == PendingActivityState.PENDING_ACTIVITY_STATE_STARTED
            its_own = step.last_worker_identity.endswith(f"@{hand.pid}")
            if (is_begun and its_own) or (or_waiting and not is_begun):
                found[workflow_id, step.activity_id] = step.attempt
    return found


if __name__ == "__main__":
    main()
