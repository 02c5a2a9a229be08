"""An animator that does as it is told, and counts what was asked of it."""

from collections.abc import AsyncIterator
from decimal import Decimal

from contracts.errors import RequestRejected
from contracts.money import Charge
from contracts.orders import ClipOrder, Idempotency, Submitted
from contracts.takes import ClipJob, JobState, JobStatus

PRICE = Charge(provider="runway", operation="clip", usd=Decimal("0.25"))


class ToldAnimator:
    """An `Animator`: orders raise what stands in `faults`, jobs answer with `answers`."""

    provider = "runway"
    model = "gen4_turbo"
    idempotency = Idempotency.NONE
    lengths_s = (5, 10)

    def __init__(self, *faults: Exception) -> None:
        self.faults = list(faults)
        self.answers: list[JobStatus | Exception] = []
        self.orders = 0

    def quote(self, order: ClipOrder) -> Charge:
        return PRICE

    async def submit(self, order: ClipOrder) -> Submitted:
        self.orders += 1
        if self.faults:
            raise self.faults.pop(0)
        job = ClipJob(provider=self.provider, model=self.model, job_id=f"job-{self.orders}")
        return Submitted(job, PRICE)

    async def find(self, key: str) -> ClipJob | None:
        raise RequestRejected(self.provider, "find", "tasks cannot be looked up")

    async def status(self, job: ClipJob) -> JobStatus:
        answer = self.answers.pop(0) if self.answers else JobStatus(state=JobState.RUNNING)
        if isinstance(answer, Exception):
            raise answer
        return answer

    async def settle(self, job: ClipJob) -> Charge | None:
        return None

    async def fetch(self, job: ClipJob) -> AsyncIterator[bytes]:
        yield b"a clip"

    async def cancel(self, job: ClipJob) -> bool:
        return True
