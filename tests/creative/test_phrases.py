"""Worn phrases and continuity, as whole words."""

import pytest

from creative.continuity import continuity_breaks_in
from creative.phrases import without_worn_phrases, worn_phrases_in


@pytest.mark.parametrize(
    "innocent",
    ["ultraviolet light", "a summer morning", "masterpieces' museum", "18kg", "anotherness"],
)
def test_a_word_that_holds_a_worn_phrase_is_innocent(innocent: str) -> None:
    assert worn_phrases_in(innocent) == ()
    assert continuity_breaks_in(innocent) == ()


@pytest.mark.parametrize(
    "worn", ["8K", "a masterpiece", "Best Quality", "ultra detailed", "hyper-realistic", "ULTRA"]
)
def test_a_worn_phrase_is_found_and_taken_out(worn: str) -> None:
    assert worn_phrases_in(f"amber light, {worn}, slow")
    lean = without_worn_phrases(f"amber light, {worn}, slow")
    assert worn_phrases_in(lean) == ()
    assert "amber light" in lean
    assert ",," not in lean.replace(" ", "")


@pytest.mark.parametrize("text", ["another bottle", "A different can", "a new character enters"])
def test_words_that_bring_in_somebody_else_break_continuity(text: str) -> None:
    assert continuity_breaks_in(text)
