"""An order for a clip that nobody saw an answer to: no other is given without a person's word."""

import pytest

from contracts.decisions import RunRetry
from contracts.errors import CredentialsRejected, SubmitAmbiguous
from contracts.ledger import Entry
from contracts.money import Charge
from tests.workflows.conftest import Floor, until
from tests.workflows.players import CLIP_USD
from tests.workflows.players.slow import SlowPlayers
from tests.workflows.test_scene import heard
from workflows.commercial import CommercialWorkflow

ONE_SCENE = {"brief": {"duration_s": 6, "scenes": 1}}
LOST = SubmitAmbiguous("runway clip: the answer was lost")
BAD_KEY = CredentialsRejected("runway", "clip", "bad key")


@pytest.fixture
def players() -> SlowPlayers:
    return SlowPlayers()


def clips_of(players: SlowPlayers) -> list[Entry]:
    (packed,) = players.seen["pack"]
    return [entry for entry in packed.elements.charges if entry.operation == "clip"]


async def test_the_ledger_and_the_notes_tell_of_an_order_that_may_be_billed(
    floor: Floor, players: SlowPlayers
) -> None:
    players.faults["submit_clip"] = [LOST]
    players.settlements = [Charge(provider="runway", operation="clip", usd=CLIP_USD, settled=True)]
    handle = await floor.start(**ONE_SCENE)
    await until(handle, lambda progress: bool(progress.attention))
    await handle.signal(CommercialWorkflow.retry, RunRetry(scene=1))
    result = await handle.result()
    (clip,) = clips_of(players)
    assert clip.settled
    assert (clip.possibly_billed_twice, clip.unanswered_calls) == (True, 1)
    assert result.billed_twice == 1
    (note,) = [note for note in result.notes if "never answered" in note]
    assert "runway" in note
    assert f"${2 * CLIP_USD:.2f}" in note


async def test_another_animators_clip_is_not_said_to_be_billed_twice(
    floor: Floor, players: SlowPlayers
) -> None:
    players.faults["submit_clip"] = [LOST]
    handle = await floor.start(**ONE_SCENE)
    await until(handle, lambda progress: bool(progress.attention))
    await handle.signal(CommercialWorkflow.retry, RunRetry(scene=1, provider="veo"))
    result = await handle.result()
    assert not any(clip.possibly_billed_twice for clip in clips_of(players))
    assert any("never answered" in note for note in result.notes)


async def test_a_word_given_before_the_doubt_arose_buys_nothing(
    floor: Floor, players: SlowPlayers
) -> None:
    """The step is in sight since its first try; a person wakes it while it is tried again."""
    players.chain = ("runway",)
    players.slow, players.after = "submit_clip", 1
    players.faults["submit_clip"] = [BAD_KEY, LOST]
    handle = await floor.start(**ONE_SCENE)
    await until(handle, lambda progress: players.waits)
    await handle.signal(CommercialWorkflow.retry, RunRetry(scene=1))
    await heard(floor.client.get_workflow_handle(f"{handle.id}/scene-1"), {"retry"})
    players.go.set()
    await until(
        handle, lambda progress: [each.fault for each in progress.attention] == ["SubmitAmbiguous"]
    )
    await handle.signal(CommercialWorkflow.retry, RunRetry(scene=1))
    await handle.result()
    assert [order.generation for order in players.seen["submit_clip"]] == [1, 1, 2]
