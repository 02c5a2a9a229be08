"""The circuit breaker of each animator: `circuits/<provider>.json`, shared by all workers.

It guards money and time, and is never in their way: a store that fails or does not answer lets
every order through, and a record that cannot be read is none. What was bought already is never
passed over: only a new order asks to be let in.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Collection
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from temporalio import activity

from activities.breaking import after_failure, after_nothing, after_success, counts, tried
from activities.place import attempt
from contracts.circuit import Circuit, Failure, Stage, circuit_key
from contracts.errors import AdBuilderError, PassedOver, StorageError
from contracts.services import Store
from contracts.takes import ClipJob, JobState, JobStatus

LONGEST_LOOK_S = 3
"""A record that takes longer to read and write is done without."""

PATIENCE = {Stage.ORDER: 2, Stage.JOB: 6}
"""The attempt of a step from which on a fault counts that Temporal tries again by itself.

A blip that a second order mends a second later was no failure. Questions about a job cost
nothing, so an animator may leave them unanswered for half a minute.
"""


def _now() -> datetime:
    return datetime.now(UTC)


class Circuits:
    """Who is passed over, for all of a worker's clips. Safe to share between concurrent calls."""

    def __init__(
        self,
        store: Store,
        *,
        played: Collection[str] = (),
        clock: Callable[[], datetime] = _now,
    ) -> None:
        """`played` names the animators that the sandbox stands in for."""
        self._store = store
        self._played = played
        self._clock = clock
        self._one_at_a_time = asyncio.Lock()

    async def admit(self, provider: str, purchase: str, *, insists: bool) -> None:
        """Lets a new order through; `PassedOver` where the animator is not to be asked now.

        Whoever insists, because a person wants it tried, is always let through.
        """
        circuit = await self._changed(provider, lambda known: tried(known, purchase, self._clock()))
        if circuit.until is None or insists or circuit.tried_by == purchase:
            return
        raise PassedOver(provider, "submit", circuit.told)

    @asynccontextmanager
    async def watching(self, provider: str, of: str, stage: Stage) -> AsyncIterator[None]:
        """Notes what the block's error says of the animator; the error goes on as it is."""
        try:
            yield
        except AdBuilderError as error:
            if not counts(error):
                if not error.retryable and not isinstance(error, PassedOver):
                    await self.undecided(provider)
            elif not error.retryable or attempt() >= PATIENCE[stage]:
                await self.failed(provider, of, stage, str(error))
            raise

    async def failed(self, provider: str, of: str, stage: Stage, said: str) -> None:
        """Counts a failure of an animator's."""
        failure = Failure(of=of, stage=stage, said=said, at=self._clock())
        circuit = await self._changed(provider, lambda known: after_failure(known, failure))
        if circuit.until is not None:
            activity.logger.warning("%s is %s", provider, circuit.told)

    async def accepted(self, provider: str) -> None:
        """Takes the failures of orders back: one was accepted."""
        await self._changed(provider, lambda known: after_success(known, Stage.ORDER))

    async def undecided(self, provider: str) -> None:
        """Lets the next clip try: the one that did ended without telling anything."""
        await self._changed(provider, after_nothing)

    async def heard(self, job: ClipJob, status: JobStatus) -> None:
        """Counts how a job ended, if it has."""
        if status.state is JobState.SUCCEEDED:
            await self._changed(job.provider, lambda known: after_success(known, Stage.JOB))
        elif status.state is JobState.FAILED and status.refused:
            await self.undecided(job.provider)
        elif status.state is JobState.FAILED:
            said = f"{job.provider} poll: {status.failure or 'the job failed, no reason given'}"
            await self.failed(job.provider, job.job_id, Stage.JOB, said)

    async def _changed(self, provider: str, change: Callable[[Circuit], Circuit]) -> Circuit:
        """The circuit after a change, on record; a closed one where the store does not help."""
        key = circuit_key(provider, played=provider in self._played)
        try:
            async with asyncio.timeout(LONGEST_LOOK_S), self._one_at_a_time:
                known = Circuit.on(await self._store.read_record(key))
                changed = change(known)
                if changed != known:
                    record = changed.model_dump_json(indent=1).encode()
                    await self._store.replace_record(key, record)
                return changed
        except (StorageError, TimeoutError) as error:
            activity.logger.warning("%s is asked without a look at %s: %r", provider, key, error)
            return Circuit()
