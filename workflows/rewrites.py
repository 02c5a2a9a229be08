"""Lines of narration that a person writes anew while a run waits for them."""


class RewrittenError(Exception):
    """A person wrote the line anew: whatever was being done with the old one is of no use."""


class Rewrites:
    """A person's lines, by scene, until they are spoken."""

    def __init__(self) -> None:
        self._lines: dict[int, str] = {}
        self._open: set[int] = set()

    def open(self, scene: int) -> None:
        """The scene's line is being made: it may be written anew."""
        self._open.add(scene)

    def close(self, scene: int) -> None:
        """The scene's line is spoken and fits."""
        self._open.discard(scene)

    def offer(self, scene: int, line: str) -> bool:
        """Takes a person's line; False where the scene's line is not being made."""
        if scene in self._open:
            self._lines[scene] = line
        return scene in self._open

    def insist(self, scene: int) -> None:
        """Raises `RewrittenError` where a person has written the scene's line anew."""
        if scene in self._lines:
            raise RewrittenError

    def take(self, scene: int, otherwise: str) -> str:
        """The person's line, once; else the other."""
        return self._lines.pop(scene, otherwise)
