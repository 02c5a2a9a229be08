"""Where everything that is heard lies in the film, in samples."""

from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

from contracts.screenplay import Screenplay
from contracts.sound import PlacedEffect, SpokenLine
from contracts.tasks.assembly import MixTask
from contracts.timing import SAMPLE_RATE_HZ, samples_in
from creative.placing import Line, place_lines
from media.mix import MixPlan, Placed


def line_starts(
    screenplay: Screenplay, lines: Sequence[SpokenLine], rate: Fraction
) -> tuple[int, ...]:
    """The sample at which each line is spoken."""
    placed = [
        Line(_start_of(screenplay, line.scene, rate), _samples(line.duration_s)) for line in lines
    ]
    return place_lines(placed, samples_in(screenplay.frames, rate))


def mix_plan(task: MixTask, paths: Sequence[Path]) -> MixPlan:
    """The mix on paper; `paths` are the lines', the effects' and the music's, in that order."""
    length = samples_in(task.screenplay.frames, task.rate)
    count = len(task.lines)
    starts = line_starts(task.screenplay, task.lines, task.rate)
    effect_paths = paths[count : count + len(task.effects)]
    return MixPlan(
        length=length,
        narration=tuple(
            Placed(path, start, min(_samples(line.duration_s), length - start))
            for path, start, line in zip(paths[:count], starts, task.lines, strict=True)
        ),
        effects=tuple(
            _placed(task, effect, path)
            for effect, path in zip(task.effects, effect_paths, strict=True)
        ),
        music=paths[-1] if task.music else None,
    )


def _placed(task: MixTask, effect: PlacedEffect, path: Path) -> Placed:
    """An effect sounds from the start of its scene to the end of it."""
    scene = task.screenplay.scenes[effect.scene - 1]
    start = _start_of(task.screenplay, effect.scene, task.rate)
    return Placed(path, start, samples_in(scene.frames, task.rate))


def _start_of(screenplay: Screenplay, scene: int, rate: Fraction) -> int:
    return samples_in(screenplay.start_of(scene), rate)


def _samples(duration_s: float) -> int:
    return round(duration_s * SAMPLE_RATE_HZ)
