"""How a scene tells its run, and the Web UI, where it stands."""

from temporalio import workflow
from temporalio.exceptions import ApplicationError

from contracts.progress import SceneProgress, SceneStage, Stage
from workflows.search import AD_STAGE

SCENE_CHANGED = "scene_changed"
"""The run's signal that takes a `SceneProgress`."""

_STAGES = {
    SceneStage.NEEDS_ATTENTION: Stage.NEEDS_ATTENTION,
    SceneStage.DONE: Stage.COMPLETED,
}


class Teller:
    """Sends a scene's latest state; states that follow at once are told as one."""

    def __init__(self, first: SceneProgress) -> None:
        self.latest = first
        self._told: SceneProgress | None = None
        self._stage: Stage | None = None

    async def tell_for_ever(self) -> None:
        """Tells each change until cancelled."""
        while True:
            await workflow.wait_condition(lambda: self.latest != self._told)
            await self._tell()

    async def flush(self) -> None:
        """Returns when the latest state has been told."""
        await workflow.wait_condition(lambda: self.latest == self._told)

    async def _tell(self) -> None:
        telling = self.latest
        self._publish(telling)
        parent = workflow.info().parent
        if parent is not None:
            run = workflow.get_external_workflow_handle(parent.workflow_id)
            try:
                await run.signal(SCENE_CHANGED, telling)
            except ApplicationError:
                workflow.logger.warning("the run %s does not listen", parent.workflow_id)
        self._told = telling

    def _publish(self, scene: SceneProgress) -> None:
        stage = _STAGES.get(scene.stage, Stage.RENDERING)
        if stage is not self._stage:
            workflow.upsert_search_attributes([AD_STAGE.value_set(stage)])
            self._stage = stage
        workflow.set_current_details(scene_line(scene))


def scene_line(scene: SceneProgress) -> str:
    """A scene's state in one line, as an operator reads it."""
    told = [f"Scene {scene.number}: {scene.stage}"]
    if scene.take:
        told.append(f"take {scene.take}")
    if scene.score is not None:
        told.append(f"score {scene.score:g}")
    if scene.provider:
        told.append(scene.provider)
    line = ", ".join(told)
    if scene.attention is None:
        return line
    return f"{line}. **{scene.attention.said}** *{scene.attention.remedy}*"
