"""The command line as a person uses it: a home of its own, no keys, one process a command."""

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

ROOT = Path(__file__).parents[2]
KEYS = re.compile(
    r"^(AD_BUILDER_|TEMPORAL_|AWS_|ANTHROPIC_|GEMINI_|GOOGLE_|ELEVENLABS_|RUNWAYML_|KLING_)"
)
LONGEST_RUN_S = 300


@dataclass(frozen=True)
class Said:
    """What a command answered."""

    status: int
    out: str
    err: str

    @property
    def last(self) -> Any:
        """The JSON object of the last line."""
        return json.loads(self.out.strip().splitlines()[-1])


@dataclass
class Desk:
    """A person's desk: a folder, a home for the services, and variables."""

    folder: Path
    variables: dict[str, str] = field(default_factory=dict)

    @property
    def environment(self) -> dict[str, str]:
        """This machine's variables less every key and address, with the desk's own."""
        home = {"AD_BUILDER_HOME": str(self.folder / "home"), "NO_PROXY": "127.0.0.1"}
        return without_keys() | home | self.variables

    def starter(self, *words: str) -> Said:
        """Runs `starter.py` to its end."""
        done = subprocess.run(
            [sys.executable, str(ROOT / "starter.py"), *words],
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=LONGEST_RUN_S,
            stdin=subprocess.DEVNULL,
            check=False,
        )
        return Said(done.returncode, done.stdout, done.stderr)

    def begin(self, *words: str) -> "subprocess.Popen[str]":
        """Starts `starter.py` and leaves it running."""
        return subprocess.Popen(
            [sys.executable, str(ROOT / "starter.py"), *words],
            cwd=self.folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            stdin=subprocess.DEVNULL,
        )

    @contextmanager
    def services(self) -> Iterator[dict[str, str]]:
        """`starter.py up` in another terminal; yields the addresses."""
        process = self.begin("up", "--sandbox", "--json")
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            assert line, process.communicate()[1]
            yield json.loads(line)
        finally:
            process.send_signal(signal.SIGTERM)
            process.communicate(timeout=60)


def without_keys() -> dict[str, str]:
    """This machine's variables less every key and address."""
    return {name: value for name, value in os.environ.items() if not KEYS.match(name)}


def temporal(*words: str) -> str:
    """What the Temporal CLI answers."""
    program = Path(sys.executable).with_name("temporal")
    return subprocess.run([program, *words], check=True, capture_output=True, text=True).stdout


def ledger(sandbox: str) -> list[dict[str, Any]]:
    """Everything that a sandbox has billed."""
    rows: list[dict[str, Any]] = httpx.get(f"{sandbox}/__sandbox/ledger", trust_env=False).json()
    return rows


def order_faults(sandbox: str, *faults: Mapping[str, Any]) -> None:
    """Replaces what shall go wrong in a sandbox."""
    url = f"{sandbox}/__sandbox/faults"
    httpx.delete(url, trust_env=False).raise_for_status()
    if faults:
        httpx.post(url, json=list(faults), trust_env=False).raise_for_status()


def counted(rows: Iterable[Mapping[str, Any]]) -> dict[tuple[str, str], int]:
    """How often each operation of each provider was billed."""
    counts: dict[tuple[str, str], int] = {}
    for row in rows:
        key = (row["provider"], row["operation"])
        counts[key] = counts.get(key, 0) + 1
    return counts
