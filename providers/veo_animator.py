"""Veo as an animator: Google's enterprise long-running predictions."""

from collections.abc import AsyncIterator
from contextlib import aclosing
from urllib.parse import quote

from google.genai.types import (
    GeneratedVideo,
    GenerateVideosConfig,
    GenerateVideosOperation,
    GenerateVideosResponse,
    GenerateVideosSource,
    Video,
)
from google.genai.types import Image as GoogleImage

from contracts.brief import Aspect
from contracts.errors import JobFailed, RequestRejected
from contracts.money import Charge
from contracts.orders import ClipOrder, Idempotency, Submitted
from contracts.takes import ClipJob, JobState, JobStatus
from providers.clips import Downloader, clip_at, clip_charge, clip_in_hand, length_sold, no_look_up
from providers.connection import Connection
from providers.faults import Asked, Stake, reading_faults
from providers.google_client import enterprise_client
from providers.google_faults import read_google, speaks_of_moderation
from providers.prices import price_tag

ASPECTS = (Aspect.WIDE, Aspect.TALL)
RESOLUTIONS = ("720p", "1080p")


class VeoAnimator:
    """An `Animator` on the Gemini Enterprise Agent Platform, the only place that has Veo.

    Clips are ordered without sound: the film has its own. A job has no key of ours, cannot be
    looked up, and cannot be stopped.
    """

    provider = "veo"
    idempotency = Idempotency.NONE
    lengths_s = (4, 6, 8)

    def __init__(
        self,
        *,
        api_key: str,
        downloader: Downloader,
        base_url: str | None = None,
        model: str = "veo-3.1-fast-generate-001",
        resolution: str = "1080p",
        timeout_s: float = 120.0,
    ) -> None:
        """`timeout_s` bounds each exchange; a finished clip travels inside a poll's answer."""
        connection = Connection("Veo", api_key, base_url, timeout_s)
        if resolution not in RESOLUTIONS:
            raise ValueError(f"Veo renders {' or '.join(RESOLUTIONS)}, not {resolution!r}")
        self.model = model
        self._tag = price_tag(self.provider, model)
        self._resolution = resolution
        self._downloader = downloader
        self._timeout_s = timeout_s
        self._client = enterprise_client(connection)

    async def aclose(self) -> None:
        """Lets go of the connections."""
        await self._client.aio.aclose()
        self._client.close()

    def quote(self, order: ClipOrder) -> Charge:
        """The price of the length that would be bought, without sound."""
        length_s = length_sold(self._asked("submit", Stake.CREATE), order, self.lengths_s)
        return clip_charge(self.provider, self._tag.usd("second") * length_s)

    async def submit(self, order: ClipOrder) -> Submitted:
        """Buys the clip; `OutcomeUnknown` where the answer was lost, or was a 5xx."""
        asked = self._asked("submit", Stake.CREATE)
        config = self._config(asked, order)
        frame = GoogleImage(
            image_bytes=order.first_frame.data, mime_type=order.first_frame.media_type
        )
        source = GenerateVideosSource(prompt=order.prompt, image=frame)
        async with reading_faults(asked, read_google, within_s=self._timeout_s):
            operation = await self._client.aio.models.generate_videos(
                model=self.model, source=source, config=config
            )
        if not operation.name:
            raise asked.unreadable("no operation name came")
        job = ClipJob(provider=self.provider, model=self.model, job_id=operation.name)
        return Submitted(
            job=job, charge=clip_charge(self.provider, self.quote(order).usd, job.job_id)
        )

    async def find(self, key: str) -> ClipJob | None:
        """Never: Google keeps no key of ours. `RequestRejected`."""
        raise no_look_up(self.provider, "operations", key)

    async def status(self, job: ClipJob) -> JobStatus:
        """Where the operation stands; Google gives no progress."""
        operation = await self._operation(self._asked("poll", Stake.JOB), job)
        if not operation.done:
            return JobStatus(state=JobState.RUNNING)
        failure, refused = _failure(operation)
        if failure is None:
            return JobStatus(state=JobState.SUCCEEDED, progress=1.0)
        return JobStatus(state=JobState.FAILED, refused=refused, failure=failure)

    async def settle(self, job: ClipJob) -> Charge | None:
        """None: Google does not say what an operation cost."""
        return None

    async def fetch(self, job: ClipJob) -> AsyncIterator[bytes]:
        """The finished clip's bytes, from the operation itself or from Cloud Storage."""
        asked = self._asked("fetch", Stake.JOB)
        video = _video(asked, await self._operation(asked, job))
        if video.video_bytes:
            pieces = clip_in_hand(asked, video.video_bytes)
        else:

            async def address() -> str:
                return _address(asked, _video(asked, await self._operation(asked, job)))

            in_hand = _address(asked, video)
            pieces = clip_at(asked, self._downloader, address, in_hand=in_hand)
        async with aclosing(pieces):
            async for piece in pieces:
                yield piece

    async def cancel(self, job: ClipJob) -> bool:
        """False: the service offers no way to stop an operation of its prediction models."""
        return False

    def _config(self, asked: Asked, order: ClipOrder) -> GenerateVideosConfig:
        if order.aspect not in ASPECTS:
            raise RequestRejected(
                asked.provider, asked.operation, f"{self.model} makes no {order.aspect} clips"
            )
        return GenerateVideosConfig(
            number_of_videos=1,
            duration_seconds=length_sold(asked, order, self.lengths_s),
            aspect_ratio=order.aspect.value,
            resolution=self._resolution,
            generate_audio=False,
            seed=order.seed,
        )

    async def _operation(self, asked: Asked, job: ClipJob) -> GenerateVideosOperation:
        """The operation as it stands, built anew from its name: any worker may ask."""
        asked_for = GenerateVideosOperation.model_validate({"name": job.job_id})
        async with reading_faults(asked, read_google, within_s=self._timeout_s):
            operation = await self._client.aio.operations.get(asked_for)
        if operation.name != job.job_id:
            raise asked.unreadable(f"not this operation came, but {operation.name!r}")
        return operation

    def _asked(self, operation: str, stake: Stake) -> Asked:
        return Asked(self.provider, operation, stake)


def _failure(operation: GenerateVideosOperation) -> tuple[str | None, bool]:
    """The words with which a finished operation failed, and whether moderation spoke them."""
    if operation.error:
        said = str(operation.error.get("message") or operation.error)
        return said, speaks_of_moderation(said)
    response = operation.response or operation.result or GenerateVideosResponse()
    if response.rai_media_filtered_count:
        reasons = response.rai_media_filtered_reasons or ["no reason given"]
        return f"filtered: {'; '.join(reasons)}", True
    if _first(operation) is None:
        return "the operation ended without a clip", False
    return None, False


def _first(operation: GenerateVideosOperation) -> Video | None:
    response = operation.response or operation.result
    generated: list[GeneratedVideo] = (response.generated_videos if response else None) or []
    return generated[0].video if generated else None


def _video(asked: Asked, operation: GenerateVideosOperation) -> Video:
    if not operation.done:
        raise asked.unreadable("the operation is not done")
    failure, _ = _failure(operation)
    video = _first(operation)
    if failure is not None or video is None:
        raise JobFailed(asked.provider, asked.operation, failure or "it holds no clip")
    return video


def _address(asked: Asked, video: Video) -> str:
    """The clip's web address; one in Cloud Storage is reached through its public host."""
    if not video.uri:
        raise asked.unreadable("the clip has neither bytes nor an address")
    bucket_and_name = video.uri.removeprefix("gs://")
    if bucket_and_name != video.uri:
        return f"https://storage.googleapis.com/{quote(bucket_and_name)}"
    return video.uri
