"""Every animator, as a case of the same contract."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from decimal import Decimal
from functools import partial
from typing import Any

from contracts.errors import PageError
from contracts.orders import Idempotency
from contracts.services import Animator
from contracts.takes import ClipJob
from providers.clips import Downloader
from providers.kling_animator import KlingAnimator
from providers.omni_animator import OmniAnimator
from providers.runway_animator import RunwayAnimator
from providers.veo_animator import VeoAnimator
from tests.providers import replies
from tests.providers.loopback import Reply, answer
from tests.providers.orders import MP4

CLIP_URL = "https://clips.example.org/clip.mp4"


class Passing(PageError):
    """An address that does not answer for now."""

    retryable = True


@dataclass
class Downloads:
    """A downloader that gives what it was told to, in order, and keeps what it was asked for."""

    bodies: list[bytes | Exception] = field(default_factory=lambda: [MP4])
    urls: list[str] = field(default_factory=list)

    async def stream(self, url: str) -> AsyncIterator[bytes]:
        self.urls.append(url)
        body = self.bodies.pop(0)
        if isinstance(body, Exception):
            raise body
        for start in range(0, len(body), 100):
            yield body[start : start + 100]


@dataclass(frozen=True)
class AnimatorCase:
    """An animator, and what its service answers at each turn."""

    name: str
    build: Callable[[str, Downloader, float], Animator]
    idempotency: Idempotency
    created: Reply
    usd: Decimal
    """The price of the clip of `orders.CLIP`."""
    running: Reply
    succeeded: Reply
    failed: Reply
    refused: Reply
    undocumented: Reply
    """A status that the service's documentation does not know."""
    job_id: str = "task_1"
    downloads: bool = True
    """Whether a finished clip lies at an address, and not in the answer itself."""
    poll_path: str = ""
    settled_usd: Decimal | None = None

    def job(self, animator: Animator) -> ClipJob:
        return ClipJob(provider=animator.provider, model=animator.model, job_id=self.job_id)


def runway(
    url: str, downloader: Downloader, timeout_s: float = 10.0, **more: Any
) -> RunwayAnimator:
    return RunwayAnimator(
        api_key="key_1", base_url=url, downloader=downloader, timeout_s=timeout_s, **more
    )


def veo(url: str, downloader: Downloader, timeout_s: float = 10.0, **more: Any) -> VeoAnimator:
    return VeoAnimator(
        api_key="key_1", base_url=url, downloader=downloader, timeout_s=timeout_s, **more
    )


def omni(url: str, downloader: Downloader, timeout_s: float = 10.0, **more: Any) -> OmniAnimator:
    return OmniAnimator(
        api_key="key_1", base_url=url, downloader=downloader, timeout_s=timeout_s, **more
    )


def kling(url: str, downloader: Downloader, timeout_s: float = 10.0, **more: Any) -> KlingAnimator:
    return KlingAnimator(
        access_key="access_1",
        secret_key="secret_1",
        base_url=url,
        downloader=downloader,
        timeout_s=timeout_s,
        **more,
    )


ANIMATORS = (
    AnimatorCase(
        "runway",
        runway,
        Idempotency.NONE,
        created=replies.runway_created(),
        usd=Decimal("0.25"),
        running=replies.runway_task("RUNNING", progress=0.5),
        succeeded=replies.runway_task("SUCCEEDED", output=[CLIP_URL], cost={"credits": 20}),
        failed=replies.runway_task(
            "FAILED", failure="It broke.", failureCode="INTERNAL.BAD_OUTPUT.CODE01"
        ),
        refused=replies.runway_task("FAILED", failure="It broke.", failureCode="SAFETY.INPUT.TEXT"),
        undocumented=replies.runway_task("PONDERING"),
        poll_path="/v1/tasks/task_1",
        settled_usd=Decimal("0.20"),
    ),
    AnimatorCase(
        "runway:veo3.1_fast",
        partial(runway, model="veo3.1_fast", name="runway:veo3.1_fast"),
        Idempotency.NONE,
        created=replies.runway_created(60),
        usd=Decimal("0.60"),
        running=replies.runway_task("RUNNING", progress=0.5),
        succeeded=replies.runway_task("SUCCEEDED", output=[CLIP_URL], cost={"credits": 60}),
        failed=replies.runway_task(
            "FAILED", failure="It broke.", failureCode="THIRD_PARTY.UNAVAILABLE"
        ),
        refused=replies.runway_task("FAILED", failure="It broke.", failureCode="SAFETY.OUTPUT"),
        undocumented=replies.runway_task("PONDERING"),
        poll_path="/v1/tasks/task_1",
        settled_usd=Decimal("0.60"),
    ),
    AnimatorCase(
        "veo",
        veo,
        Idempotency.NONE,
        created=replies.veo_operation(),
        usd=Decimal("0.60"),
        running=replies.veo_operation(),
        succeeded=replies.veo_done(),
        failed=replies.veo_operation(done=True, error={"code": 13, "message": "It broke."}),
        refused=replies.veo_done(
            videos=[], raiMediaFilteredCount=1, raiMediaFilteredReasons=["It broke."]
        ),
        undocumented=answer([]),
        job_id=replies.VEO_NAME,
        downloads=False,
        poll_path=(
            "/v1beta1/projects/p/locations/us-central1/publishers/google/models"
            "/veo-3.1-fast-generate-001:fetchPredictOperation"
        ),
    ),
    AnimatorCase(
        "omni",
        omni,
        Idempotency.NONE,
        created=replies.omni("queued"),
        usd=Decimal("0.50"),
        running=replies.omni("in_progress"),
        succeeded=replies.omni_clip(uri=CLIP_URL, mime_type="video/mp4"),
        failed=replies.omni("failed", errors=[{"code": "internal", "message": "It broke."}]),
        refused=replies.omni_words("I cannot show that. It broke."),
        undocumented=replies.omni("pondering"),
        job_id="int_1",
        poll_path="/v1/interactions/int_1",
    ),
    AnimatorCase(
        "kling",
        kling,
        Idempotency.LOOKUP,
        created=replies.kling_created(),
        usd=Decimal("0.35"),
        running=replies.kling_task("processing"),
        succeeded=replies.kling_task(
            "succeed",
            task_result={"videos": [{"id": "v", "url": CLIP_URL, "duration": "5"}]},
            final_unit_deduction="2.5",
        ),
        failed=replies.kling_task("failed", task_status_msg="It broke."),
        refused=replies.kling_task(
            "failed", task_status_msg="It broke. Failure to pass the risk control system"
        ),
        undocumented=replies.kling_task("pondering"),
        poll_path="/v1/videos/image2video/task_1",
        settled_usd=Decimal("0.350"),
    ),
)
