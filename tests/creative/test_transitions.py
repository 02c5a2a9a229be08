"""Cuts are the rule; a dissolve leads into the end card; a film dips to black once."""

import pytest

from contracts.brief import BrandKit
from contracts.screenplay import Super
from contracts.transitions import Transition
from creative.screenplay import finish_screenplay
from creative.transitions import transitions_for
from tests.creative.stories import BRIEF, RESEARCH, STRATEGY, draft

CUT, DISSOLVE, DIP = Transition.CUT, Transition.DISSOLVE, Transition.DIP


@pytest.mark.parametrize(
    ("written", "chosen"),
    [
        ((CUT,), (CUT,)),
        ((DIP,), (CUT,)),
        ((CUT, CUT, CUT), (CUT, CUT, DISSOLVE)),
        ((CUT, DISSOLVE, DIP), (CUT, DISSOLVE, DISSOLVE)),
        ((CUT, DIP, CUT), (CUT, DIP, DISSOLVE)),
        ((DISSOLVE, DIP, DIP, CUT), (CUT, CUT, DIP, DISSOLVE)),
    ],
)
def test_what_is_written_stays_within_the_rule(
    written: tuple[Transition, ...], chosen: tuple[Transition, ...]
) -> None:
    assert transitions_for(written) == chosen


def test_a_screenplay_that_says_nothing_of_it_dissolves_into_its_end_card() -> None:
    screenplay = finish_screenplay(draft(), BRIEF, RESEARCH, STRATEGY)
    assert [scene.transition for scene in screenplay.scenes] == [CUT, DISSOLVE]


def test_a_brands_supers_stand_over_the_first_scenes_and_in_no_prompt() -> None:
    brand = BrandKit(name="Dawn", supers=("Slow steeped",))
    brief = BRIEF.model_copy(update={"brand": brand})
    first, second = finish_screenplay(draft(), brief, RESEARCH, STRATEGY).scenes
    assert first.superimposed == Super(text="Slow steeped")
    assert second.superimposed is None
    assert "Slow steeped" not in first.visual_prompt


def test_the_screenplay_may_say_how_a_scene_follows() -> None:
    brief = BRIEF.model_copy(update={"duration_s": 15, "scenes": 3})
    told = draft(transition=DIP)
    told = told.model_copy(update={"scenes": (*told.scenes, told.scenes[0])})
    screenplay = finish_screenplay(told, brief, RESEARCH, STRATEGY)
    assert [scene.transition for scene in screenplay.scenes] == [CUT, DIP, DISSOLVE]
