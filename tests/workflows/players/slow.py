"""Players one of whose steps waits, the first time, until it is let go."""

import asyncio

from temporalio import activity

from contracts.package import Package, Rendition
from contracts.tasks.assembly import PackTask
from contracts.tasks.clips import Conformed, ConformTask, SubmitTask, SubmittedClip
from contracts.tasks.delivery import EncodeTask
from contracts.tasks.pictures import CritiqueTask, Judged, PaintedTake, PaintTask
from contracts.tasks.sound import LineSpoken, LineTask, SoundMade, SoundTask
from tests.workflows.players import Players


class SlowPlayers(Players):
    """All activities of a run, played; the one called `slow` waits once for `go`."""

    def __init__(self) -> None:
        super().__init__()
        self.slow = ""
        self.after = 0
        """How often it is done at once before."""
        self.waits = False
        self.go = asyncio.Event()

    async def _turn(self, name: str) -> None:
        if name == self.slow and self.calls[name] >= self.after:
            self.slow, self.waits = "", True
            await self.go.wait()

    @activity.defn
    async def paint(self, task: PaintTask) -> PaintedTake:
        await self._turn("paint")
        return await super().paint(task)

    @activity.defn
    async def critique(self, task: CritiqueTask) -> Judged:
        await self._turn("critique")
        return await super().critique(task)

    @activity.defn
    async def submit_clip(self, task: SubmitTask) -> SubmittedClip:
        await self._turn("submit_clip")
        return await super().submit_clip(task)

    @activity.defn
    async def conform(self, task: ConformTask) -> Conformed:
        await self._turn("conform")
        return await super().conform(task)

    @activity.defn
    async def speak(self, task: LineTask) -> LineSpoken:
        await self._turn("speak")
        return await super().speak(task)

    @activity.defn
    async def make_effect(self, task: SoundTask) -> SoundMade:
        await self._turn("make_effect")
        return await super().make_effect(task)

    @activity.defn
    async def compose_music(self, task: SoundTask) -> SoundMade:
        await self._turn("compose_music")
        return await super().compose_music(task)

    @activity.defn
    async def make_mezzanine(self, task: EncodeTask) -> Rendition:
        await self._turn("make_mezzanine")
        return await super().make_mezzanine(task)

    @activity.defn
    async def pack(self, task: PackTask) -> Package:
        await self._turn("pack")
        return await super().pack(task)
