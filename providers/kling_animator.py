"""Kling as an animator: its signed HTTP API, which remembers our key with every task."""

import time
from base64 import b64encode
from collections.abc import AsyncIterator, Mapping
from contextlib import aclosing
from decimal import Decimal, InvalidOperation
from hashlib import sha256
from typing import Any

import httpx

from contracts.errors import JobFailed, RequestRejected
from contracts.money import Charge
from contracts.orders import ClipOrder, Idempotency, Image, Submitted
from contracts.takes import ClipJob, JobState, JobStatus
from providers.clips import Downloader, clip_at, clip_charge, length_sold
from providers.connection import Connection, check_key
from providers.faults import Asked, Stake, reading_faults
from providers.kling_faults import (
    KlingError,
    is_key_taken,
    is_no_such_task,
    payload,
    read_kling,
)
from providers.kling_token import bearer_token
from providers.prices import price_tag

KLING_BASE_URL = "https://api-singapore.klingai.com"
TASKS = "/v1/videos/image2video"
PICTURE_MAX_BYTES = 10_000_000
"""As Base64 or as bytes the page does not say: bytes, and Kling refuses what it finds too large."""

_LENGTHS_S: Mapping[str, tuple[int, ...]] = {
    "kling-v2-5-turbo": (5, 10),
    "kling-v2-6": (5, 10),
    "kling-v3": tuple(range(3, 16)),
}
_SOUNDING = frozenset({"kling-v2-6", "kling-v3"})
"""Models that add sound of their own unless told not to."""
_STATES = {
    "submitted": JobState.PENDING,
    "processing": JobState.RUNNING,
    "succeed": JobState.SUCCEEDED,
    "failed": JobState.FAILED,
}
_MODERATION_WORDS = ("policy", "risk control", "sensitive", "safety", "violat")


class KlingAnimator:
    """An `Animator` whose tasks can be looked up by our own key, so none is bought twice.

    `kling-v2-5-turbo` at `pro` by default: 1080p at $0.07 a second.
    """

    provider = "kling"
    idempotency = Idempotency.LOOKUP

    def __init__(
        self,
        *,
        access_key: str,
        secret_key: str,
        downloader: Downloader,
        base_url: str = KLING_BASE_URL,
        model: str = "kling-v2-5-turbo",
        mode: str = "pro",
        timeout_s: float = 60.0,
    ) -> None:
        """`mode` is `std`, 720p, or `pro`, 1080p; `timeout_s` bounds each exchange."""
        connection = Connection("Kling", access_key, base_url, timeout_s)
        check_key("Kling secret key", secret_key)
        if model not in _LENGTHS_S:
            raise ValueError(f"Kling's {model!r} is not known: choose from {', '.join(_LENGTHS_S)}")
        self.model = model
        self.lengths_s = _LENGTHS_S[model]
        self._tag = price_tag(self.provider, model)
        self._tag.usd(f"second_{mode}")
        self._mode = mode
        self._keys = (access_key, secret_key)
        self._downloader = downloader
        self._timeout_s = timeout_s
        self._client = httpx.AsyncClient(
            base_url=base_url,
            timeout=httpx.Timeout(timeout_s, connect=connection.connect_timeout_s),
            # A connection that the far end has just closed looks like a lost answer: keep none.
            headers={"Connection": "close"},
        )

    async def aclose(self) -> None:
        """Lets go of the connections."""
        await self._client.aclose()

    def quote(self, order: ClipOrder) -> Charge:
        """The price of the length that would be bought."""
        length_s = length_sold(self._asked("submit", Stake.CREATE), order, self.lengths_s)
        return clip_charge(self.provider, self._tag.usd(f"second_{self._mode}") * length_s)

    async def submit(self, order: ClipOrder) -> Submitted:
        """Buys the clip under the order's key.

        `OutcomeUnknown` where the answer was lost, or where Kling has a task under the key: an
        earlier order, that nobody could find, did arrive after all and can be looked up by now.
        """
        asked = self._asked("submit", Stake.CREATE)
        request = self._request(asked, order)
        async with reading_faults(asked, read_kling, within_s=self._timeout_s):
            try:
                data = await self._exchange("POST", TASKS, request)
            except KlingError as error:
                if is_key_taken(error):
                    raise asked.lost(f"it was ordered before: {error.response.text}") from error
                raise
            job = self._job(data)
        return Submitted(
            job=job, charge=clip_charge(self.provider, self.quote(order).usd, job.job_id)
        )

    async def find(self, key: str) -> ClipJob | None:
        """The task bought under `key`; None where Kling says that there is none."""
        asked = self._asked("find", Stake.READ)
        async with reading_faults(asked, read_kling, within_s=self._timeout_s):
            try:
                data = await self._exchange("GET", f"{TASKS}/{external_task_id(key)}")
            except KlingError as error:
                if is_no_such_task(error):
                    return None
                raise
            return self._job(data)

    async def status(self, job: ClipJob) -> JobStatus:
        """Where the task stands; Kling gives no progress."""
        asked = self._asked("poll", Stake.JOB)
        task = await self._task(asked, job)
        state = _state(asked, task)
        if state is not JobState.FAILED:
            return JobStatus(state=state)
        said = str(task.get("task_status_msg") or "no reason given")
        refused = any(word in said.lower() for word in _MODERATION_WORDS)
        return JobStatus(state=state, refused=refused, failure=said)

    async def settle(self, job: ClipJob) -> Charge | None:
        """What the finished task did cost, by Kling's own account; None while it is not known."""
        task = await self._task(self._asked("poll", Stake.JOB), job)
        try:
            units = Decimal(str(task["final_unit_deduction"]))
        except (KeyError, InvalidOperation):
            return None
        return clip_charge(self.provider, units * self._tag.usd("unit"), job.job_id, settled=True)

    async def fetch(self, job: ClipJob) -> AsyncIterator[bytes]:
        """The finished clip's bytes; its address is asked for afresh, and again if it expired."""
        asked = self._asked("fetch", Stake.JOB)

        async def address() -> str:
            return _output(asked, await self._task(asked, job))

        async with aclosing(clip_at(asked, self._downloader, address)) as clip:
            async for piece in clip:
                yield piece

    async def cancel(self, job: ClipJob) -> bool:
        """False: Kling documents no way to stop a task."""
        return False

    def _request(self, asked: Asked, order: ClipOrder) -> dict[str, str]:
        request = {
            "model_name": self.model,
            "image": _bare_base64(asked, order.first_frame),
            "prompt": order.prompt,
            "mode": self._mode,
            "duration": str(length_sold(asked, order, self.lengths_s)),
            "external_task_id": external_task_id(order.key),
        }
        return {**request, "sound": "off"} if self.model in _SOUNDING else request

    async def _task(self, asked: Asked, job: ClipJob) -> dict[str, Any]:
        async with reading_faults(asked, read_kling, within_s=self._timeout_s):
            return await self._exchange("GET", f"{TASKS}/{job.job_id}")

    async def _exchange(
        self, method: str, path: str, body: Mapping[str, str] | None = None
    ) -> dict[str, Any]:
        token = bearer_token(*self._keys, now_s=int(time.time()))
        headers = {"Authorization": f"Bearer {token}"}
        return payload(await self._client.request(method, path, json=body, headers=headers))

    def _job(self, data: Mapping[str, Any]) -> ClipJob:
        task_id = data.get("task_id")
        if not isinstance(task_id, str) or not task_id:
            raise ValueError("the answer has no task_id")
        return ClipJob(provider=self.provider, model=self.model, job_id=task_id)

    def _asked(self, operation: str, stake: Stake) -> Asked:
        return Asked(self.provider, operation, stake)


def external_task_id(key: str) -> str:
    """Our key as Kling keeps it: the same for the same purchase, whichever worker asks."""
    return sha256(key.encode()).hexdigest()[:32]


def _bare_base64(asked: Asked, picture: Image) -> str:
    if picture.media_type not in {"image/png", "image/jpeg"}:
        raise RequestRejected(
            asked.provider, asked.operation, f"it takes PNG and JPEG, not {picture.media_type}"
        )
    if len(picture.data) > PICTURE_MAX_BYTES:
        raise RequestRejected(
            asked.provider,
            asked.operation,
            f"a picture of {len(picture.data)} bytes is over its {PICTURE_MAX_BYTES}",
        )
    return b64encode(picture.data).decode("ascii")


def _state(asked: Asked, task: Mapping[str, Any]) -> JobState:
    status = task.get("task_status")
    if status not in _STATES:
        raise asked.unreadable(f"the task has no status that is documented, but {status!r}")
    return _STATES[status]


def _output(asked: Asked, task: Mapping[str, Any]) -> str:
    if _state(asked, task) is JobState.FAILED:
        raise JobFailed(asked.provider, asked.operation, str(task.get("task_status_msg")))
    try:
        return str(task["task_result"]["videos"][0]["url"])
    except (KeyError, IndexError, TypeError) as error:
        raise asked.unreadable("the task has no video") from error
