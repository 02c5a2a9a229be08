"""Flashing at the limits of ITU-R BT.1702-3 and WCAG 2.2, and just beside each of them."""

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.timing import FILM_RATE
from media.flashing import GAMMA, MOST_FLASHES, changes, most_flashes
from media.looks import Luma

DARK, BRIGHT = 0.2, 0.5
"""Relative luminances between which the screen flashes, unless a test is about them."""


def luma_of(luminance: float) -> int:
    return round(255 * math.pow(luminance, 1 / GAMMA))


def film(
    changing: list[int],
    *,
    frames: int = 72,
    part: float = 1.0,
    low: float = DARK,
    high: float = BRIGHT,
) -> Luma:
    """`frames` frames of which the left `part` turns bright and dark again at `changing`."""
    turns = np.searchsorted(changing, np.arange(frames), side="right")
    made = np.full((frames, 72, 128), luma_of(low), np.uint8)
    made[turns % 2 == 1, :, : round(128 * part)] = luma_of(high)
    return made


def flashes(count: int, *, within: int = 24) -> list[int]:
    """The frames of `count` whole flashes, evenly within so many frames."""
    return [8 + round(number * within / (2 * count)) for number in range(2 * count)]


@pytest.mark.parametrize("count", range(1, 9))
def test_flashes_are_counted(count: int) -> None:
    assert most_flashes(film(flashes(count)), FILM_RATE) == count


def test_three_flashes_in_a_second_pass_and_half_a_one_more_does_not() -> None:
    three = flashes(3)
    assert most_flashes(film(three), FILM_RATE) <= MOST_FLASHES
    assert most_flashes(film([*three, three[0] + 23]), FILM_RATE) == MOST_FLASHES + 0.5


def test_a_fourth_flash_after_the_second_passes() -> None:
    """Four flashes in 25 frames at 24 fps: no one second holds them all."""
    spread = [8 + step for step in (0, 4, 8, 12, 16, 20, 24, 28)]
    assert most_flashes(film(spread), Fraction(24)) == MOST_FLASHES
    assert most_flashes(film([at - (at > 20) for at in spread]), Fraction(24)) > MOST_FLASHES


@pytest.mark.parametrize(
    ("part", "counted"), [(0.24, False), (0.25, False), (0.26, True), (1.0, True)]
)
def test_more_than_a_quarter_of_the_screen_has_to_flash(part: float, counted: bool) -> None:
    assert bool(changes(film(flashes(5), part=part), FILM_RATE)) == counted


@pytest.mark.parametrize(("high", "counted"), [(0.29, False), (0.31, True)])
def test_a_tenth_of_the_highest_luminance_is_a_flash(high: float, counted: bool) -> None:
    assert bool(changes(film(flashes(5), high=high), FILM_RATE)) == counted


@pytest.mark.parametrize(("low", "counted"), [(0.79, True), (0.82, False)])
def test_the_darker_state_has_to_be_dark(low: float, counted: bool) -> None:
    assert bool(changes(film(flashes(5), low=low, high=0.97), FILM_RATE)) == counted


def test_a_flash_that_comes_up_over_two_frames_is_one() -> None:
    """Half of the area a frame later: as an encoder, or a lamp, may do it."""
    turns = flashes(4)
    late = film([at + 1 for at in turns], part=0.4)
    made = film(turns, part=0.2)
    made[:, :, 26:] = late[:, :, : 128 - 26]
    assert most_flashes(made, FILM_RATE) == 4


def test_areas_that_flash_in_turn_are_counted_together() -> None:
    """Two halves twice each are four flashes for whoever looks."""
    left, right = film(flashes(2, within=12)), film([at + 12 for at in flashes(2, within=12)])
    made = np.concatenate([left[:, :, :64], right[:, :, 64:]], axis=2)
    assert most_flashes(made, FILM_RATE) == 4


def test_a_fade_is_one_change_however_far_it_goes() -> None:
    ramp = np.linspace(0, 255, 72).astype(np.uint8)
    assert len(changes(np.broadcast_to(ramp[:, None, None], (72, 72, 128)), FILM_RATE)) == 1


def test_cuts_between_shots_are_no_flashes_unless_they_are_many() -> None:
    rng = np.random.default_rng(4)
    shots = rng.integers(0, 256, (8, 9, 16), dtype=np.uint8).repeat(8, axis=1).repeat(8, axis=2)
    assert most_flashes(shots[:4].repeat(24, axis=0), FILM_RATE) <= 1
    assert most_flashes(shots.repeat(2, axis=0), FILM_RATE) > MOST_FLASHES


@given(st.integers(0, 255), st.integers(1, 60))
def test_a_still_never_flashes(level: int, frames: int) -> None:
    assert most_flashes(np.full((frames, 72, 128), level, np.uint8), FILM_RATE) == 0


def test_nothing_at_all_does_not_flash() -> None:
    assert most_flashes(np.zeros((0, 72, 128), np.uint8), FILM_RATE) == 0
