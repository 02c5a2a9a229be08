"""From clips to the checked master: each step a checkpoint."""

import asyncio
from collections.abc import Awaitable, Callable, Collection
from typing import TypeVar

from activities import signatures
from contracts.delivery import Form
from contracts.faults import Fault
from contracts.master import Master, Mix, Picture, QualityReport
from contracts.package import Encodes, Package, Rendition, Stream
from contracts.run import SceneResult
from contracts.tasks.assembly import (
    CheckTask,
    JoinTask,
    MasterTask,
    PackTask,
)
from contracts.tasks.delivery import EncodeTask, StreamTask
from workflows import queues
from workflows.asking import ask
from workflows.production import Production
from workflows.reshoots import CHECK_FAILED, Reshoots
from workflows.terms import RENDER

Task = TypeVar("Task")
Result = TypeVar("Result")


class CuttingRoom:
    """Where one run's film is put together; each step is kept, so a failure resumes at it."""

    def __init__(self, production: Production, reshoots: Reshoots) -> None:
        self._profile = production.brief.profile
        self._shape = production.casting.shape
        self._floor = production.floor
        self._reshoots = reshoots

    async def picture(self, scenes: tuple[SceneResult, ...]) -> Picture:
        """The scenes' clips, joined."""
        task = JoinTask(
            clips=tuple(scene.clip for scene in scenes),
            rate=self._shape.rate,
            shape=self._shape,
            profile=self._profile,
        )
        return await self._do("picture", signatures.join_picture, task)

    async def master(self, picture: Picture, mix: Mix) -> tuple[Master, QualityReport] | None:
        """The film and its passed check; a film that fails its profile is parked, not finished.

        None where a person then wants a part of it made anew.
        """
        while True:
            master = await self._do(
                "master",
                signatures.make_master,
                MasterTask(picture=picture, mix=mix, profile=self._profile),
            )
            quality = await self._do(
                "check",
                signatures.check_master,
                CheckTask(master=master, profile=self._profile, greys=picture.greys),
            )
            if quality.passed:
                return master, quality
            await self._floor.lot.park("check", _refused(quality))
            if self._reshoots.wanted:
                return None

    async def encodes(self, forms: Collection[Form], master: Master, mix: Mix) -> Encodes:
        """What was asked for beside the master; where nothing was, no step is taken."""
        task = EncodeTask(master=master, mix=mix)
        mezzanine, (ladder, stream) = await asyncio.gather(
            self._mezzanine(task, forms), self._ladder(task, forms)
        )
        return Encodes(mezzanine=mezzanine, ladder=ladder, hls=stream)

    async def _mezzanine(self, task: EncodeTask, forms: Collection[Form]) -> Rendition | None:
        if Form.MEZZANINE not in forms:
            return None
        return await self._do("mezzanine", signatures.make_mezzanine, task)

    async def _ladder(
        self, task: EncodeTask, forms: Collection[Form]
    ) -> tuple[tuple[Rendition, ...], Stream | None]:
        """The ladder, if it is to be delivered, and the stream that is cut from it."""
        if not {Form.LADDER, Form.HLS} & set(forms):
            return (), None
        ladder = await self._do("ladder", signatures.make_ladder, task)
        stream = None
        if Form.HLS in forms:
            stream = await self._do("stream", signatures.make_stream, StreamTask(ladder=ladder))
        return ladder.rungs if Form.LADDER in forms else (), stream

    async def package(self, task: PackTask) -> Package:
        """Everything that leaves the house."""
        return await self._do("package", signatures.pack, task)

    async def _do(
        self, step: str, signature: Callable[[Task], Awaitable[Result]], task: Task
    ) -> Result:
        return await self._floor.free(
            step,
            lambda attempt: ask(signature, task, queue=queues.RENDER, terms=RENDER, summary=step),
        )


def _refused(quality: QualityReport) -> Fault:
    lines = "; ".join(
        f"{finding.rule} is {finding.measured}, allowed is {finding.allowed}"
        for finding in quality.failures
    )
    return Fault(
        kind=CHECK_FAILED,
        said=f"The film does not pass the {quality.profile} profile: {lines}",
        remedy="Retry with a scene and what to change in it makes that scene anew; retry alone "
        "masters and checks again; another profile needs another run.",
    )
