"""A hundred films at once, from services that work on three calls and jobs at a time.

    uv run python -m bench.hundred --films 100 --at-once 3 --workers 2

Prints what each service accepted, how many calls it sent away, and how many were under way at most.
"""

import argparse
import asyncio
import tempfile
import time
from pathlib import Path

from tests.endurance.crowd import services, told
from tests.endurance.house import brief, house


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--films", type=int, default=100)
    parser.add_argument("--at-once", type=int, default=3, help="each service's limit")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--latency", default="0.05", help="of the services, by the sandbox's scale")
    asked = parser.parse_args()
    asyncio.run(_made(asked))


async def _made(asked: argparse.Namespace) -> None:
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        async with (
            house(Path(folder), latency=asked.latency) as place,
            place.nursery() as nursery,
        ):
            await place.asked("limits", [{"at_once": asked.at_once}])
            for _ in range(asked.workers):
                await nursery.hand()
            runs = [await place.run(f"run-{n}", brief(n)) for n in range(asked.films)]
            results = await asyncio.gather(*(run.result() for run in runs))
            counted = services(await place.asked("limits"))
    finished = sum(result.status == "completed" for result in results)
    print(f"{finished} of {asked.films} films finished in {time.monotonic() - began:.0f} s")
    print(told(counted))


if __name__ == "__main__":
    main()
