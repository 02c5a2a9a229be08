"""How a scene's picture is to move: in its writer's words, in milder ones, or in a person's."""

from collections.abc import Callable

from contracts.run import SceneRequest
from contracts.tasks.softening import Medium
from workflows.floor import DoneWithoutError, Floor
from workflows.setbacks import SetbackError
from workflows.softening import softened


class MotionPrompt:
    """A scene's motion prompt in its present words."""

    def __init__(self, request: SceneRequest, floor: Floor, note: Callable[[str], None]) -> None:
        self._request = request
        self._floor = floor
        self._note = note
        self._rewritten = 0
        self.text = request.scene.motion_prompt

    @property
    def rewriting(self) -> str:
        """The step by which the words were last rewritten."""
        return f"clip-softened-{self._rewritten}"

    def write(self, text: str) -> bool:
        """Takes a person's words over; False where they are the present ones."""
        changed = text != self.text
        self.text = text
        return changed

    async def soften(self, refusal: SetbackError, insist: Callable[[], None]) -> bool:
        """Whether there are other words than those that moderation refused.

        `insist` is called before each attempt, and may raise what makes them needless.
        """
        self._rewritten += 1
        try:
            text = await softened(
                self._floor,
                self._request.casting,
                Medium.CLIP,
                self.text,
                refusal=refusal.fault.said,
                seed=self._request.seed,
                step=self.rewriting,
                insist=insist,
            )
        except DoneWithoutError as refused:
            self._note(f"{refusal} The motion prompt was not rewritten: {refused}")
            return False
        self._note(f"{refusal} The motion prompt was rewritten: {self.text!r} became {text!r}.")
        self.text = text
        return True
