"""What people want made anew in a film that is there, or nearly: kept until it is acted on."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from contracts.decisions import RunRetry, SceneRetry
from contracts.run import Reshoot, SceneResult
from contracts.screenplay import EndCard, Scene, Screenplay

_NAMED = re.compile(r"\bscenes?\s+(\d+(?:\s*(?:,|and|&|\+|to|-)\s*\d+)*)", re.IGNORECASE)
_RANGE = re.compile(r"(\d+)\s*(?:to|-)\s*(\d+)")


def scenes_named(notes: str) -> frozenset[int]:
    """The scenes that notes speak of: 2, 3 and 4 in "scene 2 is dark, scenes 3-4 drag"."""
    named: set[int] = set()
    for told in _NAMED.findall(notes):
        named |= set(map(int, re.findall(r"\d+", told)))
        for first, last in _RANGE.findall(told):
            named |= set(range(int(first), int(last) + 1))
    return frozenset(named)


@dataclass(frozen=True)
class Wish:
    """What is wanted of one scene."""

    retry: RunRetry = RunRetry()
    notes: tuple[str, ...] = ()

    @property
    def of_the_line(self) -> bool:
        """Whether the scene says something else from now on."""
        return bool(self.retry.narration)

    @property
    def of_the_clip(self) -> bool:
        """Whether another way to move the picture was asked for."""
        return bool(self.retry.motion_prompt or self.retry.provider or self.retry.use_still)

    @property
    def of_the_picture(self) -> bool:
        """Whether another picture is painted: asked for, or nothing in particular was."""
        asked = bool(self.retry.visual_prompt or self.notes)
        return asked or not (self.of_the_clip or self.of_the_line)

    @property
    def is_seen(self) -> bool:
        """Whether the scene has to be filmed again."""
        return self.of_the_picture or self.of_the_clip

    def and_then(self, later: "Wish") -> "Wish":
        """Both wishes; where they differ, the later one."""
        asked = {name: value for name, value in later.retry.model_dump().items() if value}
        return Wish(self.retry.model_copy(update=asked), (*self.notes, *later.notes))

    def written_into(self, scene: Scene) -> Scene:
        """The scene as the screenplay has it from now on."""
        told = {
            "visual_prompt": self.retry.visual_prompt,
            "motion_prompt": self.retry.motion_prompt,
            "narration": self.retry.narration,
        }
        return scene.model_copy(update={name: text for name, text in told.items() if text})

    def reshoot(self, made: SceneResult, end_card: EndCard | None) -> Reshoot:
        """How the scene is filmed again."""
        return Reshoot(
            takes=made.takes,
            keeps=None if self.of_the_picture else made.kept,
            notes=self.notes,
            wishes=SceneRetry(provider=self.retry.provider, use_still=self.retry.use_still),
            end_card=end_card,
        )


class Reshoots:
    """The wishes that were not yet acted on, by scene."""

    def __init__(self) -> None:
        self._wishes: dict[int, Wish] = {}
        self._last: dict[int, RunRetry] = {}

    @property
    def wanted(self) -> bool:
        """Whether anything is to be made anew."""
        return bool(self._wishes)

    def repeats(self, retry: RunRetry) -> bool:
        """Whether the same was asked for last: signals come twice at times, films must not."""
        return retry.scene is not None and self._last.get(retry.scene) == retry

    def heard(self, retry: RunRetry) -> None:
        """Remembers what was last asked for a scene, whoever acted on it."""
        if retry.scene is not None:
            self._last[retry.scene] = retry

    def ask(self, retry: RunRetry) -> None:
        """One scene is wanted otherwise."""
        if retry.scene is not None:
            self._add(retry.scene, Wish(retry))

    def send_back(self, notes: str, scenes: Collection[int], of: Collection[int]) -> None:
        """A person sends a film back: the given scenes, those that the notes name, or all."""
        meant = frozenset(scenes) or scenes_named(notes) & frozenset(of)
        for scene in sorted(meant or of):
            self._add(scene, Wish(notes=(notes,) if notes else ()))

    def take(self) -> Mapping[int, Wish]:
        """All wishes, once."""
        wishes, self._wishes = self._wishes, {}
        return wishes

    def _add(self, scene: int, wish: Wish) -> None:
        earlier = self._wishes.get(scene)
        self._wishes[scene] = earlier.and_then(wish) if earlier else wish


def rewritten(screenplay: Screenplay, wishes: Mapping[int, Wish]) -> Screenplay:
    """The screenplay with everything that the wishes change in it."""
    scenes = tuple(
        wishes[scene.number].written_into(scene) if scene.number in wishes else scene
        for scene in screenplay.scenes
    )
    return screenplay.model_copy(update={"scenes": scenes})
