"""Gemini Omni as an animator: background interactions of the Gemini API, by a plain API key."""

from base64 import b64decode, b64encode
from collections.abc import AsyncIterator, Mapping
from contextlib import aclosing
from typing import Any

from google.genai.interactions import Interaction, VideoContent
from google.genai.types import Video

from contracts.brief import Aspect
from contracts.errors import JobFailed, RequestRejected
from contracts.money import Charge
from contracts.orders import ClipOrder, Idempotency, Submitted
from contracts.takes import ClipJob, JobState, JobStatus
from providers.clips import (
    Downloader,
    clip_at,
    clip_charge,
    clip_in_hand,
    length_sold,
    no_look_up,
)
from providers.connection import Connection
from providers.faults import Asked, Stake, reading_faults
from providers.google_client import developer_client
from providers.google_faults import read_google, speaks_of_moderation
from providers.prices import price_tag

RESOLUTION = "720p"
"""The one resolution that a price is known for."""
ASPECTS = (Aspect.WIDE, Aspect.TALL)
NO_KEEP_ALIVE = {"Connection": "close"}
"""Interactions leave the client's own headers out."""

_LENGTHS_S: Mapping[str, tuple[int, ...]] = {
    "gemini-omni-1.1-flash": tuple(range(3, 11)),
    "gemini-omni-1.2-flash": tuple(range(3, 16)),
}
_STATES = {
    "queued": JobState.PENDING,
    "in_progress": JobState.RUNNING,
    "completed": JobState.SUCCEEDED,
    "failed": JobState.FAILED,
    "cancelled": JobState.FAILED,
    "incomplete": JobState.FAILED,
    "budget_exceeded": JobState.FAILED,
    "requires_action": JobState.FAILED,
    "requires_continuation": JobState.FAILED,
}


class OmniAnimator:
    """An `Animator` for whoever has the key of the Gemini API and nothing more.

    The API repeats a failed creation five times by itself unless its client is told not to, and
    takes no idempotency key. The seed stays unused: interactions take none for video.
    """

    provider = "omni"
    idempotency = Idempotency.NONE

    def __init__(
        self,
        *,
        api_key: str,
        downloader: Downloader,
        base_url: str | None = None,
        model: str = "gemini-omni-1.1-flash",
        timeout_s: float = 120.0,
    ) -> None:
        """`timeout_s` bounds each exchange, the download of a clip among them."""
        connection = Connection("Gemini", api_key, base_url, timeout_s)
        if model not in _LENGTHS_S:
            raise ValueError(f"Omni's {model!r} is not known: choose from {', '.join(_LENGTHS_S)}")
        self.model = model
        self.lengths_s = _LENGTHS_S[model]
        self._tag = price_tag(self.provider, model)
        self._downloader = downloader
        self._timeout_s = timeout_s
        self._client = developer_client(connection)

    async def aclose(self) -> None:
        """Lets go of the connections."""
        await self._client.aio.aclose()
        self._client.close()

    def quote(self, order: ClipOrder) -> Charge:
        """The price of the length that would be bought, at 720p."""
        length_s = length_sold(self._asked("submit", Stake.CREATE), order, self.lengths_s)
        return clip_charge(self.provider, self._tag.usd("second") * length_s)

    async def submit(self, order: ClipOrder) -> Submitted:
        """Buys the clip; `OutcomeUnknown` where the answer was lost, or was a 5xx."""
        asked = self._asked("submit", Stake.CREATE)
        request = self._request(asked, order)
        async with reading_faults(asked, read_google, within_s=self._timeout_s):
            created = await self._client.aio.interactions.create(
                **request, extra_headers=NO_KEEP_ALIVE
            )
        job_id = created.id if isinstance(created, Interaction) else None
        if not job_id:
            raise asked.unreadable(f"no interaction id came: {str(created)[:200]!r}")
        job = ClipJob(provider=self.provider, model=self.model, job_id=job_id)
        return Submitted(job, clip_charge(self.provider, self.quote(order).usd, job_id))

    async def find(self, key: str) -> ClipJob | None:
        """Never: Google keeps no key of ours. `RequestRejected`."""
        raise no_look_up(self.provider, "interactions", key)

    async def status(self, job: ClipJob) -> JobStatus:
        """Where the interaction stands; one that ended in words alone was refused."""
        asked = self._asked("poll", Stake.JOB)
        interaction = await self._interaction(asked, job)
        state = _state(asked, interaction)
        if state is JobState.SUCCEEDED and interaction.output_video is None:
            said = interaction.output_text or "it ended without a clip and without a word"
            return JobStatus(state=JobState.FAILED, refused=True, failure=said)
        if state is JobState.FAILED:
            said = _failure(interaction)
            return JobStatus(state=state, refused=speaks_of_moderation(said), failure=said)
        return JobStatus(state=state)

    async def settle(self, job: ClipJob) -> Charge | None:
        """None: an interaction's usage counts tokens, and its price is by the second."""
        return None

    async def fetch(self, job: ClipJob) -> AsyncIterator[bytes]:
        """The finished clip's bytes: from the answer, from Google's files, or from an address."""
        asked = self._asked("fetch", Stake.JOB)
        video = await self._video(asked, job)
        if video.data:
            pieces = clip_in_hand(asked, b64decode(str(video.data)))
        elif "files/" in (video.uri or ""):
            pieces = clip_in_hand(asked, await self._file(asked, video))
        else:

            async def address() -> str:
                return (await self._video(asked, job)).uri or ""

            pieces = clip_at(asked, self._downloader, address, in_hand=video.uri)
        async with aclosing(pieces):
            async for piece in pieces:
                yield piece

    async def cancel(self, job: ClipJob) -> bool:
        """Stops the interaction."""
        asked = self._asked("cancel", Stake.JOB)
        async with reading_faults(asked, read_google, within_s=self._timeout_s):
            await self._client.aio.interactions.cancel(job.job_id, extra_headers=NO_KEEP_ALIVE)
        return True

    def _request(self, asked: Asked, order: ClipOrder) -> dict[str, Any]:
        if order.aspect not in ASPECTS:
            raise RequestRejected(
                asked.provider, asked.operation, f"{self.model} makes no {order.aspect} clips"
            )
        frame = {
            "type": "image",
            "data": b64encode(order.first_frame.data).decode("ascii"),
            "mime_type": order.first_frame.media_type,
        }
        return {
            "model": self.model,
            "input": [frame, {"type": "text", "text": order.prompt}],
            "background": True,
            "store": True,
            "response_format": {
                "type": "video",
                "aspect_ratio": order.aspect.value,
                "resolution": RESOLUTION,
                "duration": f"{length_sold(asked, order, self.lengths_s)}s",
                "delivery": "uri",
            },
            "generation_config": {"video_config": {"task": "image_to_video"}},
        }

    async def _interaction(self, asked: Asked, job: ClipJob) -> Interaction:
        async with reading_faults(asked, read_google, within_s=self._timeout_s):
            interaction = await self._client.aio.interactions.get(
                job.job_id, extra_headers=NO_KEEP_ALIVE
            )
        if not isinstance(interaction, Interaction):
            raise asked.unreadable(f"no interaction came: {str(interaction)[:200]!r}")
        return interaction

    async def _video(self, asked: Asked, job: ClipJob) -> VideoContent:
        interaction = await self._interaction(asked, job)
        if _state(asked, interaction) is JobState.FAILED:
            raise JobFailed(asked.provider, asked.operation, _failure(interaction))
        if interaction.output_video is None:
            raise asked.unreadable(f"the interaction is {interaction.status}, without a clip")
        return interaction.output_video

    async def _file(self, asked: Asked, video: VideoContent) -> bytes:
        """A clip among Google's files, which the key opens; no other host gets to see the key."""
        async with reading_faults(asked, read_google, within_s=self._timeout_s):
            return await self._client.aio.files.download(file=Video(uri=video.uri))

    def _asked(self, operation: str, stake: Stake) -> Asked:
        return Asked(self.provider, operation, stake)


def _state(asked: Asked, interaction: Interaction) -> JobState:
    status = str(interaction.status)
    if status not in _STATES:
        raise asked.unreadable(f"the interaction has no status that is documented, but {status!r}")
    return _STATES[status]


def _failure(interaction: Interaction) -> str:
    words = [error.message for error in interaction.errors or () if error.message]
    return ": ".join([str(interaction.status), *words])
