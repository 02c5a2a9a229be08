"""Ordering a clip from one animator: held in the purse, bought once, and on the ledger's line."""

from collections import Counter
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass

from temporalio.exceptions import ActivityError

from activities import signatures
from contracts.brief import Aspect
from contracts.casting import AnimatorOffer
from contracts.run import SceneRequest
from contracts.takes import ClipJob, Take
from contracts.tasks.clips import SubmitTask, SubmittedClip
from workflows import queues
from workflows.asking import AnsweredError, ask
from workflows.floor import Floor
from workflows.seeds import seed_for
from workflows.setbacks import setback_of
from workflows.settling import Settlement
from workflows.stopping import Note
from workflows.terms import SUBMIT

_SPENT = {"SubmitAmbiguous", "Refused", "RequestRejected", "BadAnswer"}
"""After these the same order is not given again: the next is another purchase."""


@dataclass(frozen=True)
class Purchase:
    """A clip that was bought, and its line in the ledger."""

    provider: str
    submitted: SubmittedClip
    settlement: Settlement
    aspect: Aspect
    """The shape that was ordered."""

    def __str__(self) -> str:
        return f"{self.provider}'s {self.job.job_id if self.job else 'clip'}"

    @property
    def job(self) -> ClipJob | None:
        """The job that makes it; None for a clip that was there already."""
        bought = self.submitted.bought
        return bought if isinstance(bought, ClipJob) else None


class Orders:
    """One scene's orders for clips; no two purchases from one animator share a number."""

    def __init__(self, request: SceneRequest, floor: Floor, note: Note) -> None:
        self._request = request
        self._floor = floor
        self._note = note
        self._spent: Counter[str] = Counter()
        self._unanswered: Counter[str] = Counter()

    def holding(
        self, offer: AnimatorOffer, insist: Callable[[], None]
    ) -> AbstractAsyncContextManager[None]:
        """Holds what a clip costs at most; parks first while the purse does not cover it.

        `insist` is called after each park, and may raise what makes the clip needless.
        """
        usd = offer.usd_by_length_s[self._length_s(offer)]
        return self._floor.purse.holding("clip", usd, insist)

    async def bought(
        self, offer: AnimatorOffer, take: Take, prompt: str, *, insists: bool
    ) -> Purchase:
        """The purchase of a clip that begins with the take's picture, and has its shape.

        A cancellation that comes meanwhile is raised with it. An order that was not accepted keeps
        its number, so that one whose answer was lost is found again and not paid for twice.
        """
        generation = self._spent[offer.provider] + 1
        task = SubmitTask(
            step=f"clip-{offer.provider}",
            version=self._floor.version,
            generation=generation,
            provider=offer.provider,
            picture=take.picture,
            prompt=prompt,
            aspect=self._request.shape_of(take),
            duration_s=self._length_s(offer),
            seed=seed_for(self._request.seed, "clip", self._request.scene.number, generation),
            insists=insists,
        )
        try:
            submitted = await ask(
                signatures.submit_clip,
                task,
                queue=queues.of_orders(offer.provider),
                terms=SUBMIT,
                summary=f"{task.duration_s} s from {offer.provider}",
            )
        except AnsweredError as cancelled:
            raise AnsweredError(self._booked(task, cancelled.answer)) from cancelled
        except ActivityError as error:
            setback = setback_of(offer.provider, error)
            self._spent[offer.provider] += setback.fault.kind in _SPENT
            if setback.fault.kind == "SubmitAmbiguous":
                self._doubt(offer)
            raise setback from error
        return self._booked(task, submitted)

    def _booked(self, task: SubmitTask, submitted: SubmittedClip) -> Purchase:
        self._spent[task.provider] += 1
        charge = submitted.charge.doubted(self._unanswered.pop(task.provider, 0))
        entry = self._floor.purse.book(task.step, charge)
        settlement = Settlement(self._floor, entry, task.generation)
        return Purchase(task.provider, submitted, settlement, task.aspect)

    def _doubt(self, offer: AnimatorOffer) -> None:
        """An order may have been accepted that is in nobody's books."""
        self._unanswered[offer.provider] += 1
        usd = offer.usd_by_length_s[self._length_s(offer)]
        self._note(
            f"An order to {offer.provider} was never answered: up to ${usd:.2f} that is not in "
            "the ledger may have been billed for it."
        )

    def _length_s(self, offer: AnimatorOffer) -> int:
        return offer.length_for(self._request.scene.frames, round(self._request.casting.shape.rate))
