"""Another cut on paper: exactly as long as asked, hook and ending in it, and no line broken off."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.errors import BadInput
from contracts.placing import LEAD, TAIL, Line, place_lines
from contracts.timing import SAMPLE_RATE_HZ, Slot, samples_in
from creative.cutting import Cut, Shot, planned

FILM = Slot(seconds=15)
SECOND, FRAME = SAMPLE_RATE_HZ, samples_in(1, FILM.rate)


def shot(number: int, **told: object) -> Shot:
    """A scene of five seconds with a line of four."""
    usual = Shot(number, frames=120, held=120, least=48, line=4 * SECOND, score=8)
    return replace(usual, **told)  # type: ignore[arg-type]


THREE = (shot(1), shot(2), shot(3, least=60))


@st.composite
def films(draw: st.DrawFn) -> tuple[Shot, ...]:
    """Films whose lines fit their scenes, as every finished film's do."""
    shots = []
    for number in range(1, draw(st.integers(1, 8)) + 1):
        frames = draw(st.integers(30, 200))
        room = frames * FRAME - LEAD - TAIL
        line = draw(st.just(0) | st.integers(1, room)) if room > 0 else 0
        ends = sorted(draw(st.lists(st.integers(0, line), max_size=6)))
        shots.append(
            Shot(
                number,
                frames=frames,
                held=frames + draw(st.integers(0, 100)),
                least=min(frames, draw(st.integers(24, 90))),
                line=line,
                words=tuple(zip(ends[::2], ends[1::2], strict=False)),
                score=draw(st.sampled_from((6, 7, 8, 9))),
            )
        )
    return tuple(shots)


slots = st.integers(1, 60).map(lambda seconds: Slot(seconds=seconds))


def cut_of(film: tuple[Shot, ...], slot: Slot) -> Cut | str:
    """The cut, or why there is none."""
    try:
        return planned(film, slot)
    except BadInput as refused:
        return str(refused)


def placed(cut: Cut, slot: Slot) -> list[tuple[int, int, int]]:
    """Of each line: where its picture begins, where it begins, and how long it lasts."""
    lines, at = [], 0
    for kept in cut:
        if kept.speaks:
            lines.append(Line(samples_in(at, slot.rate), kept.shot.line))
        at += kept.frames
    starts = place_lines(lines, slot.samples)
    return [(line.scene_start, at, line.length) for line, at in zip(lines, starts, strict=True)]


@given(film=films(), slot=slots)
def test_a_cut_is_as_long_as_asked_and_no_shot_is_longer_than_its_clip(
    film: tuple[Shot, ...], slot: Slot
) -> None:
    cut = cut_of(film, slot)
    if isinstance(cut, str):
        assert "choose" in cut
        return
    assert sum(kept.frames for kept in cut) == slot.frames
    assert all(kept.shot.least <= kept.frames <= kept.shot.held for kept in cut)
    assert (cut[0].shot, cut[-1].shot) == (film[0], film[-1])
    numbers = [kept.shot.number for kept in cut]
    assert numbers == sorted(set(numbers))


@given(film=films(), slot=slots)
def test_every_line_is_heard_whole_and_over_its_own_picture(
    film: tuple[Shot, ...], slot: Slot
) -> None:
    cut = cut_of(film, slot)
    if isinstance(cut, str):
        return
    assert all(kept.shot.line for kept in cut if kept.speaks)
    for picture, start, length in placed(cut, slot):
        assert picture - length // 2 <= start <= picture + 2 * LEAD
        assert start + length <= slot.samples


@given(film=films(), slot=slots)
def test_the_same_film_is_cut_the_same_way(film: tuple[Shot, ...], slot: Slot) -> None:
    assert cut_of(film, slot) == cut_of(film, slot)


@given(film=films(), seconds=st.integers(1, 60))
def test_what_lies_between_the_shortest_and_the_longest_cut_is_refused_for_its_scenes_alone(
    film: tuple[Shot, ...], seconds: int
) -> None:
    slot = Slot(seconds=seconds)
    ends = film[:1] if len(film) == 1 else (film[0], film[-1])
    possible = sum(each.least for each in ends) <= slot.frames <= sum(each.held for each in film)
    cut = cut_of(film, slot)
    assert possible != (isinstance(cut, str) and "another length" not in cut)


def test_a_film_as_long_as_its_slot_stays_as_it_is() -> None:
    cut = planned(THREE, FILM)
    assert [(kept.shot, kept.frames, kept.speaks) for kept in cut] == [
        (each, 120, True) for each in THREE
    ]


def test_ten_seconds_keep_hook_and_ending_whole() -> None:
    cut = planned(THREE, Slot(seconds=10))
    assert [(kept.shot.number, kept.frames, kept.speaks) for kept in cut] == [
        (1, 120, True),
        (3, 120, True),
    ]


def test_six_seconds_have_room_for_the_ending_s_line_alone() -> None:
    """It begins over the hook, for less than half of itself."""
    hook, ending = planned(THREE, Slot(seconds=6))
    assert (hook.speaks, ending.speaks) == (False, True)
    [(picture, start, length)] = placed((hook, ending), Slot(seconds=6))
    assert picture - length // 2 < start < picture


def test_the_scene_with_the_better_picture_is_kept() -> None:
    film = (shot(1), shot(2, score=7), shot(3, score=9), shot(4))
    assert [kept.shot.number for kept in planned(film, FILM)] == [1, 3, 4]


def test_a_longer_film_is_cut_from_clips_that_hold_more() -> None:
    film = tuple(replace(each, held=240) for each in THREE)
    cut = planned(film, Slot(seconds=30))
    assert [kept.frames for kept in cut] == [240, 240, 240]
    assert all(kept.speaks for kept in cut)


def test_a_seam_moves_into_the_pause_between_two_words() -> None:
    """The ending's line begins 0.3 s before the seam, and its first word lasts 0.4 s."""
    words = ((0, SECOND * 2 // 5), (SECOND * 3 // 5, 4 * SECOND))
    ending = shot(3, least=60, words=words)
    hook, last = planned((shot(1), shot(2), ending), Slot(seconds=6))
    [(_, start, _)] = placed((hook, last), Slot(seconds=6))
    seam = hook.frames * FRAME
    assert not any(start + a < seam < start + b for a, b in words)
    assert abs(hook.frames - planned(THREE, Slot(seconds=6))[0].frames) <= 12


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (30, "its clips hold 15 s; choose at most 15 s, or start a run of 30 s"),
        (4, "its hook and its end card take 5 s to be seen and read; choose at least 5 s"),
    ],
)
def test_an_impossible_length_says_what_would_be_possible(seconds: int, said: str) -> None:
    with pytest.raises(BadInput, match=said):
        planned(THREE, Slot(seconds=seconds))


def test_a_length_between_what_two_scenes_hold_and_three_need_says_so() -> None:
    film = tuple(shot(number, frames=40, held=40, least=40, line=0) for number in (1, 2, 3))
    with pytest.raises(BadInput, match="choose another length"):
        planned(film, Slot(seconds=4))
