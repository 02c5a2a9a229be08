"""Where a step's results belong: its run, and its scene within the run."""

from temporalio import activity

SCENE_SEPARATOR = "/"
"""A scene's workflow is `<run>/scene-<n>`."""


def workflow_id() -> str:
    """The workflow that the step works for; a step cannot run without one."""
    told = activity.info().workflow_id
    if told is None:
        raise RuntimeError("this step belongs to a workflow and cannot be run on its own")
    return told


def run_id() -> str:
    """The run that the step works for."""
    return workflow_id().partition(SCENE_SEPARATOR)[0]


def attempt() -> int:
    """How often Temporal has tried the step, this time included."""
    return activity.info().attempt


def in_scene(step: str) -> str:
    """The step's name within its run: `scene-2/picture-1`, or `strategy` outside a scene."""
    scene = workflow_id().partition(SCENE_SEPARATOR)[2]
    return f"{scene}/{step}" if scene else step
