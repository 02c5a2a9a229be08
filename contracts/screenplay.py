"""The story, scene by scene, in frames."""

from pydantic import Field, PositiveInt

from contracts.artifacts import ArtifactRef
from contracts.model import Model
from contracts.research import Phrase, Sentence


class Subject(Model):
    """Who or what the camera follows through every scene."""

    name: Phrase = Field(description="What it is called, such as 'the bottle'")
    description: Sentence = Field(
        description="Its lasting looks: form, material, colours, markings; no action, no place"
    )


class SceneDraft(Model):
    """One scene as a screenwriter hands it in."""

    title: Phrase = Field(description="Two to five words")
    action: Sentence = Field(
        description="What the picture shows: the subject, what happens, where, at what time of day"
    )
    motion: Sentence = Field(description="How camera and subject move during the shot")
    narration: str = Field(
        max_length=400, description="What the narrator says over this scene; may be empty"
    )
    sound_effect: Phrase = Field(description="The one sound that belongs to this scene")


class ScreenplayDraft(Model):
    """What the screenwriter answers; frames and prompts are added by us."""

    title: Phrase
    subject: Subject = Field(description="The primary subject, the same in every scene")
    scenes: tuple[SceneDraft, ...]


class Scene(Model):
    """One scene, ready to be drawn: its place in the slot and its finished prompts."""

    number: PositiveInt
    frames: PositiveInt
    title: str
    visual_prompt: str
    motion_prompt: str
    narration: str
    sound_effect: str


class EndCard(Model):
    """What stands on screen at the end; composited over the last scene, never generated."""

    name: str
    tagline: str = ""
    call_to_action: str = ""
    legal_line: str = ""
    colors: tuple[str, ...] = ()
    """The brand's, as `#rrggbb`."""
    logo: ArtifactRef | None = None
    font: ArtifactRef | None = None


class Screenplay(Model):
    """The whole film on paper; its scenes' frames add up to the slot."""

    title: str
    subject: Subject
    scenes: tuple[Scene, ...]
    music_prompt: str
    voice_direction: str
    end_card: EndCard | None = None

    def start_of(self, number: int) -> int:
        """The frame at which scene `number` (from 1) begins."""
        return sum(scene.frames for scene in self.scenes[: number - 1])

    @property
    def frames(self) -> int:
        """Frames of all scenes together."""
        return sum(scene.frames for scene in self.scenes)
