"""What becomes of a person's retry: it wakes what is parked, or has a finished scene made anew."""

from collections.abc import Callable

from contracts.decisions import Decision, Gate, RunRetry
from workflows.floor import Floor
from workflows.gates import Gatekeeper
from workflows.reshoots import Reshoots
from workflows.rewrites import Rewrites
from workflows.scenes import Scenes


class Retrying:
    """One run's answers to `retry`; what cannot be done is noted, never dropped."""

    def __init__(
        self,
        floor: Floor,
        scenes: Scenes,
        gates: Gatekeeper,
        note: Callable[[str], None],
    ) -> None:
        self._floor = floor
        self._scenes = scenes
        self._gates = gates
        self._note = note
        self.rewrites = Rewrites()
        self.reshoots = Reshoots()

    async def apply(self, wishes: RunRetry) -> None:
        """Acts on a retry for everything that is parked, or for one scene."""
        if wishes.scene is None:
            self._floor.lot.wake()
            await self._scenes.retry(wishes)
        elif not self._scenes.knows(wishes.scene):
            self._note(f"A retry was not applied: there is no scene {wishes.scene} yet.")
        else:
            left = self._rewritten(wishes)
            woken = self._floor.lot.wake_scene(wishes.scene)
            if self._scenes.is_done(wishes.scene):
                self._retake(left, woken or left != wishes)
            else:
                await self._scenes.retry(left)
        self.reshoots.heard(wishes)

    def _rewritten(self, wishes: RunRetry) -> RunRetry:
        """What is left to do once a line that is being made was given its new words."""
        if wishes.narration and self.rewrites.offer(wishes.scene or 0, wishes.narration):
            return wishes.model_copy(update={"narration": None})
        return wishes

    def _retake(self, wishes: RunRetry, woken: bool) -> None:
        """A finished scene of a film that is not: taken again before the film is put together.

        A signal may come twice; nothing is bought again for its second coming.
        """
        asks = bool(wishes.model_dump(exclude={"scene"}, exclude_defaults=True))
        if not asks and not woken:
            self._note(f"Scene {wishes.scene} is finished and not parked: say what to change.")
        elif asks and self.reshoots.repeats(wishes):
            self._note(f"A second request for the same of scene {wishes.scene} was not applied.")
        elif asks:
            self.reshoots.ask(wishes)
            if self._gates.open is not None and self._gates.open.gate is Gate.FINAL:
                self._gates.decide(Decision(approved=False, gate=Gate.FINAL))
