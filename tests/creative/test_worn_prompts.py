"""No worn phrase stands in what we tell models, whatever strategies, people and critics say."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import creative
from contracts.strategy import Strategy
from contracts.subject import Subject
from creative.phrases import without_worn_phrases, worn_phrases_in
from creative.pictures import hero_prompt, motion_prompt, prompt_for_take, visual_prompt
from creative.screenplay import finish_screenplay
from tests.creative.stories import BRIEF, RESEARCH, STRATEGY, draft

ROOM = sorted(Path(creative.__file__).parent.glob("*.py"))
PIECES = (
    *("8k", "4K", "resolution", "best", "high", "quality", "award", "winning", "unreal", "Engine"),
    *("ULTRA", "hd", "realistic", "hyper", "detailed", "masterpiece", "trending", "on", "light"),
)
GAPS = (" ", " ", "  ", "-", ", ", ". ", "\n", " ; ")

wordings = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(GAPS)), max_size=8).map(
    lambda parts: "".join(f"{word}{gap}" for word, gap in parts)
)
subjects = st.builds(Subject.model_construct, name=wordings, description=wordings)
LOOKS = ("visual_language", "mood", "lighting", "camera", "film_stock", "color_grade")


@st.composite
def looks(draw: st.DrawFn) -> Strategy:
    """A strategy that says worn things wherever a prompt could take them from."""
    said: dict[str, Any] = {name: draw(wordings) for name in (*LOOKS, "music_direction")}
    return STRATEGY.model_copy(update={**said, "subject": draw(subjects)})


def strings_of(file: Path) -> Iterator[str]:
    """The strings that a module holds, less its docstrings, which nobody is told."""
    tree = ast.parse(file.read_text())
    remarks = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in remarks:
            yield node.value


@pytest.mark.parametrize("file", ROOM, ids=lambda file: file.stem)
def test_no_instruction_and_no_template_holds_a_worn_phrase(file: Path) -> None:
    if file.stem != "phrases":
        assert not [text for text in strings_of(file) if worn_phrases_in(text)]


@given(wordings)
def test_taking_worn_phrases_out_leaves_none_and_is_done_once(text: str) -> None:
    lean = without_worn_phrases(text)
    assert worn_phrases_in(lean) == ()
    assert without_worn_phrases(lean) == lean


@given(looks(), wordings, st.lists(wordings, max_size=3))
def test_painters_are_told_none(strategy: Strategy, said: str, reasons: list[str]) -> None:
    """`said` is an action, or what a person wrote; `reasons` are critics'."""
    prompts = (
        visual_prompt(strategy.subject, said, strategy),
        hero_prompt(strategy.subject, strategy),
        prompt_for_take(said, strategy.subject, strategy, tuple(reasons)),
        prompt_for_take(
            visual_prompt(strategy.subject, said, strategy),
            strategy.subject,
            strategy,
            tuple(reasons),
        ),
    )
    assert [worn_phrases_in(prompt) for prompt in prompts] == [()] * len(prompts)


@given(looks(), wordings)
def test_animators_and_composers_are_told_none(strategy: Strategy, said: str) -> None:
    film = finish_screenplay(draft(action=said, motion=said), BRIEF, RESEARCH, strategy)
    prompts = (
        motion_prompt(strategy.subject, said, strategy),
        film.music_prompt,
        *(scene.motion_prompt for scene in film.scenes),
        *(scene.visual_prompt for scene in film.scenes),
    )
    assert [worn_phrases_in(prompt) for prompt in prompts] == [()] * len(prompts)
