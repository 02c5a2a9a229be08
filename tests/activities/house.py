"""Workers that share a store and an animator, and scenes that want clips of it."""

from dataclasses import dataclass, field

from contracts.circuit import Circuit, circuit_key
from contracts.errors import ProviderError, Unavailable
from contracts.faults import Fault
from contracts.takes import ClipJob, JobStatus
from contracts.tasks.clips import SubmittedClip
from storage.memory import MemoryStore
from tests.activities.animator import ToldAnimator
from tests.activities.clipshop import ClipShop, Clock, fault_of, run, shop_of

KEY = circuit_key("runway", played=False)
DOWN = Unavailable("runway", "submit", "HTTP 503: down for maintenance")


@dataclass
class House:
    """Workers that share a store, and scenes that want clips, each a new one."""

    animator: ToldAnimator = field(default_factory=ToldAnimator)
    store: MemoryStore = field(default_factory=MemoryStore)
    clock: Clock = field(default_factory=Clock)
    scenes: int = 0

    @property
    def worker(self) -> ClipShop:
        """A worker that knows what is in the store and nothing more."""
        return shop_of(self.store, self.animator, self.clock)

    @property
    def circuit(self) -> Circuit:
        """What is on record."""
        record = self.store.objects.get(KEY)
        return Circuit.model_validate_json(record) if record else Circuit()

    async def buys(self, *, insists: bool = False, attempt: int = 2) -> ClipJob:
        """The next scene's clip, ordered."""
        self.scenes += 1
        task = await self.worker.order("runway", scene=self.scenes, insists=insists)
        bought = await self.worker.buy(task, scene=self.scenes, attempt=attempt)
        assert isinstance(bought, SubmittedClip)
        assert isinstance(bought.bought, ClipJob)
        return bought.bought

    async def fails(self, fault: ProviderError, *, attempt: int = 2) -> Fault:
        """The next scene's order, which fails."""
        self.animator.faults = [fault]
        return await fault_of(self.buys(attempt=attempt))

    async def passes_over(self) -> bool:
        """Whether the next scene's order is not even made."""
        before = self.animator.orders
        told = await fault_of(self.buys())
        return (told.kind, self.animator.orders) == ("PassedOver", before)

    async def hears(self, answer: JobStatus | Exception, job: ClipJob, *, attempt: int = 1) -> None:
        """A question about a job, and its answer."""
        self.animator.answers = [answer]
        asking = run(self.worker.clips.poll_clip, job, attempt=attempt)
        if isinstance(answer, Exception):
            await fault_of(asking)
        else:
            await asking

    async def opened(self) -> None:
        """Lets it fail until it is passed over."""
        for _ in range(3):
            await self.fails(DOWN)
