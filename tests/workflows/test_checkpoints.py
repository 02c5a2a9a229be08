"""Assembly goes on where it stopped: picture, sound and master are made once each."""

import pytest

from contracts.errors import AdBuilderError, ArtifactMissing, MediaError
from tests.workflows.conftest import Floor, until
from tests.workflows.players import Players


@pytest.mark.parametrize(
    "faults",
    [[MediaError("no room")], [ArtifactMissing("the picture is gone")]],
    ids=["ffmpeg", "store"],
)
async def test_a_master_that_fails_makes_neither_picture_nor_sound_again(
    floor: Floor, players: Players, faults: list[AdBuilderError]
) -> None:
    players.faults["make_master"] = list(faults)
    handle = await floor.start()
    await until(handle, lambda progress: bool(progress.attention))
    await handle.signal("retry")
    await handle.result()
    assert players.calls["join_picture"] == players.calls["mix_sound"] == 1
    assert players.calls["make_master"] == len(faults) + 1
    assert players.calls["conform"] == 2
