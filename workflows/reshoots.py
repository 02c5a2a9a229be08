"""What people want made anew in a film, until it is acted on."""

from collections.abc import Collection

from contracts.decisions import RunRetry
from workflows.wishes import Wish, Wishes, scenes_named

CHECK_FAILED = "CheckFailed"
"""The fault of a film that its buyer would refuse, while it waits for a person."""


class Reshoots:
    """The wishes for one run's film that were not yet acted on."""

    def __init__(self) -> None:
        self._scenes: dict[int, Wish] = {}
        self._music_prompt: str | None = None
        self._last: dict[int | None, RunRetry] = {}

    @property
    def wanted(self) -> bool:
        """Whether anything is to be made anew."""
        return bool(self._scenes or self._music_prompt)

    def repeats(self, retry: RunRetry) -> bool:
        """Whether the same was asked for last: signals come twice at times, films must not."""
        return self._last.get(retry.scene) == retry

    def heard(self, retry: RunRetry) -> None:
        """Remembers what was last asked for, whoever acted on it."""
        self._last[retry.scene] = retry

    def ask(self, retry: RunRetry) -> None:
        """One scene, or the music, is wanted otherwise."""
        self._music_prompt = retry.music_prompt or self._music_prompt
        if retry.scene is not None:
            self._add(retry.scene, Wish(retry))

    def send_back(self, notes: str, scenes: Collection[int], of: Collection[int]) -> None:
        """A person sends a film back: the given scenes, those that the notes name, or all."""
        meant = frozenset(scenes) or scenes_named(notes) & frozenset(of)
        for scene in sorted(meant or of):
            self._add(scene, Wish(notes=(notes,) if notes else ()))

    def take(self) -> Wishes:
        """All wishes, once."""
        wishes = Wishes(self._scenes, self._music_prompt)
        self._scenes, self._music_prompt = {}, None
        return wishes

    def _add(self, scene: int, wish: Wish) -> None:
        earlier = self._scenes.get(scene)
        self._scenes[scene] = earlier.and_then(wish) if earlier else wish
