"""The film on paper: nothing missing, nothing twice, and not a frame or a sample too many."""

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contracts.placing import BREATH, LEAD, TAIL
from contracts.timeline import Timeline, planned
from contracts.timing import SAMPLE_RATE_HZ, Slot, sample_at
from contracts.transitions import Transition

RATES = (
    *(Fraction(24000, 1001), Fraction(24), Fraction(25)),
    *(Fraction(30000, 1001), Fraction(30), Fraction(50), Fraction(60000, 1001)),
)
CUT, DISSOLVE, DIP = Transition.CUT, Transition.DISSOLVE, Transition.DIP


@dataclass(frozen=True)
class Wanted:
    """A film before it is planned."""

    slot: Slot
    parts: int
    transitions: tuple[Transition, ...]
    lines: tuple[tuple[int, int], ...]
    effects: tuple[int, ...]

    def planned(self) -> Timeline:
        return planned(
            self.slot.split(self.parts),
            self.slot.rate,
            transitions=self.transitions,
            lines=self.lines,
            effects=self.effects,
        )


scenes = st.tuples(st.sampled_from(Transition), st.integers(0, 8 * SAMPLE_RATE_HZ), st.booleans())
"""How a scene follows the one before, the samples that are spoken in it, and whether it sounds."""


@st.composite
def films(draw: st.DrawFn, most_scenes: int = 46, longest_s: int = 92) -> Wanted:
    """Any slot on sale in any number of scenes; what is spoken fits it, however unevenly."""
    told = draw(st.lists(scenes, min_size=1, max_size=most_scenes))
    shortest_s = max(6, 2 * len(told))
    seconds = draw(st.integers(shortest_s, max(shortest_s, longest_s)))
    slot = Slot(seconds=seconds, rate=draw(st.sampled_from(RATES)))
    free, lines = slot.samples - TAIL, []
    for scene, (_, spoken, _) in enumerate(told, 1):
        if spoken and spoken + BREATH <= free:
            lines.append((scene, spoken))
            free -= spoken + BREATH
    return Wanted(
        slot=slot,
        parts=len(told),
        transitions=tuple(transition for transition, _, _ in told),
        lines=tuple(lines),
        effects=tuple(scene for scene, (_, _, sounds) in enumerate(told, 1) if sounds),
    )


@settings(max_examples=1_000, deadline=None)
@given(films())
def test_any_film_is_planned_to_its_last_frame_and_sample(wanted: Wanted) -> None:
    film = wanted.planned()
    assert film.frames == wanted.slot.frames
    assert film.samples == wanted.slot.samples
    _covers(film, [stretch.span.start for stretch in film.stretches])
    _covers(film, [scene.start for scene in film.scenes])
    assert sum(stretch.span.length for stretch in film.stretches) == film.frames
    assert all(stretch.span.length > 0 for stretch in film.stretches)
    _transitions_are_whole(film)
    _speech_is_in_order(film, wanted)
    for effect in film.effects:
        scene = film.scenes[effect.scene - 1]
        assert effect.span.start == sample_at(scene.start, film.rate)
        assert effect.span.end == sample_at(scene.end, film.rate) <= film.samples


def _covers(film: Timeline, starts: list[int]) -> None:
    assert starts[0] == 0
    ends = {stretch.span.end for stretch in film.stretches}
    assert all(start in ends for start in starts[1:])
    for first, second in pairwise(film.stretches):
        assert first.span.end == second.span.start
    assert film.stretches[-1].span.end == film.frames


def _transitions_are_whole(film: Timeline) -> None:
    """What one scene gives to a joint its neighbour takes, and the film's ends give nothing."""
    first, last = film.joints[0], film.joints[-1]
    assert (first.dissolves_in, first.rises, last.dissolves_out, last.falls) == (0, 0, 0, 0)
    for before, after in pairwise(film.joints):
        assert before.dissolves_out == after.dissolves_in
        assert before.falls == after.rises
        assert not (after.dissolves_in and after.rises)
    for scene, joint in zip(film.scenes, film.joints, strict=True):
        taken = joint.dissolves_in + joint.rises + joint.falls
        assert taken <= scene.length // 2


def _speech_is_in_order(film: Timeline, wanted: Wanted) -> None:
    assert [(line.scene, line.span.length) for line in film.lines] == list(wanted.lines)
    for first, second in pairwise(film.lines):
        assert second.span.start - first.span.end >= BREATH
    for line in film.lines:
        assert 0 <= line.span.start < line.span.end <= film.samples - TAIL


def test_a_dissolve_begins_at_the_boundary_and_takes_half_a_second() -> None:
    film = planned([120, 120, 120], Fraction(24000, 1001), transitions=[CUT, CUT, DISSOLVE])
    told = [(each.span.start, each.span.length, each.scenes) for each in film.stretches]
    assert told == [(0, 120, (1,)), (120, 120, (2,)), (240, 12, (2, 3)), (252, 108, (3,))]
    assert film.joints[1].dissolves_out == 12


def test_a_dip_changes_no_stretch() -> None:
    film = planned([48, 48], Fraction(24), transitions=[CUT, DIP])
    assert [each.span.length for each in film.stretches] == [48, 48]
    assert (film.joints[0].falls, film.joints[1].rises) == (8, 8)


def test_a_scene_that_is_too_short_for_a_transition_is_cut() -> None:
    film = planned([7, 48, 12], Fraction(24), transitions=[DIP, DISSOLVE, DISSOLVE])
    assert [joint.dissolves_in for joint in film.joints] == [0, 0, 3]
    assert film.joints[0].rises == 0


def test_a_line_starts_where_its_scene_is_seen() -> None:
    film = planned([120, 120], Fraction(24000, 1001), lines=[(2, SAMPLE_RATE_HZ)])
    assert film.lines[0].span.start == 120 * 2002 + LEAD


@pytest.mark.parametrize("frames", [[], [24, 0]])
def test_an_empty_scene_cannot_be_planned(frames: list[int]) -> None:
    with pytest.raises(ValueError, match="cannot be planned"):
        planned(frames, Fraction(24))
