"""What becomes of a person's retry: it wakes what is parked, or has something made anew."""

from collections.abc import Callable

from contracts.casting import Casting
from contracts.decisions import Decision, Gate, RunRetry, SceneRetry
from workflows.floor import Floor
from workflows.gates import Gatekeeper
from workflows.reshoots import CHECK_FAILED, Reshoots
from workflows.rewrites import Rewrites
from workflows.scenes import Scenes


class Retrying:
    """One run's answers to `retry`; what cannot be done is noted, never dropped."""

    def __init__(
        self,
        floor: Floor,
        scenes: Scenes,
        gates: Gatekeeper,
        reshoots: Reshoots,
        note: Callable[[str], None],
    ) -> None:
        self._floor = floor
        self._scenes = scenes
        self._gates = gates
        self._note = note
        self.casting: Casting | None = None
        """Who plays which part, once that is known."""
        self.rewrites = Rewrites()
        self.reshoots = reshoots

    async def apply(self, wishes: RunRetry) -> None:
        """Acts on a retry for everything that is parked, or for one scene."""
        if wishes.scene is not None and not self._scenes.slates.knows(wishes.scene):
            self._note(f"A retry was not applied: there is no scene {wishes.scene} yet.")
            return
        if self.casting and (said := self.casting.stranger(wishes.provider)):
            self._note(f"A retry was not applied: {said}")
            return
        repeated = self.reshoots.repeats(wishes)
        left = self.rewrites.offered(wishes)
        woken = self._wake(wishes) or left != wishes
        if wishes.scene is None or not self._scenes.slates.is_done(wishes.scene):
            heard = await self._scenes.retry(wishes)
            woken = True
            if heard:
                # The scenes have heard what is wanted of their pictures.
                left = left.model_copy(update=SceneRetry().model_dump())
        if self._retake(left, woken=woken, repeated=repeated):
            self.reshoots.heard(wishes)

    def _wake(self, wishes: RunRetry) -> bool:
        """Wakes what of the run itself is parked, or of one scene's sound; if any is."""
        if wishes.scene is None or wishes.music_prompt:
            self._floor.lot.wake()
            return True
        return self._floor.lot.wake_scene(wishes.scene)

    def _retake(self, wishes: RunRetry, *, woken: bool, repeated: bool) -> bool:
        """What is there already is made anew, before the film is put together.

        False where that cannot be done, and is noted. A signal may come twice; nothing is bought
        again for its second coming.
        """
        asks = bool(wishes.model_dump(exclude={"scene"}, exclude_defaults=True))
        if refused := self._refusal(wishes, asks=asks, woken=woken):
            self._note(refused)
            return False
        if asks and repeated:
            self._note("A second request for the same was not applied.")
        elif asks:
            self.reshoots.ask(wishes)
            if self._floor.lot.holds(CHECK_FAILED):
                self._floor.lot.wake(CHECK_FAILED)
            if self._gates.open is not None and self._gates.open.gate is Gate.FINAL:
                self._gates.decide(Decision(approved=False, gate=Gate.FINAL))
        return True

    def _refusal(self, wishes: RunRetry, *, asks: bool, woken: bool) -> str | None:
        if not asks:
            said = f"Scene {wishes.scene} is finished and not parked: say what to change."
            return None if woken else said
        if not self._scenes.slates.progress:
            return "A retry was not applied: the film is not written yet."
        if wishes.scene is None and not wishes.music_prompt:
            return "A retry was not applied: name the scene that is meant."
        return None
