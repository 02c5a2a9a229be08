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
        self._open: set[int] = set()
        self._prompts: dict[str, Callable[[str], None]] = {}

    def open(self, scene: int) -> None:
        """The scene's line is being made: it may be written anew."""
        self._open.add(scene)

    def close(self, scene: int) -> None:
        """The scene's line is spoken and fits."""
        self._open.discard(scene)

    @contextmanager
    def making(self, step: str, write: Callable[[str], None]) -> Iterator[None]:
        """While a step's sound is made, a person's prompt for it is given to `write`."""
        self._prompts[step] = write
        try:
            yield
        finally:
            del self._prompts[step]

    def offered(self, wishes: RunRetry) -> Iterator[str]:
        """Takes what a person wrote; says of what it was not taken for, and why."""
        scene = wishes.scene or 0
        named = f"scene {scene}" if scene else "a scene that was not named"
        if wishes.narration and not self._line(scene, wishes.narration):
            yield f"A line for {named} was not applied: no line of it is being made."
        if wishes.effect_prompt and not self._prompt(effect_of(scene), wishes.effect_prompt):
            yield f"An effect for {named} was not applied: none of it is being made."
        if wishes.music_prompt and not self._prompt(MUSIC, wishes.music_prompt):
            yield "Other music was not applied: none is being made."

    def _line(self, scene: int, line: str) -> bool:
        if scene in self._open:
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
        return self._lines.pop(scene, otherwise)
