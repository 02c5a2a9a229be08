"""Carrying a finished story into another language."""

import pytest

from contracts.brief import BrandKit
from contracts.screenplay import Adaptation
from creative.adaptation import adaptation_faults, adaptation_order, adapted_screenplay
from creative.screenplay import finish_screenplay
from tests.creative.stories import BRIEF, RESEARCH, STRATEGY, draft

GERMAN = BRIEF.model_copy(update={"language": "de"})
SCREENPLAY = finish_screenplay(draft(), BRIEF, RESEARCH, STRATEGY)
WORDS = Adaptation(narration=("Kein Wecker heute.", "Dawn. Wach auf."), tagline="Wach auf")
RATE = BRIEF.slot.rate


def test_the_copywriter_is_told_each_scene_s_line_and_room_and_the_product() -> None:
    order = adaptation_order(GERMAN, SCREENPLAY, STRATEGY, ("too long",))
    for told in ("Scene 2: narration of at most 8 words", "Now: No alarm", "Dawn", "too long"):
        assert told in order.prompt
    narration = order.schema["properties"]["narration"]
    assert (narration["minItems"], narration["maxItems"]) == (2, 2)


def test_japanese_is_asked_for_in_characters() -> None:
    order = adaptation_order(BRIEF.model_copy(update={"language": "ja"}), SCREENPLAY, STRATEGY, ())
    assert "narration of at most 22 characters" in order.prompt


@pytest.mark.parametrize(
    ("narration", "fault"),
    [
        (("Dawn.",), "1 lines were written, 2 are wanted"),
        (("", " "), "no scene has narration"),
        (("Dawn " * 9, "Ja."), "scene 1 says 9 words, 8 fit"),
        (("Guten Morgen.", "Wach auf."), "no line names Dawn"),
        (("Dawn, so billig.", "Wach auf."), "line 1 says 'billig'"),
    ],
)
def test_words_that_cannot_be_used_say_why(narration: tuple[str, ...], fault: str) -> None:
    brand = BrandKit(name="Dawn", words_to_avoid=("billig",))
    brief = GERMAN.model_copy(update={"brand": brand})
    adapted = Adaptation(narration=narration, tagline="Wach auf")
    assert any(fault in told for told in adaptation_faults(adapted, brief, SCREENPLAY))


def test_only_words_change() -> None:
    assert adaptation_faults(WORDS, GERMAN, SCREENPLAY) == ()
    adapted = adapted_screenplay(SCREENPLAY, WORDS, RATE)
    assert [scene.narration for scene in adapted.scenes] == list(WORDS.narration)
    assert adapted.end_card is not None
    assert adapted.end_card.tagline == "Wach auf"
    for ours, theirs in zip(adapted.scenes, SCREENPLAY.scenes, strict=True):
        assert ours.visual_prompt == theirs.visual_prompt
        assert ours.motion_prompt == theirs.motion_prompt


def test_a_scene_that_falls_silent_leaves_its_time_to_the_one_before() -> None:
    silent = Adaptation(narration=("Dawn.", ""), tagline="Wach auf")
    first, second = adapted_screenplay(SCREENPLAY, silent, RATE).scenes
    assert second.speaking_s == 0
    assert first.speaking_s > SCREENPLAY.scenes[0].speaking_s
