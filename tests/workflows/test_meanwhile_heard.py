"""What a person asks of the sound while another is made: it is the film's all the same."""

import pytest

from contracts.decisions import Gate
from contracts.errors import RequestRejected
from tests.workflows.conftest import Floor, until
from tests.workflows.players import CENT
from tests.workflows.players.slow import SlowPlayers
from tests.workflows.test_commercial import at_gate
from tests.workflows.test_meanwhile import ONE_SCENE, retried, started


@pytest.fixture
def players() -> SlowPlayers:
    return SlowPlayers()


@pytest.mark.parametrize(
    ("slow", "wishes", "made"),
    [
        ("make_effect", {"effect_prompt": "a door"}, ["effect-1", "effect-1-again-1"]),
        ("compose_music", {"music_prompt": "strings"}, ["music", "music-again-1"]),
    ],
)
async def test_a_sound_asked_for_while_another_is_made_is_the_films(
    floor: Floor, players: SlowPlayers, slow: str, wishes: dict[str, str], made: list[str]
) -> None:
    handle = await started(floor, players, slow)
    await retried(handle, scene=1, **wishes)
    players.go.set()
    result = await handle.result()
    (words,) = wishes.values()
    assert [task.step for task in players.seen[slow]] == made
    assert players.seen[slow][-1].prompt == words
    assert any("made in vain" in note for note in result.notes)
    (packed,) = players.seen["pack"]
    assert sum(line.usd == CENT for line in packed.elements.charges if line.step in made) == 2


async def test_a_line_written_while_the_old_one_is_spoken_is_the_films(
    floor: Floor, players: SlowPlayers
) -> None:
    handle = await started(floor, players, "speak", gates=(Gate.FINAL,))
    await retried(handle, scene=1, narration="Wake.")
    players.go.set()
    await until(handle, at_gate(Gate.FINAL))
    assert [task.text for task in players.seen["speak"]] == ["line 1", "Wake."]
    await retried(handle, scene=1, narration="Rise.")
    await until(handle, at_gate(Gate.FINAL, 2))
    await handle.signal("approve")
    await handle.result()
    (packed,) = players.seen["pack"]
    assert [line.text for line in packed.elements.sound.lines] == ["Rise."]
    assert players.calls["speak"] == 3


async def test_a_line_that_comes_twice_is_spoken_once(floor: Floor, players: SlowPlayers) -> None:
    players.faults["speak"] = [RequestRejected("elevenlabs", "narration", "no")]
    handle = await floor.start(**ONE_SCENE)
    await until(handle, lambda progress: bool(progress.attention))
    players.slow = "speak"
    for _ in range(2):
        await retried(handle, scene=1, narration="Wake.")
        await until(handle, lambda progress: players.waits)
    players.go.set()
    await handle.result()
    assert [task.text for task in players.seen["speak"]] == ["line 1", "Wake."]
