"""The steps that buy clips, run as Temporal runs them, with whoever sells them."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from temporalio.exceptions import ApplicationError
from temporalio.testing import ActivityEnvironment

from activities.circuits import Circuits
from activities.clips import Clips
from activities.workspace import Workspace
from contracts.brief import Aspect
from contracts.faults import Fault
from contracts.services import Animator
from contracts.tasks.clips import SubmitTask
from storage.memory import MemoryStore
from tests.activities.shop import purchases_in
from tests.providers.orders import PNG


@dataclass
class ClipShop:
    """A worker's clip steps over a store that other workers may share."""

    clips: Clips
    store: MemoryStore

    async def order(self, provider: str, *, scene: int = 1, **more: Any) -> SubmitTask:
        """A clip of a scene's picture."""
        return SubmitTask(
            step=f"clip-{provider}",
            provider=provider,
            picture=await self.store.put("run", "picture", PNG + bytes([scene]), "image/png"),
            prompt="Steam rises slowly",
            aspect=Aspect.WIDE,
            duration_s=5,
            seed=7,
            **more,
        )

    async def buy(self, task: SubmitTask, *, scene: int = 1, attempt: int = 1) -> Any:
        """The step's result in a scene, at one of Temporal's attempts."""
        return await run(self.clips.submit_clip, task, scene=scene, attempt=attempt)


@dataclass
class Clock:
    """A clock that goes on when it is told to."""

    now: datetime = datetime(2026, 11, 27, 6, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def wait(self, **time: float) -> None:
        self.now += timedelta(**time)


def shop_of(store: MemoryStore, animator: Animator, clock: Clock | None = None) -> ClipShop:
    """A worker that has one animator."""
    clips = Clips(
        animators={animator.provider: animator},
        circuits=Circuits(store, clock=clock or Clock()),
        purchases=purchases_in(store),
        store=store,
        workspace=Workspace(store),
    )
    return ClipShop(clips, store)


async def run(
    step: Callable[[Any], Awaitable[Any]], task: Any, *, scene: int = 1, attempt: int = 1
) -> Any:
    """What a step gives to its workflow."""
    environment = ActivityEnvironment()
    environment.info = replace(environment.info, workflow_id=f"run/scene-{scene}", attempt=attempt)
    return await environment.run(step, task)


async def fault_of(step: Awaitable[Any]) -> Fault:
    """What a step that fails tells its workflow."""
    with pytest.raises(ApplicationError) as failed:
        await step
    return Fault.model_validate(failed.value.details[0])
