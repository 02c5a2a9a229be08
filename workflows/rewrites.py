"""What people write anew of a run's sound while the run waits for them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from contracts.decisions import RunRetry

MUSIC = "music"
"""The step that makes the music."""


def effect_of(scene: int) -> str:
    """The step that makes a scene's effect."""
    return f"effect-{scene}"


class RewrittenError(Exception):
    """A person wrote it anew: whatever was being done with the old words is of no use."""


class Rewrites:
    """A person's lines, by scene, until they are spoken; and where their prompts go."""

    def __init__(self) -> None:
        self._lines: dict[int, str] = {}
        self._taken: dict[int, str] = {}
        self._open: set[int] = set()
        self._prompts: dict[str, Callable[[str], None]] = {}

    def open(self, scene: int) -> None:
        """The scene's line is being made: it may be written anew."""
        self._open.add(scene)

    def close(self, scene: int) -> None:
        """The scene's line is spoken and fits: what is written later is another version's."""
        self._open.discard(scene)
        self._lines.pop(scene, None)
        self._taken.pop(scene, None)

    @contextmanager
    def making(self, step: str, write: Callable[[str], None]) -> Iterator[None]:
        """While a step's sound is made, a person's prompt for it is given to `write`."""
        self._prompts[step] = write
        try:
            yield
        finally:
            del self._prompts[step]

    def offered(self, wishes: RunRetry) -> RunRetry:
        """Takes what a person wrote for the sound that is being made; what is left of it."""
        scene = wishes.scene or 0
        taken: dict[str, None] = {}
        if wishes.narration and self._line(scene, wishes.narration):
            taken["narration"] = None
        if wishes.effect_prompt and self._prompt(effect_of(scene), wishes.effect_prompt):
            taken["effect_prompt"] = None
        if wishes.music_prompt and self._prompt(MUSIC, wishes.music_prompt):
            taken["music_prompt"] = None
        return wishes.model_copy(update=taken)

    def _line(self, scene: int, line: str) -> bool:
        if scene in self._open:
            self._lines.pop(scene, None)
            if line != self._taken.get(scene):  # one that comes twice is being spoken already
                self._lines[scene] = line
        return scene in self._open

    def _prompt(self, step: str, prompt: str) -> bool:
        if step in self._prompts:
            self._prompts[step](prompt)
        return step in self._prompts

    def insist(self, scene: int) -> None:
        """Raises `RewrittenError` where a person has written the scene's line anew."""
        if scene in self._lines:
            raise RewrittenError

    def take(self, scene: int, otherwise: str) -> str:
        """The person's line, once; else the other."""
        line = self._lines.pop(scene, otherwise)
        self._taken[scene] = line
        return line
