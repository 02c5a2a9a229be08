"""Narration in its scenes: never overlapping, never past the end."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from contracts.errors import MediaError
from contracts.placing import BREATH, LEAD, TAIL, Line, place_lines

SECOND = 48_000


def test_a_line_follows_the_start_of_its_scene() -> None:
    lines = [Line(0, 2 * SECOND), Line(5 * SECOND, 2 * SECOND)]
    assert place_lines(lines, 10 * SECOND) == (LEAD, 5 * SECOND + LEAD)


def test_a_long_line_pushes_the_next_one() -> None:
    lines = [Line(0, 6 * SECOND), Line(5 * SECOND, SECOND)]
    assert place_lines(lines, 10 * SECOND) == (LEAD, LEAD + 6 * SECOND + BREATH)


def test_a_line_that_would_run_past_the_end_starts_sooner() -> None:
    (start,) = place_lines([Line(5 * SECOND, 6 * SECOND)], 10 * SECOND)
    assert start == 4 * SECOND - TAIL


def test_more_narration_than_film_is_refused_with_its_length() -> None:
    with pytest.raises(MediaError, match=r"lasts 11\.0 s"):
        place_lines([Line(0, 11 * SECOND)], 10 * SECOND)


@given(st.lists(st.tuples(st.integers(1, 20), st.integers(1, 8 * SECOND)), max_size=8))
def test_lines_keep_their_order_and_their_breath_and_end_in_time(
    scenes: list[tuple[int, int]],
) -> None:
    lines, start = [], 0
    for length_s, spoken in scenes:
        lines.append(Line(start, spoken))
        start += length_s * SECOND
    film = start
    assume(sum(line.length + BREATH for line in lines) + TAIL <= film)
    starts = place_lines(lines, film)
    ends = [begun + line.length for begun, line in zip(starts, lines, strict=True)]
    assert all(begun >= 0 for begun in starts)
    assert all(end <= film - TAIL for end in ends)
    assert all(following - end >= BREATH for end, following in zip(ends, starts[1:], strict=False))
