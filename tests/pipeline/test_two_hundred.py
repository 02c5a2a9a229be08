"""What every prompt of two hundred films carries, and what none of them holds."""

import pytest

from creative.fitting import with_speaking_times
from creative.phrases import without_worn_phrases, worn_phrases_in
from creative.pictures import hero_prompt, prompt_for_take
from tests.pipeline.stories import Story, stories

CRITICS_FIX = "Make it 8K, ultra detailed, a masterpiece with softer light"


@pytest.fixture(scope="module")
def films() -> list[Story]:
    return list(stories())


def test_there_are_two_hundred(films: list[Story]) -> None:
    assert len(films) == 200
    assert len({film.screenplay.model_dump_json() for film in films}) == 200


def test_every_scene_s_prompt_carries_the_subject_and_the_whole_look(films: list[Story]) -> None:
    for film in films:
        strategy = film.strategy
        carried = (
            *(strategy.subject.description, strategy.visual_language, strategy.mood),
            *(strategy.lighting, strategy.camera, strategy.film_stock, strategy.color_grade),
        )
        for scene in film.screenplay.scenes:
            for told in carried:
                assert without_worn_phrases(told).rstrip(".") in scene.visual_prompt


def test_no_prompt_that_is_sent_holds_a_worn_phrase(films: list[Story]) -> None:
    for film in films:
        strategy = film.strategy
        sent = [hero_prompt(strategy.subject, strategy), film.screenplay.music_prompt]
        for scene in film.screenplay.scenes:
            take = prompt_for_take(
                scene.visual_prompt, strategy.subject, strategy, (CRITICS_FIX, "8k, please")
            )
            sent += [take, scene.motion_prompt]
        assert not [worn for prompt in sent for worn in worn_phrases_in(prompt)]


def test_scenes_add_up_to_the_slot_and_each_line_has_its_room(films: list[Story]) -> None:
    for film in films:
        scenes = film.screenplay.scenes
        assert film.screenplay.frames == film.brief.slot.frames
        assert with_speaking_times(scenes, film.brief.slot.rate) == scenes
        assert all(scene.speaking_s > 0 for scene in scenes if scene.narration)


def test_the_scores_are_those_of_films_that_passed_their_gate(films: list[Story]) -> None:
    scores = [film.screenplay.scores for film in films]
    assert min(score.consistency for score in scores) >= 7
    assert min(score.strategy_adherence for score in scores) >= 5
