"""How long each scene's line may last."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import accumulate

from contracts.placing import rooms_for
from contracts.screenplay import Scene
from contracts.timing import SAMPLE_RATE_HZ, samples_in


def with_speaking_times(scenes: Sequence[Scene], rate: Fraction) -> tuple[Scene, ...]:
    """The scenes, each with the seconds that its line may last; a silent scene has none."""
    ends = list(accumulate(samples_in(scene.frames, rate) for scene in scenes))
    starts = dict(zip((scene.number for scene in scenes), (0, *ends), strict=False))
    spoken = [scene.number for scene in scenes if scene.narration]
    rooms = dict(
        zip(spoken, rooms_for([starts[number] for number in spoken], ends[-1]), strict=True)
    )
    return tuple(
        scene.model_copy(update={"speaking_s": rooms.get(scene.number, 0) / SAMPLE_RATE_HZ})
        for scene in scenes
    )
