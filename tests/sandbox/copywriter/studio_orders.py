"""Whole campaigns ordered from the copywriter, each step asked with what came before."""

import json
from functools import cache
from typing import Any

from sandbox.copywriter import answer
from tests.sandbox.copywriter.keeping import broken
from tests.sandbox.copywriter.studio_briefs import RESEARCH, SCREENPLAY, STRATEGY

SYSTEM = "You are a senior creative director. Answer in JSON."


def ask(prompt: str, schema: dict[str, Any], seed: int = 0) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(
        answer(system=SYSTEM, prompt=prompt, schema=schema, seed=seed)
    )
    assert broken(schema, value) == []
    return value


@cache
def planned(brief: str, seconds: int = 15, language: str = "English", notes: str = "") -> Any:
    """Research and strategy for a brief, the second asked with the first."""
    research = ask(f"<brief>{brief}</brief>\nExtract a research brief.", RESEARCH)
    strategy = ask(
        f"Write the strategy for a {seconds}-second commercial in {language}.\n"
        f"<brief>{brief}</brief>\n<research>{json.dumps(research)}</research>"
        + (f"\n<notes>{notes}</notes>" if notes else ""),
        STRATEGY,
    )
    return research, strategy


@cache
def campaign(
    brief: str, scenes: int = 3, seconds: int = 15, language: str = "English", notes: str = ""
) -> Any:
    """Research, strategy and screenplay for a brief, each asked with what came before."""
    research, strategy = planned(brief, 15, language, notes)
    screenplay = ask(
        f"Write a screenplay of exactly {scenes} scenes, {seconds} seconds in all, "
        f"narration in {language}.\n<brief>{brief}</brief>\n"
        f"<research>{json.dumps(research)}</research>\n<strategy>{json.dumps(strategy)}</strategy>"
        + (f"\n<notes>{notes}</notes>" if notes else ""),
        SCREENPLAY,
    )
    return research, strategy, screenplay


def words(text: str) -> int:
    """Words as a narrator counts them."""
    return sum(any(char.isalnum() for char in token) for token in text.split())
