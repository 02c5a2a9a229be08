"""Asking for a prompt in other words, and what it has to keep."""

import pytest

from contracts.screenplay import SofterPrompt
from contracts.tasks.softening import Medium, SoftenTask
from creative.pictures import visual_prompt
from creative.softening import (
    LONGEST_PROMPTS,
    ROOM,
    characters_allowed,
    softer_prompt_faults,
    softer_prompt_order,
)
from tests.creative.stories import STRATEGY, SUBJECT

REFUSAL = "gemini picture: PROHIBITED_CONTENT: It shows a knife."
TASK = SoftenTask(
    step="picture-1-rewriting-1",
    seed=7,
    medium=Medium.PICTURE,
    prompt=visual_prompt(SUBJECT, "The bottle beside a bloody knife.", STRATEGY),
    refusal=REFUSAL,
    strategy=STRATEGY,
)
EFFECT = SoftenTask(
    step="effect-1-rewriting-1", seed=7, medium=Medium.EFFECT, prompt="A gunshot", refusal="no"
)
MILD = TASK.prompt.replace("a bloody knife", "a cutting board")


def test_the_writer_is_told_the_prompt_whole_and_why_it_was_refused() -> None:
    told = softer_prompt_order(TASK, ()).prompt
    for words in (f"<prompt>\n{TASK.prompt}\n</prompt>", f"<refusal>\n{REFUSAL}\n</refusal>"):
        assert words in told
    assert f"at most {characters_allowed(TASK)} characters" in told
    assert "<notes>" not in told


def test_what_a_person_typed_is_told_as_the_painter_was_told_it() -> None:
    typed = TASK.model_copy(update={"prompt": "a bloody knife, best 8k quality"})
    told = softer_prompt_order(typed, ()).prompt
    assert "Scene: a bloody knife." in told
    assert SUBJECT.description in told
    assert STRATEGY.lighting in told


def test_what_was_to_change_belongs_into_it() -> None:
    changed = TASK.model_copy(update={"changes": ("Show the blood.\nAll of it.",)})
    assert (
        "<notes>\n- Show the blood. All of it.\n</notes>" in softer_prompt_order(changed, ()).prompt
    )
    assert characters_allowed(changed) > characters_allowed(TASK)


@pytest.mark.parametrize("medium", Medium)
def test_it_is_never_longer_than_its_service_takes(medium: Medium) -> None:
    long = EFFECT.model_copy(update={"medium": medium, "prompt": "boom " * 1_000})
    assert characters_allowed(long) == LONGEST_PROMPTS[medium]
    assert characters_allowed(EFFECT) == len(EFFECT.prompt) + ROOM


@pytest.mark.parametrize(
    ("task", "prompt", "fault"),
    [
        (TASK, MILD, ""),
        (EFFECT, "A door that falls shut", ""),
        (TASK, "...", "the prompt says nothing"),
        (TASK, TASK.prompt, "the same prompt again"),
        (EFFECT, "a GUN-shot!", "the same prompt again"),
        (EFFECT, "x" * 110, "has 110 characters, 109 fit"),
        (TASK, "A bottle.", "keep what moderation did not stop"),
        (TASK, f"{MILD} Hyperrealistic.", "'Hyperrealistic'"),
    ],
)
def test_it_is_another_as_long_and_without_worn_phrases(
    task: SoftenTask, prompt: str, fault: str
) -> None:
    faults = softer_prompt_faults(SofterPrompt(rewritten_prompt=prompt), task)
    assert faults == () if not fault else any(fault in told for told in faults)
