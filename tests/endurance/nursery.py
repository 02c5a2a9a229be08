"""Workers by the dozen: this process has imported everything, and each of them is a fork of it.

For every line on standard input a worker is born; its process id is the answer on standard output.
A worker killed here is as dead as any other; only its successor comes sooner.
"""

import asyncio
import os
import signal
import sys

from serving.polling import serve
from settings import load
from worker import crews
from workflows import queues


def main() -> None:
    """Ends, and its workers with it, once standard input is closed: whoever wanted them is gone."""
    os.setpgrp()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    settings = load()
    for _ in sys.stdin:
        born = os.fork()
        if born == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            asyncio.run(serve(crews(settings), queues.EVERY_QUEUE))
            return
        print(f"born {born}", flush=True)
    os.killpg(0, signal.SIGKILL)


if __name__ == "__main__":
    main()
