"""What the run knows of each of its scenes: the last that they told."""

from collections.abc import Iterable, Sequence
from typing import Final

from contracts.artifacts import ArtifactRef
from contracts.progress import SceneProgress, SceneStage
from contracts.run import SceneResult
from contracts.screenplay import Scene
from workflows.purse import BUDGET_EXCEEDED


class Slates:
    """One slate a scene, in their order."""

    def __init__(self) -> None:
        self._told: Final[dict[int, SceneProgress]] = {}

    def __len__(self) -> int:
        return len(self._told)

    @property
    def progress(self) -> tuple[SceneProgress, ...]:
        """Each scene's last known state."""
        return tuple(self._told[number] for number in sorted(self._told))

    @property
    def pictures(self) -> tuple[ArtifactRef, ...]:
        """What the scenes have to show."""
        return tuple(artifact for scene in self.progress for artifact in scene.artifacts)

    @property
    def all_pictured(self) -> bool:
        """Whether every scene waits with its picture at the storyboard gate."""
        return all(scene.stage is SceneStage.READY for scene in self._told.values())

    @property
    def parked(self) -> list[int]:
        """The scenes that wait for a person."""
        return [scene.number for scene in self.progress if scene.attention]

    @property
    def short(self) -> list[int]:
        """The scenes that wait for money."""
        return [
            scene.number
            for scene in self.progress
            if scene.attention is not None and scene.attention.fault == BUDGET_EXCEEDED
        ]

    @property
    def unfinished(self) -> list[int]:
        """The scenes that have no clip yet."""
        return [scene.number for scene in self.progress if scene.stage is not SceneStage.DONE]

    def of(self, numbers: Iterable[int]) -> list[SceneProgress]:
        """The last known state of some scenes."""
        return [self._told[number] for number in numbers]

    def knows(self, number: int) -> bool:
        """Whether the film has such a scene, as far as it is written."""
        return number in self._told

    def is_done(self, number: int) -> bool:
        """Whether the scene is finished; False where there is no such scene."""
        scene = self._told.get(number)
        return scene is not None and scene.stage is SceneStage.DONE

    def heard(self, scene: SceneProgress) -> None:
        """Takes note of what a scene told."""
        self._told[scene.number] = scene

    def begun(self, scene: Scene) -> None:
        """A slate for a scene that nothing is made of yet."""
        self.heard(SceneProgress(number=scene.number, title=scene.title))

    def made(self, scenes: Sequence[Scene], results: Sequence[SceneResult]) -> None:
        """Shows scenes that are made already."""
        for scene, result in zip(scenes, results, strict=True):
            self.heard(_as_made(scene, result))

    def parked_by_the_run(self, number: int) -> None:
        """What a lost scene waited for is the run's to show from now on."""
        self._told[number] = self._told[number].model_copy(update={"attention": None})

    def past_the_storyboard(self) -> list[int]:
        """Takes the scenes that wait at the storyboard gate past it; their numbers."""
        ready = [scene.number for scene in self.progress if scene.stage is SceneStage.READY]
        for number in ready:
            self._told[number] = self._told[number].model_copy(update={"stage": SceneStage.WAITING})
        return ready


def _as_made(scene: Scene, made: SceneResult) -> SceneProgress:
    take = made.takes[made.kept - 1]
    return SceneProgress(
        number=scene.number,
        title=scene.title,
        stage=SceneStage.DONE,
        take=take.number,
        score=take.critique.score,
        provider=made.clip.provider,
        artifacts=(take.picture, made.clip.picture),
    )
