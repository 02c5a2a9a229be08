"""A clip's way into the film's own shape: brought from its animator and conformed."""

from temporalio.exceptions import ActivityError

from activities import signatures
from contracts.artifacts import ArtifactRef
from contracts.brief import Aspect
from contracts.run import SceneRequest
from contracts.screenplay import EndCard
from contracts.subtitles import Subtitles
from contracts.takes import STILL, Clip, ClipJob, Take
from contracts.tasks.clips import ConformTask, FetchClipTask, Shelving
from workflows import queues
from workflows.asking import ask
from workflows.floor import Floor
from workflows.ordering import Purchase
from workflows.parking import Attempt
from workflows.setbacks import setback_of, setback_of_paid
from workflows.terms import FETCH, RENDER

_OF_THE_CLIP = {
    *("MediaError", "ArtifactMissing", "ArtifactCorrupt", "JobFailed", "Refused", "BadAnswer"),
    *("RequestRejected", "CredentialsRejected", "AccountEmpty", "RateLimited", "Unavailable"),
    *("OutcomeUnknown", "PageError", "PageUnavailable"),
}
"""Faults of a clip that was bought, or of whoever should hand it over: another may do better."""


class Finishing:
    """Where one scene's clip is made ready to be joined."""

    def __init__(self, request: SceneRequest, floor: Floor) -> None:
        self._request = request
        self._floor = floor
        self.end_card: EndCard | None = None
        """What the clip closes with, if it is the film's last."""
        self.subtitles: Subtitles | None = None
        """What is burned into it of the narration."""

    async def in_shape(self, purchase: Purchase) -> Clip:
        """The clip that was bought, in the film's shape.

        A fault of the clip is its animator's setback. Any other is ours: the clip is paid for and
        waits, with the step, until it is mended.
        """
        provider, submitted = purchase.provider, purchase.submitted

        async def brought(_: Attempt) -> Clip:
            try:
                source = submitted.bought
                if isinstance(source, ClipJob):
                    source = await self._fetched(source)
                return await self._conformed(
                    source,
                    provider,
                    purchase.aspect,
                    proves=submitted.proves,
                    bought_as=submitted.bought_as,
                )
            except ActivityError as error:
                if setback_of(provider, error).fault.kind in _OF_THE_CLIP:
                    raise setback_of_paid(provider, error) from error
                raise

        return await self._floor.free("conform", brought)

    async def moving_still(self, take: Take) -> Clip:
        """A picture that is moved slowly, in place of a clip."""
        shape = self._request.shape_of(take)
        return await self._floor.free(
            "still", lambda attempt: self._conformed(take.picture, STILL, shape, still=True)
        )

    async def _fetched(self, job: ClipJob) -> ArtifactRef:
        fetch = FetchClipTask(step=f"clip-{job.provider}", job=job)
        return await ask(
            signatures.fetch_clip,
            fetch,
            queue=queues.of_provider(job.provider),
            terms=FETCH,
            summary=f"bring {job.job_id}",
        )

    async def _conformed(
        self,
        source: ArtifactRef,
        provider: str,
        aspect: Aspect,
        *,
        still: bool = False,
        proves: Shelving | None = None,
        bought_as: str = "",
    ) -> Clip:
        request = self._request
        task = ConformTask(
            step="conformed",
            source=source,
            provider=provider,
            frames=request.scene.frames,
            shape=request.casting.shape,
            profile=request.profile,
            still=still,
            reframed=aspect is not request.aspect,
            proves=proves,
            seed=request.seed,
            end_card=self.end_card,
            bought_as=bought_as,
            joints=request.joints,
            superimposed=request.scene.superimposed,
            subtitles=self.subtitles,
        )
        conformed = await ask(
            signatures.conform,
            task,
            queue=queues.RENDER,
            terms=RENDER,
            summary=f"{request.scene.frames} frames",
        )
        return conformed.clip
