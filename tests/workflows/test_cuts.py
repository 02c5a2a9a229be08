"""Another cut of a finished run: put together from what that run bought, and from nothing else."""

from decimal import Decimal
from typing import Any

import pytest

from contracts.decisions import RunRetry
from contracts.elements import Elements
from contracts.errors import MediaError
from contracts.run import Revision, RunResult, RunStatus
from contracts.timing import Slot
from tests.workflows.conftest import Floor, cut_of, until
from tests.workflows.players import Players
from workflows.commercial import CommercialWorkflow

pytestmark = pytest.mark.slow

TALL = {"duration_s": 15, "aspect": "9:16"}
PAID = (
    *("research", "write_strategy", "write_screenplay", "adapt_screenplay", "shorten_line"),
    *("paint_hero", "paint", "critique", "submit_clip", "speak", "make_effect", "compose_music"),
)


async def recut(
    floor: Floor,
    players: Players,
    film: dict[str, Any] | None = None,
    *,
    new_pictures: bool = False,
    **wanted: Any,
) -> tuple[RunResult, RunResult, dict[str, int]]:
    """A film, another cut of it, and how often each paid step was taken for the cut."""
    film = {"duration_s": 15} | (film or {})
    handle = await floor.start(brief=film)
    made = await handle.result()
    before = {name: players.calls[name] for name in PAID}
    cut = cut_of(handle.id, made, **film).model_copy(update={"new_pictures": new_pictures})
    result = await (await floor.start(brief=film | wanted, cut=cut)).result()
    bought = {name: players.calls[name] - before[name] for name in PAID}
    return made, result, {name: times for name, times in bought.items() if times}


def packed(players: Players, result: RunResult) -> Elements:
    return players.packed[result.package.elements.key]


@pytest.mark.parametrize(
    "wanted",
    [{"duration_s": 10}, {"duration_s": 6}, {"aspect": "9:16"}, {"aspect": "1:1", "duration_s": 6}],
)
async def test_a_cut_in_the_film_s_language_buys_nothing(
    floor: Floor, players: Players, wanted: dict[str, Any]
) -> None:
    made, result, bought = await recut(floor, players, **wanted)
    assert (result.status, result.cost_usd, bought) == (RunStatus.COMPLETED, Decimal(0), {})
    assert result.master.frames == Slot(seconds=wanted.get("duration_s", 15)).frames
    old, new = packed(players, made), packed(players, result)
    assert new.charges == ()
    assert new.sound.music == old.sound.music
    assert {line.audio for line in new.sound.lines} <= {line.audio for line in old.sound.lines}
    for scene in new.scenes:
        (film,) = (each for each in old.scenes if each.clip.source == scene.clip.source)
        assert (scene.takes, scene.kept) == (film.takes, film.kept)


async def test_scenes_that_stay_as_they_are_stay_the_same_clips(
    floor: Floor, players: Players
) -> None:
    players.spoken_s = lambda task: 4.0
    made, result, _ = await recut(floor, players, duration_s=10)
    old, new = packed(players, made), packed(players, result)
    assert [scene.number for scene in new.scenes] == [1, 2]
    assert [scene.clip for scene in new.scenes] == [old.scenes[0].clip, old.scenes[2].clip]
    assert players.calls["conform"] == 3
    mixed = players.seen["mix_sound"][-1]
    assert [line.scene for line in mixed.lines] == [1, 2]
    assert [effect.scene for effect in mixed.effects] == [1, 2]
    assert [line.text for line in mixed.lines] == ["line 1", "line 3"]


async def test_another_shape_is_framed_anew_from_the_delivered_clips_and_its_sound_stays(
    floor: Floor, players: Players
) -> None:
    made, result, _ = await recut(floor, players, aspect="9:16")
    conformed = players.seen["conform"][-3:]
    assert all(task.reframed for task in conformed)
    old, new = packed(players, made), packed(players, result)
    assert {task.source for task in conformed} == {scene.clip.source for scene in old.scenes}
    cards = [task.end_card for task in conformed if task.end_card]
    assert cards == [old.screenplay.end_card]
    assert players.calls["mix_sound"] == 1
    assert new.sound == old.sound


async def test_another_buyer_gets_picture_and_sound_at_its_own_levels(
    floor: Floor, players: Players
) -> None:
    made, result, bought = await recut(floor, players, profile="netflix")
    assert bought == {}
    assert {task.profile for task in players.seen["conform"][-3:]} == {"netflix"}
    assert not any(task.reframed for task in players.seen["conform"])
    assert players.seen["mix_sound"][-1].profile == "netflix"
    old, new = packed(players, made), packed(players, result)
    assert new.sound.lines == old.sound.lines
    assert result.quality.profile == "netflix"


async def test_burned_in_captions_are_those_of_the_cut(floor: Floor, players: Players) -> None:
    made, result, bought = await recut(floor, players, captions="burned")
    assert bought == {}
    conformed = players.seen["conform"][-3:]
    assert {task.subtitles.first_frame for task in conformed} == {0, 120, 240}
    assert packed(players, result).sound == packed(players, made).sound


async def test_a_cut_of_a_cut_is_still_framed_from_the_clips_as_they_were_delivered(
    floor: Floor, players: Players
) -> None:
    made, tall, _ = await recut(floor, players, aspect="9:16")
    cut = cut_of("tall", tall, duration_s=15, aspect="9:16")
    await (await floor.start(brief={"duration_s": 6, "aspect": "9:16"}, cut=cut)).result()
    sources = {scene.clip.source for scene in packed(players, made).scenes}
    for task in players.seen["conform"][6:]:
        assert task.reframed
        assert task.source in sources


@pytest.mark.parametrize(
    "wishes", [{"motion_prompt": "slowly"}, {"provider": "veo"}, {"use_still": True}], ids=str
)
async def test_a_cut_s_scene_made_anew_from_its_picture_keeps_the_picture_s_shape(
    floor: Floor, players: Players, wishes: dict[str, Any]
) -> None:
    _, tall, _ = await recut(floor, players, aspect="9:16")
    cut = cut_of("tall", tall, duration_s=15, aspect="9:16")
    again = RunRetry.model_validate({"scene": 2} | wishes)
    revision = Revision(version=2, elements=cut.elements, wishes=again)
    await (await floor.start(brief=TALL, revision=revision)).result()
    assert {task.aspect for task in players.seen["submit_clip"]} == {"16:9"}
    assert players.seen["conform"][-1].reframed


async def test_a_cut_s_scene_painted_anew_has_the_cut_s_shape(
    floor: Floor, players: Players
) -> None:
    _, tall, _ = await recut(floor, players, aspect="9:16")
    cut = cut_of("tall", tall, duration_s=15, aspect="9:16")
    again = RunRetry(scene=2, visual_prompt="a kettle")
    revision = Revision(version=2, elements=cut.elements, wishes=again)
    await (await floor.start(brief=TALL, revision=revision)).result()
    assert players.seen["submit_clip"][-1].aspect == "9:16"
    assert not players.seen["conform"][-1].reframed


async def test_a_short_cut_says_what_it_left_out(floor: Floor, players: Players) -> None:
    players.spoken_s = lambda task: 4.0
    _, result, _ = await recut(floor, players, duration_s=6)
    assert any("its scenes 1, 3" in note for note in result.notes)
    assert any("Scene 1 goes without its line" in note for note in result.notes)
    elements = packed(players, result)
    assert [line.text for line in elements.sound.lines] == ["line 3"]
    assert elements.screenplay.scenes[0].narration == ""


async def test_another_language_buys_words_and_voice_alone(floor: Floor, players: Players) -> None:
    made, result, bought = await recut(floor, players, language="de")
    assert bought == {"adapt_screenplay": 1, "speak": 3}
    old, new = packed(players, made), packed(players, result)
    assert {line.text for line in new.sound.lines} == {"Zeile 1", "Zeile 2", "Zeile 3"}
    assert (new.sound.music, new.sound.effects) == (old.sound.music, old.sound.effects)
    assert [scene.clip for scene in new.scenes[:2]] == [scene.clip for scene in old.scenes[:2]]
    last = players.seen["conform"][-1]
    assert (last.source, last.reframed) == (old.scenes[2].clip.source, False)
    assert last.end_card.tagline == "Wach langsam auf"
    assert result.cost_usd == sum(charge.usd for charge in new.charges) > 0


async def test_a_german_film_is_cut_in_english_with_english_words(
    floor: Floor, players: Players
) -> None:
    _, _, bought = await recut(floor, players, {"language": "de"}, language="en")
    assert bought == {"adapt_screenplay": 1, "speak": 3}


async def test_a_line_in_another_language_that_is_too_long_is_shortened(
    floor: Floor, players: Players
) -> None:
    players.spoken_s = lambda task: 9.0 if task.text == "Zeile 1" else 2.0
    _, result, bought = await recut(floor, players, language="de")
    assert bought == {"adapt_screenplay": 1, "speak": 4, "shorten_line": 1}
    assert any("was too long" in note for note in result.notes)


async def test_new_pictures_are_painted_and_animated_in_the_new_shape_when_asked_for(
    floor: Floor, players: Players
) -> None:
    players.spoken_s = lambda task: 4.0
    made, result, bought = await recut(
        floor, players, new_pictures=True, aspect="9:16", duration_s=10
    )
    assert bought == {"paint": 2, "critique": 2, "submit_clip": 2}
    assert {task.aspect for task in players.seen["paint"][-2:]} == {"9:16"}
    old, new = packed(players, made), packed(players, result)
    assert [line.audio for line in new.sound.lines] == [
        line.audio for line in old.sound.lines if line.scene != 2
    ]
    assert result.cost_usd == Decimal("1.04")


async def test_a_cut_parks_and_is_woken_like_any_run(floor: Floor, players: Players) -> None:
    handle = await floor.start()
    made = await handle.result()
    players.faults["conform"] = [MediaError("the clip is cut off or corrupt")]
    later = await floor.start(brief={"duration_s": 6}, cut=cut_of(handle.id, made))
    progress = await until(later, lambda progress: bool(progress.attention))
    assert progress.attention[0].step.endswith("-cut")
    assert [scene.stage for scene in progress.scenes] == ["done", "done"]
    await later.signal(CommercialWorkflow.retry)
    assert (await later.result()).status is RunStatus.COMPLETED


async def test_a_length_that_cannot_be_cut_waits_for_a_person_and_says_what_can(
    floor: Floor, players: Players
) -> None:
    handle = await floor.start()
    made = await handle.result()
    later = await floor.start(brief={"duration_s": 30}, cut=cut_of(handle.id, made))
    progress = await until(later, lambda progress: bool(progress.attention))
    assert progress.attention[0].step == "cut"
    assert "choose at most 10 s" in progress.attention[0].said
    await later.cancel()


async def test_a_scene_of_a_cut_is_made_anew_like_any_other(floor: Floor, players: Players) -> None:
    """The cut's second version starts from the cut's own elements."""
    handle = await floor.start()
    made = await handle.result()
    told: dict[str, Any] = {
        "id": f"{handle.id}-6s",
        "brief": {"duration_s": 6, "aspect": "9:16"},
        "cut": cut_of(handle.id, made),
    }
    first = await (await floor.start(**told)).result()
    revision = Revision(
        version=2,
        elements=first.package.elements,
        wishes=RunRetry(scene=1, visual_prompt="a kettle"),
    )
    second = await (await floor.start(**told, revision=revision)).result()
    assert (second.version, players.seen["paint"][-1].aspect) == (2, "9:16")
    assert packed(players, second).scenes[1] == packed(players, first).scenes[1]
