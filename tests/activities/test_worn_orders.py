"""What a person types when they wake a scene reaches nobody with a worn phrase in it."""

from dataclasses import replace
from typing import Any, cast

import pytest
from temporalio.exceptions import ApplicationError
from temporalio.testing import ActivityEnvironment

from activities.circuits import Circuits
from activities.clips import Clips
from activities.sound import Sound
from activities.workspace import Workspace
from contracts.brief import Aspect
from contracts.orders import ClipOrder, Idempotency, SoundOrder, Submitted
from contracts.services import Animator, Composer, Voice
from contracts.takes import ClipJob
from contracts.tasks.clips import SubmitTask
from contracts.tasks.sound import SoundTask
from storage.memory import MemoryStore
from tests.activities.shop import QUOTE, purchases_in
from tests.providers.orders import PNG

TYPED = "slow push, best 8k quality, masterpiece"
LEAN = "slow push"


class Listening:
    """An animator and a composer who only note what is ordered."""

    model = music_model = "model"
    idempotency = Idempotency.KEY

    def __init__(self) -> None:
        self.told: list[str] = []

    def quote(self, order: ClipOrder | SoundOrder) -> Any:
        self.told.append(order.prompt)
        return QUOTE

    quote_music = quote

    async def submit(self, order: ClipOrder) -> Submitted:
        self.told.append(order.prompt)
        return Submitted(ClipJob(provider="runway", model="model", job_id="1"), QUOTE)

    async def music(self, order: SoundOrder) -> Any:
        self.told.append(order.prompt)
        raise RuntimeError("heard enough")


def environment() -> ActivityEnvironment:
    environment = ActivityEnvironment()
    environment.info = replace(environment.info, workflow_id="run/scene-1")
    return environment


async def test_an_animator_is_told_a_persons_motion_prompt_without_them() -> None:
    store, animator = MemoryStore(), Listening()
    clips = Clips(
        animators={"runway": cast(Animator, animator)},
        circuits=Circuits(store),
        purchases=purchases_in(store),
        store=store,
        workspace=Workspace(store),
    )
    task = SubmitTask(
        step="clip-runway",
        provider="runway",
        picture=await store.put("run", "picture", PNG, "image/png"),
        prompt=TYPED,
        aspect=Aspect.WIDE,
        duration_s=5,
        seed=7,
    )
    await environment().run(clips.submit_clip, task)
    assert set(animator.told) == {LEAN}


async def test_a_composer_is_told_none() -> None:
    store, composer = MemoryStore(), Listening()
    sound = Sound(
        voice=cast(Voice, None),
        composer=cast(Composer, composer),
        purchases=purchases_in(store),
        workspace=Workspace(store),
    )
    task = SoundTask(step="music", prompt=TYPED, duration_s=5, seed=7)
    with pytest.raises(ApplicationError, match="heard enough"):
        await environment().run(sound.compose_music, task)
    assert set(composer.told) == {LEAN}
