"""A film in another language: its words are carried over, its pictures are asked for as ever."""

import pytest

from tests.workflows.conftest import Floor
from tests.workflows.players import Players


async def test_the_words_are_adapted_spoken_and_set_on_the_end_card(
    floor: Floor, players: Players
) -> None:
    await (await floor.start(brief={"language": "de"})).result()
    assert {task.text for task in players.seen["speak"]} == {"Zeile 1", "Zeile 2"}
    assert {task.language for task in players.seen["speak"]} == {"de"}
    cards = [task.end_card for task in players.seen["conform"] if task.end_card]
    assert [card.tagline for card in cards] == ["Wach langsam auf"]
    assert {task.prompt for task in players.seen["paint"]} == {"picture 1", "picture 2"}


@pytest.mark.parametrize("language", ["en", "en-GB"])
async def test_english_needs_no_adapting(floor: Floor, players: Players, language: str) -> None:
    await (await floor.start(brief={"language": language})).result()
    assert players.calls["adapt_screenplay"] == 0
    cards = [task.end_card for task in players.seen["conform"] if task.end_card]
    assert [card.tagline for card in cards] == ["Wake slowly"]
