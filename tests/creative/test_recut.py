"""The story that a cut tells: its own numbers and times, and the film's own words."""

from fractions import Fraction
from typing import Any

import pytest

from contracts.brief import Brief
from contracts.cut import Cut, CutPlan
from contracts.errors import BadInput
from contracts.sound import SpokenLine, Word
from contracts.timing import FILM_RATE
from contracts.transitions import Transition
from creative.recut import cut_plan
from tests.delivery.films import elements
from tests.delivery.spots import artifact

FILM = Brief(text="Cold brew", duration_s=6)


def plan_of(
    seconds: int = 6, *, held: tuple[int | None, ...] = (72, None), card_s: int = 2, **told: Any
) -> CutPlan:
    """The plan for a cut of a film of two scenes, the second of which is a moving still."""
    cut = Cut(run="dawn", version=told.pop("version", 1), elements=artifact("elements"), brief=FILM)
    cut = cut.model_copy(update={"new_pictures": told.pop("new_pictures", False)})
    brief = Brief(text="Cold brew", duration_s=seconds)
    return cut_plan(elements(**told), cut, brief, held=held, card_s=Fraction(card_s))


def frames(plan: CutPlan) -> list[int]:
    return [scene.frames for scene in plan.screenplay.scenes]


def spoken(duration_s: float) -> SpokenLine:
    words = (Word(text="Wake.", start_s=0, end_s=duration_s),)
    return SpokenLine(
        scene=1, text="Wake.", audio=artifact("line"), duration_s=duration_s, words=words
    )


def test_a_still_lasts_as_long_as_is_wanted_and_a_clip_as_long_as_it_is() -> None:
    assert frames(plan_of(10, held=(100, None))) == [85, 155]
    assert frames(plan_of(60, held=(100, None))) == [97, 1343]


def test_a_film_of_clips_alone_ends_with_them() -> None:
    with pytest.raises(BadInput, match="choose at most 7 s"):
        plan_of(10, held=(100, 80))


def test_a_new_clip_can_be_as_long_as_any_animator_sells() -> None:
    assert frames(plan_of(16, new_pictures=True)) == [192, 192]


def test_a_scene_is_never_asked_to_be_longer_than_the_film_had_it() -> None:
    """The end card takes longer to read than its scene lasts; the film told so."""
    assert frames(plan_of(card_s=9)) == [72, 72]


def test_a_line_has_the_time_that_the_cut_leaves_it() -> None:
    sound = elements().sound
    told = plan_of(10, held=(72, None), sound=sound.model_copy(update={"lines": (spoken(1.0),)}))
    first, second = told.screenplay.scenes
    assert (first.narration, second.narration) == ("Wake.", "")
    assert first.speaking_s == pytest.approx(float(240 / FILM_RATE) - 0.3 - 0.4)
    assert second.speaking_s == 0


def test_the_notes_say_what_the_cut_is_made_of() -> None:
    assert plan_of().notes[0] == "A cut of dawn: all its scenes."
    assert plan_of(version=3).notes[0] == "A cut of dawn, version 3: all its scenes."


@pytest.mark.parametrize(("seconds", "expected"), [(9, "dissolve"), (6, "cut")])
def test_a_dissolve_stays_where_its_two_scenes_still_meet(seconds: int, expected: str) -> None:
    """Six seconds of three scenes have no room for the middle one."""
    film = elements()
    scenes = [
        film.screenplay.scenes[0].model_copy(
            update={"number": number, "transition": Transition.DISSOLVE}
        )
        for number in (1, 2, 3)
    ]
    told = plan_of(
        seconds,
        held=(72, 72, 72),
        screenplay=film.screenplay.model_copy(update={"scenes": tuple(scenes)}),
        scenes=tuple(film.scenes[0].model_copy(update={"number": number}) for number in (1, 2, 3)),
    )
    assert told.screenplay.scenes[-1].transition == expected
