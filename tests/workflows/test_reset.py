"""Reset in the Web UI: a running scene begins anew, and everything it buys has the same name."""

from contracts.decisions import Gate
from contracts.run import RunStatus
from tests.workflows.conftest import Floor, reset, until
from tests.workflows.players import Players
from tests.workflows.test_commercial import at_gate


async def test_a_scene_that_is_reset_asks_for_the_same_purchases(
    floor: Floor, players: Players
) -> None:
    handle = await floor.start(gates=(Gate.STORYBOARD,))
    await until(handle, at_gate(Gate.STORYBOARD))
    await reset(floor, f"{handle.id}/scene-2")
    while players.calls["critique"] < 3:
        await until(handle, lambda progress: True)
    await until(handle, lambda progress: all(s.stage == "picture ready" for s in progress.scenes))
    await handle.signal("approve")
    assert (await handle.result()).status is RunStatus.COMPLETED
    twice = [task for task in players.seen["paint"] if task.prompt == "picture 2"]
    assert len(twice) == 2
    assert twice[0] == twice[1], "step, generation and seed: the receipt is found"
    assert len([task for task in players.seen["paint"] if task.prompt == "picture 1"]) == 1
