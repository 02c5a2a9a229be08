"""``python -m sandbox``: the paid services on one port of this machine."""

import argparse
import asyncio
import contextlib
import fcntl
import json
import signal
import socket
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from sandbox.faults import Fault, InvalidFault, parse_faults
from sandbox.latency import Latency

USUAL_PORT = 8700


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs until SIGTERM or SIGINT.

    Returns:
        0 when it was told to stop, 2 when it cannot start; the reason is one line on stderr.
    """
    asked = _parser().parse_args(arguments)
    for stop in (signal.SIGINT, signal.SIGTERM):
        signal.signal(stop, lambda *_: sys.exit(0))
    try:
        faults = _read_faults(asked.faults)
        listener = _listen(asked.host, asked.port)
    except (OSError, ValueError) as error:
        sys.stderr.write(f"sandbox: {error}\n")
        return 2
    with contextlib.ExitStack() as stack:
        folder = asked.state or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        try:
            stack.enter_context(_claimed(folder))
        except OSError as error:
            sys.stderr.write(f"sandbox: {error}\n")
            return 2
        asyncio.run(_serve(asked, folder, faults, stack.enter_context(listener)))
    return 0


async def _serve(
    asked: argparse.Namespace, folder: Path, faults: list[Fault], listener: socket.socket
) -> None:
    from sandbox.desk import open_desk
    from sandbox.limits import Limit
    from sandbox.server import Server, application
    from sandbox.workshop import Workshop

    durable = asked.state is not None
    desk = open_desk(
        Workshop(),
        folder,
        durable=durable,
        latency=asked.latency,
        faults=faults,
        limits=[Limit(asked.at_once)],
    )
    host, port = listener.getsockname()[:2]
    running = Server(application(desk), announce=f"sandbox: http://{host}:{port}")
    await running.serve(sockets=[listener])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m sandbox",
        description="Plays the paid services over their real HTTP protocols, with a ledger of what"
        " they would have billed (GET /__sandbox/ledger).",
    )
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on")
    parser.add_argument(
        "--port", type=int, default=USUAL_PORT, help=f"0 takes a free one (default {USUAL_PORT})"
    )
    parser.add_argument(
        "--latency",
        type=_latency,
        default=Latency(),
        metavar="instant|seed|SCALE",
        help="instant answers at once, seed takes the services' times, 0.1 a tenth of them",
    )
    parser.add_argument("--faults", type=Path, metavar="FILE", help="JSON list of faults to show")
    parser.add_argument(
        "--at-once",
        type=_at_once,
        metavar="N",
        help="answer 429 where a service would work on more than N calls and jobs at a time;"
        " Runway throttles instead (default: no limit)",
    )
    parser.add_argument(
        "--state", type=Path, metavar="DIR", help="keep ledger, jobs and files over restarts"
    )
    return parser


def _latency(text: str) -> Latency:
    try:
        return Latency.parse(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _at_once(text: str) -> int:
    if not text.isdecimal() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"must be a positive integer, not {text!r}")
    return int(text)


def _read_faults(path: Path | None) -> list[Fault]:
    if path is None:
        return []
    try:
        return parse_faults(json.loads(path.read_text(encoding="utf-8")))
    except InvalidFault as bad:
        raise ValueError(f"{path}: {bad}") from bad
    except ValueError as bad:
        raise ValueError(f"{path}: not valid JSON: {bad}") from bad


@contextlib.contextmanager
def _claimed(folder: Path) -> Iterator[None]:
    """Keeps a second sandbox from writing into the same journal, until this process ends."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "in-use").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise OSError(f"another sandbox uses {folder}; choose another --state") from error
        yield


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen(128)
    except OSError as error:
        listener.close()
        raise OSError(
            f"cannot listen on {host}:{port}: {error.strerror}; choose another --port, 0 for a"
            " free one"
        ) from error
    return listener


if __name__ == "__main__":
    sys.exit(main())
