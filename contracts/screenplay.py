"""The story, scene by scene, in frames."""

from typing import Annotated

from pydantic import Field, PositiveInt, StringConstraints

from contracts.artifacts import ArtifactRef
from contracts.model import Model
from contracts.research import Phrase, Sentence
from contracts.subject import Subject
from contracts.transitions import Transition

Line = Annotated[str, StringConstraints(max_length=400)]
"""One scene's narration; it may be empty."""
Prompt = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4_000)]
"""What a painter, an animator or a composer is told."""


class SceneDraft(Model):
    """One scene as a screenwriter hands it in."""

    title: Phrase = Field(description="Two to five words")
    action: Sentence = Field(
        description="What the picture shows: the subject by its name, what happens, where, at what "
        "time of day"
    )
    motion: Sentence = Field(description="How camera and subject move during the shot")
    narration: Line = Field(description="What the narrator says over this scene; may be empty")
    sound_effect: Phrase = Field(description="The one sound that belongs to this scene")
    transition: Transition = Field(
        default=Transition.CUT,
        description="How the scene before gives way to this one: a cut, nearly always; a dissolve "
        "where time passes between them; a dip to black at the one turn of the story",
    )


class ShorterLine(Model):
    """A line that was too long, as its writer hands it in again."""

    narration: Line = Field(description="The shorter line")


class SofterPrompt(Model):
    """A prompt that moderation stopped, as its writer hands it in again."""

    rewritten_prompt: Prompt = Field(description="The whole prompt in other words")


class ScreenplayDraft(Model):
    """What the screenwriter answers; frames and prompts are added by us."""

    title: Phrase
    scenes: tuple[SceneDraft, ...]


class Adaptation(Model):
    """A story's words in another language, as a copywriter hands them in."""

    narration: tuple[Line, ...] = Field(
        description="What the narrator says over each scene, in the order of the scenes"
    )
    tagline: Phrase = Field(description="The closing line, at most eight words")


class Super(Model):
    """A brand's own text over a scene; composited, never generated, and never a writer's."""

    text: str
    font: ArtifactRef | None = None
    """The brand's; None sets it in ours."""


class Scene(Model):
    """One scene, ready to be drawn: its place in the slot and its finished prompts."""

    number: PositiveInt
    frames: PositiveInt
    title: str
    visual_prompt: str
    motion_prompt: str
    narration: str
    speaking_s: float
    """Seconds that its line may last: up to the next line, or to the film's closing silence."""
    sound_effect: str
    transition: Transition = Transition.CUT
    """How it follows the scene before."""
    superimposed: Super | None = None
    """What is read over it."""


class StoryScores(Model):
    """How well the story keeps to its subject and its strategy, from 0 to 10."""

    consistency: float = Field(ge=0, le=10)
    strategy_adherence: float = Field(ge=0, le=10)


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

    @property
    def texts(self) -> tuple[str, ...]:
        """What has to be read of it; the name is known at a glance."""
        return self.tagline, self.call_to_action, self.legal_line


class Screenplay(Model):
    """The whole film on paper; its scenes' frames add up to the slot."""

    title: str
    product: str
    """What is sold, by the name that is spoken and shown."""
    subject: Subject
    """The strategy's, carried by every scene's prompt."""
    scenes: tuple[Scene, ...]
    music_prompt: str
    voice_direction: str
    scores: StoryScores
    end_card: EndCard | None = None

    @property
    def frames(self) -> int:
        """Frames of all scenes together."""
        return sum(scene.frames for scene in self.scenes)
