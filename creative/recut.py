"""A finished film as an editor weighs it, and the story that another cut of it tells."""

from collections.abc import Sequence
from fractions import Fraction

from contracts.brief import LONGEST_SCENE_S, SHORTEST_SCENE_S, Brief
from contracts.cut import Cut, CutPlan
from contracts.elements import Elements
from contracts.screenplay import Scene
from contracts.sound import SpokenLine
from contracts.timing import SAMPLE_RATE_HZ
from contracts.transitions import Transition
from creative.cutting import Kept, Shot, planned
from creative.fitting import with_speaking_times


def cut_plan(
    elements: Elements, cut: Cut, brief: Brief, *, held: Sequence[int | None], card_s: Fraction
) -> CutPlan:
    """Which scenes the cut keeps, for how long, and what is said in them.

    In another language it is the same cut: its pictures go by the film's own lines.
    `held` is how many frames each scene's clip has at the cut's rate, None for a still, which
    gives any; `card_s` is how long the end card takes to read. `BadInput`, with what would be
    possible, where there is no such cut.
    """
    plan = planned(_shots(elements, cut, brief, held, card_s), brief.slot)
    scenes = [
        _scene(
            elements.screenplay.scenes[kept.shot.number - 1],
            number,
            kept,
            follows=number > 1 and plan[number - 2].shot.number == kept.shot.number - 1,
        )
        for number, kept in enumerate(plan, 1)
    ]
    return CutPlan(
        screenplay=elements.screenplay.model_copy(
            update={"scenes": with_speaking_times(scenes, brief.slot.rate)}
        ),
        kept=tuple(kept.shot.number for kept in plan),
        notes=tuple(_notes(elements, cut, plan)),
    )


def _shots(
    elements: Elements, cut: Cut, brief: Brief, held: Sequence[int | None], card_s: Fraction
) -> list[Shot]:
    lines = {line.scene: line for line in elements.sound.lines}
    timebase, last = brief.slot.timebase, len(elements.scenes)
    shots = []
    for scene, made, frames in zip(elements.screenplay.scenes, elements.scenes, held, strict=True):
        shown = round(Fraction(scene.frames * timebase, cut.brief.slot.timebase))
        read = -(-card_s * brief.slot.rate // 1) if scene.number == last else 0
        line = lines.get(scene.number)
        shots.append(
            Shot(
                number=scene.number,
                frames=shown,
                held=_held(shown, frames, cut, brief),
                least=min(shown, max(SHORTEST_SCENE_S * timebase, int(read))),
                line=_samples(line.duration_s) if line else 0,
                words=_spans(line) if line else (),
                score=made.takes[made.kept - 1].critique.score,
            )
        )
    return shots


def _held(shown: int, measured: int | None, cut: Cut, brief: Brief) -> int:
    """Frames that a scene can have."""
    if cut.new_pictures:
        return LONGEST_SCENE_S * brief.slot.timebase
    return brief.slot.frames if measured is None else max(shown, measured)


def _spans(line: SpokenLine) -> tuple[tuple[int, int], ...]:
    return tuple((_samples(word.start_s), _samples(word.end_s)) for word in line.words)


def _samples(duration_s: float) -> int:
    return round(duration_s * SAMPLE_RATE_HZ)


def _scene(scene: Scene, number: int, kept: Kept, *, follows: bool) -> Scene:
    """The scene as the cut has it; `follows` the one that it follows in the film, or another."""
    says = scene.narration if kept.speaks else ""
    told: dict[str, object] = {"number": number, "frames": kept.frames, "narration": says}
    if not follows:
        # A dissolve or a dip told of what lies between two scenes, and that is gone.
        told["transition"] = Transition.CUT
    return scene.model_copy(update=told)


def _notes(elements: Elements, cut: Cut, plan: Sequence[Kept]) -> list[str]:
    numbers = ", ".join(str(kept.shot.number) for kept in plan)
    version = f", version {cut.version}" if cut.version > 1 else ""
    is_whole = len(plan) == len(elements.scenes)
    made_of = "all its scenes" if is_whole else f"its scenes {numbers}"
    return [
        f"A cut of {cut.run}{version}: {made_of}.",
        *(
            f"Scene {number} goes without its line, which needs more time than the cut has."
            for number, kept in enumerate(plan, 1)
            if kept.shot.line and not kept.speaks
        ),
    ]
