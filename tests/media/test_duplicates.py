"""Frames that repeat in step, and those that only look so."""

from fractions import Fraction

import numpy as np
import pytest

from contracts.timing import FILM_RATE
from media.duplicates import most_in_step, repeats
from media.looks import Luma


def moving(frames: int) -> Luma:
    """A grey slope that slides by a pixel a frame."""
    across = np.arange(128)[None, :] + np.arange(frames)[:, None]
    return np.broadcast_to(((across * 5) % 200 + 20)[:, None, :], (frames, 72, 128)).astype(
        np.uint8
    )


def brought_to(film: Luma, rate: Fraction, other: Fraction) -> Luma:
    """The film at another rate, by showing the frame that is due: some twice, or some never."""
    frames = int(len(film) * other / rate)
    return film[[int(number * rate / other) for number in range(frames)]]


@pytest.mark.parametrize(
    ("rate", "other"), [(24, 30), (24, 25), (25, 30), (20, 24), (15, 24), (12, 24), (8, 24)]
)
def test_a_slower_film_with_frames_shown_twice_is_found(rate: int, other: int) -> None:
    made = brought_to(moving(6 * rate), Fraction(rate), Fraction(other))
    assert most_in_step(made, Fraction(other)) > 3


@pytest.mark.parametrize(("rate", "other"), [(24, 24), (30, 24), (25, 24), (60, 30)])
def test_dropped_frames_are_not_repeated_ones(rate: int, other: int) -> None:
    made = brought_to(moving(6 * rate), Fraction(rate), Fraction(other))
    assert most_in_step(made, Fraction(other)) == 0


def test_a_repeat_is_found_under_an_encoders_noise() -> None:
    noise = (np.random.default_rng(2).random((180, 72, 128)) < 0.1).astype(np.uint8)
    made = brought_to(moving(144), Fraction(24), Fraction(30)) + noise
    assert most_in_step(made, Fraction(30)) > 20


def test_repeats_out_of_step_are_accidents() -> None:
    order = np.repeat(np.arange(100), [2 if at in {10, 13, 40, 47, 80} else 1 for at in range(100)])
    made = moving(100)[order]
    assert len(repeats(made)) == 5
    assert most_in_step(made, FILM_RATE) <= 3


def test_what_stands_still_is_no_repeat() -> None:
    """A held end card, and a hold between two moves, are for the freeze rule."""
    held = np.concatenate([moving(48), moving(48)[-1:].repeat(48, axis=0), moving(48)])
    assert most_in_step(held, FILM_RATE) == 0
    assert most_in_step(moving(1).repeat(72, axis=0), FILM_RATE) == 0


def test_what_moves_between_flashes_is_no_repeat() -> None:
    lit = moving(96) // 4 + np.where(np.arange(96) % 6 < 3, 0, 150).astype(np.uint8)[:, None, None]
    assert most_in_step(lit, FILM_RATE) == 0


def test_one_frame_or_none_repeats_nothing() -> None:
    assert [most_in_step(moving(count), FILM_RATE) for count in (0, 1, 2)] == [0, 0, 0]
