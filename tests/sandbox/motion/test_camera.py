"""Camera moves: from rest, eased, and as the words say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.motion.camera import View, eased, hand, move_for
from sandbox.motion.planes import sight


@pytest.mark.parametrize(
    ("words", "axis", "sign"),
    [
        ("slow push in on the bottle", "forward", 1),
        ("the camera pulls back to reveal", "forward", -1),
        ("pan left across the table", "aim_right", -1),
        ("pan right", "aim_right", 1),
        ("tilt up to the sky", "aim_down", -1),
        ("tilt down", "aim_down", 1),
        ("dolly left", "right", -1),
        ("an orbit around the car", "right", 1),
        ("crane up", "down", -1),
    ],
)
def test_a_move_goes_where_the_words_say(words: str, axis: str, sign: int) -> None:
    assert getattr(move_for(words, 0)(1.0), axis) * sign > 0.02


def test_the_first_move_named_is_taken() -> None:
    assert move_for("push in, then pan left", 0)(1.0).forward > 0.1


@given(st.integers(0, 2**32), st.sampled_from(["", "pan left", "orbit", "handheld", "static"]))
def test_every_move_starts_from_the_picture_itself(seed: int, words: str) -> None:
    assert move_for(words, seed)(0.0) == View()
    assert hand(0.0) == View()


@given(st.floats(0, 0.99), st.floats(0.001, 0.01))
def test_easing_never_stands_still_nor_turns_back(t: float, step: float) -> None:
    assert eased(t + step) > eased(t)


def test_easing_is_soft_at_both_ends() -> None:
    assert eased(0) == 0
    assert eased(1) == pytest.approx(1)
    assert eased(0.05) < 0.02
    assert eased(0.5) == pytest.approx(0.5)
    assert 1 - eased(0.95) < 0.02


@given(
    st.floats(-0.5, 0.5), st.floats(-0.5, 0.5), st.floats(-0.3, 0.3), st.floats(0.5, 9)
)  # fmt: skip
def test_no_view_looks_beyond_the_canvas(
    right: float, aim: float, forward: float, depth: float
) -> None:
    seen = sight(View(right=right, aim_right=aim, forward=forward), depth, (384, 216), (320, 180))
    half = 160 / seen.scale
    assert seen.centre[0] - half >= -1e-6
    assert seen.centre[0] + half <= 384 + 1e-6
