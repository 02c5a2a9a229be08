"""The narration as it is burned into a scene's picture."""

from pydantic import NonNegativeInt, PositiveInt

from contracts.artifacts import ArtifactRef
from contracts.model import Model
from contracts.sound import Word


class Subtitles(Model):
    """What one scene's clip needs to carry its part of the captions."""

    words: tuple[Word, ...]
    """The whole film's, at their seconds in it: a caption may begin in one scene and end in the
    next, and both show it as it is in the files beside the film."""
    first_frame: NonNegativeInt
    """The scene's, in the film."""
    film_frames: PositiveInt
    font: ArtifactRef | None = None
    """The brand's; None sets them in ours."""
