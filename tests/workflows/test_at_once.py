"""What is made beside what: pictures three at a time, everything that is heard at once."""

import asyncio

from temporalio import activity
from temporalio.client import Client

from contracts.tasks.pictures import PaintedTake, PaintTask
from tests.workflows.conftest import Floor, scheduled, serving
from tests.workflows.players import Players
from workflows import queues

SIX_SCENES = {"duration_s": 30, "scenes": 6}
THREE = 3


class Painters(Players):
    """Painters who begin only when three of them stand at their easels."""

    def __init__(self) -> None:
        super().__init__()
        self._easels = asyncio.Barrier(THREE)
        self._painting = 0
        self.most = 0

    @activity.defn
    async def paint(self, task: PaintTask) -> PaintedTake:
        self._painting += 1
        self.most = max(self.most, self._painting)
        await self._easels.wait()
        self._painting -= 1
        return await super().paint(task)


async def test_pictures_of_all_scenes_are_painted_at_once_and_three_at_a_time(
    temporal: Client,
) -> None:
    painters = Painters()
    async with serving(temporal, painters, at_once={queues.PICTURES: THREE}):
        result = await (await Floor(temporal).start(brief=SIX_SCENES)).result()
    assert len(result.scenes) == 6
    assert painters.most == THREE


async def test_narration_effects_and_music_are_made_at_once(floor: Floor) -> None:
    handle = await floor.start()
    await handle.result()
    by = await scheduled(handle)
    assert by["speak"] == by["make_effect"] == by["compose_music"]
