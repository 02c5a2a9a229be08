"""The one place that runs FFmpeg: arguments in; a result, or FFmpeg's own words, out."""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterable, Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from contracts.errors import MachineFault, MediaError
from media.binary import binary
from media.process import DEFAULT_LIMITS, Limits, child

__all__ = ["Limits", "Progress", "Result", "run"]

KEPT_STDERR_BYTES = 64 * 1024
"""How much of FFmpeg's last words is kept."""
SHOWN_LINES = 12
"""How many of its last lines an error shows."""
NO_ROOM = "No space left on device"
"""What the C library says, and FFmpeg after it."""
PROGRESS_PERIOD_S = 0.5
CHUNK_BYTES = 64 * 1024


@dataclass(frozen=True)
class Progress:
    """How far an encode has come."""

    frames: int
    """Video frames written so far; 0 where there is no video."""
    out_time_s: float
    """Seconds of output written so far."""


@dataclass(frozen=True)
class Result:
    """A finished FFmpeg."""

    said: str
    """The end of its standard error, at most 64 KiB."""
    output: bytes
    """Its standard output, where `capture` asked for it."""
    elapsed_s: float


OnProgress = Callable[[Progress], None]
Feed = bytes | AsyncIterable[bytes]


async def run(
    arguments: Sequence[str],
    *,
    timeout_s: float,
    purpose: str = "run",
    stdin: Feed | None = None,
    on_progress: OnProgress | None = None,
    limits: Limits = DEFAULT_LIMITS,
    cwd: Path | None = None,
    makes: Sequence[Path] = (),
    capture: bool = False,
    loglevel: str = "warning",
) -> Result:
    """Runs FFmpeg on `arguments` (without program name and global options) to its end.

    `stdin` is fed to `pipe:0`: bytes, or chunks as they come, such as raw frames.
    `on_progress` is called about twice a second. `makes` are the files that must be there and
    not empty afterwards; they are removed where the run fails or is cancelled, so a short but
    playable film is never taken for a finished one. `capture` keeps standard output (`pipe:1`).
    Raises `MediaError` with `purpose` (a verb phrase: "conform clip.mp4") and FFmpeg's own words
    on a non-zero exit, a missing output, or after `timeout_s` seconds. Cancelling kills it.
    """
    command = [binary(), *_global_options(loglevel, progress=not capture), *arguments]
    started = time.monotonic()
    with _failing_in_words(purpose, timeout_s, makes):
        async with (
            asyncio.timeout(timeout_s),
            child(command, limits=limits, cwd=cwd, fed=stdin is not None) as process,
        ):
            output, said = await _attend(process, stdin, on_progress, capture=capture)
        _accept(process.returncode, purpose, said, makes)
    return Result(said, output, time.monotonic() - started)


@contextlib.contextmanager
def _failing_in_words(purpose: str, timeout_s: float, makes: Sequence[Path]) -> Iterator[None]:
    """Turns faults of the system into `MediaError`, and leaves no unfinished file behind."""
    try:
        yield
    except TimeoutError as fault:
        _discard(makes)
        raise MachineFault(
            f"FFmpeg was to {purpose} and was stopped after {timeout_s:g} s: "
            "the machine is overloaded, or the input never ends"
        ) from fault
    except OSError as fault:
        _discard(makes)
        raise MachineFault(
            f"FFmpeg was to {purpose} and could not be run", said=str(fault)
        ) from fault
    except BaseException:
        _discard(makes)
        raise


def _global_options(loglevel: str, *, progress: bool) -> list[str]:
    options = ["-nostdin", "-hide_banner", "-y", "-loglevel", loglevel, "-nostats"]
    if progress:
        options += ["-progress", "pipe:1", "-stats_period", str(PROGRESS_PERIOD_S)]
    return options


async def _attend(
    process: asyncio.subprocess.Process,
    stdin: Feed | None,
    on_progress: OnProgress | None,
    *,
    capture: bool,
) -> tuple[bytes, str]:
    """Feeds and drains all pipes at once, so that none can fill up and stop the child."""
    assert process.stdout is not None  # noqa: S101 - piped by `child`
    assert process.stderr is not None  # noqa: S101
    try:
        async with asyncio.TaskGroup() as group:
            said = group.create_task(_tail(process.stderr))
            output = group.create_task(
                process.stdout.read() if capture else _follow(process.stdout, on_progress)
            )
            if stdin is not None:
                group.create_task(_feed(process, stdin))
            group.create_task(process.wait())
    except BaseExceptionGroup as faults:
        raise faults.exceptions[0] from None
    return output.result(), said.result()


async def _tail(stream: asyncio.StreamReader) -> str:
    kept = b""
    while chunk := await stream.read(CHUNK_BYTES):
        kept = (kept + chunk)[-KEPT_STDERR_BYTES:]
    return kept.decode(errors="replace").strip()


async def _follow(stream: asyncio.StreamReader, on_progress: OnProgress | None) -> bytes:
    report: dict[str, str] = {}
    while line := await stream.readline():
        key, _, value = line.decode(errors="replace").strip().partition("=")
        report[key] = value
        if key == "progress" and on_progress is not None:
            on_progress(_progress(report))
    return b""


def _progress(report: dict[str, str]) -> Progress:
    microseconds = report.get("out_time_us", "0")
    return Progress(
        frames=int(report.get("frame", "0")),
        out_time_s=max(0, int(microseconds)) / 1e6 if microseconds.lstrip("-").isdigit() else 0.0,
    )


async def _feed(process: asyncio.subprocess.Process, stdin: Feed) -> None:
    pipe = process.stdin
    assert pipe is not None  # noqa: S101 - piped by `child`
    # FFmpeg may stop reading when it has enough; its exit code tells whether that was right.
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):
        if isinstance(stdin, bytes):
            pipe.write(stdin)
            await pipe.drain()
        else:
            async for chunk in stdin:
                pipe.write(chunk)
                await pipe.drain()
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):
        pipe.close()
        await pipe.wait_closed()


def _accept(code: int | None, purpose: str, said: str, makes: Sequence[Path]) -> None:
    words = "\n".join(said.splitlines()[-SHOWN_LINES:])
    if code is not None and code < 0:
        raise MediaError(
            f"FFmpeg was to {purpose} and was killed by signal {-code} "
            "(24: too much processor time, 25: too large a file, 6 or 9: memory, or an operator)",
            said=words,
        )
    if code != 0 and NO_ROOM in said:
        raise MachineFault(f"FFmpeg could not {purpose}: the disk is full", said=words)
    if code != 0:
        raise MediaError(f"FFmpeg could not {purpose} (exit code {code})", said=words)
    for path in makes:
        if not path.is_file() or not path.stat().st_size:
            raise MediaError(f"FFmpeg was to {purpose}, but left no {path.name}", said=words)


def _discard(makes: Sequence[Path]) -> None:
    for path in makes:
        path.unlink(missing_ok=True)
