"""From clips to the checked master: each step a checkpoint."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from activities import signatures
from contracts.faults import Fault
from contracts.master import Master, Mix, Picture, QualityReport
from contracts.run import Package, SceneResult
from contracts.tasks.assembly import (
    CheckTask,
    JoinTask,
    MasterTask,
    PackageTask,
)
from workflows import queues
from workflows.asking import ask
from workflows.production import Production
from workflows.terms import RENDER

Task = TypeVar("Task")
Result = TypeVar("Result")


class CuttingRoom:
    """Where one run's film is put together; each step is kept, so a failure resumes at it."""

    def __init__(self, production: Production) -> None:
        self._profile = production.brief.profile
        self._rate = production.casting.shape.rate
        self._floor = production.floor

    async def picture(self, scenes: tuple[SceneResult, ...]) -> Picture:
        """The scenes' clips, joined."""
        task = JoinTask(clips=tuple(scene.clip for scene in scenes), rate=self._rate)
        return await self._do("picture", signatures.join_picture, task)

    async def master(self, picture: Picture, mix: Mix) -> tuple[Master, QualityReport]:
        """The film and its passed check; a film that fails its profile is parked, not finished."""
        while True:
            master = await self._do(
                "master",
                signatures.make_master,
                MasterTask(picture=picture, mix=mix, profile=self._profile),
            )
            quality = await self._do(
                "check", signatures.check_master, CheckTask(master=master, profile=self._profile)
            )
            if quality.passed:
                return master, quality
            await self._floor.lot.park("check", _refused(quality))

    async def package(self, task: PackageTask) -> Package:
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
        kind="CheckFailed",
        said=f"The film does not pass the {quality.profile} profile: {lines}",
        remedy="Retry to master and check it again, or start a run with another profile.",
    )
