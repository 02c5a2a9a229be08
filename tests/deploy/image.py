"""The Dockerfile, read instruction by instruction."""

import json
import shlex
from collections.abc import Iterator
from dataclasses import dataclass

from tests.imports import ROOT


@dataclass(frozen=True)
class Instruction:
    """One instruction of one build stage, its words taken apart as Docker does."""

    stage: int
    name: str
    words: tuple[str, ...]


def instructions() -> tuple[Instruction, ...]:
    """Every instruction, in order; stages count from 0."""
    return tuple(_read((ROOT / "Dockerfile").read_text()))


def copied() -> tuple[str, ...]:
    """What the final stage takes from the repository."""
    final = max(one.stage for one in instructions())
    return tuple(
        source
        for one in instructions()
        if one.name == "COPY" and one.stage == final and not one.words[0].startswith("--from=")
        for source in one.words[:-1]
    )


def _read(text: str) -> Iterator[Instruction]:
    stage = -1
    lines = (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    for line in "\n".join(lines).replace("\\\n", " ").splitlines():
        name, _, rest = line.partition(" ")
        stage += name == "FROM"
        words = json.loads(rest) if rest.startswith("[") else shlex.split(rest)
        yield Instruction(stage, name, tuple(words))
