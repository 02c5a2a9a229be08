"""Runway as an animator: `image_to_video` tasks, polled, and their output fetched."""

from base64 import b64encode
from collections.abc import AsyncIterator, Mapping
from contextlib import aclosing, suppress
from decimal import Decimal
from typing import Any

from runwayml import AsyncRunwayML, Timeout

from contracts.errors import JobFailed, RequestRejected
from contracts.money import Charge
from contracts.orders import ClipOrder, Idempotency, Image, Submitted
from contracts.takes import ClipJob, JobState, JobStatus
from providers.clips import Downloader, clip_at, clip_charge, length_sold, no_look_up
from providers.connection import Connection
from providers.faults import Asked, Stake, reading_faults
from providers.prices import price_tag
from providers.runway_faults import is_moderation, read_runway
from providers.runway_models import RUNWAY_MODELS

DATA_URI_MAX_BYTES = 5_000_000
"""Larger pictures are uploaded (Runway, image inputs: a data URI holds up to 5 MB)."""
PROMPT_MAX_UNITS = 1_000
"""UTF-16 code units (the SDK's documentation of `promptText`)."""

_STATES = {
    "PENDING": JobState.PENDING,
    "THROTTLED": JobState.PENDING,
    "RUNNING": JobState.RUNNING,
    "SUCCEEDED": JobState.SUCCEEDED,
    "FAILED": JobState.FAILED,
    "CANCELLED": JobState.FAILED,
}


class RunwayAnimator:
    """An `Animator`; `gen4_turbo` by default, at $0.05 a second against gen4.5's $0.12.

    It makes the clips of one model, Runway's own or one that Runway hosts. Runway takes no
    idempotency key and cannot be asked for a task it was not told the id of.
    """

    service = "runway"
    idempotency = Idempotency.NONE

    def __init__(
        self,
        *,
        api_key: str,
        downloader: Downloader,
        base_url: str | None = None,
        model: str = "gen4_turbo",
        name: str = service,
        timeout_s: float = 60.0,
    ) -> None:
        """`timeout_s` bounds each exchange, not the making of the clip.

        `name` is the model's own in the chain, where it is a member beside another of Runway's.
        """
        connection = Connection("Runway", api_key, base_url, timeout_s)
        if model not in RUNWAY_MODELS:
            known = ", ".join(RUNWAY_MODELS)
            raise ValueError(f"Runway's {model!r} is not known: choose from {known}")
        self.provider = name
        self.model = model
        self._takes = RUNWAY_MODELS[model]
        self.lengths_s = self._takes.lengths_s
        self._tag = price_tag(self.service, model)
        self._downloader = downloader
        self._timeout_s = timeout_s
        self._client = AsyncRunwayML(
            api_key=api_key,
            base_url=base_url,
            max_retries=0,
            timeout=Timeout(timeout_s, connect=connection.connect_timeout_s),
            # A connection that the far end has just closed looks like a lost answer: keep none.
            default_headers={"Connection": "close"},
        )

    async def aclose(self) -> None:
        """Lets go of the connections."""
        await self._client.close()

    def quote(self, order: ClipOrder) -> Charge:
        """The price of the length that would be bought."""
        length_s = length_sold(self._asked("submit", Stake.CREATE), order, self.lengths_s)
        return clip_charge(self.provider, self._tag.usd("second") * length_s)

    async def submit(self, order: ClipOrder) -> Submitted:
        """Buys the clip; `OutcomeUnknown` where the answer was lost, or was a 5xx."""
        asked = self._asked("submit", Stake.CREATE)
        request = self._request(asked, order)
        picture = await self._placed(order.first_frame)
        async with reading_faults(asked, read_runway, within_s=self._timeout_s):
            created = await self._client.image_to_video.create(**request, prompt_image=picture)
        job_id = getattr(created, "id", None)
        if not isinstance(job_id, str) or not job_id:
            raise asked.unreadable(f"no task id came: {str(created)[:200]!r}")
        estimate = _credits(created.model_dump().get("estimated_cost"))
        usd = self.quote(order).usd if estimate is None else self._credits_usd(estimate)
        job = ClipJob(provider=self.provider, model=self.model, job_id=job_id)
        return Submitted(job=job, charge=clip_charge(self.provider, usd, job_id))

    async def find(self, key: str) -> ClipJob | None:
        """Never: Runway keeps no key of ours. `RequestRejected`."""
        raise no_look_up(self.provider, "tasks", key)

    async def status(self, job: ClipJob) -> JobStatus:
        """Where the task stands; `Unavailable` for a status that Runway does not document."""
        asked = self._asked("poll", Stake.JOB)
        task = await self._task(asked, job)
        state = _state(asked, task)
        if state is not JobState.FAILED:
            return JobStatus(state=state, progress=_progress(task))
        code = task.get("failureCode")
        words = [task["status"].lower(), code, task.get("failure")]
        failure = ": ".join(str(word) for word in words if word)
        return JobStatus(state=state, refused=is_moderation(code), failure=failure)

    async def settle(self, job: ClipJob) -> Charge | None:
        """What the finished task did cost, by Runway's own account; None while it is not known."""
        task = await self._task(self._asked("poll", Stake.JOB), job)
        spent = _credits(task.get("cost"))
        if spent is None:
            return None
        return clip_charge(self.provider, self._credits_usd(spent), job.job_id, settled=True)

    async def fetch(self, job: ClipJob) -> AsyncIterator[bytes]:
        """The finished clip's bytes; its address is asked for afresh, and again if it expired."""
        asked = self._asked("fetch", Stake.JOB)

        async def address() -> str:
            return _output(asked, await self._task(asked, job))

        async with aclosing(clip_at(asked, self._downloader, address)) as clip:
            async for piece in clip:
                yield piece

    async def cancel(self, job: ClipJob) -> bool:
        """Deletes the task; one that is running may go on and is not refunded.

        True also where the task is gone: nothing is left to stop.
        """
        asked = self._asked("cancel", Stake.JOB)
        with suppress(JobFailed):
            async with reading_faults(asked, read_runway, within_s=self._timeout_s):
                await self._client.tasks.delete(job.job_id)
        return True

    def _request(self, asked: Asked, order: ClipOrder) -> dict[str, Any]:
        if len(order.prompt.encode("utf-16-le")) // 2 > PROMPT_MAX_UNITS:
            raise RequestRejected(
                asked.provider,
                asked.operation,
                f"the prompt is longer than {PROMPT_MAX_UNITS} characters",
            )
        request: dict[str, Any] = {
            "model": self.model,
            "prompt_text": order.prompt,
            "duration": length_sold(asked, order, self.lengths_s),
        }
        if ratio := self._ratio(asked, order):
            request["ratio"] = ratio
        if self._takes.takes_a_seed:
            request["seed"] = order.seed
        if self._takes.sounds:
            request["audio"] = False
        return request

    def _ratio(self, asked: Asked, order: ClipOrder) -> str | None:
        try:
            return self._takes.ratio(order.aspect)
        except KeyError:
            raise RequestRejected(
                asked.provider, asked.operation, f"{self.model} makes no {order.aspect} clips"
            ) from None

    async def _placed(self, picture: Image) -> str:
        """The picture where Runway can read it: in the request itself, or uploaded before it."""
        uri = f"data:{picture.media_type};base64,{b64encode(picture.data).decode('ascii')}"
        if len(uri) <= DATA_URI_MAX_BYTES:
            return uri
        asked = self._asked("upload", Stake.READ)
        name = f"first-frame.{picture.media_type.partition('/')[2]}"
        async with reading_faults(asked, read_runway, within_s=self._timeout_s):
            upload = await self._client.uploads.create_ephemeral(
                file=(name, picture.data, picture.media_type)
            )
        return upload.uri

    async def _task(self, asked: Asked, job: ClipJob) -> dict[str, Any]:
        """The task as Runway wrote it.

        The SDK's own model of it is no help: a task of an unknown status, or one that lacks a
        field, comes out as a pending one.
        """
        async with reading_faults(asked, read_runway, within_s=self._timeout_s):
            answer = await self._client.tasks.with_raw_response.retrieve(job.job_id)
            task = await answer.json()
        if not isinstance(task, dict):
            raise asked.unreadable(f"no task came: {str(task)[:200]!r}")
        return task

    def _asked(self, operation: str, stake: Stake) -> Asked:
        return Asked(self.provider, operation, stake)

    def _credits_usd(self, count: Decimal) -> Decimal:
        return count * self._tag.usd("credit")


def _state(asked: Asked, task: Mapping[str, Any]) -> JobState:
    status = task.get("status")
    if status not in _STATES:
        raise asked.unreadable(f"the task has no status that is documented, but {status!r}")
    return _STATES[status]


def _progress(task: Mapping[str, Any]) -> float | None:
    progress = task.get("progress")
    if not isinstance(progress, int | float):
        return None
    return min(1.0, max(0.0, float(progress)))


def _output(asked: Asked, task: Mapping[str, Any]) -> str:
    state = _state(asked, task)
    if state is JobState.FAILED:
        raise JobFailed(asked.provider, asked.operation, f"the task is {task['status'].lower()}")
    output = task.get("output")
    if not isinstance(output, list) or not output or not isinstance(output[0], str):
        raise asked.unreadable(f"the task is {task['status'].lower()}, without an output")
    return output[0]


def _credits(cost: Any) -> Decimal | None:
    count = cost.get("credits") if isinstance(cost, dict) else None
    return Decimal(str(count)) if isinstance(count, int | float) else None
