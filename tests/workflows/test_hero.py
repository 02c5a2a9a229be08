"""Every picture is held to the product's own picture, or to a hero frame of ours."""

from contracts.errors import Refused
from contracts.research import Page
from tests.workflows.conftest import Floor, scheduled
from tests.workflows.players import Players, artifact


async def test_the_hero_frame_goes_with_every_picture_and_every_critique(
    floor: Floor, players: Players
) -> None:
    players.scores = [5, 9, 9]
    await (await floor.start()).result()
    hero = (artifact("hero"),)
    for task in (*players.seen["paint"], *players.seen["critique"]):
        assert task.references == hero
    assert len(players.seen["paint"]) == 3


async def test_it_is_painted_while_the_screenplay_is_written(floor: Floor) -> None:
    handle = await floor.start()
    await handle.result()
    by = await scheduled(handle)
    assert by["paint_hero"] == by["write_screenplay"]


async def test_the_products_own_pictures_need_no_hero_frame(floor: Floor, players: Players) -> None:
    pictures = (artifact("reference"),)
    players.page = Page(
        url="u", title="Dawn", description="", text=artifact("page"), pictures=pictures
    )
    await (await floor.start(brief={"url": "https://example.com"})).result()
    assert players.calls["paint_hero"] == 0
    assert all(task.references == pictures for task in players.seen["paint"])


async def test_a_painter_that_takes_no_references_is_told_in_words_alone(
    floor: Floor, players: Players
) -> None:
    players.takes_references = False
    await (await floor.start()).result()
    assert players.calls["paint_hero"] == 0
    assert all(task.references == () for task in players.seen["paint"])


async def test_a_refused_hero_frame_is_done_without_and_that_is_said(
    floor: Floor, players: Players
) -> None:
    players.faults["paint_hero"] = [Refused("gemini", "picture", "not this face")]
    result = await (await floor.start()).result()
    assert all(task.references == () for task in players.seen["paint"])
    assert any("no hero frame" in note and "not this face" in note for note in result.notes)
