"""What joins a scene to its neighbours reaches its clip, and stays when one is made anew."""

from contracts.decisions import RunRetry
from contracts.run import Revision
from contracts.screenplay import Screenplay
from contracts.transitions import Joints, Transition
from tests.workflows.conftest import Floor
from tests.workflows.players import Players


def dissolving(screenplay: Screenplay) -> Screenplay:
    first, second = screenplay.scenes
    second = second.model_copy(update={"transition": Transition.DISSOLVE})
    return screenplay.model_copy(update={"scenes": (first, second)})


async def test_both_clips_of_a_dissolve_are_conformed_for_it(
    floor: Floor, players: Players
) -> None:
    players.direct = dissolving
    handle = await floor.start()
    first = await handle.result()
    joints = {Joints(dissolves_out=12), Joints(dissolves_in=12)}
    assert {task.joints for task in players.seen["conform"]} == joints
    assert {task.frames for task in players.seen["conform"]} == {120}
    (task,) = players.seen["join_picture"]
    assert (task.profile, task.shape.width) == ("universal", 1920)
    revision = Revision(version=2, elements=first.package.elements, wishes=RunRetry(scene=1))
    await (await floor.start(id=handle.id, revision=revision)).result()
    assert players.seen["conform"][-1].joints == Joints(dissolves_out=12)
