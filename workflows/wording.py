"""A prompt on its way past moderation: said in other words once, then a person's to change."""

from collections.abc import Callable

from contracts.casting import Casting
from contracts.faults import Fault
from contracts.strategy import Strategy
from contracts.tasks.softening import Medium
from workflows.floor import DoneWithoutError, Floor
from workflows.rewrites import RewrittenError
from workflows.softening import softened


class Wording:
    """A prompt in its present words, which every order for it is drawn up from.

    `strategy` is what a painter is told beside it; `scene` is whose line in the ledger a rewriting
    is, where the run itself buys for a scene.
    """

    def __init__(
        self,
        floor: Floor,
        casting: Casting,
        medium: Medium,
        text: str,
        *,
        seed: int,
        note: Callable[[str], None],
        strategy: Strategy | None = None,
        scene: int | None = None,
    ) -> None:
        self._floor, self._casting = floor, casting
        self._medium, self._seed, self._note = medium, seed, note
        self._strategy, self._scene = strategy, scene
        self.text = text
        self.changes: tuple[str, ...] = ()
        """What is to be otherwise than in the takes before, told with it."""
        self.whole = False
        """Whether it was rewritten, and so is told alone: it says all that is wanted."""
        self.by_people = 0
        """How often a person has written another one."""
        self._ordered = 0
        self._rewritten: list[tuple[str, int]] = []

    def write(self, text: str) -> None:
        """A person's prompt, in place of the present one."""
        self.text, self.whole = text, False
        self.by_people += 1

    def hear(self, text: str) -> None:
        """The same; a prompt that comes twice changes nothing."""
        if text != self.text:
            self.write(text)

    @property
    def is_ordered(self) -> bool:
        """Whether nobody has written another one since the last order was drawn up."""
        return self._ordered == self.by_people

    def purchase(self, step: str) -> str:
        """What an order in these words is called for the step: never as one in others of ours."""
        self._ordered = self.by_people
        count = self._rewritings_of(step)
        return f"{step}-rewritten-{count}" if count else step

    async def reworded(self, step: str, told: str, refusal: Fault) -> bool:
        """Whether the step can be asked in other words than those `told`, which were refused.

        What was written for it, by the film's writers or by a person, is rewritten once.
        """
        if told != self.text:
            return True
        if (step, self.by_people) in self._rewritten:
            return False
        self._rewritten.append((step, self.by_people))
        try:
            text = await self._softened(step, refusal)
            self._insist()
        except RewrittenError:
            return True
        except DoneWithoutError as refused:
            self._note(f"{self._refused(refusal)}, and not rewritten: {refused}")
            return False
        self.text, self.whole, self.changes = text, True, ()
        self._note(f"{self._refused(refusal)}, and rewritten: {text!r}")
        return True

    def _refused(self, refusal: Fault) -> str:
        return f"The {self._medium}'s prompt was refused ({refusal.said})"

    def _rewritings_of(self, step: str) -> int:
        return sum(rewritten == step for rewritten, _ in self._rewritten)

    async def _softened(self, step: str, refusal: Fault) -> str:
        return await softened(
            self._floor,
            self._casting,
            self._medium,
            self.text,
            refusal=refusal.said,
            seed=self._seed,
            step=f"{step}-rewriting-{self._rewritings_of(step)}",
            changes=self.changes,
            strategy=None if self.whole else self._strategy,
            scene=self._scene,
            insist=self._insist,
        )

    def _insist(self) -> None:
        """Raises `RewrittenError` where a person has written another one since."""
        _, since = self._rewritten[-1]
        if since != self.by_people:
            raise RewrittenError
