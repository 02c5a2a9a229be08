"""A prompt that moderation stopped comes back in milder words, and nearly whole."""

import json
from typing import Any

import pytest

from sandbox.copywriter import answer
from tests.sandbox.copywriter.keeping import broken
from tests.sandbox.copywriter.studio_briefs import record, text

STOPPED = "Content policy stopped this prompt. Write it anew."


def reworded(prompt: str, asked: str = STOPPED, notes: str = "", **limits: Any) -> str:
    schema = record(revised_prompt=text(**limits))
    told = f"{asked}\n<prompt>{prompt}</prompt>" + (f"\n<notes>{notes}</notes>" if notes else "")
    value = json.loads(answer(system="Answer in JSON.", prompt=told, schema=schema, seed=3))
    assert broken(schema, value) == []
    return str(value["revised_prompt"])


def test_what_filters_trip_over_goes_and_the_rest_stays() -> None:
    assert reworded("A cup beside a bloody knife, morning light.") == (
        "A cup beside a tool, morning light."
    )


@pytest.mark.parametrize("prompt", ["A cup in morning light.", "Soft piano, 80 BPM, no voices"])
def test_a_harmless_one_is_said_otherwise_too(prompt: str) -> None:
    assert reworded(prompt).startswith(prompt.rstrip("."))
    assert reworded(prompt) != prompt


def test_what_was_to_change_is_taken_in_mildly() -> None:
    told = reworded("A cup in morning light.", notes="- Warmer.\n- Put a child beside it.")
    assert told == "A cup in morning light. Warmer. Put a grown-up beside it."


def test_it_keeps_to_its_length() -> None:
    assert len(reworded("A cup in morning light, a kettle behind it.", maxLength=60)) <= 60


def test_a_prompt_that_nothing_stopped_is_mended_as_ever() -> None:
    assert "knife" in reworded("A cup beside a knife.", asked="Improve this prompt.")
