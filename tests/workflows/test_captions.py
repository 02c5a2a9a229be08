"""Burned-in captions reach every clip once the narration fits, and follow it when it changes."""

from contracts.decisions import RunRetry
from contracts.run import Revision
from contracts.subtitles import Subtitles
from tests.workflows.conftest import Floor
from tests.workflows.players import Players

BURNED = {"captions": "burned"}


def burned(players: Players) -> list[Subtitles]:
    """What each conform was told of the captions, in the order of the scenes of each version."""
    told = [task.subtitles for task in players.seen["conform"]]
    return [
        each for at in range(0, len(told), 2) for each in sorted(told[at : at + 2], key=beginning)
    ]


def beginning(subtitles: Subtitles) -> int:
    return subtitles.first_frame


def texts(subtitles: Subtitles) -> str:
    return " ".join(word.text for word in subtitles.words)


async def test_without_being_asked_for_nothing_is_burned_in(floor: Floor, players: Players) -> None:
    await (await floor.start()).result()
    assert [task.subtitles for task in players.seen["conform"]] == [None, None]


async def test_every_clip_knows_the_films_words_and_where_its_scene_begins(
    floor: Floor, players: Players
) -> None:
    await (await floor.start(brief=BURNED)).result()
    first, second = burned(players)
    assert texts(first) == texts(second) == "line 1 line 2"
    assert (first.first_frame, second.first_frame) == (0, 120)
    assert first.film_frames == second.film_frames == 240
    assert second.words[2].start_s == 120 * 2002 / 48_000 + 0.3


async def test_another_line_cuts_every_clip_anew_and_buys_none(
    floor: Floor, players: Players
) -> None:
    handle = await floor.start(brief=BURNED)
    first = await handle.result()
    wishes = RunRetry(scene=2, narration="Wake.")
    revision = Revision(version=2, elements=first.package.elements, wishes=wishes)
    await (await floor.start(id=handle.id, brief=BURNED, revision=revision)).result()
    assert (players.calls["submit_clip"], players.calls["conform"]) == (2, 4)
    assert [texts(each) for each in burned(players)[2:]] == ["line 1 Wake."] * 2
    before, after = players.seen["conform"][:2], players.seen["conform"][2:]
    for field in ("source", "provider", "bought_as", "frames", "end_card", "joints"):
        assert {repr(getattr(task, field)) for task in before} == {
            repr(getattr(task, field)) for task in after
        }


async def test_a_picture_made_anew_keeps_its_captions_and_leaves_the_others_alone(
    floor: Floor, players: Players
) -> None:
    handle = await floor.start(brief=BURNED)
    first = await handle.result()
    wishes = RunRetry(scene=1, visual_prompt="Another dawn.")
    revision = Revision(version=2, elements=first.package.elements, wishes=wishes)
    await (await floor.start(id=handle.id, brief=BURNED, revision=revision)).result()
    assert players.calls["conform"] == 3
    last = players.seen["conform"][-1].subtitles
    assert (texts(last), last.first_frame) == ("line 1 line 2", 0)
