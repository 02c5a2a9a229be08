"""A scene that waits for a week, and is then woken from Temporal's command line."""

import asyncio
from datetime import timedelta

import pytest
from temporalio import activity
from temporalio.testing import WorkflowEnvironment

from activities.step import told
from contracts.errors import AccountEmpty
from contracts.progress import SceneStage
from contracts.tasks.clips import SubmitTask, SubmittedClip
from tests.end_to_end.studio import temporal as command_line
from tests.workflows.conftest import Floor, serving, until
from tests.workflows.players import Players

WEEK = timedelta(days=7)
DONE = SceneStage.DONE
THREE_SCENES = {"duration_s": 15, "scenes": 3}


class PennilessForSceneTwo(Players):
    """Animators who want money before they touch the second scene."""

    def __init__(self) -> None:
        super().__init__()
        self.topped_up = False

    @activity.defn
    async def submit_clip(self, task: SubmitTask) -> SubmittedClip:
        if str(activity.info().workflow_id).endswith("/scene-2") and not self.topped_up:
            raise told(AccountEmpty(task.provider, "clip", "no credit is left"))
        return await super().submit_clip(task)


@pytest.mark.slow
async def test_a_scene_that_waited_for_a_week_is_retried_and_the_others_are_left_alone(
    skipping: WorkflowEnvironment,
) -> None:
    players, client = PennilessForSceneTwo(), skipping.client
    async with serving(client, players):
        run = await Floor(client).start(brief=THREE_SCENES)
        scene = client.get_workflow_handle(f"{run.id}/scene-2")
        waiting = await until(
            run,
            lambda progress: (
                bool(progress.attention)
                and [scene.stage for scene in progress.scenes]
                == [DONE, SceneStage.NEEDS_ATTENTION, DONE]
            ),
        )
        assert [(one.step, one.fault) for one in waiting.attention] == [("clip", "AccountEmpty")]
        before = dict(players.calls)
        parked_at = await skipping.get_current_time(scene)
        await skipping.fast_forward(scene, WEEK)
        assert await skipping.get_current_time(scene) - parked_at >= WEEK
        assert dict(players.calls) == before, "nothing happens in a week of waiting"

        players.topped_up = True
        said = await asyncio.to_thread(
            command_line,
            *("workflow", "signal", "--address", client.service_client.config.target_host),
            *("--workflow-id", run.id, "--name", "retry", "--input", '{"scene": 2}'),
        )
        assert "Signal workflow succeeded" in said
        result = await run.result()
    assert result.status == "completed"
    assert [scene.number for scene in result.scenes] == [1, 2, 3]
    after = players.calls
    once = {"submit_clip", "fetch_clip", "conform", "join_picture", "mix_sound", "make_master"}
    assert {step: after[step] for step in once} == {
        "submit_clip": 3,
        "fetch_clip": 3,
        "conform": 3,
        "join_picture": 1,
        "mix_sound": 1,
        "make_master": 1,
    }
    assert after["paint"] == before["paint"] == 3, "each picture was painted once"
    assert after["critique"] == before["critique"] == 3
