"""``python -m tests.sandbox.small_process DIR [latency]``: a sandbox of small things to kill."""

import asyncio
import socket
import sys
from pathlib import Path

from sandbox.desk import open_desk
from sandbox.latency import Latency
from sandbox.server import Server, application
from tests.sandbox.studio import SmallStudio


async def serve(folder: Path, latency: Latency) -> None:
    """Answers on a free port, which the first line of stdout names."""
    desk = open_desk(SmallStudio(), folder, durable=True, latency=latency)
    listener = socket.create_server(("127.0.0.1", 0))
    address = f"http://127.0.0.1:{listener.getsockname()[1]}"
    await Server(application(desk), announce=address).serve(sockets=[listener])


if __name__ == "__main__":
    asyncio.run(serve(Path(sys.argv[1]), Latency.parse(sys.argv[2])))
