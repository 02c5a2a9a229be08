"""A starter that can be killed: starts the services of a home, prints them, and stays.

It stays until its standard input ends, so that a test run that is killed leaves none behind.
"""

import asyncio
import sys
from pathlib import Path

from embedded.services import running
from settings import load


async def main(home: Path, worker: str) -> None:
    settings = load(dotenv=Path("/nowhere"), home=home, requested_mode="sandbox")
    async with running(settings, worker=(sys.executable, worker)) as services:
        print(services.as_json(), flush=True)
        await asyncio.to_thread(sys.stdin.read)


asyncio.run(main(Path(sys.argv[1]), sys.argv[2]))
