"""What is wanted otherwise in a film that is there: by scene, and of its music."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from contracts.decisions import RunRetry, SceneRetry
from contracts.run import Reshoot, SceneResult
from contracts.screenplay import EndCard, Scene, Screenplay
from contracts.subtitles import Subtitles

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
    def of_the_effect(self) -> bool:
        """Whether another sound belongs to it."""
        return bool(self.retry.effect_prompt)

    @property
    def of_the_clip(self) -> bool:
        """Whether another way to move the picture was asked for."""
        return self.retry.moves or self.retry.use_still

    @property
    def of_the_picture(self) -> bool:
        """Whether another picture is painted: asked for, or nothing in particular was."""
        if self.retry.visual_prompt or self.notes:
            return True
        return not (self.of_the_clip or self.of_the_line or self.of_the_effect)

    @property
    def is_seen(self) -> bool:
        """Whether the scene has to be filmed again."""
        return self.of_the_picture or self.of_the_clip

    def and_then(self, later: "Wish") -> "Wish":
        """Both wishes; where they differ, the later one."""
        return Wish(self.retry.and_then(later.retry), (*self.notes, *later.notes))

    def written_into(self, scene: Scene) -> Scene:
        """The scene as the screenplay has it from now on."""
        told = {
            "visual_prompt": self.retry.visual_prompt,
            "motion_prompt": self.retry.motion_prompt,
            "narration": self.retry.narration,
            "sound_effect": self.retry.effect_prompt,
        }
        return scene.model_copy(update={name: text for name, text in told.items() if text})

    def reshoot(
        self, made: SceneResult, end_card: EndCard | None, subtitles: Subtitles | None
    ) -> Reshoot:
        """How the scene is filmed again."""
        return Reshoot(
            takes=made.takes,
            keeps=None if self.of_the_picture else made.kept,
            notes=self.notes,
            wishes=SceneRetry(provider=self.retry.provider, use_still=self.retry.use_still),
            end_card=end_card,
            subtitles=subtitles,
        )


@dataclass(frozen=True)
class Wishes:
    """What is wanted of a film."""

    scenes: Mapping[int, Wish] = field(default_factory=dict)
    music_prompt: str | None = None

    def __bool__(self) -> bool:
        return bool(self.scenes or self.music_prompt)

    def __str__(self) -> str:
        parts = [f"scene {number}" for number in sorted(self.scenes)]
        return " and ".join([*parts, *(["its music"] if self.music_prompt else [])])

    def where(self, holds: Callable[[Wish], bool]) -> tuple[int, ...]:
        """The scenes of whose wish it holds, in their order."""
        return tuple(number for number in sorted(self.scenes) if holds(self.scenes[number]))

    def written_into(self, screenplay: Screenplay) -> Screenplay:
        """The screenplay with everything that they change in it."""
        scenes = tuple(
            self.scenes[scene.number].written_into(scene) if scene.number in self.scenes else scene
            for scene in screenplay.scenes
        )
        music = self.music_prompt or screenplay.music_prompt
        return screenplay.model_copy(update={"scenes": scenes, "music_prompt": music})
