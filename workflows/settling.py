"""What a clip did cost, once its job has ended: asked of its provider, and put into the ledger."""

from temporalio.exceptions import ActivityError

from activities import signatures
from contracts.ledger import Entry
from contracts.takes import ClipJob
from contracts.tasks.clips import SettleTask
from workflows import queues
from workflows.asking import ask, through
from workflows.floor import Floor
from workflows.terms import SETTLE


class Settlement:
    """One clip's line in the ledger, until its provider says what it charged."""

    def __init__(self, floor: Floor, entry: Entry, generation: int) -> None:
        self._floor = floor
        self._entry = entry
        self._generation = generation

    @property
    def doubt(self) -> str:
        """What the reader of a report must know where nobody said what a lost clip cost."""
        entry = self._entry
        return (
            f"{entry.provider} did not say what {entry.request_id} cost: "
            f"${entry.usd:.2f}, its list price, stays in the ledger."
        )

    async def of(self, job: ClipJob) -> bool:
        """Corrects the line to what the ended job did cost; False where nobody can say.

        It finishes in a cancelled run too. A line that cannot be settled keeps its list price.
        """
        return await through(self._settled(job))

    async def _settled(self, job: ClipJob) -> bool:
        task = SettleTask(
            step=self._entry.step,
            version=self._floor.version,
            generation=self._generation,
            job=job,
        )
        try:
            charge = await ask(
                signatures.settle_clip,
                task,
                queue=queues.of_provider(job.provider),
                terms=SETTLE,
                summary=f"what did {job.job_id} cost?",
            )
        except ActivityError:
            return False
        if charge is not None:
            self._floor.purse.settle(self._entry, charge)
        return charge is not None
