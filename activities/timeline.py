"""The plan of a film's sound, with the recordings that it is mixed from."""

from collections.abc import Sequence
from pathlib import Path

from contracts.tasks.assembly import MixTask
from contracts.timeline import Heard, timeline
from media.mix import MixPlan, Placed


def mix_plan(task: MixTask, paths: Sequence[Path]) -> MixPlan:
    """The mix on paper; `paths` are the lines', the effects' and the music's, in that order."""
    film = timeline(
        task.screenplay, task.rate, task.lines, [effect.scene for effect in task.effects]
    )
    count = len(task.lines)
    return MixPlan(
        length=film.samples,
        narration=_placed(film.lines, paths[:count], film.samples),
        effects=_placed(film.effects, paths[count : count + len(task.effects)], film.samples),
        music=paths[-1] if task.music else None,
    )


def _placed(heard: Sequence[Heard], paths: Sequence[Path], film: int) -> tuple[Placed, ...]:
    return tuple(
        Placed(path, each.span.start, min(each.span.length, film - each.span.start))
        for path, each in zip(paths, heard, strict=True)
    )
