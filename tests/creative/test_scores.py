"""How well a story keeps to its subject and to its strategy."""

import pytest

from contracts.subject import Subject
from creative.scores import LEAST_ADHERENCE, LEAST_CONSISTENCY, adherence, carries, consistency
from creative.screenplay import screenplay_faults
from tests.creative.stories import BRIEF, RESEARCH, STRATEGY, draft


def test_a_story_that_shows_its_subject_in_every_scene_is_consistent() -> None:
    assert consistency(draft().scenes, STRATEGY).value == 10


@pytest.mark.parametrize(
    ("action", "miss"),
    [
        ("A hand reaches for the light.", "scene 2 does not show 'the bottle' by its name"),
        ("The bottle, and another bottle.", "scene 2 breaks continuity with 'another'"),
        ("A white bottle on the sill.", "scene 2 breaks continuity with 'white bottle'"),
        ("The bottle is replaced by a can.", "scene 2 breaks continuity with 'is replaced by'"),
        ("Someone else holds the bottle.", "scene 2 breaks continuity with 'Someone else'"),
    ],
)
def test_what_breaks_it_costs_and_is_named(action: str, miss: str) -> None:
    score = consistency(draft(action=action).scenes, STRATEGY)
    assert score.value < LEAST_CONSISTENCY
    assert miss in score.misses
    assert miss in screenplay_faults(draft(action=action), BRIEF, RESEARCH, STRATEGY)


@pytest.mark.parametrize(
    "action",
    [
        "The bottle on another morning.",
        "The bottles at the window from a different angle.",
        "The matte-black bottle with its cream label.",
        "The bottle beside a white cup.",
        "One drop after another falls on the bottle.",
        "Another scoop of coffee beside the bottle.",
        "Milk turns into a swirl around the bottle.",
    ],
)
def test_what_is_harmless_costs_nothing(action: str) -> None:
    assert consistency(draft(action=action).scenes, STRATEGY).value == 10


def test_a_long_film_may_have_a_cutaway() -> None:
    scenes = (*draft().scenes * 2, draft(action="The sun behind clouds.").scenes[1])
    score = consistency(scenes, STRATEGY)
    assert score.value == 8
    assert score.value >= LEAST_CONSISTENCY


def test_a_story_that_carries_what_the_strategy_asks_for_adheres() -> None:
    assert adherence(draft().scenes, STRATEGY, RESEARCH).value == 10


def test_what_it_leaves_out_is_named() -> None:
    scenes = draft(narration="Good night.", action="A cat sleeps.").scenes
    score = adherence(scenes, STRATEGY, RESEARCH)
    assert score.value == 0 < LEAST_ADHERENCE
    assert len(score.misses) == 4
    for told in ("names Dawn", "'slow steeped'", "open and close", "tagline, 'Wake slowly'"):
        assert any(told in miss for miss in score.misses)


def test_words_count_by_their_stems() -> None:
    scenes = draft(narration="Dawn is steeped slowly. Waking up slowly.").scenes
    assert adherence(scenes, STRATEGY, RESEARCH).value == 10


def test_an_article_is_no_name() -> None:
    strategy = STRATEGY.model_copy(
        update={"subject": Subject(name="The Kettle", description="a steel kettle")}
    )
    assert consistency(draft(action="A dog runs on the beach.").scenes, strategy).value == 0


@pytest.mark.parametrize(
    ("line", "name"),
    [
        (
            "\u671d\u306f\u5b87\u6cbb\u62b9\u8336\u304b\u3089\u59cb\u307e\u308b\u3002",
            "\u5b87\u6cbb\u62b9\u8336",
        ),
        ("\uc774 \uccad\uc18c\uae30\ub97c \uc368\uc694", "\uccad\uc18c\uae30"),
        ("Wach auf mit Dawn!", "Dawn"),
    ],
)
def test_a_name_is_heard_in_every_script(line: str, name: str) -> None:
    assert carries(line, name)
    assert not carries(line, "\u6c34\u6676")
