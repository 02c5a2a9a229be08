"""Film, encodes, cuts and package."""

from fractions import Fraction

from temporalio import activity

from contracts.artifacts import ArtifactRef
from contracts.cut import CutPlan
from contracts.elements import Elements
from contracts.errors import AdBuilderError
from contracts.master import Finding, Master, Picture, QualityReport
from contracts.package import Package, Rendition, Stream, StreamFile
from contracts.tasks.assembly import CheckTask, JoinTask, MasterTask, PackTask
from contracts.tasks.cutting import PlanCutTask
from contracts.tasks.delivery import EncodeTask, Ladder, StreamTask
from creative.recut import cut_plan
from tests.workflows.players.company import Company
from tests.workflows.players.props import artifact


class CuttingRoom(Company):
    """Film, encodes, cuts and package."""

    @activity.defn
    async def join_picture(self, task: JoinTask) -> Picture:
        self._enter("join_picture", task)
        frames = sum(clip.frames for clip in task.clips)
        return Picture(video=artifact("picture"), frames=frames, rate=task.rate)

    @activity.defn
    async def make_master(self, task: MasterTask) -> Master:
        self._enter("make_master", task)
        picture = task.picture
        return Master(video=artifact("master"), frames=picture.frames, rate=picture.rate)

    @activity.defn
    async def check_master(self, task: CheckTask) -> QualityReport:
        self._enter("check_master", task)
        passed = self.calls["check_master"] > self.refused_checks
        finding = Finding(
            rule="loudness", measured="-20", allowed="-24", passed=passed, source="A/85"
        )
        return QualityReport(profile=task.profile, findings=(finding,))

    @activity.defn
    async def make_mezzanine(self, task: EncodeTask) -> Rendition:
        self._enter("make_mezzanine", task)
        return self._rendition("mezzanine")

    @activity.defn
    async def make_ladder(self, task: EncodeTask) -> Ladder:
        self._enter("make_ladder", task)
        return Ladder(rungs=(self._rendition("rung"),))

    @activity.defn
    async def make_stream(self, task: StreamTask) -> Stream:
        self._enter("make_stream", task)
        files = (StreamFile(name="master.m3u8", file=artifact("playlist")),)
        return Stream(files=files, width=1920, height=1080, lowest_bps=1, highest_bps=1)

    @staticmethod
    def _rendition(name: str) -> Rendition:
        return Rendition(
            video=artifact(name), width=1920, height=1080, codec="apch", bit_rate_bps=1
        )

    @activity.defn
    async def reopen(self, elements: ArtifactRef) -> Elements:
        self._enter("reopen", elements)
        return self.packed[elements.key]

    @activity.defn
    async def plan_cut(self, task: PlanCutTask) -> CutPlan:
        self._enter("plan_cut", task)
        elements = self.packed[task.cut.elements.key]
        held = [scene.clip.frames for scene in elements.scenes]
        try:
            return cut_plan(elements, task.cut, task.brief, held=held, card_s=Fraction(5, 2))
        except AdBuilderError as refused:
            raise self._told(refused) from refused

    @activity.defn
    async def keep_elements(self, elements: Elements) -> ArtifactRef:
        self._enter("keep_elements", elements)
        kept = artifact(f"elements-{activity.info().workflow_id}-{self.calls['keep_elements']}")
        self.packed[kept.key] = elements
        return kept

    @activity.defn
    async def pack(self, task: PackTask) -> Package:
        self._enter("pack", task.opened(self.packed[task.elements.key]))
        parts = {
            name: artifact(name)
            for name in Package.model_fields
            if name not in {"encodes", "signed", "elements"}
        }
        return Package(**parts, elements=task.elements, encodes=task.encodes)
