"""Kills the worker at seeded random moments of concurrent runs, and reads the ledgers afterwards.

    uv run python -m bench.kills --kills 200 --seed 1

Prints how many films came out, what was billed more than once, whether the runs say so, and whether
the same films buy the same where nobody shoots.
"""

import argparse
import asyncio
import tempfile
from collections import Counter
from pathlib import Path

from tests.endurance.house import house
from tests.endurance.kills import Purchase, Shooting, lives_s, shot_at, undisturbed


def main() -> None:
    """Prints the figures; status 1 where something was billed in silence, or was bought in vain."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--runs", type=int, default=3, help="films at least (default 3)")
    parser.add_argument("--at-once", type=int, default=3, help="films beside each other")
    parser.add_argument(
        "--animators", default="kling", help="Runway's orders cannot be looked up: they would park"
    )
    told = parser.parse_args()
    shooting = asyncio.run(_shooting(told))
    print(figures(shooting), flush=True)
    calm = asyncio.run(_calm(told, len(shooting.runs)))
    print(f"undisturbed          {compared(shooting.bought, calm)}")
    raise SystemExit(1 if shooting.unmarked or shooting.bought.keys() != calm.keys() else 0)


async def _shooting(told: argparse.Namespace) -> Shooting:
    with tempfile.TemporaryDirectory() as folder:
        async with house(Path(folder), latency="0.02", animators=told.animators) as place:
            return await shot_at(
                place,
                lives_s=lives_s(told.seed, told.kills),
                runs=told.runs,
                at_once=told.at_once,
            )


async def _calm(told: argparse.Namespace, films: int) -> Counter[Purchase]:
    with tempfile.TemporaryDirectory() as folder:
        async with house(Path(folder), latency="0.02", animators=told.animators) as place:
            return await undisturbed(place, films, at_once=told.at_once)


def compared(shot_at: Counter[Purchase], calm: Counter[Purchase]) -> str:
    """What the films bought when they were shot at, beside what they buy in peace."""
    more, less = shot_at.keys() - calm.keys(), calm.keys() - shot_at.keys()
    if not more and not less:
        return f"the same {len(calm)} purchases, billed {calm.total()} times"
    named = [_named(Counter((who, what) for who, what, _ in each)) for each in (more, less)]
    return f"{len(calm)} purchases; shot at, they bought besides: {named[0]}; and not: {named[1]}"


def figures(shooting: Shooting) -> str:
    """The figures, a line each."""
    calls = sum(shooting.bought.values())
    return "\n".join(
        (
            f"kills                {shooting.kills}",
            f"films finished       {len(shooting.runs)}, all that were begun",
            f"woken by a person    {shooting.woken}: a step of theirs had died fifty times",
            f"took                 {shooting.took_s:.0f} s",
            f"billed calls         {calls}, of {len(shooting.bought)} purchases",
            f"billed twice         {_named(shooting.twice)}",
            f"said by their runs   {_named(shooting.marked)}",
            f"in silence           {_named(shooting.unmarked)}",
        )
    )


def _named(counts: Counter[tuple[str, str]]) -> str:
    if not counts:
        return "none"
    named = ", ".join(f"{who} {what} {n}" for (who, what), n in sorted(counts.items()))
    return f"{counts.total()} ({named})"


if __name__ == "__main__":
    main()
