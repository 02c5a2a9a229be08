"""An estimate's arithmetic, over any film and any players."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from console.estimating import Step, estimate, estimate_of_cut
from contracts.brief import Brief
from contracts.casting import Casting
from contracts.cut import Cut
from tests.console.casts import briefs, castings
from tests.delivery.films import elements
from tests.delivery.spots import artifact

STORY = elements().screenplay


def cut_of(brief: Brief, *, new_pictures: bool) -> Cut:
    return Cut(
        run="dawn",
        version=1,
        elements=artifact("elements"),
        brief=brief,
        new_pictures=new_pictures,
    )


FILMS = {"brief": briefs(), "casting": castings()}


def steps_of(brief: Brief, casting: Casting) -> dict[str, Step]:
    return {step.name: step for step in estimate(brief, casting).steps}


@given(**FILMS)
def test_the_sums_are_those_of_the_steps_to_the_last_digit(brief: Brief, casting: Casting) -> None:
    told = estimate(brief, casting)
    assert told.usual_usd == sum(step.usual_usd for step in told.steps)
    assert told.most_usd == sum(step.most_usd for step in told.steps)
    assert all(isinstance(step.most_usd, Decimal) for step in told.steps)


@given(**FILMS)
def test_no_step_is_ever_dearer_than_its_count_at_the_dearest(
    brief: Brief, casting: Casting
) -> None:
    for step in estimate(brief, casting).steps:
        assert 0 <= step.usual <= step.most
        assert step.usual_usd <= step.usual * step.each_usd
        assert step.usual_usd <= step.most_usd <= step.most * step.each_usd


@given(**FILMS)
def test_clips_cost_what_the_lengths_of_the_scenes_are_sold_for(
    brief: Brief, casting: Casting
) -> None:
    steps, timebase = steps_of(brief, casting), round(casting.shape.rate)
    for place, offer in enumerate(casting.animators):
        clips = steps[f"clips from {offer.provider}"]
        assert clips.most_usd == sum(
            offer.usd_by_length_s[offer.length_for(frames, timebase)]
            for frames in brief.slot.split(brief.scene_count)
        )
        assert clips.usual == (0 if place else brief.scene_count)


@given(**FILMS, takes=st.integers(1, 5))
def test_another_take_costs_more_at_the_most_and_nothing_usually(
    brief: Brief, casting: Casting, takes: int
) -> None:
    fewer = estimate(brief, casting.model_copy(update={"takes_at_most": takes}))
    more = estimate(brief, casting.model_copy(update={"takes_at_most": takes + 1}))
    assert fewer.usual_usd == more.usual_usd
    assert fewer.most_usd < more.most_usd


@given(**FILMS)
def test_only_a_film_in_another_language_pays_for_its_words(brief: Brief, casting: Casting) -> None:
    assert ("words in another language" in steps_of(brief, casting)) == brief.is_foreign


@given(**FILMS, language=st.sampled_from(("en", "de", "fr")), anew=st.booleans())
def test_a_cut_costs_words_and_voice_where_they_are_new_and_pictures_where_asked_for(
    brief: Brief, casting: Casting, language: str, anew: bool
) -> None:
    cut = cut_of(brief, new_pictures=anew)
    wanted = brief.model_copy(update={"language": language})
    told = {step.name for step in estimate_of_cut(cut, wanted, STORY, casting).steps}
    voiced = {"words in another language", "spoken lines", "rewritten lines"}
    assert (told & voiced == voiced) == (language != brief.language)
    assert ("pictures" in told) == anew
    assert not told & {"effects", "music", "hero frame", "research", "strategy", "screenplay"}


@given(**FILMS)
def test_a_hero_frame_is_painted_for_painters_who_can_look(brief: Brief, casting: Casting) -> None:
    assert ("hero frame" in steps_of(brief, casting)) == casting.painter_takes_references
