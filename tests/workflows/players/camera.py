"""Pictures and clips."""

from temporalio import activity

from contracts.artifacts import ArtifactRef
from contracts.money import Charge
from contracts.takes import Clip, ClipJob, Critique, JobState, JobStatus
from contracts.tasks.clips import (
    CancelTask,
    Conformed,
    ConformTask,
    FetchClipTask,
    SettleTask,
    Shelving,
    SubmitTask,
    SubmittedClip,
)
from contracts.tasks.pictures import CritiqueTask, HeroTask, Judged, PaintedTake, PaintTask
from tests.workflows.players.company import Company
from tests.workflows.players.props import CLIP_USD, artifact, charge


class Camera(Company):
    """Pictures and clips."""

    @activity.defn
    async def paint_hero(self, task: HeroTask) -> PaintedTake:
        self._enter("paint_hero", task)
        return PaintedTake(
            picture=artifact("hero"), painter="painter", charge=charge("gemini", "picture")
        )

    @activity.defn
    async def paint(self, task: PaintTask) -> PaintedTake:
        self._enter("paint", task)
        return PaintedTake(
            picture=artifact(f"{activity.info().workflow_id}-{task.step}"),
            painter="painter",
            charge=charge("gemini", "picture"),
        )

    @activity.defn
    async def critique(self, task: CritiqueTask) -> Judged:
        self._enter("critique", task)
        score = self.scores.pop(0) if self.scores else 9
        judgement = Critique(
            score=score, subject_score=9, strategy_score=8, reason="seen", fix=f"mend {score}"
        )
        return Judged(critique=judgement, charge=charge("gemini", "critique"))

    @activity.defn
    async def submit_clip(self, task: SubmitTask) -> SubmittedClip:
        self._enter("submit_clip", task)
        job = ClipJob(provider=task.provider, model="m", job_id=f"job-{self.calls['submit_clip']}")
        return SubmittedClip(
            bought=job,
            proves=Shelving(likeness=f"like-{task.step}", bought_by=task.step),
            charge=Charge(
                provider=task.provider, operation="clip", usd=CLIP_USD, request_id=job.job_id
            ),
        )

    @activity.defn
    async def poll_clip(self, job: ClipJob) -> JobStatus:
        self._enter("poll_clip", job)
        if status := self.stands(job):
            return status
        return self.statuses.pop(0) if self.statuses else JobStatus(state=JobState.SUCCEEDED)

    @activity.defn
    async def fetch_clip(self, task: FetchClipTask) -> ArtifactRef:
        self._enter("fetch_clip", task)
        return artifact(task.job.job_id)

    @activity.defn
    async def cancel_clip(self, task: CancelTask) -> bool:
        self._enter("cancel_clip", task)
        return task.job.provider not in self.unstoppable

    @activity.defn
    async def settle_clip(self, task: SettleTask) -> Charge | None:
        self._enter("settle_clip", task)
        return self.settlements.pop(0) if self.settlements else None

    @activity.defn
    async def conform(self, task: ConformTask) -> Conformed:
        self._enter("conform", task)
        clip = Clip(
            picture=artifact(f"conformed-{task.source.key}"),
            frames=task.frames,
            rate=task.shape.rate,
            source=task.source,
            provider=task.provider,
            reframed=task.reframed,
        )
        return Conformed(clip=clip)
